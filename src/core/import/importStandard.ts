import { describeBadUrn, isStandardUrn } from '../standard/standardUrn';
import { message, type Message } from '../text/message';
import { describeOtherUrn } from './describeOtherUrn';
import { divideText } from './divideText';
import { findLists, linesOf, withLabelledLists } from './findLists';
import { findUrn } from './findUrn';
import { hasSeveral } from './hasSeveral';
import { refused, type ImportResult, type ImportWarning } from './importedStandard';
import type { ImportHints } from './importHints';
import { describeTooMany, mostCriteria } from './importLimits';
import { pastedLines } from './pastedLines';
import { quote } from './quote';
import { readImportDate } from './readImportDate';
import { readItems } from './readItems';
import { readRecordHead } from './recordHead';
import { isSiteLine } from './siteLine';
import { withoutMenu } from './withoutMenu';
import { withoutPageEnds } from './withoutPageEnds';
import { widestOf } from './wrappedWidth';

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
  const lines = withoutMenu(pastedLines(text));
  const head = readRecordHead(lines);
  const divided = divideText(withoutPageEnds(lines, head), head.urn);
  if (hasSeveral(divided.parts)) {
    return refused(
      message('The text holds more than one standard. Copy one at a time, and try again.'),
    );
  }
  const { fields } = divided;
  const parts = withLabelledLists(divided.parts);
  const lists = findLists(parts);
  const longest = widestOf([
    ...linesOf(parts, 'overview'),
    ...lists.performance,
    ...lists.knowledge,
  ]);
  const performance = readItems(lists.performance, 'P', longest);
  const knowledge = readItems(lists.knowledge, 'K', longest);
  const count = performance.items.length + knowledge.items.length;
  if (count === 0) {
    return refused(
      message(
        'The text has no items under "Performance criteria" or "Knowledge and understanding". Copy the whole of the standard, headings included.',
      ),
    );
  }
  if (count > mostCriteria) return refused(describeTooMany(count));
  const [firstLine] = head.title;
  const headTitle = firstLine === undefined ? undefined : head.title.join(' ');
  const title = fields.get('title') ?? headTitle;
  const overview = [
    ...(fields.has('title') && headTitle !== undefined ? [headTitle] : []),
    ...linesOf(parts, 'head').flatMap(({ text: it }) => (isSiteLine(it) ? [] : it)),
    ...linesOf(parts, 'overview').map(({ text: it }) => it),
  ]
    .join(' ')
    // In a column beside its text the heading stands in the same line.
    .replace(/^Overview:? (?=\p{Lu})/u, '');
  const textUrn = fields.get('urn') ?? head.urn;
  const urn = hints.urn ?? textUrn ?? head.addressUrn ?? findUrn(hints.source ?? '');
  if (urn !== undefined && !isStandardUrn(urn)) {
    return refused(describeBadUrn(urn));
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
      ...(overview !== '' && { overview }),
      performance: performance.items,
      knowledge: knowledge.items,
      warnings: [
        ...(urn === undefined ? [aboutAll('no-urn', message('The text names no URN'))] : []),
        ...(textUrn !== undefined && urn !== undefined && urn !== textUrn
          ? [describeOtherUrn(textUrn, urn)]
          : []),
        ...(title === undefined ? [aboutAll('no-title', message('The text has no title'))] : []),
        ...dates.flatMap(({ warning }) => warning ?? []),
        ...describeMissing(performance.items.length, knowledge.items.length),
        ...performance.warnings,
        ...knowledge.warnings,
      ],
    },
  };
}

/** A list of skills or of duties may well be alone; a standard has both lists. */
function describeMissing(performance: number, knowledge: number): readonly ImportWarning[] {
  if (performance === 0) {
    return [
      aboutAll(
        'structure',
        message(
          'No performance criteria were found. If the text has some, put "Performance criteria" above them and try again.',
        ),
      ),
    ];
  }
  if (knowledge > 0) return [];
  return [
    aboutAll(
      'structure',
      message(
        'No knowledge items were found. If the text has some, put "Knowledge and understanding" above them and try again.',
      ),
    ),
  ];
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

function readDate(
  text: string | undefined,
  edge: 'first' | 'last',
): { readonly date?: string; readonly warning?: ImportWarning } {
  if (text === undefined) return {};
  const date = readImportDate(text, edge);
  if (date !== undefined) return { date };
  return { warning: aboutAll('unread-date', message('"{0}" was not read as a date', quote(text))) };
}
