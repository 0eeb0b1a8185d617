import type { JournalSnapshot } from '../evidence/journalSnapshot';
import type { Criterion } from '../standard/standard';
import { shortWording } from '../standard/shortWording';
import type { Range } from '../text/range';
import { readNoteContext, resolveReferences } from './resolveReferences';

/** What stands above the criteria of a note: one for each, or how many are not shown. */
export type CriterionLens =
  | {
      readonly kind: 'criterion';
      readonly range: Range;
      readonly criterion: Criterion;
      /** The code as the note should write it. */
      readonly code: string;
      /** The start of its wording; empty where there is no room for it. */
      readonly wording: string;
      /** How many notes of the journal name it. */
      readonly noteCount: number;
    }
  | { readonly kind: 'more'; readonly range: Range; readonly count: number };

const mostLenses = 8;

/**
 * The lenses above the first line of the value of `criteria`, each criterion once. They share one line,
 * so the more there are the less each of them says.
 */
export function listCodeLenses(text: string, snapshot: JournalSnapshot): readonly CriterionLens[] {
  const { standards } = snapshot;
  const tags = resolveReferences(text, standards).filter(({ kind }) => kind === 'tag');
  const [first] = tags;
  if (!first) return [];
  const { noteStandard } = readNoteContext(text);
  const { start } = first.range;
  const range = { start, end: start };
  const criteria = [...new Set(tags.map(({ criterion }) => criterion))];
  const shown = criteria.slice(0, mostLenses);
  const lenses = shown.map((criterion): CriterionLens => ({
    kind: 'criterion',
    range,
    criterion,
    code: standards.writtenCode(criterion, noteStandard),
    wording: wordingFor(criterion, shown.length),
    noteCount: snapshot.criterion(criterion.id)?.noteCount ?? 0,
  }));
  const count = criteria.length - shown.length;
  return count === 0 ? lenses : [...lenses, { kind: 'more', range, count }];
}

function wordingFor({ text }: Criterion, lensCount: number): string {
  if (lensCount > 4) return '';
  return shortWording(text, lensCount > 2 ? 24 : 48);
}
