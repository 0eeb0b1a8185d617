import Fuse, { type FuseResult } from 'fuse.js';
import type { Note, UntaggedFile } from '../note/noteFile';
import type { StandardSet } from '../standard/standardSet';
import { BodySearch, type BodyMatch } from './bodySearch';
import { excerptAround, type Excerpt } from './excerpt';
import { LetterPairs } from './letterPairs';
import { SearchQuery, toWordEnd, type FoundText } from './searchQuery';

/** A file that can be found: all but those that cannot be read. */
export type SearchableFile = Note | UntaggedFile;

/** Where in a file something was found. */
export type SearchField = 'criterion' | 'title' | 'production' | 'heading' | 'body';

export interface NoteHit {
  readonly file: SearchableFile;
  readonly field: SearchField;
  readonly excerpt: Excerpt;
  /** Where the match stands in the file's text, as a UTF-16 offset: for headings and bodies. */
  readonly offset?: number;
}

/** How many files are looked at closely after the filter by letter pairs. */
const candidateCount = 300;

/**
 * Searches the files of one state of the journal; a change of the journal asks for a new one. What
 * it needs it builds when it is first used.
 */
export class NoteSearch {
  readonly #files: readonly SearchableFile[];
  readonly #standards: StandardSet | undefined;
  #entries: readonly Entry[] | undefined;
  #pairs: LetterPairs | undefined;
  #bodies: BodySearch | undefined;

  /**
   * @param files in the order in which equally good ones are to be found, such as newest first
   * @param standards what the codes in the notes name; without them codes are compared as written
   */
  constructor(files: readonly SearchableFile[], standards?: StandardSet) {
    this.#files = files;
    this.#standards = standards;
  }

  /**
   * The files that match `query`, each once, at its best field: notes with exactly that criterion;
   * titles, productions, criteria and headings with those words; bodies with them; then the same
   * with something like them.
   * @param limit the most hits to return
   */
  search(query: string, limit = 50): readonly NoteHit[] {
    const wanted = new SearchQuery(query);
    if (wanted.isEmpty) return [];
    const labels = this.#searchLabels(wanted);
    const bodies = this.#searchBodies(wanted, limit);
    const ranked = [
      ...this.#searchCodes(wanted.text),
      ...labels.literal,
      ...bodies.literal,
      ...labels.similar,
      ...bodies.similar,
    ];
    const hits = new Map<SearchableFile, NoteHit>();
    for (const hit of ranked) {
      if (hits.size === limit) break;
      if (!hits.has(hit.file)) hits.set(hit.file, hit);
    }
    return [...hits.values()];
  }

  #searchCodes(query: string): readonly NoteHit[] {
    const wanted = this.#idOf(query);
    return this.#files.flatMap((file) => {
      if (file.kind !== 'note') return [];
      const written = file.criteria.find((code) => this.#idOf(code, file.standard) === wanted);
      return written === undefined ? [] : [hitOn(file, 'criterion', written, wholeOf(written))];
    });
  }

  /** What two spellings of one criterion have in common. */
  #idOf(written: string, noteStandard?: string): string {
    const resolution = this.#standards?.resolve(written, noteStandard);
    return resolution?.kind === 'criterion' ? resolution.criterion.id : written.toLowerCase();
  }

  #searchLabels(query: SearchQuery): Ranked {
    this.#entries ??= this.#files.map(entryOf);
    this.#pairs ??= new LetterPairs(this.#entries.map(({ labels }) => labels.join('\n')));
    const entries = this.#entries;
    const candidates = this.#pairs
      .candidates(query.text, candidateCount)
      .flatMap((index) => entries[index] ?? []);
    const results = new Fuse(candidates, fuseOptions).search(query.text);

    const phrase = results.filter(({ item }) => item.labels.some((it) => query.findPhrase(it)));
    const words = results.filter(({ item }) => query.allWordsIn(item.labels));
    const literal = new Set([...phrase, ...words]);
    const similar = results.filter((result) => !literal.has(result));
    return {
      literal: [...literal].flatMap((result) => literalLabelHit(result.item, query) ?? []),
      similar: similar.flatMap((result) => similarLabelHit(result) ?? []),
    };
  }

  #searchBodies(query: SearchQuery, limit: number): Ranked {
    this.#bodies ??= new BodySearch(this.#files.map(({ body }) => body));
    const matches = this.#bodies.search(query, limit);
    const hits = (chosen: readonly BodyMatch[]): readonly NoteHit[] =>
      chosen.flatMap(({ index, found }) => {
        const file = this.#files[index];
        return file ? [hitOn(file, 'body', file.body, found, file.bodyOffset + found.start)] : [];
      });
    return {
      literal: hits(matches.filter(({ literal }) => literal)),
      similar: hits(matches.filter(({ literal }) => !literal)),
    };
  }
}

