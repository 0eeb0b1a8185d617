import { findUrn, urnAtStart } from '../import/findUrn';
import type { ImportHints } from '../import/importHints';
import type { ImportedStandard, ImportWarning } from '../import/importedStandard';
import { readImportDate } from '../import/readImportDate';
import { quote } from '../import/quote';
import { isReadableUrn } from '../standard/standardUrn';
import { message, type Message } from '../text/message';
import { oneLine } from '../text/oneLine';
import { readDocumentNotes } from './caseNotes';
import type { CaseScope } from './caseScope';
import type { CaseSource, SourceDocument } from './caseSource';
import type { CaseTree } from './caseTree';
import { plainStatement } from './plainStatement';
import { urnInScheme } from './schemeCode';

/** What a package says about the standard as a whole, with what is uncertain about it. */
export type CaseRecord = Pick<
  ImportedStandard,
  'urn' | 'title' | 'suite' | 'developedBy' | 'approved' | 'reviewBy' | 'overview' | 'warnings'
>;

/** Reads the document of a package, and what stands for the standard in it. @see CaseScope */
export function readCaseRecord(
  source: CaseSource,
  scope: CaseScope,
  tree: CaseTree,
  { isOwn, ...hints }: ImportHints & { readonly isOwn: boolean },
): CaseRecord {
  const { document } = source;
  const { top } = scope;
  const words = isOwn ? oneLine : plainStatement;
  const named = words(top?.statement ?? document.title);
  const urn = hints.urn ?? findOwnUrn(source, scope, named) ?? findUrn(hints.source ?? '');
  const title = isOwn ? named : named.replace(urnAtStart, '');
  // Of a standard in a package about more than one thing the document says little.
  const isWhole = top === undefined || (tree.roots.length === 1 && tree.roots[0]?.item === top);
  const suite = oneLine(document.subject.join(', ')) || (isWhole ? '' : words(document.title));
  const developedBy = oneLine(isOwn ? document.publisher : document.creator);
  const overview = isWhole ? words(document.description) : '';
  const years = isOwn ? readDocumentNotes(document.notes) : {};
  const dates = { ...readDates(document), ...years };
  return {
    ...(urn !== undefined && { urn }),
    title: title || (urn ?? ''),
    ...(suite !== '' && { suite }),
    ...(developedBy !== '' && { developedBy }),
    ...(dates.approved !== undefined && { approved: dates.approved }),
    ...(dates.reviewBy !== undefined && { reviewBy: dates.reviewBy }),
    ...(overview !== '' && { overview }),
    warnings: [
      ...(urn === undefined ? [warning('no-urn', message('The package names no URN'))] : []),
      ...(title === '' ? [warning('no-title', message('The package has no title'))] : []),
      ...[document.start, document.end].flatMap(dateDoubts),
      ...treeDoubts(tree),
    ],
  };
}

/**
 * The URN by the item that stands for the standard, by the document, in front of the title, or in
 * front of the codes, where those agree.
 */
function findOwnUrn(
  { document, items }: CaseSource,
  { top }: CaseScope,
  title: string,
): string | undefined {
  const inTitle = urnAtStart.test(title) ? findUrn(title) : undefined;
  const prefixes = new Set(items.flatMap(({ scheme }) => urnInScheme(scheme) ?? []));
  const [inCodes] = prefixes.size === 1 ? prefixes : [];
  const candidates = [top?.scheme.trim(), document.scheme.trim(), inTitle, inCodes];
  return candidates.find((urn) => urn !== undefined && isReadableUrn(urn));
}

function readDates({ start, end }: SourceDocument): {
  readonly approved?: string;
  readonly reviewBy?: string;
} {
  const approved = readImportDate(dayOf(start), 'first');
  const reviewBy = readImportDate(dayOf(end), 'last');
  return {
    ...(approved !== undefined && { approved }),
    ...(reviewBy !== undefined && { reviewBy }),
  };
}

/** The day of a moment such as `2017-01-31T00:00:00+00:00`. */
function dayOf(date: string): string {
  return date.trim().replace(/^(\d{4}-\d{2}-\d{2})T.*$/s, '$1');
}

function dateDoubts(date: string): readonly ImportWarning[] {
  if (date.trim() === '' || readImportDate(dayOf(date), 'first') !== undefined) return [];
  return [warning('unread-date', message('"{0}" was not read as a date', quote(date)))];
}

function treeDoubts({ orphans, rings, repeated }: CaseTree): readonly ImportWarning[] {
  const doubts: readonly (readonly [count: number, words: Message])[] = [
    [
      orphans.length,
      message(
        'Items whose parent is not in the package: {0}. Are they in the right place?',
        orphans.length,
      ),
    ],
    [
      rings.length,
      message(
        'Items that are their own parents, directly or through others: {0}. Are they in the right place?',
        rings.length,
      ),
    ],
    [
      repeated.length,
      message(
        'Items with the identifier of another item, which are left out: {0}',
        repeated.length,
      ),
    ],
  ];
  return doubts.flatMap(([count, words]) => (count > 0 ? [warning('structure', words)] : []));
}

function warning(code: ImportWarning['code'], words: Message): ImportWarning {
  return { code, message: words };
}
