import { hasSameWords, plainWording } from '../revision/plainWording';
import type { Criterion } from '../standard/standard';
import type { StandardSet } from '../standard/standardSet';
import type { SuspectMapping } from './suspectEvidence';

/** The criteria of a standard by their plain wordings: of two that read the same, the first. */
type CriteriaByWording = ReadonlyMap<string, Criterion>;

/**
 * Finds where the words of reworded criteria stand now: an edition that puts a criterion between others
 * gives the later ones new codes. Each standard is read once, and each former wording looked up once,
 * however many notes were written under it.
 */
export class MovedWordings {
  readonly #standards = new Map<string, CriteriaByWording>();
  /** By each criterion and each former wording of it, what has been found. */
  readonly #found = new Map<Criterion, Map<string, Criterion | undefined>>();

  constructor(private readonly standards: StandardSet) {}

  /** The criterion of the same standard that reads now as the one of the mapping did for its note. */
  find({ criterion, rewording: { was } }: SuspectMapping): Criterion | undefined {
    const found = this.#found.get(criterion) ?? new Map<string, Criterion | undefined>();
    this.#found.set(criterion, found);
    if (!found.has(was)) found.set(was, this.#lookUp(criterion, was));
    return found.get(was);
  }

  #lookUp({ urn, text }: Criterion, was: string): Criterion | undefined {
    if (hasSameWords(text, was)) return undefined;
    return this.#criteriaOf(urn).get(plainWording(was));
  }

  #criteriaOf(urn: string): CriteriaByWording {
    const known = this.#standards.get(urn);
    if (known) return known;
    const criteria = new Map<string, Criterion>();
    const standard = this.standards.standards.find((it) => it.urn === urn);
    for (const criterion of standard?.criteria ?? []) {
      const wording = plainWording(criterion.text);
      if (!criteria.has(wording)) criteria.set(wording, criterion);
    }
    this.#standards.set(urn, criteria);
    return criteria;
  }
}
