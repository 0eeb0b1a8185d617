import fc from 'fast-check';

/** How many times as many cases as usual: `PROPERTY_FACTOR=10 npm run test:properties`. */
const factor = Number(process.env['PROPERTY_FACTOR'] ?? 1);

/** How many cases a property is tried with. */
export const propertyRuns = 3_000 * factor;

/** How many where a case reads whole files of standards several times, which takes milliseconds. */
export const wholeFileRuns = 1_000 * factor;

/**
 * The same cases in each run, so that a change is judged by what it changed. Other cases:
 * `PROPERTY_SEED=7 npm run test:properties`.
 */
const seed = Number(process.env['PROPERTY_SEED'] ?? 1);

fc.configureGlobal({ numRuns: propertyRuns, seed });
