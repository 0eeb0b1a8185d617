import { describeBadUrn, isReadableUrn, isStandardUrn } from '../standard/standardUrn';
import { message, type Message } from '../text/message';
import { describeOtherUrn } from './describeOtherUrn';
import type { DividedText } from './divideText';
import { linesOf } from './findLists';
import { findUrn } from './findUrn';
import type { ImportedStandard, ImportWarning } from './importedStandard';
import type { ImportHints } from './importHints';
import { looksLikeProse } from './looksLikeHeading';
import { quote } from './quote';
import { readImportDate } from './readImportDate';
import type { RecordHead } from './recordHead';
import { isSiteLine } from './siteLine';

/** What a text says about the standard as a whole, with what is uncertain about it. */
export type StandardRecord = Pick<
  ImportedStandard,
  'urn' | 'title' | 'suite' | 'developedBy' | 'approved' | 'reviewBy' | 'overview' | 'warnings'
>;

/** Reads the record of a standard from its head, its fields and what stands above its lists. */
export function readRecord(
  head: RecordHead,
  { parts, fields }: DividedText,
  hints: ImportHints,
): StandardRecord {
  const headTitle = head.title.length > 0 ? head.title.join(' ') : undefined;
  const title = fields.get('title') ?? headTitle;
  const textUrn = fields.get('urn') ?? head.urn;
  // One that notes can hardly name is for its reader to write otherwise.
  const isHindered = textUrn !== undefined && isReadableUrn(textUrn) && !isStandardUrn(textUrn);
  const usableUrn = isHindered ? undefined : textUrn;
  const urn = hints.urn ?? usableUrn ?? head.addressUrn ?? findUrn(hints.source ?? '');
  const approved = readDate(fields.get('approved'), 'first');
  const reviewBy = readDate(fields.get('reviewBy'), 'last');
  const [suite, developedBy] = [fields.get('suite'), fields.get('developedBy')];
  // Where a field has the title, what stands in its place may be the first sentence.
  const isSentence = fields.has('title') && headTitle !== undefined && looksLikeProse(headTitle);
  const overview = overviewIn(parts, isSentence ? head.title : []);
  return {
    ...(urn !== undefined && { urn }),
    title: title ?? urn ?? '',
    ...(suite !== undefined && { suite }),
    ...(developedBy !== undefined && { developedBy }),
    ...(approved.date !== undefined && { approved: approved.date }),
    ...(reviewBy.date !== undefined && { reviewBy: reviewBy.date }),
    ...(overview !== '' && { overview }),
    warnings: [
      ...(urn === undefined ? [warning('no-urn', describeNoUrn(textUrn))] : []),
      ...(textUrn !== undefined && urn !== undefined && urn !== textUrn
        ? [describeOtherUrn(textUrn, urn)]
        : []),
      ...(title === undefined ? [warning('no-title', message('The text has no title'))] : []),
      ...[approved, reviewBy].flatMap((it) => it.warning ?? []),
    ],
  };
}

/** @param textUrn the one that the text names, which will not do */
function describeNoUrn(textUrn: string | undefined): Message {
  return textUrn === undefined ? message('The text names no URN') : describeBadUrn(textUrn);
}

/** What stands above the lists and is no field. @param first what stands before all else */
function overviewIn(parts: DividedText['parts'], first: readonly string[]): string {
  const head = linesOf(parts, 'head').filter(({ text }) => !isSiteLine(text));
  const lines = [...head, ...linesOf(parts, 'overview')].map(({ text }) => text);
  // In a column beside its text the heading stands in the same line.
  return [...first, ...lines].join(' ').replace(/^Overview:? (?=\p{Lu})/u, '');
}

/** @param edge which day a month without one stands for */
function readDate(
  text: string | undefined,
  edge: 'first' | 'last',
): { readonly date?: string; readonly warning?: ImportWarning } {
  if (text === undefined) return {};
  const date = readImportDate(text, edge);
  if (date !== undefined) return { date };
  return { warning: warning('unread-date', message('"{0}" was not read as a date', quote(text))) };
}

function warning(code: ImportWarning['code'], words: Message): ImportWarning {
  return { code, message: words };
}