interface Ranked {
  readonly literal: readonly NoteHit[];
  readonly similar: readonly NoteHit[];
}

/** What is searched of a file besides its body. */
interface Entry {
  readonly file: SearchableFile;
  readonly title: string;
  readonly production: string;
  readonly criterion: readonly string[];
  readonly heading: readonly string[];
  /** All of them. */
  readonly labels: readonly string[];
}

/** How much of a label is searched, and of how many of a kind: fuse.js throws on very long ones. */
const longestLabel = 300;
const mostLabels = 100;

const labelFields = ['title', 'production', 'criterion', 'heading'] as const;

const fuseOptions = {
  keys: [
    { name: 'title', weight: 3 },
    { name: 'production', weight: 2 },
    { name: 'criterion', weight: 1 },
    { name: 'heading', weight: 1 },
  ],
  // Stricter than for criteria: among thousands of titles every short word has a neighbour.
  threshold: 0.3,
  ignoreLocation: true,
  ignoreDiacritics: true,
  useTokenSearch: true,
  tokenMatch: 'all' as const,
  includeMatches: true,
};

function entryOf(file: SearchableFile): Entry {
  const cut = (label: string): string => label.slice(0, longestLabel);
  const title = cut(file.title);
  const production = cut(file.kind === 'note' ? (file.production ?? '') : '');
  const criterion = (file.kind === 'note' ? file.criteria : []).slice(0, mostLabels).map(cut);
  const heading = file.headings.slice(0, mostLabels).map(cut);
  const labels = [title, production, ...criterion, ...heading];
  return { file, title, production, criterion, heading, labels };
}

function literalLabelHit(entry: Entry, query: SearchQuery): NoteHit | undefined {
  for (const find of [query.findPhrase.bind(query), query.findWord.bind(query)]) {
    for (const field of labelFields) {
      for (const label of [entry[field]].flat()) {
        const found = find(label);
        if (found) return labelHit(entry.file, field, label, found);
      }
    }
  }
  return undefined;
}

/** A hit on the longest run of letters that the query and a label have in common. */
function similarLabelHit({ item, matches = [] }: FuseResult<Entry>): NoteHit | undefined {
  let best: NoteHit | undefined;
  let longest = 0;
  for (const { key, value = '', indices } of matches) {
    const field = labelFields.find((it) => it === key);
    for (const [first, last] of field ? indices : []) {
      if (!field || last - first + 1 <= longest) continue;
      longest = last - first + 1;
      const found = toWordEnd(value, { start: first, end: last + 1 });
      best = labelHit(item.file, field, value, found);
    }
  }
  return best;
}

function labelHit(
  file: SearchableFile,
  field: SearchField,
  label: string,
  found: FoundText,
): NoteHit {
  const index = field === 'heading' ? file.body.indexOf(label) : -1;
  return hitOn(file, field, label, found, index < 0 ? undefined : file.bodyOffset + index);
}

function hitOn(
  file: SearchableFile,
  field: SearchField,
  text: string,
  found: FoundText,
  offset?: number,
): NoteHit {
  const excerpt = excerptAround(text, found);
  return { file, field, excerpt, ...(offset !== undefined && { offset }) };
}

function wholeOf(text: string): FoundText {
  return { start: 0, end: text.length };
}
