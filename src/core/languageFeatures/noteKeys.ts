import type { FrontMatterKey } from '../note/frontMatterKey';
import { message, type Message } from '../text/message';

/** A key of a note's front matter, as it is offered to somebody who writes a note by hand. */
export interface NoteKey {
  readonly name: Exclude<FrontMatterKey, 'requires' | 'description'>;
  /** What the key means. */
  readonly meaning: Message;
  /** What follows the key and its colon, as a VS Code snippet. */
  readonly value: string;
}

const today = '$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE';

/** The keys in the order in which a note has them. */
export const noteKeys: readonly NoteKey[] = [
  {
    name: 'title',
    meaning: message('What the note is about. Without it the name of the file is shown.'),
    value: ' ${1:What the note is about}',
  },
  {
    name: 'date',
    meaning: message('The day it is about, such as 2026-11-20. A year alone will do.'),
    value: ` \${1:${today}}`,
  },
  {
    name: 'production',
    meaning: message('The show or job it is about, by its code name.'),
    value: ' ${1:CODE NAME}',
  },
  {
    name: 'role',
    meaning: message('What you worked as on it.'),
    value: ' ${1:Assistant editor}',
  },
  {
    name: 'standard',
    meaning: message('The standard that codes such as P3 belong to, if it is not the default one.'),
    value: ' ${1:SKSPP05}',
  },
  {
    name: 'criteria',
    meaning: message('The criteria that the note speaks to. This key makes a file a note.'),
    value: ' [$1]',
  },
  {
    name: 'status',
    meaning: message('Whether the note is finished: a draft is no evidence yet.'),
    value: ' ${1|draft,ready|}',
  },
  {
    name: 'template',
    meaning: message('The template it was made from, which says what must not stay empty.'),
    value: ' ${1:star}',
  },
  {
    name: 'confidential',
    meaning: message('Whether its text must never leave this computer in a report.'),
    value: ' ${1|true,false|}',
  },
  {
    name: 'reviewed',
    meaning: message('The day you last confirmed the note against the wording of its criteria.'),
    value: ` \${1:${today}}`,
  },
  {
    name: 'evidence',
    meaning: message('Files that back it up, or things held elsewhere.'),
    value: '\n  - ${1:../path/to/file.pdf}',
  },
  {
    name: 'accepted',
    meaning: message('Who has accepted it as evidence, when, and for which criteria.'),
    value: `\n  - by: \${1:Name}\n    role: \${2:Post supervisor}\n    date: \${3:${today}}\n    criteria: [$4]`,
  },
];
