import type { JournalSnapshot } from '../../src/core/evidence/journalSnapshot';
import { completeFrontMatter } from '../../src/core/languageFeatures/completeFrontMatter';
import { completePassage } from '../../src/core/languageFeatures/completePassage';
import type { CompletionSources } from '../../src/core/languageFeatures/completion';
import { hoverCriterion } from '../../src/core/languageFeatures/hoverCriterion';
import { listCodeLenses } from '../../src/core/languageFeatures/listCodeLenses';
import { parseNoteFile } from '../../src/core/note/parseNoteFile';
import { CriterionSearch } from '../../src/core/search/criterionSearch';
import { emptyIndex, standard } from './benchIndex';
import type { CorpusFile } from './corpus';
import { percentile, time } from './measure';
import { formatFigure, formatTable } from './table';

const rounds = 100;
const search = new CriterionSearch(standard.criteria);

/** What is done for the note in front of the user, with `|` for the cursor in the text. */
const features: Readonly<
  Record<string, readonly [marked: string, run: (work: Work) => { readonly length: number }]>
> = {
  'all codes': ['criteria: [|]', completeIn(completeFrontMatter)],
  'codes for "nda"': ['criteria: [nda|]', completeIn(completeFrontMatter)],
  productions: ['criteria: []\nproduction: |', completeIn(completeFrontMatter)],
  roles: ['criteria: []\nrole: |', completeIn(completeFrontMatter)],
  passages: ['criteria: [P7]\n---\nAs I said #|', completeIn(completePassage)],
  hover: [
    'criteria: [P1|]',
    ({ text, offset, snapshot }) => hoverCriterion(text, offset, snapshot)?.mappings ?? [],
  ],
  lenses: ['criteria: [P1|, P7, K3]', ({ text, snapshot }) => listCodeLenses(text, snapshot)],
};

interface Work {
  readonly text: string;
  readonly offset: number;
  readonly snapshot: JournalSnapshot;
}

/**
 * Completion, hover and lenses in journals of `sizes`, each time right after an edit, when nothing
 * that is derived from the journal has been worked out yet: the 95th of a hundred times.
 * @throws Error where a feature has nothing to show
 */
export function benchLanguageFeatures(
  corpus: readonly CorpusFile[],
  sizes: readonly number[],
): string {
  const rows = sizes.map((size) => {
    const index = emptyIndex();
    const files = corpus.slice(0, size).map(({ name, text }) => parseNoteFile(name, text));
    for (const file of files) index.set(file);
    const figures = Object.entries(features).map(([name, [marked, run]]) => {
      const source = `---\n${marked}\n---\n${files[0]?.kind === 'note' ? files[0].body : ''}`;
      const [text, offset] = [source.replace('|', ''), source.indexOf('|')];
      const times = Array.from({ length: rounds }, (_, round) => {
        index.set(files[round % files.length]!);
        const snapshot = index.snapshot();
        return time(() => {
          const { length } = run({ text, offset, snapshot });
          if (length === 0) throw new Error(`${name}: nothing to show`);
        });
      });
      return formatFigure(percentile(times, 95));
    });
    return [`${size.toLocaleString('en-GB')} notes`, ...figures];
  });
  return formatTable(['p95 over', ...Object.keys(features).map((name) => `${name}, ms`)], rows);
}

function completeIn(
  complete: (text: string, offset: number, sources: CompletionSources) => readonly unknown[],
): (work: Work) => { readonly length: number } {
  return ({ text, offset, snapshot }) => {
    return complete(text, offset, {
      standards: snapshot.standards,
      search,
      stateOf: (id) => snapshot.criterion(id)?.state,
      productions: () => snapshot.productions,
      roles: () => snapshot.roles.map(({ name }) => name),
    });
  };
}
