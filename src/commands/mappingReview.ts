import * as vscode from 'vscode';
import { CriterionMatcher, type MappingProposal } from '../core/migration/criterionMatcher';
import {
  successorToReplace,
  supersessionToKeep,
  type MappedCriterion,
} from '../core/migration/mappedCriterion';
import { startMapping } from '../core/migration/startMapping';
import { shortWording } from '../core/standard/shortWording';
import type { Standard } from '../core/standard/standard';
import { compareMapping } from './compareMapping';
import { besideComparison, type Comparisons } from './comparisons';
import {
  mappingEntries,
  successorEntries,
  type MappingFile,
  type ReviewChoice,
} from './pickers/mappingEntries';
import { plainLabel } from './pickers/plainLabel';
import { answered, type Answer, type Prompts, type StepPosition } from './pickers/prompts';

/** How much of a criterion's wording goes into the title of a question, in UTF-16 units. */
const titleLength = 80;

type Mapping = readonly MappedCriterion[];

/** A mapping that the user has looked through, and what they want of it. */
export interface ReviewedMapping {
  /** To see what would become of the notes, or to keep it for later and leave them alone. */
  readonly kind: 'preview' | 'keep';
  readonly mapping: Mapping;
}

/** Lets the user look through what each criterion becomes and correct it, with all wordings in sight. */
export class MappingReview {
  readonly #matcher: CriterionMatcher;
  #mapping: Mapping;

  /**
   * @param noteCounts how many notes name each criterion of `from`, by its full id
   * @param countChanges how many notes a mapping would change
   * @param earlier what was made of the same two standards before: its corrections are taken over, as
   *   {@link startMapping} does
   */
  constructor(
    readonly from: Standard,
    readonly to: Standard,
    noteCounts: ReadonlyMap<string, number>,
    private readonly countChanges: (mapping: Mapping) => number,
    earlier: Mapping = [],
  ) {
    this.#matcher = new CriterionMatcher(from, to);
    this.#mapping = startMapping(from, to, this.#matcher, noteCounts, earlier);
  }

  /** The mapping as it stands; what has been corrected stays where the user goes back and returns. */
  get mapping(): Mapping {
    return this.#mapping;
  }

  /** Asks until the user wants to go on with the mapping. */
  async ask(
    prompts: Prompts,
    comparisons: Comparisons,
    position: StepPosition,
  ): Promise<Answer<ReviewedMapping>> {
    try {
      return await this.#ask(prompts, comparisons, position);
    } finally {
      await comparisons.close();
    }
  }

  async #ask(
    prompts: Prompts,
    comparisons: Comparisons,
    position: StepPosition,
  ): Promise<Answer<ReviewedMapping>> {
    let shown: Mapping | undefined;
    let last = '';
    for (;;) {
      const count = this.countChanges(this.#mapping);
      const asked = prompts.pickOne<ReviewChoice>({
        title: vscode.l10n.t('Migrate Notes: {0} to {1}', this.from.urn, this.to.urn),
        position,
        placeholder: vscode.l10n.t('What each criterion becomes: choose a line to correct it'),
        entries: (query) => mappingEntries(this.#mapping, this.#toKeepIn(), count, query),
        isActive: (choice) => choice.kind === 'criterion' && choice.code === last,
      });
      const isShown = shown === this.#mapping;
      shown = this.#mapping;
      const comparison = compareMapping(this.from, this.to, shown);
      const answer = await besideComparison(
        asked,
        isShown ? Promise.resolve() : comparisons.show(comparison),
      );
      if (answer.kind !== 'answered') return answer;
      const choice = answer.value;
      if (choice.kind !== 'criterion') {
        return answered({ kind: choice.kind, mapping: this.#mapping });
      }
      last = choice.code;
      // Who gives up one line has the others corrected, and goes on with those.
      await this.#correct(last, prompts, position);
    }
  }

  /** Where the mapping can be kept, as long as it does not say all of that already. */
  #toKeepIn(): MappingFile | undefined {
    const { from, to } = this;
    if (!supersessionToKeep(from, to.urn, this.#mapping)) return undefined;
    const replaced = successorToReplace(from, to.urn);
    return { urn: from.urn, ...(replaced !== undefined && { replaced }) };
  }

  async #correct(code: string, prompts: Prompts, position: StepPosition): Promise<void> {
    const mapped = this.#mapping.find(({ criterion }) => criterion.code === code);
    if (!mapped) return;
    const ranked = withOrigins(this.#matcher.rank(mapped.criterion), mapped);
    const before = new Set<string>(mapped.proposals.map(({ criterion }) => criterion.id));
    const wording = shortWording(plainLabel(mapped.criterion.text), titleLength);
    const answer = await prompts.pickMany<string>({
      title: `${code}: ${wording}`,
      position,
      placeholder: vscode.l10n.t(
        'What says the same in {0}: check any number, or none at all',
        this.to.urn,
      ),
      entries: (query, checked) => successorEntries(ranked, query, checked),
      checked: before,
    });
    if (answer.kind !== 'answered') return;
    const chosen = answer.value;
    const isSame = chosen.size === before.size && [...chosen].every((id) => before.has(id));
    if (isSame) return;
    const proposals = ranked.filter(({ criterion }) => chosen.has(criterion.id));
    this.#mapping = this.#mapping.map((it) =>
      it === mapped ? { ...it, proposals, isCorrected: true } : it,
    );
  }
}

/** The ranked criteria, with those in force where they come from. */
function withOrigins(
  ranked: readonly MappingProposal[],
  { proposals }: MappedCriterion,
): readonly MappingProposal[] {
  return ranked.map((it) => proposals.find(({ criterion }) => criterion === it.criterion) ?? it);
}
