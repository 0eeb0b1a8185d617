import { isStandardUrn } from '../standard/standardUrn';
import { message, type Message } from '../text/message';
import { divideText, type TextPart } from './divideText';
import { findUrn, urnAtStart } from './findUrn';
import type { ImportResult, ImportWarning } from './importedStandard';
import { pastedLines, type PastedLine } from './pastedLines';
import { readImportDate } from './readImportDate';
import { readItems } from './readItems';
import { readMarker } from './readMarker';

/** What is known about a pasted text besides the text. */
export interface ImportHints {
  /** The standard's URN, which the text may have as well; this one wins. */
  readonly urn?: string;
  /** A file's name or a page's address, which may hold the URN. */
  readonly source?: string;
}

/** The longest text that is read, in UTF-16 code units: some hundred times a long standard. */
export const longestImport = 1_000_000;

/**
 * Reads a standard from the text that a person gets by copying its page or its PDF. Takes time in
 * proportion to the text.
 */
export function importStandard(text: string, hints: ImportHints = {}): ImportResult {
  if (text.length > longestImport) {
    return refused(
      message('The text is too long for a standard. Copy the standard alone, and try again.'),
    );
  }
  if (isHtml(text)) {
    return refused(
      message('This is HTML. Copy the text of the page as the browser shows it, not its source.'),
    );
  }
  const { parts, fields } = divideText(pastedLines(text));
  if (hasSeveral(parts)) {
    return refused(
      message('The text holds more than one standard. Copy one at a time, and try again.'),
    );
  }
  const lists = findLists(parts);
  const performance = readItems(lists.performance, 'P');
  const knowledge = readItems(lists.knowledge, 'K');
  if (performance.items.length + knowledge.items.length === 0) {
    return refused(
      message(
        'The text has no items under "Performance criteria" or "Knowledge and understanding". Copy the whole of the standard, headings included.',
      ),
    );
  }
  const head = readHead(parts, fields.has('title'));
  const title = fields.get('title') ?? head.title;
  const urn = hints.urn ?? fields.get('urn') ?? head.urn ?? findUrn(hints.source ?? '');
  if (urn !== undefined && !isStandardUrn(urn)) {
    return refused(
      message('The URN "{0}" cannot name a file. Use letters, digits and - only.', urn),
    );
  }
  const dates = [
    readDate(fields.get('approved'), 'first'),
    readDate(fields.get('reviewBy'), 'last'),
  ] as const;
  const [approved, reviewBy] = dates.map(({ date }) => date);
  const [suite, developedBy] = [fields.get('suite'), fields.get('developedBy')];
  return {
    kind: 'standard',
    standard: {
      ...(urn !== undefined && { urn }),
      title: title ?? urn ?? '',
      ...(suite !== undefined && { suite }),
      ...(developedBy !== undefined && { developedBy }),
      ...(approved !== undefined && { approved }),
      ...(reviewBy !== undefined && { reviewBy }),
      ...(head.overview !== '' && { overview: head.overview }),
      performance: performance.items,
      knowledge: knowledge.items,
      warnings: [
        ...(urn === undefined ? [aboutAll('no-urn', message('The text names no URN'))] : []),
        ...(title === undefined ? [aboutAll('no-title', message('The text has no title'))] : []),
        ...dates.flatMap(({ warning }) => warning ?? []),
        ...performance.warnings,
        ...knowledge.warnings,
      ],
    },
  };
}

function refused(reason: Message): ImportResult {
  return { kind: 'refused', reason };
}

function aboutAll(code: ImportWarning['code'], words: Message): ImportWarning {
  return { code, message: words };
}

/** A text about HTML may name a tag or two. */
function isHtml(text: string): boolean {
  const tags = text.matchAll(
    /<\/?(?:!doctype|html|head|body|div|p|ol|ul|li|table|tr|td|span|h[1-6]|br|script)\b[^<>]{0,500}>/gi,
  );
  let count = 0;
  for (const tag of tags) {
    count += tag.length;
    if (count > 5) return true;
  }
  return false;
}

/** A standard has its performance criteria first: more of them after its knowledge are another's. */
function hasSeveral(parts: readonly TextPart[]): boolean {
  const filled = parts.filter(({ lines }) => lines.length > 0).map(({ kind }) => kind);
  const knowledge = filled.indexOf('knowledge');
  return (
    knowledge >= 0 &&
    filled.includes('performance') &&
    filled.indexOf('performance') < knowledge &&
    filled.includes('performance', knowledge)
  );
}

/** The lines of both lists; labels tell them apart where the heading between them is missing. */
function findLists(parts: readonly TextPart[]): {
  readonly performance: readonly PastedLine[];
  readonly knowledge: readonly PastedLine[];
} {
  const linesOf = (kind: TextPart['kind']): readonly PastedLine[] =>
    parts.filter((part) => part.kind === kind).flatMap(({ lines }) => lines);
  const [performance, knowledge] = [linesOf('performance'), linesOf('knowledge')];
  const labelled = performance.some(({ text }) => readMarker(text, 'P')?.kind === 'label');
  const turn = performance.findIndex(({ text }) => readMarker(text, 'K')?.kind === 'label');
  if (!labelled || turn < 0 || knowledge.length > 0) return { performance, knowledge };
  return { performance: performance.slice(0, turn), knowledge: performance.slice(turn) };
}

/**
 * What stands above the lists: URN, title and overview, in whatever lines they are.
 * @param isTitled whether the title stands elsewhere
 */
function readHead(
  parts: readonly TextPart[],
  isTitled: boolean,
): {
  readonly urn?: string;
  readonly title?: string;
  readonly overview: string;
} {
  const linesOf = (kind: TextPart['kind']): readonly string[] =>
    parts.filter((part) => part.kind === kind).flatMap(({ lines }) => lines.map((it) => it.text));
  const head = linesOf('head').filter((line) => !siteLine.test(line));
  const address = head.find((line) => /^https?:\/\//i.test(line));
  const rest = head.filter((line) => line !== address);
  const named = rest.find((line) => urnAtStart.test(line));
  const urn = findUrn(named ?? '') ?? findUrn(address ?? '');
  const titles = rest.flatMap((line) => line.replace(urnAtStart, '').replace(/^[#*_ ]+/, '') || []);
  const [title] = titles;
  const above = isTitled ? titles : titles.slice(1);
  const overview = [...above, ...linesOf('overview')].join(' ');
  return { ...(urn !== undefined && { urn }), ...(title !== undefined && { title }), overview };
}

/** What stands around a standard on the page of a site. */
const siteLine =
  /^(?:skip to (?:main )?content|home(?: ?[>›»/|].*)?|menu|search|log ?(?:in|out)|sign (?:in|up)|register|contact us|about us|print(?: this page)?|download(?: (?:as )?pdf)?|share this page|back to (?:results|search|search results|top)|find an? (?:standard|nos))$/i;

function readDate(
  text: string | undefined,
  edge: 'first' | 'last',
): { readonly date?: string; readonly warning?: ImportWarning } {
  if (text === undefined) return {};
  const date = readImportDate(text, edge);
  if (date !== undefined) return { date };
  return { warning: aboutAll('unread-date', message('"{0}" was not read as a date', text)) };
}
