import * as vscode from 'vscode';
import { describeState, isGap } from '../../core/evidence/coverageState';
import type { CriterionCoverage } from '../../core/evidence/criterionCoverage';
import { describeReason } from '../../core/evidence/reason';
import { describeIncomplete } from '../../core/standard/describeIncomplete';
import type { Criterion } from '../../core/standard/standard';
import { isSuspectFor } from '../../core/suspect/suspectEvidence';
import { localize } from '../../workspace/localize';
import { countNotes, joinParts } from '../../workspace/words';
import type { TreeRow } from '../tree/treeRow';
import { mappingRow } from './mappingRow';
import { stateIcon } from './stateIcon';
import { speakParts } from './speakParts';

/**
 * A criterion with its state, and below it the notes that name it, newest first.
 * @param parentId the id of the row above it: in some trees a criterion moves from group to group
 * @param remark what to say before its wording
 */
export function criterionRow(
  coverage: CriterionCoverage,
  parentId: string,
  remark: string | undefined,
): TreeRow {
  const { criterion, state, noteCount } = coverage;
  const id = `${parentId}/${criterion.code}`;
  return {
    id,
    label: criterion.code,
    description: joinParts(remark, wordingOf(criterion)),
    icon: stateIcon(state),
    tooltip: describeCriterion(coverage),
    spoken: speakCriterion(coverage),
    context: contextOf(coverage),
    criterionId: criterion.id,
    ...(noteCount > 0 && {
      rows: () => coverage.mappings.map((mapping) => mappingRow(mapping, criterion, id)),
    }),
  };
}

/** The reasons of a criterion in words, the most telling first; empty where there is none. */
export function reasonsInWords({ reasons }: CriterionCoverage): string {
  return reasons.map((reason) => localize(describeReason(reason))).join('; ');
}

/** The words by which menus know a criterion: whether it is a gap, and whether it has suspect notes. */
function contextOf(coverage: CriterionCoverage): string {
  const { criterion, state } = coverage;
  const word = isGap(state) ? 'criterion-gap' : 'criterion';
  // Few criteria are ever reworded; the notes of the others are not looked at.
  const isSuspect =
    criterion.revisions.length > 0 &&
    coverage.mappings.some(({ note }) => isSuspectFor(note, criterion));
  return isSuspect ? `${word} suspect-notes` : word;
}

function describeCriterion(coverage: CriterionCoverage): readonly string[] {
  const { criterion, state } = coverage;
  const stateInWords = localize(describeState(state));
  const reasons = reasonsInWords(coverage);
  return [
    joinParts(criterion.code, criterion.urn),
    criterion.text,
    ...remarkOnWording(criterion),
    reasons === '' ? stateInWords : `${stateInWords}: ${reasons}`,
    ...describeNotes(coverage),
  ];
}

function describeNotes({ noteCount, evidenceCount }: CriterionCoverage): readonly string[] {
  if (noteCount === 0) return [];
  const notes = countNotes(noteCount);
  const isMixed = evidenceCount > 0 && evidenceCount < noteCount;
  return [isMixed ? vscode.l10n.t('{0}, {1} of them evidence', notes, evidenceCount) : notes];
}

function speakCriterion(coverage: CriterionCoverage): string {
  const { criterion, state, noteCount } = coverage;
  return speakParts(
    criterion.code,
    localize(describeState(state)),
    ...(noteCount === 0 ? [] : [reasonsInWords(coverage), countNotes(noteCount)]),
    criterion.text,
    ...remarkOnWording(criterion),
  );
}

function wordingOf({ text, incomplete }: Criterion): string {
  return incomplete ? `${text} […]` : text;
}

function remarkOnWording(criterion: Criterion): readonly string[] {
  const remark = describeIncomplete(criterion);
  return remark ? [localize(remark)] : [];
}
