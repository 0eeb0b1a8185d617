/** Which list of a standard a criterion stands in. */
export type CriterionKind = 'performance' | 'knowledge';

/** The two lists of a standard, in the order in which it has them. They are also its keys in a file. */
export const criterionKinds: readonly CriterionKind[] = ['performance', 'knowledge'];

/** The full id of a criterion: `SKSPP05/P7`. */
export type CriterionId = `${string}/${string}`;

/** One earlier wording of a criterion. */
export interface Revision {
  /** The local calendar date of the change, `YYYY-MM-DD`. */
  readonly date: string;
  /** The wording before that date. */
  readonly was: string;
}

/** One item of a standard: a performance criterion (P1 …) or a knowledge item (K1 …). */
export interface Criterion {
  readonly id: CriterionId;
  /** The URN of the standard it belongs to, exactly as the standard writes it. */
  readonly urn: string;
  /** The code inside its standard, exactly as the standard writes it: `P7`. */
  readonly code: string;
  readonly kind: CriterionKind;
  /** The full wording, on one line. */
  readonly text: string;
  /** Words of the trade that belong to it, for search and suggestions; never shown as wording. */
  readonly keywords: readonly string[];
  /** Whether the source text breaks off inside this item. */
  readonly incomplete: boolean;
  /** When its wording changed, oldest first. */
  readonly revisions: readonly Revision[];
}

/** One National Occupational Standard, or a list in the same form. */
export interface Standard {
  /** Identifies the standard; compared exactly, never normalised (SKSPP05 and SKSPP5 differ). */
  readonly urn: string;
  readonly title: string;
  readonly suite?: string;
  readonly developedBy?: string;
  /** `YYYY-MM-DD`, or a year alone as the source gives it. */
  readonly approved?: string;
  readonly reviewBy?: string;
  readonly overview?: string;
  /** The performance criteria and then the knowledge items, each in the standard's own order. */
  readonly criteria: readonly Criterion[];
  readonly supersededBy?: Supersession;
}

/** The standard that replaces another one, and where each criterion went. */
export interface Supersession {
  readonly urn: string;
  /** From a code of the old standard to codes of the new one. */
  readonly map: ReadonlyMap<string, readonly string[]>;
}

/** The full id of the criterion `code` of the standard `urn`. */
export function criterionId(urn: string, code: string): CriterionId {
  return `${urn}/${code}`;
}
