import * as vscode from 'vscode';
import type { JournalSnapshot } from '../core/evidence/journalSnapshot';
import type { StandardSet } from '../core/standard/standardSet';
import { compareWordings } from '../core/suspect/compareWordings';
import {
  checkedMappings,
  checkedNotes,
  SuspectChoice,
  urisOf,
  type SuspectAction,
  type SuspectDraft,
  type SuspectReview,
} from '../core/suspect/suspectChoice';
import type { SuspectMapping } from '../core/suspect/suspectEvidence';
import {
  groupByCriterion,
  namesIn,
  notesIn,
  type SuspectNote,
  type SuspectScope,
} from '../core/suspect/suspectNotes';
import { countNotes } from '../workspace/words';
import { besideComparison, type Comparisons } from './comparisons';
import { criterionEntries } from './pickers/criterionEntries';
import { mapAnswer } from './pickers/mapAnswer';
import { matching } from './pickers/matching';
import type { PickOne, Prompts } from './pickers/prompts';
import { runSteps, type Step } from './pickers/runSteps';
import {
  acceptedTextEntries,
  otherCriteriaEntries,
  scopeEntries,
  suspectActionEntries,
  suspectNoteEntries,
} from './pickers/suspectEntries';

/**
 * Shows how criteria were reworded, and asks what is to become of the notes that were written before.
 * Whoever hands in the comparisons closes them.
 */
export class SuspectForm {
  #shown = '';
  readonly #choice: SuspectChoice;

  /**
   * @param standards every standard there is, as for {@link SuspectChoice}
   * @param today the local date `YYYY-MM-DD`
   */
  constructor(
    private readonly snapshot: JournalSnapshot,
    standards: StandardSet,
    private readonly prompts: Prompts,
    private readonly comparisons: Comparisons,
    private readonly today: string,
  ) {
    this.#choice = new SuspectChoice(standards, today);
  }

