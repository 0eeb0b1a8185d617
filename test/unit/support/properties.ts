import fc from 'fast-check';

/** How many cases every property is tried with. It is set here and nowhere else. */
export const propertyRuns = 10_000;

/**
 * The same cases in each run, so that a change is judged by what it changed. Other cases:
 * `PROPERTY_SEED=7 npm run test:properties`.
 */
const seed = Number(process.env['PROPERTY_SEED'] ?? 1);

fc.configureGlobal({ numRuns: propertyRuns, seed });
