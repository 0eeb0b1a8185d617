import type { TextSpan } from '../note/markdownLine';

/** A key `criteria` that is not at the start of its line: of an acceptance. */
const criteriaKey = /(?<=[\s{,-])(["']?)criteria\1[ \t]*:(?=\s|\[|$)/g;
/** The next line that opens a key, or the end of a map in braces. */
const valueEnd = /(?:\r\n?|\n)[ \t]*(?:-[ \t]+)?["']?[\w-]+["']?[ \t]*:(?=\s|$)|\}/g;

/**
 * The value of the key `criteria` that `offset` is in, among the acceptances of a note. It reads the
 * text rather than the YAML, which may be invalid while it is being written.
 * @param value all that stands between the colon of `accepted` and the next top-level key
 * @param offset the cursor, as an offset into `value`
 */
export function findAcceptedCriteria(value: string, offset: number): TextSpan | undefined {
  const key = [...value.slice(0, offset).matchAll(criteriaKey)].at(-1);
  if (!key) return undefined;
  const start = key.index + key[0].length;
  valueEnd.lastIndex = start;
  const end = valueEnd.exec(value)?.index ?? value.length;
  return offset <= end ? { start, end } : undefined;
}
