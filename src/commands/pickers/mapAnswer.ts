import { answered, type Answer } from './prompts';

/** An answer as what follows from it: a user who went back or gave up has done so all the same. */
export function mapAnswer<A, B>(answer: Answer<A>, toResult: (value: A) => B): Answer<B> {
  return answer.kind === 'answered' ? answered(toResult(answer.value)) : answer;
}
