import { eachWordingOnce, type SuspectMapping } from './suspectEvidence';

/** The wordings that notes were written under, and those that hold now, as two texts. */
export interface WordingComparison {
  readonly before: string;
  readonly after: string;
}

/**
 * One paragraph for each criterion and each former wording of it, in the order of `suspects`; the
 * paragraphs of the two texts correspond, so that a comparison marks the words that have changed.
 */
export function compareWordings(suspects: readonly SuspectMapping[]): WordingComparison {
  const areOfOne = new Set(suspects.map(({ criterion }) => criterion.urn)).size === 1;
  const before: string[] = [];
  const after: string[] = [];
  for (const { criterion, rewording } of eachWordingOnce(suspects)) {
    const name = areOfOne ? criterion.code : criterion.id;
    before.push(`${name}  ${rewording.was}`);
    after.push(`${name}  ${criterion.text}`);
  }
  return { before: toText(before), after: toText(after) };
}

function toText(paragraphs: readonly string[]): string {
  return paragraphs.map((paragraph) => `${paragraph}\n`).join('\n');
}
