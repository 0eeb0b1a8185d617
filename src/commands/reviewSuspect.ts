import * as vscode from 'vscode';
import type { NoteRename } from '../core/languageFeatures/noteRename';
import type { EditPlan } from '../core/note/editPlan';
import type { StandardSet } from '../core/standard/standardSet';
import { MovedWordings } from '../core/suspect/movedWordings';
import { planFollow } from '../core/suspect/planFollow';
import { planRemap } from '../core/suspect/planRemap';
import { planRetirement } from '../core/suspect/planRetirement';
import { planStillHolds } from '../core/suspect/planStillHolds';
import type { SuspectDecision, SuspectReview } from '../core/suspect/suspectChoice';
import { listSuspects } from '../core/suspect/suspectEvidence';
import { groupByCriterion, namesIn, type SuspectScope } from '../core/suspect/suspectNotes';
import { commandIds } from '../util/commandIds';
import type { Journal } from '../workspace/journal';
import { localDate } from '../workspace/localDate';
import { isCriterionTarget, isMappingTarget, isNoteTarget } from '../workspace/targets';
import { countNotes } from '../workspace/words';
import type { Command } from './command';
import type { Comparisons } from './comparisons';
import { describeNotesLeft, firstNoteLeft, withSteps } from './describeNotesLeft';
import { editNotes, type NotesOutcome } from '../workspace/editNotes';
import type { Messages } from './messages';
import { openNoteAction } from './noteActions';
import type { Prompts } from './pickers/prompts';
import { describeMoves } from './pickers/suspectEntries';
import { SuspectForm } from './suspectForm';

/** Settles what becomes of notes that were written before a criterion of theirs was reworded. */
export class ReviewSuspect implements Command {
  readonly id = commandIds.reviewSuspect;

  constructor(
    private readonly journal: Journal,
    private readonly prompts: Prompts,
    private readonly comparisons: Comparisons,
    private readonly messages: Messages,
  ) {}

  /** @param target the criterion or the note, or both, that are reviewed; everything otherwise */
  async execute(target?: unknown): Promise<void> {
    // A standard may have been saved a moment ago.
    await this.journal.settled();
    const { snapshot } = this.journal;
    const suspects = limitTo(target, listSuspects(snapshot));
    if (suspects.length === 0) {
      this.messages.inform(
        vscode.l10n.t(
          'There is nothing to review: no criterion was reworded after the notes that name it.',
        ),
      );
      return;
    }
    const review = await this.#ask(suspects);
    if (review) await this.#carryOut(review);
  }

  async #ask(suspects: SuspectScope): Promise<SuspectReview | undefined> {
    const { snapshot, everyStandard } = this.journal;
    const { prompts, comparisons } = this;
    try {
      const form = new SuspectForm(snapshot, everyStandard, prompts, comparisons, localDate());
      return await form.fill(suspects);
    } finally {
      await this.comparisons.close();
    }
  }

  async #carryOut({ scope, noteUris, decision }: SuspectReview): Promise<void> {
    if (!decision || noteUris.length === 0) {
      this.messages.warn(vscode.l10n.t('Nothing was changed, since no note was checked.'));
      return;
    }
    const uris = noteUris.map((uri) => vscode.Uri.parse(uri));
    const standards = this.journal.everyStandard;
    const moved = new MovedWordings(standards);
    const outcome = await editNotes(
      uris,
      (uri, text) => planDecision(uri.toString(), text, scope, decision, standards, moved),
      { label: vscode.l10n.t('Review {0}', namesIn(scope)) },
    );
    this.#tell(outcome, scope, decision);
  }

  #tell(outcome: NotesOutcome, scope: SuspectScope, decision: SuspectDecision): void {
    const { kind, changed } = outcome;
    if (kind === 'discarded') return;
    if (kind === 'failed') {
      this.messages.fail(vscode.l10n.t('Nothing was changed: the notes cannot be written now.'));
      return;
    }
    if (changed.length > 0) {
      const done = describeDone(changed.length, scope, decision);
      this.messages.inform(withSteps(done, outcome));
    } else if (outcome.refused.length === 0) {
      this.messages.warn(
        vscode.l10n.t('Nothing was changed, since the notes were no longer as they were shown.'),
      );
    }
    const first = firstNoteLeft(outcome);
    if (first) this.messages.fail(describeNotesLeft(outcome), openNoteAction(first));
  }
}

