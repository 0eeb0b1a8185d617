import type { ImportedStandard } from '../import/importedStandard';
import type { Standard } from '../standard/standard';
import { isReadableUrn } from '../standard/standardUrn';
import { oneLine } from '../text/oneLine';
import { movedMap } from './changedSupersession';
import type { CriterionChange, SuccessorChange } from './standardChange';

/**
 * What an import says about the standard's successor, where the file does not say all of that once
 * `changes` are taken over. An import that is silent about it, or about single criteria, changes
 * nothing there.
 */
export function compareSuccessors(
  { supersededBy: old }: Standard,
  { performance, knowledge, supersededBy }: ImportedStandard,
  changes: readonly CriterionChange[],
): readonly SuccessorChange[] {
  const urn = oneLine(supersededBy?.urn ?? '');
  if (!supersededBy || !isReadableUrn(urn)) return [];
  const imported = new Set([...performance, ...knowledge].map(({ code }) => code));
  const map = new Map(
    [...supersededBy.map]
      .filter(([code]) => imported.has(code))
      .map(([code, codes]) => [code, codes.map(oneLine).filter((it) => it !== '')]),
  );
  const before = old?.urn === urn ? movedMap(old.map, changes) : undefined;
  if (before && [...map].every(([code, codes]) => before.get(code)?.join() === codes.join())) {
    return [];
  }
  const dependent = changes
    .filter(({ kind }) => kind === 'added' || kind === 'recoded')
    .flatMap(({ codes }) => codes.map(({ code }) => code));
  return [
    {
      kind: 'successor',
      ...(old && { was: old }),
      supersession: { urn, map },
      dependent: new Set(dependent),
    },
  ];
}
