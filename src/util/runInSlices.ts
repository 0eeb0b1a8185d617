/** How long work may keep others waiting, in milliseconds. */
const slice = 20;

/**
 * Runs `steps` to their end, and lets others go on in between.
 * @param isCancelled asked between slices; once it says so the rest is left
 * @param report called between slices with what the last step has yielded
 * @returns what the steps return; nothing where they were cancelled
 */
export async function runInSlices<S, T>(
  steps: Iterator<S, T>,
  isCancelled: () => boolean,
  report: (step: S) => void = () => undefined,
): Promise<{ readonly value: T } | undefined> {
  for (let start = Date.now(); ;) {
    const step = steps.next();
    if (step.done === true) return isCancelled() ? undefined : { value: step.value };
    if (Date.now() - start < slice) continue;
    report(step.value);
    await new Promise((resolve) => setTimeout(resolve));
    if (isCancelled()) return undefined;
    start = Date.now();
  }
}
