import type { Problem } from '../text/problem';

/**
 * What a Markdown file is to the journal.
 * - `note`: its front matter has the key `criteria`, and can be read;
 * - `unreadable`: it means to be a note, and cannot be read;
 * - `untagged`: a readable file without the key `criteria`.
 */
export type NoteFile = Note | UnreadableNote | UntaggedFile;

/** Whether the author has finished with a note. A draft is mapped, but is no evidence yet. */
export type NoteStatus = 'draft' | 'ready';

/** What every kind of file has. */
interface NoteFileBase {
  /** The file's URI as a string; the identity of the note. */
  readonly uri: string;
  /** The front matter's title, or else the file's name without its ending. */
  readonly title: string;
  /**
   * Whether its text must never leave the machine in a report. Of a file whose front matter can't be
   * read: whether it may say so, which it does where a line starts with the key.
   */
  readonly confidential: boolean;
}

/** A note: a Markdown file whose front matter names the criteria that it speaks to. */
export interface Note extends NoteFileBase {
  readonly kind: 'note';
  /** A local calendar date `YYYY-MM-DD`, or a year alone as written; absent where none can be read. */
  readonly date?: string;
  /** The code name of the show or job, trimmed, in the author's own case. */
  readonly production?: string;
  readonly role?: string;
  /** The URN that bare codes belong to; absent means the default standard. */
  readonly standard?: string;
  /** The elements of `criteria` in order, trimmed and otherwise as written; repeats included. */
  readonly criteria: readonly string[];
  readonly status: NoteStatus;
  readonly template?: string;
  /** When the author last confirmed the note against the standard as it then read, `YYYY-MM-DD`. */
  readonly reviewed?: string;
  readonly evidence: readonly EvidenceItem[];
  readonly acceptances: readonly Acceptance[];
  /** The hashtags of the body that mark a passage, in order. */
  readonly passages: readonly Passage[];
  /** The texts of the body's headings, in order, without their marks. */
  readonly headings: readonly string[];
  /** The text after the closing fence's line end. */
  readonly body: string;
  /** The UTF-16 offset at which `body` starts in the file's text. */
  readonly bodyOffset: number;
}

/** A file that means to be a note and cannot be read. Coverage counts it apart, never as a gap. */
export interface UnreadableNote extends NoteFileBase {
  readonly kind: 'unreadable';
  /** Why it cannot be read; the first is the one to show. Never empty. */
  readonly problems: readonly [Problem, ...Problem[]];
  /** The note as it last could be read, while it is being edited: its tags stay in force. */
  readonly lastGood?: Note;
}

/** A readable Markdown file whose front matter has no key `criteria`. */
export interface UntaggedFile extends NoteFileBase {
  readonly kind: 'untagged';
  readonly date?: string;
  readonly headings: readonly string[];
  readonly body: string;
  /** The UTF-16 offset at which `body` starts in the file's text. */
  readonly bodyOffset: number;
}

/** A file or a thing held elsewhere that backs a note up. */
export interface EvidenceItem {
  /** The path of a linked file, relative to the note, as written. */
  readonly file?: string;
  readonly title?: string;
  /** Where the thing is held, for what may not be linked. */
  readonly held?: string;
  /** Who can show it. */
  readonly shownBy?: string;
  /** Lower-case hex SHA-256 of the file's bytes when it was attached. */
  readonly sha256?: string;
}

/** A supervisor, assessor or witness has accepted a note's evidence for some criteria. */
export interface Acceptance {
  readonly by?: string;
  readonly role?: string;
  readonly date?: string;
  /** The accepted codes as written; an acceptance without any counts for nothing. */
  readonly criteria: readonly string[];
  /** The note's seal when it was accepted: the hash of its body. Absent means unsealed. */
  readonly seal?: string;
}

/** A hashtag in a body, such as `#P3` or `#SKSPP05/P3`: its paragraph proves that criterion. */
export interface Passage {
  /** The code as written, without the `#`. */
  readonly code: string;
  /** The UTF-16 offset of the `#` in the file's text. */
  readonly offset: number;
}
