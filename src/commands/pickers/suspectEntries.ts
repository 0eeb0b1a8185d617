import * as vscode from 'vscode';
import type { CriterionMove } from '../../core/languageFeatures/planCriterionMoves';
import type { SuspectAction } from '../../core/suspect/suspectChoice';
import { isSettledBy, type SuspectMapping } from '../../core/suspect/suspectEvidence';
import { namesIn, notesIn, type SuspectScope } from '../../core/suspect/suspectNotes';
import { formatDay } from '../../workspace/dates';
import { countNotes, joinParts } from '../../workspace/words';
import { plainLabel } from './plainLabel';
import type { Entry } from './prompts';

/** All of `suspects` together, and then each by itself, in the order of the standards. */
export function scopeEntries(suspects: SuspectScope): readonly Entry<SuspectScope>[] {
  const areOfOne = new Set(suspects.map(({ criterion }) => criterion.urn)).size === 1;
  return [
    {
      label: vscode.l10n.t('All criteria'),
      description: joinParts(countNotes(notesIn(suspects).length), namesIn(suspects)),
      icon: 'checklist',
      value: suspects,
    },
    ...suspects.map((suspect) => ({
      label: areOfOne ? suspect.criterion.code : suspect.criterion.id,
      description: joinParts(
        countNotes(suspect.mappings.length),
        vscode.l10n.t('reworded on {0}', formatDay(lastRewording(suspect.mappings))),
      ),
      detail: plainLabel(suspect.criterion.text),
      icon: 'question',
      value: [suspect],
    })),
  ];
}

/** The notes to check, with what they are reviewed for where that may differ. */
export function suspectNoteEntries(scope: SuspectScope): readonly Entry<string>[] {
  return notesIn(scope).map(({ note, mappings }) => ({
    label: plainLabel(note.title),
    description: plainLabel(
      joinParts(
        note.date === undefined ? vscode.l10n.t('no date') : formatDay(note.date),
        note.production,
        scope.length > 1 ? mappings.map(({ criterion }) => criterion.code).join(', ') : undefined,
      ),
    ),
    icon: 'note',
    value: note.uri,
  }));
}

/**
 * What can be done about `mappings`, which are those of the checked notes.
 * @param moves where the words of some of them stand now
 * @param today the local date `YYYY-MM-DD`
 */
export function suspectActionEntries(
  scope: SuspectScope,
  mappings: readonly SuspectMapping[],
  moves: readonly CriterionMove[],
  today: string,
): readonly Entry<SuspectAction>[] {
  const isSettled = mappings.some((mapping) => isSettledBy(today, mapping));
  const holds: Entry<SuspectAction> = {
    label: vscode.l10n.t('Still holds'),
    detail: isSettled
      ? vscode.l10n.t(
          'Sets reviewed: {0}, and it counts again. An earlier acceptance still does not.',
          today,
        )
      : vscode.l10n.t(
          'Not before {0}, from when the new wording holds.',
          formatDay(lastRewording(mappings)),
        ),
    icon: 'check',
    value: 'holds',
  };
  const remap: Entry<SuspectAction> = {
    label: vscode.l10n.t('Remap…'),
    detail: vscode.l10n.t('To another criterion, in its tag and in the hashtags of its text.'),
    icon: 'arrow-swap',
    value: 'remap',
  };
  const retire: Entry<SuspectAction> = {
    label: vscode.l10n.t('Retire'),
    detail: vscode.l10n.t('Takes off {0}, tag and hashtags. The note stays.', namesIn(scope)),
    icon: 'remove',
    value: 'retire',
  };
  const others = scope.length === 1 ? [holds, remap, retire] : [holds, retire];
  if (moves.length === 0) return others;
  const follow: Entry<SuspectAction> = {
    label: vscode.l10n.t('Follow the wording'),
    description: describeMoves(moves),
    detail: vscode.l10n.t(
      'What the notes were written for stands under another code now. Tags and hashtags go there.',
    ),
    icon: 'references',
    value: 'follow',
  };
  return [follow, ...others];
}

/** `P1 → P2, P2 → P3`, each once. */
export function describeMoves(moves: readonly CriterionMove[]): string {
  const described = moves.map(
    ({ from, to }) => `${from.code} → ${to.urn === from.urn ? to.code : to.id}`,
  );
  return [...new Set(described)].join(', ');
}

/**
 * Whether notes are confirmed for their other reworded criteria as well.
 * @param without how many of the checked notes have none
 */
export function otherCriteriaEntries(without: number): readonly Entry<'confirm' | 'leave'>[] {
  const confirm: Entry<'confirm' | 'leave'> = {
    label: vscode.l10n.t('They still hold for all of these'),
    detail: vscode.l10n.t('The comparison shows how each of them was reworded.'),
    icon: 'check-all',
    value: 'confirm',
  };
  const leave: Entry<'confirm' | 'leave'> = {
    label: vscode.l10n.t('Only the notes without others'),
    description: countNotes(without),
    detail: vscode.l10n.t('The rest is still to be reviewed.'),
    icon: 'check',
    value: 'leave',
  };
  return without === 0 ? [confirm] : [confirm, leave];
}

/** Whether accepted texts change. */
export function acceptedTextEntries(): readonly Entry<boolean>[] {
  return [
    {
      label: vscode.l10n.t('Leave these texts'),
      detail: vscode.l10n.t('Their tags change, and the hashtags in the text stay.'),
      icon: 'lock',
      value: false,
    },
    {
      label: vscode.l10n.t('Change these texts too'),
      detail: vscode.l10n.t('A changed text is no longer the accepted one.'),
      icon: 'edit',
      value: true,
    },
  ];
}

function lastRewording(mappings: readonly SuspectMapping[]): string {
  const days = mappings.map(({ rewording }) => rewording.revised);
  return days.sort().at(-1) ?? '';
}
