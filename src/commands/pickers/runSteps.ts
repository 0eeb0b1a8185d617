import type { Answer, StepPosition } from './prompts';

/** One question about `state`, answered with the state that follows from it. */
export type Step<S> = (state: S, position: StepPosition) => Promise<Answer<S>>;

/**
 * Asks `steps` one after another, and the one before where the user goes back; what was answered
 * already is kept. Nothing comes back if the user gives up.
 */
export async function runSteps<S>(steps: readonly Step<S>[], initial: S): Promise<S | undefined> {
  let state = initial;
  let index = 0;
  for (let step = steps[index]; step; step = steps[index]) {
    const answer = await step(state, { step: index + 1, totalSteps: steps.length });
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
  return state;
}
