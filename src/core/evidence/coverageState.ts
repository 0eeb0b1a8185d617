import { message, type Message } from '../text/message';

/**
 * How far a criterion is covered; each has exactly one.
 * - `missing`: no note names it;
 * - `mapped`: notes name it, but the rules are not met;
 * - `evidenced`: the rules are met;
 * - `accepted`: the notes with a valid acceptance for it meet the rules by themselves.
 */
export type CoverageState = 'missing' | 'mapped' | 'evidenced' | 'accepted';

/** The states from the least covered to the most. */
export const coverageStates: readonly CoverageState[] = [
  'missing',
  'mapped',
  'evidenced',
  'accepted',
];

/** Whether a criterion in this state still lacks evidence. */
export function isGap(state: CoverageState): boolean {
  return state === 'missing' || state === 'mapped';
}

/** The state in words, as the user sees it everywhere. */
export function describeState(state: CoverageState): Message {
  switch (state) {
    case 'missing':
      return message('No evidence');
    case 'mapped':
      return message('Mapped, not yet evidenced');
    case 'evidenced':
      return message('Evidenced');
    case 'accepted':
      return message('Accepted');
  }
}

/** How many criteria of a group are in each state; the four add up to `total`. */
export interface CoverageSummary {
  readonly total: number;
  readonly missing: number;
  readonly mapped: number;
  readonly evidenced: number;
  readonly accepted: number;
}

/** Counts `states`. */
export function summarise(states: Iterable<CoverageState>): CoverageSummary {
  const counts = { total: 0, missing: 0, mapped: 0, evidenced: 0, accepted: 0 };
  for (const state of states) {
    counts[state]++;
    counts.total++;
  }
  return counts;
}

/** How many criteria have their evidence: evidenced or accepted. */
export function covered(summary: CoverageSummary): number {
  return summary.evidenced + summary.accepted;
}

/** How many criteria still lack evidence: missing or mapped. */
export function gaps(summary: CoverageSummary): number {
  return summary.missing + summary.mapped;
}
