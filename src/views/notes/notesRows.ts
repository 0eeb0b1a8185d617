import * as vscode from 'vscode';
import type { JournalSnapshot } from '../../core/evidence/journalSnapshot';
import { productionKey } from '../../core/evidence/mappingTally';
import type { Note, NoteFile, UnreadableNote } from '../../core/note/noteFile';
import type { StandardSet } from '../../core/standard/standardSet';
import { isCalendarDate } from '../../core/text/calendarDate';
import { countNotes } from '../../workspace/words';
import { formatMonth } from '../../workspace/dates';
import { noteFileRow, type NoteGrouping } from '../rows/noteRow';
import { speakParts } from '../rows/speakParts';
import type { TreeRow } from '../tree/treeRow';

/** What notes are grouped under; those with the same key belong together. */
interface Heading {
  readonly key: string;
  /** Asked once for each group: to put a month into words costs more than all else here. */
  readonly label: () => string;
}

interface Group {
  readonly key: string;
  readonly label: string;
  readonly files: NoteLike[];
}

/** The key of notes that nothing is known about; no month or trimmed production is written so. */
const unreadable = ' unreadable';

/** A file that is a note, or means to be one. */
type NoteLike = Note | UnreadableNote;

/** The notes in groups, newest first, and then the files that name no criteria yet. */
export function notesRows(
  { files, untagged, standards }: JournalSnapshot,
  grouping: NoteGrouping,
): readonly TreeRow[] {
  const notes = files.filter((file) => file.kind !== 'untagged').sort(byPlace);
  const groups = groupBy(notes, grouping === 'month' ? monthOf : productionOf);
  return [
    ...groups.map((group, position) => groupRow(group, standards, grouping, position === 0)),
    ...(untagged.length > 0 ? [untaggedGroup(untagged, standards, grouping)] : []),
  ];
}

function groupBy(
  notes: readonly NoteLike[],
  headingOf: (note: NoteLike) => Heading,
): readonly Group[] {
  const groups = new Map<string, Group>();
  for (const note of notes) {
    const { key, label } = headingOf(note);
    const group = groups.get(key);
    if (group) group.files.push(note);
    else groups.set(key, { key, label: label(), files: [note] });
  }
  const isLast = ({ key }: Group): boolean => key === '' || key === unreadable;
  const all = [...groups.values()];
  return [...all.filter((group) => !isLast(group)), ...all.filter(isLast)];
}

function monthOf(note: NoteLike): Heading {
  const date = placeOf(note);
  if (date !== undefined) return { key: date.slice(0, 7), label: () => formatMonth(date) };
  return lastHeading(note, () => vscode.l10n.t('No date'));
}

function productionOf(note: NoteLike): Heading {
  const production = note.kind === 'note' ? note.production : note.lastGood?.production;
  const key = productionKey(production);
  if (key !== undefined && production !== undefined) return { key, label: () => production };
  return lastHeading(note, () => vscode.l10n.t('No production'));
}

/** The heading of a note that lacks what the others are grouped by, or cannot be asked for it. */
function lastHeading({ kind }: NoteLike, label: () => string): Heading {
  return kind === 'note'
    ? { key: '', label }
    : { key: unreadable, label: () => vscode.l10n.t('Unreadable notes') };
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

function groupRow(
  { key, label, files }: Group,
  standards: StandardSet,
  by: NoteGrouping,
  isFirst: boolean,
): TreeRow {
  const id = `${by}/${key}`;
  return {
    id,
    label,
    description: String(files.length),
    spoken: speakParts(label, countNotes(files.length)),
    context: 'group',
    expanded: isFirst,
    rows: () => files.map((file) => noteFileRow(file, id, standards, by)),
  };
}

function untaggedGroup(
  files: readonly NoteFile[],
  standards: StandardSet,
  by: NoteGrouping,
): TreeRow {
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
    rows: () => files.map((file) => noteFileRow(file, id, standards, by)),
  };
}
