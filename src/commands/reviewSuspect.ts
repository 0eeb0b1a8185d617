import * as vscode from 'vscode';
import { planRename, type NoteRename } from '../core/languageFeatures/planRename';
import type { EditPlan } from '../core/note/editPlan';
import type { StandardSet } from '../core/standard/standardSet';
import { planRetirement } from '../core/suspect/planRetirement';
import { planStillHolds } from '../core/suspect/planStillHolds';
import { listSuspects } from '../core/suspect/suspectEvidence';
import { groupByCriterion, namesIn, type SuspectScope } from '../core/suspect/suspectNotes';
import { commandIds } from '../util/commandIds';
import type { Journal } from '../workspace/journal';
import { localDate } from '../workspace/localDate';
import { isCriterionTarget, isMappingTarget, isNoteTarget } from '../workspace/targets';
import type { Command } from './command';
import type { Comparisons } from './comparisons';
import { describeNotesLeft, firstNoteLeft } from './describeNotesLeft';
import { editNotes, type NotesOutcome } from './editNotes';
import type { Messages } from './messages';
import { openNoteAction } from './noteActions';
import type { Prompts } from './pickers/prompts';
import { SuspectForm, type SuspectDecision, type SuspectReview } from './suspectForm';

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
    const { snapshot } = this.journal;
    try {
      const form = new SuspectForm(snapshot, this.prompts, this.comparisons, localDate());
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
    const { standards } = this.journal.snapshot;
    const outcome = await editNotes(
      uris,
      (uri, text) => planDecision(uri.toString(), text, scope, decision, standards),
      { label: vscode.l10n.t('Review {0}', namesIn(scope)), preview: false },
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
    if (changed.length > 0) this.messages.inform(describeDone(changed.length, scope, decision));
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
): EditPlan {
  switch (decision.kind) {
    case 'holds': {
      const { shown } = decision;
      return planStillHolds(uri, text, { shown, standards, today: localDate() });
    }
    case 'remap': {
      const from = { kind: 'criterion', criterion: decision.from } as const;
      const to = { kind: 'criterion', criterion: decision.to } as const;
      const plan = planRename(uri, text, from, to, standards);
      return withPassages(plan, decision.changesAccepted);
    }
    case 'retire': {
      const criteria = scope.map(({ criterion }) => criterion);
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
    case 'remap': {
      const { from, to } = decision;
      const target = from.urn === to.urn ? to.code : to.id;
      return count === 1
        ? vscode.l10n.t('1 note speaks to {0} now, instead of {1}.', target, names)
        : vscode.l10n.t('{0} notes speak to {1} now, instead of {2}.', count, target, names);
    }
    case 'retire':
      return count === 1
        ? vscode.l10n.t('{0} was taken off 1 note.', names)
        : vscode.l10n.t('{0} was taken off {1} notes.', names, count);
  }
}
