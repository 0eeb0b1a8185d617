import type { Answer, StepPosition } from './prompts';

/** One question about `state`, answered with the state that follows from it. */
export type Step<S> = (state: S, position: StepPosition) => Promise<Answer<S>>;

/**
 * Asks `steps` one after another, and the one before where the user goes back; what was answered
 * already is kept. Nothing comes back if the user gives up.
 * @param steps where later questions depend on answers, the questions for a state; those that have
 *   been asked must stay the same
 * @param start the 0-based place of the question to begin with, where `initial` answers those before
 */
export async function runSteps<S>(
  steps: readonly Step<S>[] | ((state: S) => readonly Step<S>[]),
  initial: S,
  start = 0,
): Promise<S | undefined> {
  const stepsFor = typeof steps === 'function' ? steps : (): readonly Step<S>[] => steps;
  let state = initial;
  let index = start;
  for (;;) {
    const asked = stepsFor(state);
    const step = asked[index];
    if (!step) return state;
    const answer = await step(state, { step: index + 1, totalSteps: asked.length });
    switch (answer.kind) {
      case 'answered':
        state = answer.value;
        index += 1;
        break;
      case 'back':
        index = Math.max(index - 1, 0);
        break;
      case 'cancelled':
        return undefined;
    }
  }
}
