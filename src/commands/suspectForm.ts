import * as vscode from 'vscode';
import type { JournalSnapshot } from '../core/evidence/journalSnapshot';
import type { Criterion } from '../core/standard/standard';
import { compareWordings } from '../core/suspect/compareWordings';
import { isSettledBy, type SuspectMapping } from '../core/suspect/suspectEvidence';
import {
  groupByCriterion,
  isAcceptedPassage,
  namesIn,
  notesIn,
  suspectsBeside,
  type SuspectNote,
  type SuspectScope,
} from '../core/suspect/suspectNotes';
import { countNotes } from '../workspace/words';
import { besideComparison, type Comparisons } from './comparisons';
import { criterionEntries } from './pickers/criterionEntries';
import { answered, type Answer, type PickOne, type Prompts } from './pickers/prompts';
import { runSteps, type Step } from './pickers/runSteps';
import {
  acceptedTextEntries,
  matching,
  otherCriteriaEntries,
  scopeEntries,
  suspectActionEntries,
  suspectNoteEntries,
  type SuspectAction,
} from './pickers/suspectEntries';

/** What is to become of suspect notes. */
export type SuspectDecision =
  /** They are confirmed for `shown`, which the user has seen. */
  | { readonly kind: 'holds'; readonly shown: readonly SuspectMapping[] }
  | {
      readonly kind: 'remap';
      readonly from: Criterion;
      readonly to: Criterion;
      readonly changesAccepted: boolean;
    }
  | { readonly kind: 'retire'; readonly changesAccepted: boolean };

/** What the user has decided, and for which notes; no decision where none was checked. */
export interface SuspectReview {
  readonly scope: SuspectScope;
  readonly noteUris: readonly string[];
  readonly decision?: SuspectDecision;
}

interface Draft {
  readonly scope: SuspectScope;
  readonly checked: ReadonlySet<string>;
  readonly action?: SuspectAction;
  /** What becomes of notes that would be confirmed for other reworded criteria as well. */
  readonly others?: 'confirm' | 'leave';
  readonly to?: Criterion;
  readonly changesAccepted?: boolean;
}

/**
 * Shows how criteria were reworded, and asks what is to become of the notes that were written before.
 * Whoever hands in the comparisons closes them.
 */
export class SuspectForm {
  #shown = '';

  /** @param today the local date `YYYY-MM-DD` */
  constructor(
    private readonly snapshot: JournalSnapshot,
    private readonly prompts: Prompts,
    private readonly comparisons: Comparisons,
    private readonly today: string,
  ) {}

