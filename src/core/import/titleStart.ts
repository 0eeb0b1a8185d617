import { isUrnAlone, urnAtStart } from './findUrn';
import { isCapitalised } from './looksLikeHeading';
import type { PastedLine } from './pastedLines';
import { fieldAt } from './recordField';
import { isSiteLine } from './siteLine';

/** Where a title begins, and what stands in that line of it. */
export interface TitleStart {
  readonly index: number;
  readonly words: string;
}

/** The line right above the first field, if a title can be there; buttons may stand between them. @param fields the lines that are fields */
export function titleAbove(
  lines: readonly PastedLine[],
  fields: ReadonlySet<number>,
  end: number,
): TitleStart | undefined {
  const [field = 0] = fields;
  let index = field - 1;
  while (index > 0 && isSiteLine(lines[index]?.text ?? '')) index -= 1;
  return titleAt(lines, index, end);
}

/**
 * The line below a URN that stands alone, or else the one above it. Where nothing but one line stands
 * above it, that one is the title.
 */
export function titleBeside(
  lines: readonly PastedLine[],
  urn: number | undefined,
  end: number,
): TitleStart | undefined {
  if (urn === undefined) return undefined;
  const above = lines.slice(0, urn).filter(({ text }) => !isSiteLine(text));
  if (above.length < 2) return undefined;
  return titleAt(lines, urn + 1, end) ?? titleAt(lines, urn - 1, end);
}

function titleAt(lines: readonly PastedLine[], index: number, end: number): TitleStart | undefined {
  const words = lines[index]?.text ?? '';
  if (index < 0 || index >= end || !isCapitalised(words) || !isTitleLine(lines, index)) {
    return undefined;
  }
  return isSiteLine(words) || isUrnAlone(words) ? undefined : { index, words };
}

/** A title takes no more lines than these. */
const mostTitleLines = 3;

/**
 * The further lines of the title that begins with the line at `index`: they go on in lower case, or
 * stand below it again at the head of each page.
 */
export function moreTitle(
  lines: readonly PastedLine[],
  index: number,
  end: number,
): readonly string[] {
  const first = lines[index]?.text ?? '';
  const more: string[] = [];
  while (more.length + 1 < mostTitleLines && index + more.length + 1 < end) {
    const next = lines[index + more.length + 1];
    if (!next || next.gap > 0 || !isTitleLine(lines, index + more.length + 1)) break;
    const isWrapped = /^\p{Ll}/u.test(next.text) && first.length > shortestWrap;
    if (!isWrapped && !standsAgain(lines, index + more.length, next.text)) break;
    more.push(next.text);
  }
  return more;
}

/** A shorter line has not been wrapped. */
const shortestWrap = 40;

function isTitleLine(lines: readonly PastedLine[], index: number): boolean {
  const text = lines[index]?.text ?? '';
  return (
    text.length < 120 && !/[.:;]$/.test(text) && !urnAtStart.test(text) && !fieldAt(lines, index)
  );
}

/** Whether the line at `index` stands in the text again, and always with `next` below it. */
function standsAgain(lines: readonly PastedLine[], index: number, next: string): boolean {
  const words = (lines[index]?.text ?? '').replace(urnAtStart, '');
  const others = lines.flatMap(({ text }, at) =>
    at > index && text.length < 300 && text.replace(urnAtStart, '') === words ? [at] : [],
  );
  return others.length > 0 && others.every((at) => lines[at + 1]?.text === next);
}