/** What there is to review of the criterion or the note, or both, that a command was called for. */
function limitTo(target: unknown, suspects: SuspectScope): SuspectScope {
  const criterionId = isMappingTarget(target)
    ? target.mappedCriterionId
    : isCriterionTarget(target)
      ? target.criterionId
      : undefined;
  const noteUri = isNoteTarget(target) ? target.noteUri : undefined;
  return suspects
    .filter(({ criterion }) => criterionId === undefined || criterion.id === criterionId)
    .map(({ criterion, mappings }) => ({
      criterion,
      mappings: mappings.filter(({ note }) => noteUri === undefined || note.uri === noteUri),
    }))
    .filter(({ mappings }) => mappings.length > 0);
}

function planDecision(
  uri: string,
  text: string,
  scope: SuspectScope,
  decision: SuspectDecision,
  standards: StandardSet,
  moved: MovedWordings,
): EditPlan {
  switch (decision.kind) {
    case 'holds': {
      const { shown } = decision;
      return planStillHolds(uri, text, { shown, standards, today: localDate() });
    }
    case 'follow': {
      const { shown } = decision;
      const plan = planFollow(uri, text, moved, { shown, standards, today: localDate() });
      return withPassages(plan, decision.changesAccepted);
    }
    case 'remap': {
      const { from, to, shown } = decision;
      const confirmation = { shown, standards, today: localDate() };
      const plan = planRemap(uri, text, [{ from, to }], confirmation);
      return withPassages(plan, decision.changesAccepted);
    }
    case 'retire': {
      // A note may be as good as ever for the others.
      const criteria = scope
        .filter(({ mappings }) => mappings.some(({ note }) => note.uri === uri))
        .map(({ criterion }) => criterion);
      const plan = planRetirement(uri, text, criteria, standards);
      return withPassages(plan, decision.changesAccepted);
    }
  }
}

/** The edits of tags and of hashtags, without the latter where an accepted text is to stay. */
function withPassages(plan: NoteRename, changesAccepted: boolean): EditPlan {
  if (plan.kind === 'refused') return plan;
  const leavesBody = plan.isSealed && !changesAccepted;
  return { kind: 'edits', edits: [...plan.frontMatter, ...(leavesBody ? [] : plan.passages)] };
}

function describeDone(count: number, scope: SuspectScope, decision: SuspectDecision): string {
  const names = namesIn(scope);
  switch (decision.kind) {
    case 'holds': {
      const confirmed = namesIn(groupByCriterion(decision.shown));
      return count === 1
        ? vscode.l10n.t('1 note still holds for {0}.', confirmed)
        : vscode.l10n.t('{0} notes still hold for {1}.', count, confirmed);
    }
    case 'follow': {
      const moves = describeMoves(decision.moves);
      return count === 1
        ? vscode.l10n.t('1 note follows its wording: {0}.', moves)
        : vscode.l10n.t('{0} notes follow their wording: {1}.', count, moves);
    }
    case 'remap': {
      const { from, to } = decision;
      const target = from.urn === to.urn ? to.code : to.id;
      return count === 1
        ? vscode.l10n.t('1 note speaks to {0} now, instead of {1}.', target, names)
        : vscode.l10n.t('{0} notes speak to {1} now, instead of {2}.', count, target, names);
    }
    case 'retire':
      if (scope.length > 1) {
        return vscode.l10n.t('Taken off {0}: {1}.', countNotes(count), names);
      }
      return count === 1
        ? vscode.l10n.t('{0} was taken off 1 note.', names)
        : vscode.l10n.t('{0} was taken off {1} notes.', names, count);
  }
}
