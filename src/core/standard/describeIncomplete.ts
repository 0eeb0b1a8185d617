import { message, type Message } from '../text/message';
import type { Criterion } from './standard';

/** What to say wherever the wording of a criterion is shown whose source text breaks off. */
export function describeIncomplete({
  incomplete,
}: Pick<Criterion, 'incomplete'>): Message | undefined {
  return incomplete ? message('The source text breaks off here.') : undefined;
}
