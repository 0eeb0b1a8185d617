import fc from 'fast-check';

/** How many cases every property is tried with. It is set here and nowhere else. */
export const propertyRuns = 10_000;

fc.configureGlobal({ numRuns: propertyRuns });
