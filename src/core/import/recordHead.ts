import { findUrn, isUrnAlone, urnAtStart } from './findUrn';
import { looksLikeProse } from './looksLikeHeading';
import type { PastedLine } from './pastedLines';
import { readMarker } from './readMarker';
import { fieldAt } from './recordField';
import { headingAt } from './sectionHeading';
import { isAddress, isSiteLine } from './siteLine';
import { moreTitle, titleAbove, titleBeside, type TitleStart } from './titleStart';

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

/** Finds URN and title above the first heading. */
export function readRecordHead(lines: readonly PastedLine[]): RecordHead {
  const end = headEnd(lines);
  const fields = readFields(lines, end);
  const found = scan(lines, fields, end);
  const { urn, addressUrn, first, taken } = found;
  // A page's end has the title with a number behind it.
  const isPageEnd = first !== undefined && found.sure?.words.startsWith(first.words) === true;
  const start =
    (isPageEnd ? first : found.sure) ??
    (fields.urn === undefined ? titleBeside(lines, found.urnAlone, end) : undefined) ??
    titleAbove(lines, fields.taken, end) ??
    first;
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

interface Found {
  readonly urn: string | undefined;
  readonly addressUrn: string | undefined;
  /** The first line that can be the title. */
  readonly first: TitleStart | undefined;
  /** One that stands behind or below the URN. */
  readonly sure: TitleStart | undefined;
  /** The first line that is the URN and nothing else. */
  readonly urnAlone: number | undefined;
  /** The lines that are. */
  readonly taken: Set<number>;
}

/** Looks for the URN and what may be the title in the lines that are no fields. */
function scan(lines: readonly PastedLine[], fields: HeadFields, end: number): Found {
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
  return { urn, addressUrn, first, sure, urnAlone, taken };
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

function isLabelled(text: string): boolean {
  return (readMarker(text, 'P') ?? readMarker(text, 'K'))?.kind === 'label';
}

/** The fields of URN and title, which may stand below the title, and the lines that all fields take. */
interface HeadFields {
  readonly urn: string | undefined;
  readonly title: string | undefined;
  readonly taken: ReadonlySet<number>;
}

function readFields(lines: readonly PastedLine[], end: number): HeadFields {
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
