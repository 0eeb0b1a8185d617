import * as vscode from 'vscode';
import type { StandardCoverage } from '../../core/evidence/standardCoverage';
import {
  evidenceTimeline,
  type TimelineEntry,
  type TimelineMonth,
} from '../../core/report/matrix/evidenceTimeline';
import { describeNoteState, noteStates, type NoteState } from '../../core/report/matrix/noteState';
import { formatMonth, formatMonthOfYear } from '../../workspace/dates';
import { localize } from '../../workspace/localize';
import { countNotes } from '../../workspace/words';
import { speakParts } from '../rows/speakParts';
import type { TimelineEntryView, TimelineView } from './matrixMessage';

/** When the notes of a standard were written, in the user's words. */
export function describeTimeline(coverage: StandardCoverage): TimelineView {
  const { entries, withoutMonth } = evidenceTimeline(coverage);
  return {
    heading: vscode.l10n.t('Evidence over the months'),
    remark: describeRemark(entries.length, withoutMonth),
    legend: [...noteStates].reverse().flatMap((state) => {
      const count = entries.reduce((sum, entry) => sum + countIn(entry, state), 0);
      return count > 0 ? [{ state, count, words: localize(describeNoteState(state)) }] : [];
    }),
    entries: entries.map((entry, index) => describeEntry(entry, entries[index - 1])),
  };
}

function countIn(entry: TimelineEntry, state: NoteState): number {
  return entry.kind === 'pause' ? 0 : entry.notes[state];
}

function describeRemark(entryCount: number, withoutMonth: number): string {
  if (withoutMonth > 0) {
    return vscode.l10n.t(
      'Not shown, since they are of no known month: {0}',
      countNotes(withoutMonth),
    );
  }
  return entryCount === 0
    ? vscode.l10n.t('No note names a criterion of this standard.')
    : vscode.l10n.t('Notes of each month that name a criterion');
}

function describeEntry(entry: TimelineEntry, before: TimelineEntry | undefined): TimelineEntryView {
  if (entry.kind === 'pause') {
    return { kind: 'pause', spoken: vscode.l10n.t('{0} months without notes', entry.months) };
  }
  const year = entry.month.slice(0, 4);
  const startsYear = before?.kind !== 'month' || before.month.slice(0, 4) !== year;
  return {
    kind: 'month',
    label: formatMonthOfYear(`${entry.month}-01`),
    ...(startsYear && { year }),
    spoken: speakMonth(entry),
    notes: entry.notes,
  };
}

function speakMonth({ month, notes, criteria }: TimelineMonth): string {
  const count = noteStates.reduce((sum, state) => sum + notes[state], 0);
  const evidence = notes.evidenced + notes.accepted;
  return vscode.l10n.t(
    '{0}: {1}',
    formatMonth(`${month}-01`),
    speakParts(
      countNotes(count),
      count === 0 ? undefined : vscode.l10n.t('{0} of them evidence', evidence),
      notes.accepted === 0 ? undefined : vscode.l10n.t('{0} of them accepted', notes.accepted),
      criteria === 0 ? undefined : vscode.l10n.t('criteria with evidence: {0}', criteria),
    ),
  );
}
