/**
 * Letters of other alphabets that look like the Latin ones of codes. Somebody who writes in one of
 * them types `Р1` with its own letter without noticing: no reader sees the difference.
 */
const lookAlikes = new Map(
  Array.from('АВСЕНІЈКМОРЅТХΑΒΕΖΗΙΚΜΝΟΡΤΥΧ', (letter, index) => [
    letter,
    'ABCEHIJKMOPSTXABEZHIKMNOPTYX'.charAt(index),
  ]),
);

/**
 * `text` with Latin letters and plain digits in the place of characters that look like them (Cyrillic
 * and Greek capitals, wide and circled forms), and without those that cannot be seen.
 */
export function latinLookAlike(text: string): string {
  const plain = text.normalize('NFKC').replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '');
  return Array.from(plain, (letter) => {
    const upper = letter.toUpperCase();
    const latin = lookAlikes.get(upper);
    if (latin === undefined) return letter;
    return letter === upper ? latin : latin.toLowerCase();
  }).join('');
}
