import type { ImportedStandard, ImportWarning } from '../import/importedStandard';
import { quote } from '../import/quote';
import type { CriterionKind } from '../standard/standard';
import { message } from '../text/message';
import { oneLine } from '../text/oneLine';
import { assignCodes, type ListedItem } from './caseCodes';
import type { FoundItem } from './caseLists';
import { readItemNotes } from './caseNotes';
import type { CaseScope } from './caseScope';
import type { CaseSource, SourceItem } from './caseSource';
import { readSuccessor } from './caseSuccessor';
import { plainStatement } from './plainStatement';

/** The criteria of a package and what belongs to single ones, with what is uncertain about them. */
export type CaseCriteria = Pick<
  ImportedStandard,
  | 'performance'
  | 'knowledge'
  | 'keywords'
  | 'incomplete'
  | 'revisions'
  | 'supersededBy'
  | 'warnings'
>;

interface CodedItem extends ListedItem, Pick<FoundItem, 'partOf' | 'goesOn'> {
  readonly code: string;
  readonly text: string;
}

/**
 * Makes criteria of the items that were found. Without headings all that nothing is known of are
 * performance criteria; with them, what is in no list is left out.
 */
export function readCaseCriteria(
  { document, associations }: CaseSource,
  { top, hasLists }: CaseScope,
  found: readonly FoundItem[],
  { urn, isOwn }: { readonly urn: string | undefined; readonly isOwn: boolean },
): CaseCriteria {
  const listed = found.flatMap(({ kind, ...rest }) => {
    const list = kind ?? (hasLists ? undefined : 'performance');
    return list ? [{ ...rest, kind: list }] : [];
  });
  const { codes, warnings: codeWarnings } = assignCodes(listed, urn);
  const words = isOwn ? oneLine : plainStatement;
  const coded = listed.map((it, index) => ({
    ...it,
    code: codes[index] ?? '',
    text: joined([it.item, ...it.goesOn].map(({ statement }) => words(statement))),
  }));
  const byItem = new Map(coded.map(({ item, code }) => [item, code]));
  const tops = new Set([document.identifier, ...(top ? [top.identifier] : [])]);
  const { supersededBy, unread } = readSuccessor(associations, byItem, tops);
  const itemsOf = (kind: CriterionKind) =>
    coded.filter((it) => it.kind === kind).map(({ code, text }) => ({ code, text }));

  const notes = coded.map(({ item, code }) => ({
    code,
    ...readItemNotes(isOwn ? item.notes : '', supersededBy?.urn),
  }));
  const keywords = new Map(coded.flatMap(({ item, code }) => keywordsOf(item, code)));
  const incomplete = notes.flatMap(({ code, incomplete: isSo }) => (isSo ? [code] : []));
  const revisions = notes.flatMap(({ code, revisions: rows }) =>
    rows.map((row) => ({ code, ...row })),
  );
  const map = new Map(
    notes.flatMap(({ code, ends }) => {
      const targets = supersededBy?.map.get(code) ?? (ends ? [] : undefined);
      return targets ? [[code, targets]] : [];
    }),
  );
  return {
    performance: itemsOf('performance'),
    knowledge: itemsOf('knowledge'),
    ...(keywords.size > 0 && { keywords }),
    ...(incomplete.length > 0 && { incomplete }),
    ...(revisions.length > 0 && { revisions }),
    ...(supersededBy && { supersededBy: { urn: supersededBy.urn, map } }),
    warnings: [
      ...leftOutDoubts(found.length - listed.length),
      ...codeWarnings,
      ...coded.flatMap((it) => itemDoubts(it, unread.get(it.item) ?? [])),
    ],
  };
}

/** `including: slips; trips`, as the list inside an item of a pasted text is read. */
function joined([first = '', ...more]: readonly string[]): string {
  const pieces = [first];
  for (const text of more.filter((it) => it !== '')) {
    const isNext = pieces.length > 1 && !/[,;:.]$/.test(pieces.at(-1) ?? '');
    pieces.push(isNext ? '; ' : ' ', text);
  }
  return pieces.join('').trim();
}

function keywordsOf(
  { keywords }: SourceItem,
  code: string,
): readonly (readonly [code: string, words: readonly string[]])[] {
  const words = keywords.map(oneLine).filter((word) => word !== '');
  return words.length > 0 ? [[code, [...new Set(words)]]] : [];
}

function leftOutDoubts(count: number): readonly ImportWarning[] {
  if (count === 0) return [];
  const words = message('Items in neither of the lists, which are left out: {0}', count);
  return [{ code: 'structure', message: words }];
}

function itemDoubts(
  { partOf, code, text }: CodedItem,
  replacedBy: readonly string[],
): readonly ImportWarning[] {
  const doubts: ImportWarning[] = [];
  if (text === '') {
    doubts.push({ code: 'cut-off', item: code, message: message('It has no words') });
  }
  if (partOf !== undefined) {
    const words = message('It is a part of {0}, whose own words are left out', partOf);
    doubts.push({ code: 'structure', item: code, message: words });
  }
  const [title] = replacedBy;
  if (title !== undefined) {
    const words = message(
      'The package says that "{0}" replaces it: does it still belong here?',
      quote(title),
    );
    doubts.push({ code: 'structure', item: code, message: words });
  }
  return doubts;
}
