import type { CriterionMove } from '../languageFeatures/planCriterionMoves';
import type { Note } from '../note/noteFile';
import type { Criterion } from '../standard/standard';
import type { StandardSet } from '../standard/standardSet';
import { MovedWordings } from './movedWordings';
import { eachWordingOnce, isSettledBy, wouldConfirm, type SuspectMapping } from './suspectEvidence';
import {
  groupByCriterion,
  isAcceptedPassage,
  notesIn,
  suspectsBeside,
  type SuspectNote,
  type SuspectScope,
} from './suspectNotes';

/** What can become of a suspect note. */
export type SuspectAction = 'holds' | 'follow' | 'remap' | 'retire';

/** What is to become of suspect notes. */
export type SuspectDecision =
  /** They are confirmed for `shown`, which the user has seen. */
  | { readonly kind: 'holds'; readonly shown: readonly SuspectMapping[] }
  /** They name the criteria that read now as their own did, as far as those are in `shown`. */
  | {
      readonly kind: 'follow';
      readonly shown: readonly SuspectMapping[];
      readonly moves: readonly CriterionMove[];
      readonly changesAccepted: boolean;
    }
  | {
      readonly kind: 'remap';
      readonly from: Criterion;
      readonly to: Criterion;
      readonly shown: readonly SuspectMapping[];
      readonly changesAccepted: boolean;
    }
  | { readonly kind: 'retire'; readonly changesAccepted: boolean };

/** What the user has decided, and for which notes; no decision where none was checked. */
export interface SuspectReview {
  readonly scope: SuspectScope;
  readonly noteUris: readonly string[];
  readonly decision?: SuspectDecision;
}

/** What the author has answered so far. */
export interface SuspectDraft {
  readonly scope: SuspectScope;
  readonly checked: ReadonlySet<string>;
  readonly action?: SuspectAction;
  /** What becomes of notes that would be confirmed for other reworded criteria as well. */
  readonly others?: 'confirm' | 'leave';
  readonly to?: Criterion;
  readonly changesAccepted?: boolean;
}

/** What follows from the answers about suspect notes. */
export class SuspectChoice {
  readonly #moved: MovedWordings;

  /**
   * @param standards every standard there is: a note that is confirmed is so for those as well that
   *   are not in use
   * @param today the local date `YYYY-MM-DD`
   */
  constructor(
    private readonly standards: StandardSet,
    private readonly today: string,
  ) {
    this.#moved = new MovedWordings(standards);
  }

  /** What has been decided by the answers, and for which notes. */
  review(draft: SuspectDraft): SuspectReview {
    const notes = this.#edited(draft);
    const decision = this.#decide(draft, notes);
    return {
      scope: draft.scope,
      noteUris: notes.map(({ note }) => note.uri),
      ...(decision && { decision }),
    };
  }

  /** The checked notes that the action is about, with what it is about in each. */
  notes(draft: SuspectDraft): readonly SuspectNote[] {
    const notes = checkedNotes(draft);
    if (draft.action !== 'follow') return notes;
    return notes
      .map(({ note, mappings }) => ({
        note,
        mappings: mappings.filter((mapping) => this.#movedTo(mapping) !== undefined),
      }))
      .filter(({ mappings }) => mappings.length > 0);
  }

  /** Where the words of the checked notes' criteria stand now, as far as they have moved. */
  moves(draft: SuspectDraft): readonly CriterionMove[] {
    return this.#movesOf(checkedMappings(draft));
  }

  /** What else {@link notes} would be confirmed for, once the target of a remap is known. */
  others(draft: SuspectDraft): readonly SuspectMapping[] {
    return this.notes(draft).flatMap((note) => this.#othersOf(note, draft));
  }

  /** Those of {@link notes} that would be confirmed for nothing else. */
  withoutOthers(draft: SuspectDraft): readonly SuspectNote[] {
    return this.notes(draft).filter((note) => this.#othersOf(note, draft).length === 0);
  }

  /** The notes that would change a hashtag in a body which somebody has accepted. */
  acceptedNotes(draft: SuspectDraft): readonly SuspectNote[] {
    return this.#edited(draft).filter(({ note, mappings }) =>
      isAcceptedPassage(groupByCriterion(mappings), note, this.standards),
    );
  }

  /** Those of {@link notes} that are not left for another time. */
  #edited(draft: SuspectDraft): readonly SuspectNote[] {
    return draft.others === 'leave' ? this.withoutOthers(draft) : this.notes(draft);
  }

  #decide(draft: SuspectDraft, notes: readonly SuspectNote[]): SuspectDecision | undefined {
    const { scope, action, to, changesAccepted = false } = draft;
    const [first] = scope;
    if (draft.checked.size === 0 || action === undefined || !first) return undefined;
    if (action === 'retire') return { kind: 'retire', changesAccepted };
    const settled = notes
      .flatMap(({ mappings }) => mappings)
      .filter((mapping) => isSettledBy(this.today, mapping));
    const others =
      draft.others === 'confirm' ? notes.flatMap((it) => this.#othersOf(it, draft)) : [];
    const shown = eachWordingOnce([...settled, ...others]);
    switch (action) {
      case 'holds':
        return { kind: 'holds', shown };
      case 'follow':
        return { kind: 'follow', shown, moves: this.#movesOf(shown), changesAccepted };
      case 'remap':
        return to && { kind: 'remap', from: first.criterion, to, shown, changesAccepted };
    }
  }

  #movesOf(mappings: readonly SuspectMapping[]): readonly CriterionMove[] {
    return mappings.flatMap((mapping) => {
      const to = this.#movedTo(mapping);
      return to ? [{ from: mapping.criterion, to }] : [];
    });
  }

  #movedTo(mapping: SuspectMapping): Criterion | undefined {
    return isSettledBy(this.today, mapping) ? this.#moved.find(mapping) : undefined;
  }

  #othersOf({ note, mappings }: SuspectNote, draft: SuspectDraft): readonly SuspectMapping[] {
    if (!this.#isConfirmed(note, draft)) return [];
    return suspectsBeside(groupByCriterion(mappings), note, this.standards, this.today);
  }

  /**
   * Whether what becomes of the note confirms it, for all that it names. A remap does where the target
   * was reworded after the note: left unconfirmed, the note would seem to have been written for words
   * that the target had then.
   */
  #isConfirmed(note: Note, { action, to }: SuspectDraft): boolean {
    if (action === 'remap') return to !== undefined && wouldConfirm(note, to, this.today);
    return action === 'holds' || action === 'follow';
  }
}

/** The notes of `scope`, by their URIs. */
export function urisOf(scope: SuspectScope): ReadonlySet<string> {
  return new Set(notesIn(scope).map(({ note }) => note.uri));
}

/** The notes that are checked, with what they are suspect for in the scope. */
export function checkedNotes({ scope, checked }: SuspectDraft): readonly SuspectNote[] {
  return notesIn(scope).filter(({ note }) => checked.has(note.uri));
}

/** What the checked notes are suspect for in the scope. */
export function checkedMappings(draft: SuspectDraft): readonly SuspectMapping[] {
  return checkedNotes(draft).flatMap(({ mappings }) => mappings);
}
