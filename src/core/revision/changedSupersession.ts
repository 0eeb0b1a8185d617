import type { Standard, Supersession } from '../standard/standard';
import { codeMoves } from './codeMoves';
import { criterionChanges, type StandardChange, type SuccessorChange } from './standardChange';

/**
 * What replaces the standard after `changes`: a row goes with its wording to another code, or goes
 * away with it, and then what an import says counts, beside what the file says about other codes.
 */
export function changedSupersession(
  { criteria, supersededBy }: Standard,
  changes: readonly StandardChange[],
): Supersession | undefined {
  const moved = supersededBy && { ...supersededBy, map: movedMap(supersededBy.map, changes) };
  const change = successorChange(changes);
  if (!change) return moved;
  const { urn, map } = importedSupersession(change, changes);
  const kept = moved?.urn === urn ? moved.map : [];
  const codes = new Set(criteria.map(({ code }) => code));
  for (const { code, text } of criterionChanges(changes).flatMap((it) => it.codes)) {
    if (text === undefined) codes.delete(code);
    else codes.add(code);
  }
  return { urn, map: new Map([...kept, ...map].filter(([code]) => codes.has(code))) };
}

/** The change of what replaces the standard among `changes`. */
export function successorChange(changes: readonly StandardChange[]): SuccessorChange | undefined {
  return changes.find((change) => change.kind === 'successor');
}

/** The rows of codes that after the changes stand for what the import has under them. */
function importedSupersession(
  { supersession: { urn, map }, dependent }: SuccessorChange,
  changes: readonly StandardChange[],
): Supersession {
  const changed = new Set(
    criterionChanges(changes).flatMap(({ codes }) => codes.map(({ code }) => code)),
  );
  return {
    urn,
    map: new Map([...map].filter(([code]) => !dependent.has(code) || changed.has(code))),
  };
}

/** The map with its rows under the codes that the changes give to their wordings. */
export function movedMap(
  map: Supersession['map'],
  changes: readonly StandardChange[],
): Supersession['map'] {
  const { renamed, dropped } = codeMoves(changes);
  return new Map(
    [...map]
      .filter(([code]) => !dropped.has(code))
      .map(([code, codes]) => [renamed.get(code) ?? code, codes]),
  );
}
