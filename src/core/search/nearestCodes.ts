import Fuse from 'fuse.js';

/** How many are found at most. */
const mostFound = 3;
/** The longest code that is compared; the comparison takes long over long ones. */
const longestCode = 64;

/** Those of `codes` that somebody may have meant by `written`, the nearest first. */
export function nearestCodes(written: string, codes: readonly string[]): readonly string[] {
  if (written.length > longestCode) return [];
  const fuse = new Fuse(codes, { threshold: 0.5, ignoreLocation: true, includeScore: true });
  const found = fuse.search(written, { limit: codes.length });
  // Fuzzy search also finds what is much longer than what was written.
  return found
    .filter(({ item }) => Math.abs(item.length - written.length) <= 2)
    .slice(0, mostFound)
    .map(({ item }) => item);
}
