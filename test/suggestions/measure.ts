// Measures Suggest Criteria on the labelled notes: node test/runScript.mjs test/suggestions/measure.ts
// Of the held-out notes it prints totals alone: what is tuned on them measures nothing any more.
import { builtInStandards } from '../../src/core/standard/builtInStandards';
import { CriterionSuggester } from '../../src/core/suggestion/criterionSuggester';
import heldOut from './held-out.json';
import { scoreSuggestions } from './scoreSuggestions';
import secondHeldOut from './second-held-out.json';
import secondTuning from './second-tuning.json';
import tuning from './tuning.json';

const suggester = new CriterionSuggester(builtInStandards.flatMap(({ criteria }) => criteria));

for (const [name, notes] of [
  ['Tuning notes', tuning],
  ['Held-out notes', heldOut],
  ['Second tuning notes', secondTuning],
  ['Second held-out notes', secondHeldOut],
] as const) {
  const score = scoreSuggestions(suggester, notes);
  console.log(`${name} (${score.notes})`);
  console.log(`  best code among the first five  ${share(score.bestFound, score.notes)}`);
  console.log(`  all codes among the first five  ${share(score.labelsFound, score.labels)}`);
  console.log(`  first suggestion right          ${share(score.firstRight, score.notes)}`);
}

function share(count: number, total: number): string {
  return `${String(count).padStart(2)} of ${total}, ${((100 * count) / total).toFixed(0)} %`;
}
