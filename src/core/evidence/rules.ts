/** What it takes for a criterion to count as evidenced. */
export interface Rules {
  /** How many notes must count; 1 or more. */
  readonly notes: number;
  /** How many distinct productions the counting notes must come from; 0 or more. */
  readonly productions: number;
  /** How many calendar months old a note may be; absent or `undefined` means any age. */
  readonly maxAgeMonths?: number | undefined;
  /** Whether the notes that meet the other rules must have been accepted. */
  readonly acceptance: boolean;
}

/** The rules of a journal, with what differs for single criteria. */
export interface RuleBook {
  readonly general: Rules;
  /** By full criterion id (`SKSPP05/P7`): only what differs from the general rules. */
  readonly overrides: ReadonlyMap<string, Partial<Rules>>;
}

/** One note from one production, of any age, accepted or not. */
export const defaultRules: Rules = { notes: 1, productions: 1, acceptance: false };

/** The rules in force for the criterion `id`. */
export function rulesFor({ general, overrides }: RuleBook, id: string): Rules {
  const override = overrides.get(id);
  return override ? { ...general, ...override } : general;
}
