import type { CriterionKind } from '../standard/standard';
import { listLedInAtStart, listLedInBy } from './leadIn';

/** What a list is a list of, in the words of many bodies: `performance statements`. */
const nouns: Readonly<Record<CriterionKind, string>> = {
  performance: '(?:criteri|statement|outcome|indicator|expectation|requirement)',
  knowledge: '(?:criteri|statement|item|requirement|specification)',
};

/** How the heading of a list of criteria begins, besides lead-ins. */
const beginnings: readonly (readonly [RegExp, CriterionKind])[] = [
  [new RegExp(`^performance(?:$| ${nouns.performance})`), 'performance'],
  [
    new RegExp(
      `^(?:(?:essential|required|underpinning) )?knowledge(?:$| (?:and|&) | ${nouns.knowledge})`,
    ),
    'knowledge',
  ],
];

/** Headings as a whole, of which nothing else is made. */
const names: readonly (readonly [RegExp, CriterionKind])[] = [
  [new RegExp(`^performance ${nouns.performance}[a-z]{0,3}$`), 'performance'],
  [
    new RegExp(
      `^(?:(?:essential|required|underpinning) )?knowledge(?:(?:,? skills)? ?(?:and|&|/) ?(?:understanding|skills)(?: ${nouns.knowledge}[a-z]{0,3})?| ${nouns.knowledge}[a-z]{0,3}(?: for this (?:unit|standard))?)$`,
    ),
    'knowledge',
  ],
];

/** Words that stand for a heading in a text that has no better one, besides lead-ins. */
const substitutes: readonly (readonly [RegExp, CriterionKind])[] = [
  [/^performance$/, 'performance'],
  [
    /^(?:(?:key|main|core) )?(?:responsibilities|duties|tasks)(?: (?:and|&) (?:responsibilities|duties|tasks))?$/,
    'performance',
  ],
  [/^(?:(?:essential|required|underpinning) )?knowledge$/, 'knowledge'],
  [/^skills,? ?(?:and|&|\/) ?knowledge$/, 'knowledge'],
  [
    /^(?:general|(?:context|industry|sector|industry ?\/ ?sector)[ -]specific) knowledge (?:and|&) understanding$/,
    'knowledge',
  ],
];

/** The list that a heading begins, whatever follows. @param words in lower case, with single blanks */
export function listBegunBy(words: string): CriterionKind | undefined {
  return kindBy(beginnings, words) ?? listLedInAtStart(words);
}

/** The list that `words` as a whole name. @param words in lower case, with single blanks */
export function listNamedBy(words: string): CriterionKind | undefined {
  return kindBy(names, words);
}

/**
 * The list that `words` stand above where nothing else does: `Knowledge`, `You must be able to`.
 * @param words in lower case, with single blanks
 */
export function listHintedBy(words: string): CriterionKind | undefined {
  return kindBy(substitutes, words) ?? listLedInBy(words);
}

function kindBy(
  table: readonly (readonly [RegExp, CriterionKind])[],
  words: string,
): CriterionKind | undefined {
  return table.find(([pattern]) => pattern.test(words))?.[1];
}
