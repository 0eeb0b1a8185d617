import type { Criterion } from '../standard/standard';
import { newestFirst, type Month } from './byMonth';
import type { CoverageState } from './coverageState';
import { findReasons, judgeState, type MappingFigures } from './judgeCoverage';
import type { Mapping } from './mapping';
import type { Reason } from './reason';
import type { Rules } from './rules';

/** Which evidence exists for one criterion and whether it meets the rules. Does not change. */
export class CriterionCoverage {
  readonly state: CoverageState;
  readonly #figures: MappingFigures;
  readonly #months: readonly Month<Mapping>[];
  #mappings: readonly Mapping[] | undefined;
  #reasons: readonly Reason[] | undefined;

  /** @param months the mappings, and what they add up to in `figures` */
  constructor(
    readonly criterion: Criterion,
    readonly rules: Rules,
    figures: MappingFigures,
    months: readonly Month<Mapping>[],
  ) {
    this.#figures = figures;
    this.#months = months;
    this.state = judgeState(figures, rules);
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
    this.#mappings ??= newestFirst(this.#months);
    return this.#mappings;
  }

  /** Why the criterion is in its state, the most telling reason first. */
  get reasons(): readonly Reason[] {
    const mappings = { [Symbol.iterator]: () => this.mappings.values() };
    this.#reasons ??= findReasons(this.state, this.#figures, this.rules, mappings);
    return this.#reasons;
  }
}
