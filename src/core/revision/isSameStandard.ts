import type { Criterion, Standard } from '../standard/standard';

/**
 * Whether two readings say the same. What stands under a code that `before` did not have is not
 * looked at: a file may have had keywords for it already, which count as soon as there is such a code.
 */
export function isSameStandard(a: Standard, b: Standard, before: Standard): boolean {
  const known = new Set(before.criteria.map(({ code }) => code));
  const fields = ({ criteria, supersededBy, ...rest }: Standard): unknown => ({
    ...rest,
    successor: supersededBy?.urn,
    successors: new Map([...(supersededBy?.map ?? [])].filter(([code]) => known.has(code))),
    criteria: criteria.map((criterion) =>
      known.has(criterion.code) ? criterion : bare(criterion),
    ),
  });
  return isSame(fields(a), fields(b));
}

function bare({ code, kind, text }: Criterion): Pick<Criterion, 'code' | 'kind' | 'text'> {
  return { code, kind, text };
}

/** Whether two values of objects, maps, lists and texts are the same; the order of keys does not count. */
export function isSame(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  const [entries, others] = [entriesOf(a), new Map(entriesOf(b))];
  return (
    entries.length === others.size &&
    entries.every(([key, value]) => others.has(key) && isSame(value, others.get(key)))
  );
}

function entriesOf(value: object): readonly (readonly [unknown, unknown])[] {
  return value instanceof Map ? [...value] : Object.entries(value);
}
