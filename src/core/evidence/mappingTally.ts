import type { Criterion } from '../standard/standard';
import { ByMonth } from './byMonth';
import { CriterionCoverage } from './criterionCoverage';
import type { Mapping } from './mapping';
import type { Rules } from './rules';

/** The mappings of one criterion, and what they add up to, kept in step as notes come and go. */
export class MappingTally {
  readonly #mappings = new ByMonth<Mapping>(({ note }) => note);
  readonly #verdicts = { counts: 0, draft: 0, 'too-old': 0, suspect: 0 };
  readonly #productions = new Map<string, number>();
  readonly #acceptedProductions = new Map<string, number>();
  #mapped = 0;
  #accepted = 0;
  #sealBroken = 0;
  #coverage: CriterionCoverage | undefined;

  constructor(
    private readonly criterion: Criterion,
    private readonly rules: Rules,
  ) {}

  /** Adds `mapping`; its note must not have one yet. */
  add(mapping: Mapping): void {
    this.#mappings.add(mapping);
    this.#count(mapping, 1);
  }

  /** Takes back what {@link add} did for `mapping`. */
  remove(mapping: Mapping): void {
    this.#mappings.remove(mapping);
    this.#count(mapping, -1);
  }

  /** The coverage as it is now; it does not change with the tally. */
  get coverage(): CriterionCoverage {
    this.#coverage ??= new CriterionCoverage(
      this.criterion,
      this.rules,
      {
        mapped: this.#mapped,
        verdicts: { ...this.#verdicts },
        productions: this.#productions.size,
        accepted: this.#accepted,
        acceptedProductions: this.#acceptedProductions.size,
        sealBroken: this.#sealBroken,
      },
      this.#mappings.months(),
    );
    return this.#coverage;
  }

  #count({ note, verdict, acceptance }: Mapping, by: 1 | -1): void {
    this.#coverage = undefined;
    this.#mapped += by;
    this.#verdicts[verdict.kind] += by;
    if (acceptance === 'seal-broken') this.#sealBroken += by;
    if (verdict.kind !== 'counts') return;
    const production = productionKey(note.production);
    countIn(this.#productions, production, by);
    if (acceptance !== 'accepted') return;
    this.#accepted += by;
    countIn(this.#acceptedProductions, production, by);
  }
}

/** What makes two spellings of a production the same one: trimmed and without case. */
export function productionKey(production: string | undefined): string | undefined {
  const key = production?.trim().toLowerCase();
  return key === '' ? undefined : key;
}

function countIn(counts: Map<string, number>, key: string | undefined, by: 1 | -1): void {
  if (key === undefined) return;
  const count = (counts.get(key) ?? 0) + by;
  if (count > 0) counts.set(key, count);
  else counts.delete(key);
}
