import * as vscode from 'vscode';
import { groupNotesByCriterion } from '../core/migration/groupNotesByCriterion';
import type { MappedCriterion } from '../core/migration/mappedCriterion';
import { migrationTargets, successorToImport } from '../core/migration/migrationTargets';
import { notesToChange } from '../core/migration/notesToChange';
import type { Note } from '../core/note/noteFile';
import type { Standard } from '../core/standard/standard';
import type { StandardSet } from '../core/standard/standardSet';
import { successorOf } from '../core/standard/successorOf';
import { countNotes, joinParts } from '../workspace/words';
import type { Comparisons } from './comparisons';
import { MappingReview, type ReviewedMapping } from './mappingReview';
import { isFound } from './pickers/isFound';
import { mapAnswer } from './pickers/mapAnswer';
import { plainLabel } from './pickers/plainLabel';
import { answered, type Entry, type Prompts } from './pickers/prompts';
import { runSteps, type Step } from './pickers/runSteps';

/** From which standard to which one, and what each criterion becomes. */
export interface Migration {
  readonly from: Standard;
  readonly to: Standard;
  readonly mapping: readonly MappedCriterion[];
}

/**
 * What the user wants: the edits of notes, the mapping kept in the old standard's file and no more, or
 * the standard to go to imported first; nothing where they give up.
 */
export type MigrationAnswer =
  | { readonly kind: 'migration' | 'keep'; readonly migration: Migration }
  | { readonly kind: 'import' };

/** What has been corrected before, by {@link correctionsKey}. */
export type Corrections = Map<string, readonly MappedCriterion[]>;

interface Draft {
  readonly from?: Standard;
  readonly to?: Standard | 'import';
  readonly reviewed?: ReviewedMapping;
}

/** Asks which standard notes go from, to which one, and what each criterion becomes there. */
export class MigrationForm {
  readonly #notesOf: ReadonlyMap<string, ReadonlySet<Note>>;
  #review: MappingReview | undefined;

  /**
   * @param standards all that the journal could work to, those in use first
   * @param corrections is filled with what the user corrects, however they leave
   */
  constructor(
    private readonly notes: readonly Note[],
    private readonly standards: StandardSet,
    private readonly prompts: Prompts,
    private readonly comparisons: Comparisons,
    private readonly corrections: Corrections,
  ) {
    this.#notesOf = groupNotesByCriterion(notes, standards);
  }

  /** The standards whose criteria notes name. */
  get named(): readonly Standard[] {
    return this.standards.standards.filter((it) => this.countNotes(it) > 0);
  }

  /** How many notes name a criterion of `standard`. */
  countNotes({ criteria }: Standard): number {
    return new Set(criteria.flatMap(({ id }) => [...(this.#notesOf.get(id) ?? [])])).size;
  }

  /**
   * @param from absent where the user is to say it
   * @param again the answers that the user wants to look through once more
   */
  async fill(from: Standard | undefined, again?: Migration): Promise<MigrationAnswer | undefined> {
    const steps = [...(from ? [] : [this.#fromStep()]), this.#toStep(), this.#reviewStep()];
    const initial = again ?? (from ? { from } : {});
    const draft = await runSteps<Draft>(steps, initial, again ? steps.length - 1 : 0);
    if (draft?.to === 'import') return { kind: 'import' };
    if (!draft?.from || !draft.to || !draft.reviewed) return undefined;
    const { to, reviewed } = draft;
    const migration = { from: draft.from, to, mapping: reviewed.mapping };
    return { kind: reviewed.kind === 'keep' ? 'keep' : 'migration', migration };
  }

  #fromStep(): Step<Draft> {
    return async (draft, position) => {
      const answer = await this.prompts.pickOne<Standard>({
        title: vscode.l10n.t('Migrate Notes'),
        position,
        placeholder: vscode.l10n.t('The standard that notes name now'),
        entries: (query) =>
          this.named
            .filter((it) => isFound(query, it.urn, it.title))
            .map((it) => this.#fromEntry(it)),
        isActive: (standard) => standard === draft.from,
      });
      return mapAnswer(answer, (from) => ({ ...draft, from }));
    };
  }

  #fromEntry(standard: Standard): Entry<Standard> {
    const { urn, title } = standard;
    const successor = successorOf(standard);
    const superseded = successor && vscode.l10n.t('superseded by {0}', successor.urn);
    return {
      label: plainLabel(urn),
      description: joinParts(countNotes(this.countNotes(standard)), superseded),
      detail: plainLabel(title),
      value: standard,
    };
  }

  #toStep(): Step<Draft> {
    return async (draft, position) => {
      const { from } = draft;
      if (!from) return { kind: 'back' };
      const answer = await this.prompts.pickOne<Standard | 'import'>({
        title: vscode.l10n.t('Migrate Notes from {0}', from.urn),
        position,
        placeholder: vscode.l10n.t('The standard that they are to name as well'),
        entries: (query) => targetEntries(from, this.standards, query),
        isActive: (choice) => choice === draft.to,
      });
      return mapAnswer(answer, (to) => ({ ...draft, to }));
    };
  }

  #reviewStep(): Step<Draft> {
    return async (draft, position) => {
      const { from, to } = draft;
      if (!from || !to) return { kind: 'back' };
      if (to === 'import') return answered(draft);
      const review = this.#reviewOf(from, to);
      try {
        const answer = await review.ask(this.prompts, this.comparisons, position);
        return mapAnswer(answer, (reviewed) => ({ ...draft, reviewed }));
      } finally {
        this.corrections.set(correctionsKey(from, to), review.mapping);
      }
    };
  }

  #reviewOf(from: Standard, to: Standard): MappingReview {
    if (this.#review?.from === from && this.#review.to === to) return this.#review;
    const counts = new Map([...this.#notesOf].map(([id, notes]) => [id, notes.size]));
    this.#review = new MappingReview(
      from,
      to,
      counts,
      (mapping) => notesToChange(this.notes, mapping, this.standards).length,
      this.corrections.get(correctionsKey(from, to)),
    );
    return this.#review;
  }
}

function correctionsKey(from: Standard, to: Standard): string {
  return JSON.stringify([from.urn, to.urn]);
}

/** The standard that replaces `from` comes first, also where it has to be imported before. */
function targetEntries(
  from: Standard,
  standards: StandardSet,
  query: string,
): readonly Entry<Standard | 'import'>[] {
  const replaces = vscode.l10n.t('replaces {0}', from.urn);
  const successor = successorOf(from)?.urn;
  const lacking = successorToImport(from, standards);
  const toImport: Entry<'import'> = {
    label: plainLabel(lacking ?? ''),
    description: joinParts(replaces, vscode.l10n.t('not in this journal yet: import it')),
    value: 'import',
  };
  return [
    ...(lacking !== undefined && isFound(query, lacking) ? [toImport] : []),
    ...migrationTargets(from, standards)
      .filter((it) => isFound(query, it.urn, it.title))
      .map((it): Entry<Standard> => ({
        label: plainLabel(it.urn),
        ...(it.urn === successor && { description: replaces }),
        detail: plainLabel(it.title),
        value: it,
      })),
  ];
}
