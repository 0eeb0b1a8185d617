import type { EvidenceIndex } from '../../src/core/evidence/evidenceIndex';
import { parseNoteFile } from '../../src/core/note/parseNoteFile';
import { CriterionSearch } from '../../src/core/search/criterionSearch';
import { NoteSearch } from '../../src/core/search/noteSearch';
import { emptyIndex, standard } from './benchIndex';
import type { CorpusFile } from './corpus';
import { compare, time } from './measure';
import { formatFigure, formatTable } from './table';

const rounds = 9;
const queries = ['turnover', 'P7', 'KESTREL', 'reel 3 part 44', 'watermraked', 'xylophone'];

/** Search over the criteria as somebody types, and over the notes of journals of `sizes`. */
export function benchSearch(corpus: readonly CorpusFile[], sizes: readonly number[]): string {
  const criteria = new CriterionSearch(standard.criteria);
  const rows = [['29 criteria', ...timesOf((query) => criteria.search(query))]];
  for (const size of sizes) {
    const search = new NoteSearch(indexOf(corpus.slice(0, size)).snapshot().notes);
    const first = time(() => search.search('first'));
    const title = `${size.toLocaleString('en-GB')} notes`;
    rows.push([title, ...timesOf((query) => search.search(query)), formatFigure(first)]);
  }
  return formatTable(
    ['over', ...queries.map((query) => `"${query}", ms`), 'first of all, ms'],
    rows,
  );
}

function timesOf(search: (query: string) => unknown): readonly string[] {
  const works = queries.map((query) => [query, () => void search(query)] as const);
  const medians = compare(Object.fromEntries(works), rounds);
  return queries.map((query) => formatFigure(medians[query]!));
}

function indexOf(corpus: readonly CorpusFile[]): EvidenceIndex {
  const index = emptyIndex();
  for (const { name, text } of corpus) index.set(parseNoteFile(name, text));
  return index;
}
