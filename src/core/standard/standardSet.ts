import type { Criterion, Standard } from './standard';

/** What a code that somebody wrote turns out to name. */
export type Resolution =
  | {
      readonly kind: 'criterion';
      readonly criterion: Criterion;
      /** Whether the code was written as the standard writes it; `p1`, `P01` and `PC1` were not. */
      readonly canonical: boolean;
    }
  | { readonly kind: 'unknown-standard'; readonly urn: string }
  | { readonly kind: 'unknown-criterion'; readonly urn: string; readonly code: string };

/** The standards that a journal works to, in order, and the one that bare codes belong to. */
export class StandardSet {
  readonly #byUrn: ReadonlyMap<string, ReadonlyMap<string, Criterion>>;

  /**
   * @param standards the active standards in the order in which they are shown; the first of two
   *   with the same URN wins
   * @param defaultUrn the URN that a bare code belongs to where its note names no standard
   */
  constructor(
    readonly standards: readonly Standard[],
    readonly defaultUrn: string,
  ) {
    const byUrn = new Map<string, ReadonlyMap<string, Criterion>>();
    for (const { urn, criteria } of standards) {
      if (byUrn.has(urn)) continue;
      byUrn.set(urn, new Map(criteria.map((criterion) => [criterion.code, criterion])));
    }
    this.#byUrn = byUrn;
  }

  /**
   * What `written` names in a note whose key `standard` is `noteStandard`. A full id splits at its
   * last `/`. The looser spellings `p1`, `P01` and `PC1` count as P1 only where no criterion has
   * the literal code.
   */
  resolve(written: string, noteStandard?: string): Resolution {
    const slash = written.lastIndexOf('/');
    const urn = slash < 0 ? (noteStandard ?? this.defaultUrn) : written.slice(0, slash);
    const code = written.slice(slash + 1);
    const criteria = this.#byUrn.get(urn);
    if (!criteria) return { kind: 'unknown-standard', urn };

    const literal = criteria.get(code);
    if (literal) return { kind: 'criterion', criterion: literal, canonical: true };
    const understood = criteria.get(canonicalCode(code));
    if (understood) return { kind: 'criterion', criterion: understood, canonical: false };
    return { kind: 'unknown-criterion', urn, code };
  }

  /** The criterion with the full id `id`, if an active standard has it. */
  criterion(id: string): Criterion | undefined {
    const resolution = this.resolve(id);
    return resolution.kind === 'criterion' && resolution.canonical
      ? resolution.criterion
      : undefined;
  }

  /**
   * The criteria that a bare `code` could name, one for each standard that has it, in the standards'
   * order. The looser spellings are understood as in {@link resolve}.
   */
  criteriaWith(code: string): readonly Criterion[] {
    return [...this.#byUrn.keys()].flatMap((urn) => {
      const resolution = this.resolve(code, urn);
      return resolution.kind === 'criterion' ? [resolution.criterion] : [];
    });
  }

  /** How a note whose key `standard` is `noteStandard` should write `criterion`: bare if it can. */
  writtenCode(criterion: Criterion, noteStandard?: string): string {
    return criterion.urn === (noteStandard ?? this.defaultUrn) ? criterion.code : criterion.id;
  }
}

/** `pc01` → `P1`: upper case, no leading zeros, and no C after the P or K (as in some mappings). */
function canonicalCode(code: string): string {
  return code
    .toUpperCase()
    .replace(/^([PK])C(?=\d)/, '$1')
    .replace(/^([A-Z]{1,3})0+(?=\d)/, '$1');
}
