import {
  criterionId,
  criterionKinds,
  type Criterion,
  type Revision,
  type Standard,
} from '../standard/standard';
import { changedSupersession } from './changedSupersession';
import { placeNewCodes } from './placeNewCodes';
import {
  criterionChanges,
  isRevision,
  type CodeChange,
  type CriterionChange,
  type StandardChange,
} from './standardChange';

/**
 * The standard after `changes`. Keywords, successors and the mark of a wording that breaks off go
 * with a wording that moves to another code; the history of a code stays with the code.
 * @param date the day from which new wordings hold, `YYYY-MM-DD`
 */
export function changedStandard(
  standard: Standard,
  changes: readonly StandardChange[],
  date: string,
): Standard {
  const fields = changes.flatMap((change) =>
    change.kind === 'field' ? [[change.field, change.text] as const] : [],
  );
  const before = new Map(standard.criteria.map((criterion) => [criterion.code, criterion]));
  const after = new Map<string, Criterion | undefined>();
  for (const change of criterionChanges(changes)) {
    for (const code of change.codes) {
      after.set(code.code, changedCriterion(standard.urn, before, change, code, date));
    }
  }
  const criteria = criterionKinds.flatMap((list) => {
    const old = standard.criteria.filter(({ kind }) => kind === list).map(({ code }) => code);
    const places = placeNewCodes(old, list, changes);
    const codes = [undefined, ...old].flatMap((code) => [
      ...(code === undefined ? [] : [code]),
      ...(places.get(code) ?? []).map((added) => added.code),
    ]);
    return codes.flatMap((code) => (after.has(code) ? after.get(code) : before.get(code)) ?? []);
  });
  const supersededBy = changedSupersession(standard, changes);
  return {
    ...standard,
    ...Object.fromEntries(fields),
    criteria,
    ...(supersededBy && { supersededBy }),
  };
}

/** What stands under the code from now on; nothing where the code goes. */
function changedCriterion(
  urn: string,
  before: ReadonlyMap<string, Criterion>,
  change: CriterionChange,
  codeChange: CodeChange,
  date: string,
): Criterion | undefined {
  const { code, list, was, text, from, breaksOff } = codeChange;
  if (text === undefined) return undefined;
  const old = before.get(code);
  const source = change.kind === 'recoded' ? before.get(from ?? '') : old;
  const revision: Revision | undefined =
    was !== undefined && isRevision(change, codeChange) ? { date, was } : undefined;
  const incomplete = (source?.incomplete ?? false) && (change.kind !== 'reworded' || breaksOff);
  return {
    id: criterionId(urn, code),
    urn,
    code,
    kind: list,
    text,
    keywords: source?.keywords ?? [],
    incomplete,
    revisions: [...(old?.revisions ?? []), ...(revision ? [revision] : [])].sort((a, b) =>
      a.date.localeCompare(b.date),
    ),
  };
}
