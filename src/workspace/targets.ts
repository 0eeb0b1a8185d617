/** What a tree item is about, for the commands in its menu. */
export interface CriterionTarget {
  /** The full id: `SKSPP05/P7`. */
  readonly criterionId: string;
}

/** A file of the journal, readable as a note or not. */
export interface NoteTarget {
  readonly noteUri: string;
}

/** Several files of the journal. */
export interface NotesTarget {
  readonly noteUris: readonly string[];
}

/** One of the journal's standards. */
export interface StandardTarget {
  readonly urn: string;
}

/** Whether a command was given several files. */
export function isNotesTarget(argument: unknown): argument is NotesTarget {
  if (typeof argument !== 'object' || argument === null || !('noteUris' in argument)) return false;
  const { noteUris } = argument;
  return Array.isArray(noteUris) && noteUris.every((uri) => typeof uri === 'string');
}

/** Whether a command was given a tree item about a criterion. */
export function isCriterionTarget(argument: unknown): argument is CriterionTarget {
  return hasText(argument, 'criterionId');
}

/** Whether a command was given a tree item about a file. */
export function isNoteTarget(argument: unknown): argument is NoteTarget {
  return hasText(argument, 'noteUri');
}

/** Whether a command was given a tree item about a standard. */
export function isStandardTarget(argument: unknown): argument is StandardTarget {
  return hasText(argument, 'urn');
}

function hasText(argument: unknown, key: string): boolean {
  return (
    typeof argument === 'object' &&
    argument !== null &&
    key in argument &&
    typeof Reflect.get(argument, key) === 'string'
  );
}