  /**
   * The answers; nothing where the user gives up.
   * @param suspects what there is to review; not empty
   */
  async fill(suspects: SuspectScope): Promise<SuspectReview | undefined> {
    const initial: Draft = { scope: suspects, checked: urisOf(suspects) };
    const draft = await runSteps((state) => this.#stepsFor(state, suspects), initial);
    if (!draft) return undefined;
    const decision = this.#decide(draft);
    const isPartial = draft.action === 'holds' && draft.others === 'leave';
    const notes = isPartial ? this.#withoutOthers(draft) : checkedNotes(draft);
    return {
      scope: draft.scope,
      noteUris: notes.map(({ note }) => note.uri),
      ...(decision && { decision }),
    };
  }

  #stepsFor(draft: Draft, suspects: SuspectScope): readonly Step<Draft>[] {
    const steps: Step<Draft>[] = [];
    if (suspects.length > 1) steps.push(this.#scopeStep(suspects));
    if (notesIn(draft.scope).length > 1) steps.push(this.#notesStep);
    if (draft.checked.size === 0) return steps;
    steps.push(this.#actionStep);
    if (draft.action === 'holds') {
      if (this.#others(draft).length > 0) steps.push(this.#othersStep);
    } else if (draft.action !== undefined) {
      if (draft.action === 'remap') steps.push(this.#targetStep);
      if (this.#acceptedNotes(draft).length > 0) steps.push(this.#acceptedStep);
    }
    return steps;
  }

  #scopeStep(suspects: SuspectScope): Step<Draft> {
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

  readonly #notesStep: Step<Draft> = async (draft, position) => {
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

  readonly #actionStep: Step<Draft> = async (draft, position) => {
    const [first, ...more] = checkedNotes(draft);
    const mappings = checkedMappings(draft);
    const question: PickOne<SuspectAction> = {
      title: titleOf(draft),
      placeholder:
        first && more.length === 0
          ? vscode.l10n.t('“{0}”: does it still hold?', first.note.title)
          : vscode.l10n.t('{0}: do they still hold?', countNotes(more.length + 1)),
      entries: (query) => matching(suspectActionEntries(draft.scope, mappings, this.today), query),
      isActive: (action) => action === draft.action,
    };
    // A question that is asked alone has no number.
    const isAlone = position.totalSteps === 1;
    const asked = this.prompts.pickOne(isAlone ? question : { ...question, position });
    const answer = await besideComparison(asked, this.#show(mappings));
    const { scope, checked } = draft;
    return mapAnswer(answer, (action) => ({ scope, checked, action }));
  };

  readonly #othersStep: Step<Draft> = async (draft, position) => {
    const others = this.#others(draft);
    const entries = otherCriteriaEntries(this.#withoutOthers(draft).length);
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
    const answer = await besideComparison(
      asked,
      this.#show([...checkedMappings(draft), ...others]),
    );
    return mapAnswer(answer, (choice) => ({ ...draft, others: choice }));
  };

  readonly #targetStep: Step<Draft> = async (draft, position) => {
    const offer = criterionEntries(this.snapshot);
    const isOther = (id: string): boolean => id !== draft.scope[0]?.criterion.id;
    const answer = await this.prompts.pickOne<string>({
      title: titleOf(draft),
      position,
      placeholder: vscode.l10n.t('The criterion that they speak to instead: type to search'),
      entries: (query) =>
        offer(query).filter((entry) => 'separator' in entry || isOther(entry.value)),
      isActive: (id) => id === draft.to?.id,
    });
    return mapAnswer(answer, (id) => {
      const to = this.snapshot.standards.criterion(id);
      return { ...draft, ...(to && { to }) };
    });
  };

  readonly #acceptedStep: Step<Draft> = async (draft, position) => {
    const answer = await this.prompts.pickOne<boolean>({
      title: titleOf(draft),
      position,
      placeholder: vscode.l10n.t(
        'Accepted texts that name the criterion in a passage: {0}',
        this.#acceptedNotes(draft).length,
      ),
      entries: (query) => matching(acceptedTextEntries(), query),
      isActive: (changes) => changes === draft.changesAccepted,
    });
    return mapAnswer(answer, (changesAccepted) => ({ ...draft, changesAccepted }));
  };

  #decide(draft: Draft): SuspectDecision | undefined {
    const { scope, checked, action, to, changesAccepted = false } = draft;
    const [first] = scope;
    if (checked.size === 0 || action === undefined || !first) return undefined;
    if (action === 'retire') return { kind: 'retire', changesAccepted };
    if (action === 'remap') {
      return to && { kind: 'remap', from: first.criterion, to, changesAccepted };
    }
    const others = draft.others === 'confirm' ? this.#others(draft) : [];
    const settled = checkedMappings(draft).filter((mapping) => isSettledBy(this.today, mapping));
    return { kind: 'holds', shown: [...settled, ...others] };
  }

  /** What else the checked notes would be confirmed for. */
  #others(draft: Draft): readonly SuspectMapping[] {
    return checkedNotes(draft).flatMap((note) => this.#othersOf(note, draft));
  }

  #withoutOthers(draft: Draft): readonly SuspectNote[] {
    return checkedNotes(draft).filter((note) => this.#othersOf(note, draft).length === 0);
  }

  #othersOf({ note }: SuspectNote, { scope }: Draft): readonly SuspectMapping[] {
    return suspectsBeside(scope, note, this.snapshot.standards, this.today);
  }

  /** The checked notes whose body somebody has accepted, and which would lose a hashtag. */
  #acceptedNotes(draft: Draft): readonly SuspectNote[] {
    const { standards } = this.snapshot;
    return checkedNotes(draft).filter(({ note }) =>
      isAcceptedPassage(draft.scope, note, standards),
    );
  }

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

function titleOf({ scope }: Draft): string {
  return vscode.l10n.t('Review {0}', namesIn(scope));
}

function urisOf(scope: SuspectScope): ReadonlySet<string> {
  return new Set(notesIn(scope).map(({ note }) => note.uri));
}

function checkedNotes({ scope, checked }: Draft): readonly SuspectNote[] {
  return notesIn(scope).filter(({ note }) => checked.has(note.uri));
}

function checkedMappings(draft: Draft): readonly SuspectMapping[] {
  return checkedNotes(draft).flatMap(({ mappings }) => mappings);
}

function mapAnswer<A, B>(answer: Answer<A>, toState: (value: A) => B): Answer<B> {
  return answer.kind === 'answered' ? answered(toState(answer.value)) : answer;
}
