import type { CriterionReference } from '../../note/criterionReference';
import type { FrontMatterPlaces } from '../../note/frontMatterPlaces';
import type { Note } from '../../note/noteFile';
import type { StandardSet } from '../../standard/standardSet';
import type { Template } from '../../template/template';
import type { TextLines } from '../../text/textLines';
import type { PathRefusal } from '../../text/writtenPath';

/** What a note is judged by besides its own text. */
export interface NoteSurroundings {
  /** The standards in use. */
  readonly standards: StandardSet;
  /** Those and all others that the journal has, where there are others. */
  readonly everyStandard?: StandardSet;
  /** Whether the file was a note before, as in `parseNoteFile`. */
  readonly wasNote?: boolean;
  /** The templates that notes of its folder can be made from. */
  readonly templates?: readonly Template[];
  /** Whether the file that `evidence` names by this path, as written, is known not to exist. */
  readonly isMissing?: (file: string) => boolean;
  /** The lower-case hex SHA-256 of that file as it is now, where it is known. */
  readonly hashOf?: (file: string) => string | undefined;
  /** Why that file isn't looked at; nothing where it is, and for an address of the web. */
  readonly whyUnchecked?: (file: string) => PathRefusal | undefined;
}

/** A note that can be read, taken apart once for all that look for problems in it. */
export interface NoteContext extends NoteSurroundings {
  readonly text: string;
  readonly lines: TextLines;
  readonly note: Note;
  /** The elements of `criteria`, in order. */
  readonly tags: readonly CriterionReference[];
  /** The hashtags of the body, in order. */
  readonly passages: readonly CriterionReference[];
  /** Absent where only a more tolerant reader than `yaml` can read the front matter. */
  readonly places?: FrontMatterPlaces;
}