  /**
   * The answers; nothing where the user gives up.
   * @param suspects what there is to review; not empty
   */
  async fill(suspects: SuspectScope): Promise<SuspectReview | undefined> {
    const initial: SuspectDraft = { scope: suspects, checked: urisOf(suspects) };
    const draft = await runSteps((state) => this.#stepsFor(state, suspects), initial);
    return draft && this.#choice.review(draft);
  }

  #stepsFor(draft: SuspectDraft, suspects: SuspectScope): readonly Step<SuspectDraft>[] {
    const steps: Step<SuspectDraft>[] = [];
    if (suspects.length > 1) steps.push(this.#scopeStep(suspects));
    if (notesIn(draft.scope).length > 1) steps.push(this.#notesStep);
    if (draft.checked.size === 0) return steps;
    steps.push(this.#actionStep);
    if (draft.action === undefined) return steps;
    if (draft.action === 'remap') steps.push(this.#targetStep);
    if (this.#choice.others(draft).length > 0) steps.push(this.#othersStep);
    if (draft.action !== 'holds' && this.#choice.acceptedNotes(draft).length > 0) {
      steps.push(this.#acceptedStep);
    }
    return steps;
  }

  #scopeStep(suspects: SuspectScope): Step<SuspectDraft> {
    const entries = scopeEntries(suspects);
    return async (draft, position) => {
      const answer = await this.prompts.pickOne<SuspectScope>({
        title: vscode.l10n.t('Review Suspect Evidence'),
        position,
        placeholder: vscode.l10n.t('The reworded criterion whose notes you want to review'),
        entries: (query) => matching(entries, query),
        isActive: (scope) => namesIn(scope) === namesIn(draft.scope),
      });
      return mapAnswer(answer, (scope) => ({ scope, checked: urisOf(scope) }));
    };
  }

  readonly #notesStep: Step<SuspectDraft> = async (draft, position) => {
    const entries = suspectNoteEntries(draft.scope);
    const asked = this.prompts.pickMany<string>({
      title: titleOf(draft),
      position,
      placeholder: vscode.l10n.t('The notes to decide about: Enter takes those that are checked'),
      entries: (query, checked) => {
        const found = new Set(matching(entries, query));
        return entries.filter(
          (entry) => found.has(entry) || ('value' in entry && checked.has(entry.value)),
        );
      },
      checked: draft.checked,
    });
    const answer = await besideComparison(
      asked,
      this.#show(draft.scope.flatMap(({ mappings }) => mappings)),
    );
    return mapAnswer(answer, (checked) => ({ ...draft, checked }));
  };

  readonly #actionStep: Step<SuspectDraft> = async (draft, position) => {
    const mappings = checkedMappings(draft);
    const entries = suspectActionEntries(
      draft.scope,
      mappings,
      this.#choice.moves(draft),
      this.today,
    );
    const question: PickOne<SuspectAction> = {
      title: titleOf(draft),
      placeholder: askWhetherHolds(checkedNotes(draft)),
      entries: (query) => matching(entries, query),
      isActive: (action) => action === draft.action,
    };
    // A question that is asked alone has no number.
    const isAlone = position.totalSteps === 1;
    const asked = this.prompts.pickOne(isAlone ? question : { ...question, position });
    const answer = await besideComparison(asked, this.#show(mappings));
    const { scope, checked } = draft;
    return mapAnswer(answer, (action) => ({ scope, checked, action }));
  };

  readonly #othersStep: Step<SuspectDraft> = async (draft, position) => {
    const others = this.#choice.others(draft);
    const own = this.#choice.notes(draft).flatMap(({ mappings }) => mappings);
    const entries = otherCriteriaEntries(this.#choice.withoutOthers(draft).length);
    const asked = this.prompts.pickOne<'confirm' | 'leave'>({
      title: titleOf(draft),
      position,
      placeholder: vscode.l10n.t(
        'These notes speak to other reworded criteria as well: {0}',
        namesIn(groupByCriterion(others)),
      ),
      entries: (query) => matching(entries, query),
      isActive: (choice) => choice === draft.others,
    });
    const answer = await besideComparison(asked, this.#show([...own, ...others]));
    return mapAnswer(answer, (choice) => ({ ...draft, others: choice }));
  };

  readonly #targetStep: Step<SuspectDraft> = async (draft, position) => {
    const offer = criterionEntries(this.snapshot);
    const isOther = (id: string): boolean => id !== draft.scope[0]?.criterion.id;
    const initial = draft.to ?? this.#choice.moves(draft)[0]?.to;
    const answer = await this.prompts.pickOne<string>({
      title: titleOf(draft),
      position,
      placeholder: vscode.l10n.t('The criterion that they speak to instead: type to search'),
      entries: (query) =>
        offer(query).filter((entry) => 'separator' in entry || isOther(entry.value)),
      isActive: (id) => id === initial?.id,
    });
    return mapAnswer(answer, (id) => {
      const to = this.snapshot.standards.criterion(id);
      return { ...draft, ...(to && { to }) };
    });
  };

  readonly #acceptedStep: Step<SuspectDraft> = async (draft, position) => {
    const answer = await this.prompts.pickOne<boolean>({
      title: titleOf(draft),
      position,
      placeholder: vscode.l10n.t(
        'Accepted texts that name the criterion in a passage: {0}',
        this.#choice.acceptedNotes(draft).length,
      ),
      entries: (query) => matching(acceptedTextEntries(), query),
      isActive: (changes) => changes === draft.changesAccepted,
    });
    return mapAnswer(answer, (changesAccepted) => ({ ...draft, changesAccepted }));
  };

  /** Shows the wordings side by side, unless they are what is shown already. */
  async #show(mappings: readonly SuspectMapping[]): Promise<void> {
    const { before, after } = compareWordings(mappings);
    const shown = `${before}\n${after}`;
    if (shown === this.#shown) return;
    this.#shown = shown;
    const names = namesIn(groupByCriterion(mappings));
    const title = vscode.l10n.t('{0}: when the notes were written ↔ now', names);
    await this.comparisons.show({ title, before, after });
  }
}

/** The question about `notes`, whose wordings may look the same: one may have gone and come back. */
function askWhetherHolds(notes: readonly SuspectNote[]): string {
  const [first, ...more] = notes;
  const name = first && more.length === 0 ? `“${first.note.title}”` : countNotes(notes.length);
  const isBack = notes
    .flatMap(({ mappings }) => mappings)
    .every(({ criterion, rewording }) => criterion.text === rewording.was);
  if (isBack) {
    return vscode.l10n.t('{0}: reworded since, and back to the old words. Does that hold?', name);
  }
  return more.length === 0
    ? vscode.l10n.t('{0}: does it still hold?', name)
    : vscode.l10n.t('{0}: do they still hold?', name);
}

function titleOf({ scope }: SuspectDraft): string {
  return vscode.l10n.t('Review {0}', namesIn(scope));
}
