import * as vscode from 'vscode';
import type { NotesByCode } from '../core/revision/isUsualChange';
import { countStranded, countSuspects, countUnseen } from '../core/revision/namingNotes';
import type { StandardChange } from '../core/revision/standardChange';
import { isWholeDay } from '../core/text/calendarDate';
import { formatDay } from '../workspace/dates';

/**
 * What becomes of notes where new wordings hold from the day `value`.
 * @param today the local date `YYYY-MM-DD`
 */
export function describeRevisionDay(
  value: string,
  naming: NotesByCode,
  changes: readonly StandardChange[],
  today: string,
): string {
  if (!isWholeDay(value)) return vscode.l10n.t('The day from which the new wordings hold');
  return [
    describeSuspects(formatDay(value), countSuspects(naming, changes, value)),
    describeUnseen(countUnseen(naming, changes, value, today), today),
    describeStranded(countStranded(naming, changes)),
  ]
    .filter((sentence) => sentence !== undefined)
    .join(' ');
}

/** Why new wordings cannot hold from `value`; nothing where they can. */
export function revisionDayFault(value: string, today: string): string | undefined {
  if (!isWholeDay(value)) return vscode.l10n.t('Write the day as 2026-05-01.');
  return value > today
    ? vscode.l10n.t(
        'This day has not come yet, but notes would have to be reviewed because of it already. Write today, {0}, or an earlier day, or import again then.',
        today,
      )
    : undefined;
}

function describeSuspects(day: string, count: number): string {
  switch (count) {
    case 0:
      return vscode.l10n.t('The new wordings hold from {0}. No note becomes suspect.', day);
    case 1:
      return vscode.l10n.t(
        'The new wordings hold from {0}. 1 note that is older, and not reviewed since, becomes suspect.',
        day,
      );
    default:
      return vscode.l10n.t(
        'The new wordings hold from {0}. {1} notes that are older, and not reviewed since, become suspect.',
        day,
        count,
      );
  }
}

/** What becomes of notes that no review asks for, since they are not older than the new wording. */
function describeUnseen(count: number, today: string): string | undefined {
  switch (count) {
    case 0:
      return undefined;
    case 1:
      return vscode.l10n.t(
        '1 note of the days since was written for the old wording, and counts unseen. Write today, {0}, to review it as well.',
        today,
      );
    default:
      return vscode.l10n.t(
        '{0} notes of the days since were written for the old wordings, and count unseen. Write today, {1}, to review them as well.',
        count,
        today,
      );
  }
}

/** What becomes of notes that no review asks for, since their code is unknown from then on. */
function describeStranded(count: number): string | undefined {
  switch (count) {
    case 0:
      return undefined;
    case 1:
      return vscode.l10n.t(
        '1 note names a code that goes, and no longer counts under it. Go back to keep the code.',
      );
    default:
      return vscode.l10n.t(
        '{0} notes name a code that goes, and no longer count under it. Go back to keep the code.',
        count,
      );
  }
}
