import * as vscode from 'vscode';
import type { JournalSnapshot } from '../../core/evidence/journalSnapshot';
import { productionKey } from '../../core/evidence/mappingTally';
import type { Note, NoteFile, UnreadableNote } from '../../core/note/noteFile';
import { isCalendarDate } from '../../core/text/calendarDate';
import { countNotes } from '../../workspace/words';
import { formatMonth } from '../rows/dates';
import { noteFileRow, type NoteGrouping } from '../rows/noteRow';
import { speakParts } from '../rows/speakParts';
import type { TreeRow } from '../tree/treeRow';

/** Notes that belong together under a heading. */
interface Group {
  readonly key: string;
  readonly label: string;
  readonly files: NoteFile[];
}

/** A file that is a note, or means to be one. */
type NoteLike = Note | UnreadableNote;

/** The notes in groups, newest first, and then the files that name no criteria yet. */
export function notesRows(
  { files, untagged }: JournalSnapshot,
  grouping: NoteGrouping,
): readonly TreeRow[] {
  const notes = files.filter((file) => file.kind !== 'untagged').sort(byPlace);
  const groups = groupBy(notes, grouping === 'month' ? monthOf : productionOf);
  return [
    ...groups.map((group, position) => groupRow(group, grouping, position === 0)),
    ...(untagged.length > 0 ? [untaggedGroup(untagged, grouping)] : []),
  ];
}

function groupBy(
  notes: readonly NoteLike[],
  headingOf: (note: NoteLike) => Omit<Group, 'files'>,
): readonly Group[] {
  const groups = new Map<string, Group>();
  for (const note of notes) {
    const heading = headingOf(note);
    const group = groups.get(heading.key) ?? { ...heading, files: [] };
    groups.set(heading.key, group);
    group.files.push(note);
  }
  const [unnamed, named] = [groups.get(''), [...groups.values()].filter(({ key }) => key !== '')];
  return unnamed ? [...named, unnamed] : named;
}

function monthOf(note: NoteLike): Omit<Group, 'files'> {
  const date = placeOf(note);
  return date === undefined
    ? { key: '', label: vscode.l10n.t('No date') }
    : { key: date.slice(0, 7), label: formatMonth(date) };
}

function productionOf(note: NoteLike): Omit<Group, 'files'> {
  const production = note.kind === 'note' ? note.production : note.lastGood?.production;
  const key = productionKey(production);
  return key === undefined || production === undefined
    ? { key: '', label: vscode.l10n.t('No production') }
    : { key, label: production };
}

/**
 * The date under which a note is looked for. One that cannot be read is where it was, or where the
 * date at the start of its file's name puts it.
 */
function placeOf(note: NoteLike): string | undefined {
  if (note.kind === 'note') return note.date;
  if (note.lastGood?.date !== undefined) return note.lastGood.date;
  const [date] = /^\d{4}-\d{2}-\d{2}/.exec(note.title) ?? [];
  return date !== undefined && isCalendarDate(date) ? date : undefined;
}

/** Newest first; files of one day stay in the order of the journal. */
function byPlace(a: NoteLike, b: NoteLike): number {
  const [placeA, placeB] = [placeOf(a) ?? '', placeOf(b) ?? ''];
  return placeA === placeB ? 0 : placeA > placeB ? -1 : 1;
}

function groupRow({ key, label, files }: Group, by: NoteGrouping, isFirst: boolean): TreeRow {
  const id = `${by}/${key}`;
  return {
    id,
    label,
    description: String(files.length),
    spoken: speakParts(label, countNotes(files.length)),
    context: 'group',
    expanded: isFirst,
    rows: () => files.map((file) => noteFileRow(file, id, by)),
  };
}

function untaggedGroup(files: readonly NoteFile[], by: NoteGrouping): TreeRow {
  const id = 'untagged';
  return {
    id,
    label: vscode.l10n.t('Untagged'),
    description: String(files.length),
    tooltip: [
      vscode.l10n.t('Untagged'),
      vscode.l10n.t('Files of the journal that name no criteria yet. Tag Note… makes them count.'),
    ],
    spoken: speakParts(vscode.l10n.t('Untagged'), countNotes(files.length)),
    context: 'group',
    expanded: false,
    rows: () => files.map((file) => noteFileRow(file, id, by)),
  };
}
