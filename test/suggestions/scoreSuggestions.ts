import type { CriterionSuggester } from '../../src/core/suggestion/criterionSuggester';
import type { LabelledNote } from './labelledNote';

/** How well the suggestions for some notes match their labels. */
export interface SuggestionScore {
  readonly notes: number;
  /** Notes whose best code is among the first five. */
  readonly bestFound: number;
  /** All labels of all notes, and those of them that are among the first five. */
  readonly labels: number;
  readonly labelsFound: number;
  /** Notes whose first suggestion is one of their labels. */
  readonly firstRight: number;
}

/** How many suggestions somebody looks at. */
const looked = 5;

export function scoreSuggestions(
  suggester: CriterionSuggester,
  notes: readonly LabelledNote[],
): SuggestionScore {
  let [bestFound, labels, labelsFound, firstRight] = [0, 0, 0, 0];
  for (const { title, text, best, also } of notes) {
    const suggested = suggester.suggest(text, title).map(({ criterion }) => criterion.code);
    const firstFew = suggested.slice(0, looked);
    const labelled = [best, ...also];
    if (firstFew.includes(best)) bestFound += 1;
    labels += labelled.length;
    labelsFound += labelled.filter((code) => firstFew.includes(code)).length;
    if (labelled.some((code) => code === suggested[0])) firstRight += 1;
  }
  return { notes: notes.length, bestFound, labels, labelsFound, firstRight };
}
