import { isGap } from '../evidence/coverageState';
import { message, type Message } from '../text/message';
import type { Criterion } from '../standard/standard';
import type { CompletionSources } from './completion';

/** What decides the order besides how well a criterion matches. */
interface Preference {
  /** The URN that bare codes belong to: without a query its criteria come first. */
  readonly own: string;
  /** The full ids of criteria that come before others. */
  readonly preferred?: ReadonlySet<string>;
}

/**
 * The criteria that match `query`: one with exactly that code, then those that are preferred, then
 * gaps, which are what a new note is most often written for; equal ones as the search ranks them.
 */
export function rankCriteria(
  query: string,
  { search, stateOf }: CompletionSources,
  { own, preferred }: Preference,
): readonly Criterion[] {
  const wanted = query.trim().toLowerCase();
  const rankOf = ({ id, code, urn }: Criterion): number => {
    const isExact = id.toLowerCase() === wanted || (urn === own && code.toLowerCase() === wanted);
    const state = stateOf?.(id);
    return (
      (isExact ? 0 : 8) +
      (preferred?.has(id) === true ? 0 : 4) +
      (wanted !== '' || urn === own ? 0 : 2) +
      (state !== undefined && isGap(state) ? 0 : 1)
    );
  };
  return search
    .search(query)
    .map((criterion) => ({ criterion, rank: rankOf(criterion) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ criterion }) => criterion);
}

/** What to say beside a criterion that still lacks evidence. */
export function markGap(
  { id }: Criterion,
  { stateOf }: Pick<CompletionSources, 'stateOf'>,
): Message | undefined {
  const state = stateOf?.(id);
  if (state === 'missing') return message('no evidence');
  return state === 'mapped' ? message('not yet evidenced') : undefined;
}
