/** Whether all words of `query` stand in `texts`, in any order and whatever their case. */
export function isFound(query: string, ...texts: readonly (string | undefined)[]): boolean {
  const text = texts.join(' ').toLowerCase();
  return query
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
