import { describeWorth } from '../../core/evidence/describeWorth';
import type { AcceptanceState, Mapping } from '../../core/evidence/mapping';
import type { Criterion } from '../../core/standard/standard';
import { isSuspectFor } from '../../core/suspect/suspectEvidence';
import { localize } from '../../workspace/localize';
import { joinParts } from '../../workspace/words';
import type { RowIcon, TreeRow } from '../tree/treeRow';
import { formatDay } from '../../workspace/dates';
import { noteContext, noteTooltip } from './noteRow';
import { speakParts } from './speakParts';

/** A note below a criterion that it names, with what it is worth for that criterion. */
export function mappingRow(mapping: Mapping, criterion: Criterion, parentId: string): TreeRow {
  const { note } = mapping;
  const date = note.date === undefined ? undefined : formatDay(note.date);
  const worthInWords = describeWorth(mapping);
  const worth = worthInWords && localize(worthInWords);
  return {
    id: `${parentId} ${note.uri}`,
    label: note.title,
    description: joinParts(worth, date, note.production),
    icon: worthIcon(mapping),
    tooltip: noteTooltip(note, worth),
    spoken: speakParts(note.title, worth, date, note.production),
    context: noteContext(note, isSuspectFor(note, criterion)),
    noteUri: note.uri,
    opens: { noteUri: note.uri, criterionId: criterion.id },
  };
}

const acceptanceIcons: Readonly<Record<AcceptanceState, string>> = {
  accepted: 'verified',
  'seal-broken': 'unverified',
  'not-accepted': 'note',
};

function worthIcon({ verdict, acceptance }: Mapping): RowIcon {
  switch (verdict.kind) {
    case 'draft':
      return { id: 'edit' };
    case 'too-old':
      return { id: 'history' };
    case 'suspect':
      return { id: 'question' };
    case 'counts':
      return { id: acceptanceIcons[acceptance] };
  }
}
