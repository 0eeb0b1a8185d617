import * as vscode from 'vscode';
import type { Mapping } from '../../core/evidence/mapping';
import type { Criterion } from '../../core/standard/standard';
import { localize } from '../../workspace/localize';
import { describeReason } from '../../core/evidence/reason';
import { joinParts } from '../../workspace/words';
import type { RowIcon, TreeRow } from '../tree/treeRow';
import { formatDay } from '../../workspace/dates';
import { noteContext, noteTooltip } from './noteRow';
import { speakParts } from './speakParts';

/** A note below a criterion that it names, with what it is worth for that criterion. */
export function mappingRow(mapping: Mapping, criterion: Criterion, parentId: string): TreeRow {
  const { note } = mapping;
  const date = note.date === undefined ? undefined : formatDay(note.date);
  const worth = describeWorth(mapping);
  return {
    id: `${parentId} ${note.uri}`,
    label: note.title,
    description: joinParts(worth, date, note.production),
    icon: worthIcon(mapping),
    tooltip: noteTooltip(note, worth),
    spoken: speakParts(note.title, worth, date, note.production),
    context: noteContext(note),
    noteUri: note.uri,
    opens: { noteUri: note.uri, criterionId: criterion.id },
  };
}

/** Why a note does not count, or who has accepted it; nothing for plain evidence. */
function describeWorth({ verdict, acceptance }: Mapping): string | undefined {
  switch (verdict.kind) {
    case 'draft':
      return vscode.l10n.t('draft');
    case 'too-old':
      return vscode.l10n.t('too old');
    case 'suspect':
      return localize(describeReason({ code: 'suspect', revised: verdict.revised }));
    case 'counts':
      if (acceptance === 'accepted') return vscode.l10n.t('accepted');
      return acceptance === 'seal-broken'
        ? localize(describeReason({ code: 'seal-broken' }))
        : undefined;
  }
}

function worthIcon({ verdict, acceptance }: Mapping): RowIcon {
  switch (verdict.kind) {
    case 'draft':
      return { id: 'edit' };
    case 'too-old':
      return { id: 'history' };
    case 'suspect':
      return { id: 'question' };
    case 'counts':
      return { id: acceptance === 'accepted' ? 'verified' : 'note' };
  }
}
