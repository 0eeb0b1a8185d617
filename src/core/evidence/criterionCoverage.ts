import type { Criterion } from '../standard/standard';
import type { CoverageState } from './coverageState';
import { findReasons, judgeState } from './judgeCoverage';
import type { Mapping } from './mapping';
import type { MappingFigures, MappingTally } from './mappingTally';
import type { Reason } from './reason';
import type { Rules } from './rules';

/** Which evidence exists for one criterion and whether it meets the rules. Does not change. */
export class CriterionCoverage {
  readonly state: CoverageState;
  readonly #figures: MappingFigures;
  readonly #sorted: ReturnType<MappingTally['mappings']>;
  #mappings: readonly Mapping[] | undefined;
  #reasons: readonly Reason[] | undefined;

  /** Takes the state of `tally` as it is now. */
  constructor(
    readonly criterion: Criterion,
    readonly rules: Rules,
    tally: MappingTally,
  ) {
    this.#figures = tally.figures();
    this.#sorted = tally.mappings();
    this.state = judgeState(this.#figures, rules);
  }

  /** How many notes name the criterion, whatever they are worth. */
  get noteCount(): number {
    return this.#figures.mapped;
  }

  /** How many of them count as evidence. */
  get evidenceCount(): number {
    return this.#figures.verdicts.counts;
  }

  /** The notes that name the criterion, newest first, undated ones last. */
  get mappings(): readonly Mapping[] {
    this.#mappings ??= this.#sorted.valuesArray();
    return this.#mappings;
  }

  /** Why the criterion is in its state, the most telling reason first. */
  get reasons(): readonly Reason[] {
    const mappings = { [Symbol.iterator]: () => this.#sorted.values() };
    this.#reasons ??= findReasons(this.state, this.#figures, this.rules, mappings);
    return this.#reasons;
  }
}
