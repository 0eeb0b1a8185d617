import type { GrowingItem } from './joinLines';
import type { ListStyle } from './listStyle';

/** A mark in the middle of a line, and a character behind it. */
const anyMark = /(?<= )[([|]?(?:([PK])[CU]?[ .]?)?(\d{1,3})([.)\]|:]?)(?= \S)/g;
const anySign = /(?<= )[•●■▪‣◦○\p{Co}](?= ?\S)/u;

/**
 * The mark in an item's words that the item after it should have, where lines of a table or of
 * columns have run together.
 */
export function containsMark(
  text: string,
  { label, number, isMarked }: GrowingItem,
  after: GrowingItem | undefined,
  { kind, bullet }: ListStyle,
  letter: 'P' | 'K',
): string | undefined {
  if (kind === 'bullet' || kind === 'none') {
    const sign = anySign.exec(text);
    if (sign) return sign[0];
  }
  if (bullet !== undefined && /^[^\p{L}\d]$/u.test(bullet) && text.includes(` ${bullet} `)) {
    return bullet;
  }
  const own = label === undefined ? (number ?? (isMarked ? undefined : 1)) : Number(label.slice(1));
  if (own === undefined || !Number.isInteger(own)) return undefined;
  const next = own + 1;
  const isNext = after && (after.number ?? Number(after.label?.slice(1))) === next;
  if (isNext) return undefined;
  for (const [mark, letters, figures, sign] of text.matchAll(anyMark)) {
    if (Number(figures) !== next) continue;
    const isOne = letters === undefined ? kind !== 'label' && sign !== '' : letters === letter;
    if (isOne) return mark;
  }
  return undefined;
}
