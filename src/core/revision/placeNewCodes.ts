import type { CriterionKind } from '../standard/standard';
import {
  criterionChanges,
  goneCodes,
  type CodeChange,
  type StandardChange,
} from './standardChange';

/**
 * The new codes of one list under the code that each follows; under `undefined` those at its start.
 * One whose neighbour in the import is not there comes last.
 * @param old the codes that the list has now, in order
 */
export function placeNewCodes(
  old: readonly string[],
  list: CriterionKind,
  changes: readonly StandardChange[],
): ReadonlyMap<string | undefined, readonly CodeChange[]> {
  const codes = criterionChanges(changes).flatMap((change) => change.codes);
  const gone = new Set(goneCodes(changes).map(({ code }) => code));
  const kept = old.filter((code) => !gone.has(code));
  const added = codes.filter((it) => it.list === list && it.was === undefined);
  const addedCodes = new Set(added.map(({ code }) => code));
  const keptCodes = new Set(kept);
  const followers = new Map(added.map((it) => [it.after, it]));

  const places = new Map<string | undefined, CodeChange[]>();
  for (const first of added) {
    const { after } = first;
    if (after !== undefined && addedCodes.has(after)) continue;
    const place = after === undefined || keptCodes.has(after) ? after : kept.at(-1);
    const there = places.get(place) ?? [];
    places.set(place, there);
    for (let it: CodeChange | undefined = first; it; it = followers.get(it.code)) there.push(it);
  }
  return places;
}
