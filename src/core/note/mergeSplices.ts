import type { Splice } from './spliceText';

/**
 * The splices in the order of the text; insertions at one place and deletions that overlap as one.
 * Nothing where two of them get in each other's way.
 */
export function mergeSplices(splices: readonly Splice[]): readonly Splice[] | undefined {
  const merged: Splice[] = [];
  for (const splice of [...splices].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = merged.at(-1);
    const isInsertion = splice.start === splice.end;
    if (last && isInsertion && last.start === last.end && last.start === splice.start) {
      merged.splice(-1, 1, { ...last, newText: last.newText + splice.newText });
    } else if (!last || last.end <= splice.start) {
      merged.push(splice);
    } else if (last.newText === '' && splice.newText === '') {
      merged.splice(-1, 1, { ...last, end: Math.max(last.end, splice.end) });
    } else return undefined;
  }
  return merged;
}
