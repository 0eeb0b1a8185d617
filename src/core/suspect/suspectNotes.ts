import type { Note } from '../note/noteFile';
import { hasSealedBody } from '../note/voidsSeal';
import type { StandardSet } from '../standard/standardSet';
import {
  isSettledBy,
  suspectsOf,
  type SuspectCriterion,
  type SuspectMapping,
} from './suspectEvidence';

/** What is reviewed together: one criterion, or several. */
export type SuspectScope = readonly SuspectCriterion[];

/** A note with what it is suspect for, as far as that is reviewed. */
export interface SuspectNote {
  readonly note: Note;
  readonly mappings: readonly SuspectMapping[];
}

/** The notes of `scope`, each once: those of the first criterion, newest first, and so on. */
export function notesIn(scope: SuspectScope): readonly SuspectNote[] {
  const notes = new Map<string, { note: Note; mappings: SuspectMapping[] }>();
  for (const mapping of scope.flatMap(({ mappings }) => mappings)) {
    const { note } = mapping;
    const found = notes.get(note.uri) ?? { note, mappings: [] };
    notes.set(note.uri, found);
    found.mappings.push(mapping);
  }
  return [...notes.values()];
}

/** The mappings by their criteria, in the order in which these first occur. */
export function groupByCriterion(mappings: readonly SuspectMapping[]): SuspectScope {
  const criteria = new Map<string, { mappings: SuspectMapping[] } & SuspectCriterion>();
  for (const mapping of mappings) {
    const { criterion } = mapping;
    const found = criteria.get(criterion.id) ?? { criterion, mappings: [] };
    criteria.set(criterion.id, found);
    found.mappings.push(mapping);
  }
  return [...criteria.values()];
}

/** The criteria of `scope` as a user knows them: by their codes, with their standard where it differs. */
export function namesIn(scope: SuspectScope): string {
  const areOfOne = new Set(scope.map(({ criterion }) => criterion.urn)).size <= 1;
  return scope.map(({ criterion: { code, id } }) => (areOfOne ? code : id)).join(', ');
}

/** What a note that is confirmed on the day `today` is confirmed for besides the criteria of `scope`. */
export function suspectsBeside(
  scope: SuspectScope,
  note: Note,
  standards: StandardSet,
  today: string,
): readonly SuspectMapping[] {
  return suspectsOf(note, standards).filter(
    (suspect) =>
      isSettledBy(today, suspect) &&
      !scope.some(({ criterion }) => criterion.id === suspect.criterion.id),
  );
}

/** Whether somebody has accepted the text of `note` as it is, and it marks a passage for `scope`. */
export function isAcceptedPassage(
  scope: SuspectScope,
  note: Note,
  standards: StandardSet,
): boolean {
  const isMarked = note.passages.some(({ code }) => {
    const resolution = standards.resolve(code, note.standard);
    return (
      resolution.kind === 'criterion' &&
      scope.some(({ criterion }) => criterion.id === resolution.criterion.id)
    );
  });
  return isMarked && hasSealedBody(note);
}
