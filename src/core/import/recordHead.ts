import { findUrn, looksLikeFormat, urnAtStart } from './findUrn';
import { isCapitalised } from './looksLikeHeading';
import type { PastedLine } from './pastedLines';
import { readMarker } from './readMarker';
import { fieldAt } from './recordField';
import { headingAt } from './sectionHeading';
import { isAddress, isSiteLine } from './siteLine';

/** What stands above a standard's lists, in whatever lines it is. */
export interface RecordHead {
  /** From a line of its own, a field, or in front of the title. */
  readonly urn?: string;
  /** From the address of the page, which may be that of anything. */
  readonly addressUrn?: string;
  /** The title's lines, without the URN; none where the text has none. */
  readonly title: readonly string[];
  /** The title by a field of its own. */
  readonly titleField?: string;
  /** The indices of the lines that the URN and the title stand in without a field's name. */
  readonly taken: ReadonlySet<number>;
  /** The indices of the lines that are fields. */
  readonly fieldLines: ReadonlySet<number>;
  /** The indices of the lines above the title that are about the page: a menu, where it stands. */
  readonly pageLines: ReadonlySet<number>;
}

/** A title takes no more lines than these. */
const mostTitleLines = 3;

/** Finds URN and title above the first heading. */
export function readRecordHead(lines: readonly PastedLine[]): RecordHead {
  const end = headEnd(lines);
  const fields = readFields(lines, end);
  let { urn } = fields;
  let addressUrn: string | undefined;
  let first: TitleStart | undefined;
  let sure: TitleStart | undefined;
  let urnAlone: number | undefined;
  const taken = new Set<number>();
  for (let index = 0; index < end; index += 1) {
    const text = lines[index]?.text ?? '';
    if (isAddress(text)) addressUrn ??= findUrn(text);
    if (fields.taken.has(index) || isSiteLine(text)) continue;
    // A list without a heading is no title.
    if (isLabelled(text) && isLabelled(lines[index + 1]?.text ?? '')) break;
    if (urn === undefined && !first && isUrnAlone(text)) urn = text;
    const [start = ''] = text === urn ? [text] : (urnAtStart.exec(text) ?? []);
    const found = start === urn ? urn : findUrn(start);
    // A title may begin with what only looks like a URN.
    const isOwn = found !== undefined && found === (urn ?? found);
    if (isOwn) urn = found;
    const words = isOwn ? text.slice(start.length) : text;
    if (words === '') {
      urnAlone ??= index;
      taken.add(index);
    } else if (found !== text) {
      // At the top stands a URN alone, or whatever the page has above its record.
      if ((isOwn && start !== '') || (!first && taken.size > 0)) sure ??= { index, words };
      first ??= { index, words };
    }
  }
  // A page's end has the title with a number behind it.
  if (first && sure?.words.startsWith(first.words) === true) sure = first;
  const beside = fields.urn === undefined ? titleBeside(lines, urnAlone, end) : undefined;
  const start = sure ?? beside ?? titleAbove(lines, fields, end) ?? first;
  const title = start ? [start.words, ...moreTitle(lines, start.index, end)] : [];
  if (start) title.forEach((_, at) => taken.add(start.index + at));
  return {
    ...(urn !== undefined && { urn }),
    ...(addressUrn !== undefined && { addressUrn }),
    title,
    ...(fields.title !== undefined && { titleField: fields.title }),
    taken,
    fieldLines: fields.taken,
    pageLines: pageLinesAbove(lines, start?.index ?? 0, end),
  };
}

/** The lines above the title that are no text of the standard. */
function pageLinesAbove(
  lines: readonly PastedLine[],
  title: number,
  end: number,
): ReadonlySet<number> {
  const hasOverview = headingAt(lines, end)?.part === 'overview';
  const above = lines.slice(0, title).map(({ text }, index) => ({ text, index }));
  // Without a heading of its own the overview may stand anywhere.
  const ofPage = above.filter(({ text }) => hasOverview || !looksLikeProse(text));
  return new Set(ofPage.map(({ index }) => index));
}

function looksLikeProse(text: string): boolean {
  return text.length > longestLabel || /[.!?]$/.test(text);
}

/** What a page has in its menus and above its text is no longer, in UTF-16 code units. */
const longestLabel = 60;

/** Where a title begins, and what stands in that line of it. */
interface TitleStart {
  readonly index: number;
  readonly words: string;
}

/** The line right above the first field, if a title can be there; buttons may stand between them. */
function titleAbove(
  lines: readonly PastedLine[],
  fields: { readonly taken: ReadonlySet<number> },
  end: number,
): TitleStart | undefined {
  const [field = 0] = fields.taken;
  let index = field - 1;
  while (index > 0 && isSiteLine(lines[index]?.text ?? '')) index -= 1;
  return titleAt(lines, index, end);
}

/**
 * The line below a URN that stands alone, or else the one above it. Where nothing but one line stands
 * above it, that one is the title.
 */
function titleBeside(
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

/** A URN in a line of its own at the top, which may have small letters and `&`: `LANAnC1`. */
function isUrnAlone(text: string): boolean {
  return /^(?=.*[A-Z].*[A-Z])(?=.*\d)[A-Z][A-Za-z0-9&]{3,40}$/.test(text) && !looksLikeFormat(text);
}

function isLabelled(text: string): boolean {
  return (readMarker(text, 'P') ?? readMarker(text, 'K'))?.kind === 'label';
}

/** The fields of URN and title, which may stand below the title, and the lines that all fields take. */
function readFields(
  lines: readonly PastedLine[],
  end: number,
): {
  readonly urn: string | undefined;
  readonly title: string | undefined;
  readonly taken: ReadonlySet<number>;
} {
  const taken = new Set<number>();
  let urn: string | undefined;
  let title: string | undefined;
  for (let index = 0; index < end; index += 1) {
    const field = fieldAt(lines, index);
    if (!field) continue;
    const below = index + field.taken;
    const isBelow = field.value === '' && below < end && !fieldAt(lines, below);
    const value = isBelow ? lines[below]?.text : field.value;
    if (field.name === 'urn' && value !== '') urn ??= value;
    if (field.name === 'title') title ??= value;
    const last = isBelow ? below : below - 1;
    for (; index < last; index += 1) taken.add(index);
    taken.add(last);
  }
  return { urn, title, taken };
}

/** The index of the first heading; lists and overview are none of the head's. */
function headEnd(lines: readonly PastedLine[]): number {
  const end = lines.findIndex((_, index) => {
    const heading = headingAt(lines, index);
    return heading?.isCapital === true && heading.part !== 'other';
  });
  return end < 0 ? Math.min(lines.length, farthestHeading) : end;
}

/** A text without a heading holds no standard; its head is not searched to the end. */
const farthestHeading = 200;

/**
 * The further lines of the title that begins with the line at `index`: they go on in lower case, or
 * stand below it again at the head of each page.
 */
function moreTitle(lines: readonly PastedLine[], index: number, end: number): readonly string[] {
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
