import type { CriterionKind } from '../standard/standard';
import type { OutlineItem } from '../standard/standardOutline';

/**
 * The code that a new item of a list gets: the letters of the list's last code, and the number after
 * its highest. Never one that either list has.
 */
export function nextCode(items: readonly OutlineItem[], kind: CriterionKind): string {
  const all = new Set(items.flatMap(({ code }) => code?.text ?? []));
  const numbered = items.flatMap((item) => {
    const [, letters, number] = /^([A-Za-z]{1,3})(\d{1,6})$/.exec(item.code?.text ?? '') ?? [];
    return item.kind === kind && letters !== undefined ? [{ letters, number: Number(number) }] : [];
  });
  const letters = numbered.at(-1)?.letters ?? (kind === 'performance' ? 'P' : 'K');
  const highest = numbered
    .filter((it) => it.letters === letters)
    .reduce((most, { number }) => Math.max(most, number), 0);
  let next = highest + 1;
  while (all.has(`${letters}${next}`)) next += 1;
  return `${letters}${next}`;
}
