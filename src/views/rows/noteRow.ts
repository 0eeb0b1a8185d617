import * as vscode from 'vscode';
import type { Note, NoteFile, UnreadableNote, UntaggedFile } from '../../core/note/noteFile';
import { localize } from '../../workspace/localize';
import { joinParts } from '../../workspace/words';
import type { TreeRow } from '../tree/treeRow';
import { formatDay, formatDayOfMonth } from '../../workspace/dates';
import { speakParts } from './speakParts';

/** What the group that a note is shown in says already, so that its rows need not. */
export type NoteGrouping = 'month' | 'production';

/** A file of the journal as a row below `parentId`. */
export function noteFileRow(file: NoteFile, parentId: string, grouping?: NoteGrouping): TreeRow {
  switch (file.kind) {
    case 'note':
      return noteRow(file, parentId, grouping);
    case 'unreadable':
      return unreadableRow(file, parentId);
    case 'untagged':
      return untaggedRow(file, parentId);
  }
}

function noteRow(note: Note, parentId: string, grouping: NoteGrouping | undefined): TreeRow {
  const draft = note.status === 'draft' ? vscode.l10n.t('draft') : undefined;
  const day = note.date === undefined ? undefined : formatDay(note.date);
  const shortDay =
    grouping === 'month' && note.date !== undefined ? formatDayOfMonth(note.date) : day;
  const production = grouping === 'production' ? undefined : note.production;
  const criteria = note.criteria.join(', ');
  return {
    id: `${parentId} ${note.uri}`,
    label: note.title,
    description: joinParts(draft, shortDay, production, criteria),
    icon: { id: draft === undefined ? 'note' : 'edit' },
    tooltip: noteTooltip(note, draft),
    spoken: speakParts(note.title, draft, day, note.production, criteria),
    context: noteContext(note),
    noteUri: note.uri,
    opens: { noteUri: note.uri },
  };
}

/** A file that means to be a note, with what is wrong in it. */
export function unreadableRow(file: UnreadableNote, parentId: string): TreeRow {
  const problem = localize(file.problems[0].message);
  return {
    id: `${parentId} ${file.uri}`,
    label: file.title,
    description: problem,
    icon: { id: 'warning', color: 'list.warningForeground' },
    tooltip: [file.title, ...file.problems.map(({ message }) => localize(message))],
    spoken: speakParts(vscode.l10n.t('Unreadable note'), file.title, problem),
    context: 'unreadable',
    noteUri: file.uri,
    opens: { noteUri: file.uri },
  };
}

function untaggedRow(file: UntaggedFile, parentId: string): TreeRow {
  const day = file.date === undefined ? undefined : formatDay(file.date);
  return {
    id: `${parentId} ${file.uri}`,
    label: file.title,
    ...(day !== undefined && { description: day }),
    icon: { id: 'markdown' },
    tooltip: [file.title, vscode.l10n.t('Names no criteria yet.')],
    spoken: speakParts(file.title, day, vscode.l10n.t('untagged')),
    context: 'untagged',
    noteUri: file.uri,
    opens: { noteUri: file.uri },
  };
}

/** The word by which menus know a note. */
export function noteContext({ status }: Note): string {
  return status === 'draft' ? 'note-draft' : 'note-ready';
}

/** Everything about a note that its row may have no room for; nothing of its text. */
export function noteTooltip(note: Note, remark: string | undefined): readonly string[] {
  return [
    note.title,
    joinParts(note.date === undefined ? undefined : formatDay(note.date), note.production),
    joinParts(remark, note.criteria.join(', ')),
  ].filter((paragraph) => paragraph !== '');
}
