import fc from 'fast-check';

/** How many cases a property is tried with. A long run: `PROPERTY_CASES=100000 npm run test:properties`. */
export const propertyRuns = Number(process.env['PROPERTY_CASES'] ?? 1_000);

/**
 * The same cases in each run, so that a change is judged by what it changed. Other cases:
 * `PROPERTY_SEED=7 npm run test:properties`.
 */
const seed = Number(process.env['PROPERTY_SEED'] ?? 1);

fc.configureGlobal({ numRuns: propertyRuns, seed });
