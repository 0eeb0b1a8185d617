import * as vscode from 'vscode';
import { describeReason } from '../../core/evidence/reason';
import type { Note, NoteFile, UnreadableNote, UntaggedFile } from '../../core/note/noteFile';
import type { StandardSet } from '../../core/standard/standardSet';
import { suspectsOf, type SuspectMapping } from '../../core/suspect/suspectEvidence';
import { localize } from '../../workspace/localize';
import { joinParts } from '../../workspace/words';
import type { TreeRow } from '../tree/treeRow';
import { formatDay, formatDayOfMonth } from '../../workspace/dates';
import { speakParts } from './speakParts';

/** What the group that a note is shown in says already, so that its rows need not. */
export type NoteGrouping = 'month' | 'production';

/** A file of the journal as a row below `parentId`. */
export function noteFileRow(
  file: NoteFile,
  parentId: string,
  standards: StandardSet,
  grouping: NoteGrouping,
): TreeRow {
  switch (file.kind) {
    case 'note':
      return noteRow(file, parentId, suspectsOf(file, standards), grouping);
    case 'unreadable':
      return unreadableRow(file, parentId);
    case 'untagged':
      return untaggedRow(file, parentId);
  }
}

function noteRow(
  note: Note,
  parentId: string,
  suspects: readonly SuspectMapping[],
  grouping: NoteGrouping,
): TreeRow {
  const isDraft = note.status === 'draft';
  const remark = isDraft ? vscode.l10n.t('draft') : nameReworded(suspects);
  const day = note.date === undefined ? undefined : formatDay(note.date);
  const shortDay =
    grouping === 'month' && note.date !== undefined ? formatDayOfMonth(note.date) : day;
  const production = grouping === 'production' ? undefined : note.production;
  const criteria = note.criteria.join(', ');
  return {
    id: `${parentId} ${note.uri}`,
    label: note.title,
    description: joinParts(remark, shortDay, production, criteria),
    icon: { id: isDraft ? 'edit' : remark === undefined ? 'note' : 'question' },
    tooltip: [...noteTooltip(note, isDraft ? remark : undefined), ...suspects.map(describeSuspect)],
    spoken: speakParts(note.title, remark, day, note.production, criteria),
    context: noteContext(note, suspects.length > 0),
    noteUri: note.uri,
    opens: { noteUri: note.uri },
  };
}

/** Which criteria were reworded after a note; nothing where none was. */
function nameReworded(suspects: readonly SuspectMapping[]): string | undefined {
  if (suspects.length === 0) return undefined;
  return vscode.l10n.t('reworded: {0}', suspects.map(({ criterion }) => criterion.code).join(', '));
}

function describeSuspect({ criterion, rewording: { revised } }: SuspectMapping): string {
  return `${criterion.code}: ${localize(describeReason({ code: 'suspect', revised }))}`;
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

/** The words by which menus know a note. */
export function noteContext({ status }: Note, isSuspect: boolean): string {
  const word = status === 'draft' ? 'note-draft' : 'note-ready';
  return isSuspect ? `${word} suspect` : word;
}

/** Everything about a note that its row may have no room for; nothing of its text. */
export function noteTooltip(note: Note, remark: string | undefined): readonly string[] {
  return [
    note.title,
    joinParts(note.date === undefined ? undefined : formatDay(note.date), note.production),
    joinParts(remark, note.criteria.join(', ')),
  ].filter((paragraph) => paragraph !== '');
}
