import Fuse, { type FuseResult } from 'fuse.js';
import { isCriterionCode } from '../standard/criterionCode';
import type { Criterion } from '../standard/standard';
import { SearchQuery } from './searchQuery';

/** Why a criterion was found. */
export type CriterionMatch =
  /** The query is empty, so everything is found. */
  | { readonly kind: 'all' }
  | { readonly kind: 'code' }
  | { readonly kind: 'text' }
  /** One of its keywords matches, which the user does not see in its wording. */
  | { readonly kind: 'keyword'; readonly keyword: string };

export interface CriterionHit {
  readonly criterion: Criterion;
  readonly match: CriterionMatch;
}

/** Fuzzy matches that score worse (0 is perfect, 1 is nothing) only happen to share some letters. */
const worstScore = 0.6;

/**
 * Finds criteria as somebody types: by code, by wording and by keyword. The best come first; equal
 * ones keep the order in which they were given, which is that of the standard.
 */
export class CriterionSearch {
  readonly #criteria: readonly Criterion[];
  #everyWord: Fuse<Criterion> | undefined;
  #anyWord: Fuse<Criterion> | undefined;

  constructor(criteria: readonly Criterion[]) {
    this.#criteria = criteria;
  }

  /** The criteria that match `query`; all of them where it is empty. */
  search(query: string): readonly Criterion[] {
    return this.hits(query).map(({ criterion }) => criterion);
  }

  /** The same as {@link search}, with what matched in each. */
  hits(query: string): readonly CriterionHit[] {
    const wanted = new SearchQuery(query);
    if (wanted.isEmpty)
      return this.#criteria.map((it) => ({ criterion: it, match: { kind: 'all' } }));

    const byCode = this.#findCodes(wanted.text);
    if (byCode.length > 0 && !isWord(wanted.text)) return byCode;
    if (this.#meansCode(wanted.text)) return [];
    const found = new Set(byCode.map(({ criterion }) => criterion));
    return [...byCode, ...this.#findWords(wanted).filter((hit) => !found.has(hit.criterion))];
  }

  /** First the criteria with exactly this code or id, then those whose code or id starts with it. */
  #findCodes(query: string): readonly CriterionHit[] {
    const wanted = query.toLowerCase().replace(/^([a-z]{1,3})0+(?=\d)/, '$1');
    const spellings = ({ code, id }: Criterion): readonly string[] => [
      code.toLowerCase(),
      id.toLowerCase(),
    ];
    const exact = this.#criteria.filter((it) => spellings(it).includes(wanted));
    const prefixed = this.#criteria.filter((it) =>
      spellings(it).some((spelling) => spelling !== wanted && spelling.startsWith(wanted)),
    );
    return [...exact, ...prefixed].map((criterion) => ({ criterion, match: { kind: 'code' } }));
  }

  /** Whether `query` is a code like those of these criteria: then it is not looked up as a word. */
  #meansCode(query: string): boolean {
    if (!isCriterionCode(query)) return false;
    const letters = lettersOf(query);
    return this.#criteria.some(({ code }) => lettersOf(code) === letters);
  }

  /** Literal matches where there are any, so that `nda` does not find every "and". */
  #findWords(query: SearchQuery): readonly CriterionHit[] {
    const results = this.#search(query.text);
    const phrase = results.filter(({ item }) => textsOf(item).some((it) => query.findPhrase(it)));
    const words = results.filter(({ item }) => query.allWordsIn(textsOf(item)));
    const literal = [...new Set([...phrase, ...words])];
    const best =
      literal.length > 0 ? literal : results.filter(({ score = 1 }) => score <= worstScore);
    return best.map((result) => ({ criterion: result.item, match: describeMatch(result, query) }));
  }

  #search(query: string): readonly FuseResult<Criterion>[] {
    this.#everyWord ??= new Fuse(this.#criteria, { ...options, tokenMatch: 'all' });
    const results = this.#everyWord.search(query);
    if (results.length > 0) return results;
    this.#anyWord ??= new Fuse(this.#criteria, { ...options, tokenMatch: 'any' });
    return this.#anyWord.search(query);
  }
}

/** How much of a text is searched: fuse.js throws on very long ones. */
const longestText = 1000;

const options = {
  keys: [
    { name: 'text', getFn: ({ text }: Criterion) => text.slice(0, longestText) },
    {
      name: 'keywords',
      getFn: ({ keywords }: Criterion) => keywords.map((word) => word.slice(0, longestText)),
    },
  ],
  threshold: 0.4,
  ignoreLocation: true,
  ignoreDiacritics: true,
  useTokenSearch: true,
  includeScore: true,
  includeMatches: true,
};

function textsOf({ text, keywords }: Criterion): readonly string[] {
  return [text, ...keywords];
}

function describeMatch(
  { item, matches = [] }: FuseResult<Criterion>,
  query: SearchQuery,
): CriterionMatch {
  for (const find of [query.findPhrase.bind(query), query.findWord.bind(query)]) {
    const found = textsOf(item).find((text) => find(text));
    if (found !== undefined) return matchIn(item, found);
  }
  const longest = matches
    .map(({ value = '', indices }) => ({
      value,
      length: Math.max(0, ...indices.map(([start, end]) => end - start + 1)),
    }))
    .reduce((best, match) => (match.length > best.length ? match : best), { value: '', length: 0 });
  return matchIn(item, longest.value);
}

function matchIn({ keywords }: Criterion, text: string): CriterionMatch {
  return keywords.includes(text) ? { kind: 'keyword', keyword: text } : { kind: 'text' };
}

function lettersOf(code: string): string {
  return /^[a-z]*/i.exec(code)?.[0].toLowerCase() ?? '';
}

/** Whether `query` may be the start of a word as well as that of a code. */
function isWord(query: string): boolean {
  return /^\p{L}{2,}$/u.test(query);
}
