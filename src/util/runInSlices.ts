/** How long work may keep others waiting, in milliseconds. */
const slice = 20;

/**
 * Runs `steps` to their end, and lets others go on in between.
 * @param isCancelled asked between slices; once it says so the rest is left
 * @returns what the steps return; nothing where they were cancelled
 */
export async function runInSlices<T>(
  steps: Iterator<unknown, T>,
  isCancelled: () => boolean,
): Promise<{ readonly value: T } | undefined> {
  for (;;) {
    const start = Date.now();
    do {
      const step = steps.next();
      if (step.done === true) return isCancelled() ? undefined : { value: step.value };
    } while (Date.now() - start < slice);
    await new Promise((resolve) => setTimeout(resolve));
    if (isCancelled()) return undefined;
  }
}
