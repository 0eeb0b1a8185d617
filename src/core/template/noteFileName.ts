import { isCalendarDate } from '../text/calendarDate';
import { deviceName } from '../text/writtenPath';

/** The longest slug, in UTF-16 units and in bytes: file systems allow a name 255 bytes or so. */
const longestSlug = { units: 80, bytes: 200 } as const;

/** Letters that Unicode does not take apart into a Latin letter and a mark. */
const latinLetters: ReadonlyMap<string, string> = new Map(
  Object.entries({ ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i' }),
);

/**
 * The file name of a new note: `2026-11-20-turnover-to-sound-episode-2.md`. It is one segment of a
 * path, whatever the title; Latin letters lose their accents and others are kept.
 * @param date a calendar date; anything else is left out
 */
export function noteFileName(date: string, title: string): string {
  const slug = shorten(slugOf(title)) || 'note';
  if (isCalendarDate(date)) return `${date}-${slug}.md`;
  return deviceName.test(slug) ? `note-${slug}.md` : `${slug}.md`;
}

/** `wanted`, or the first of `wanted-2`, `wanted-3` … (before the ending) that is not taken. */
export function freeFileName(wanted: string, isTaken: (name: string) => boolean): string {
  const dot = wanted.lastIndexOf('.');
  const [stem, ending] = dot > 0 ? [wanted.slice(0, dot), wanted.slice(dot)] : [wanted, ''];
  let name = wanted;
  for (let number = 2; isTaken(name); number += 1) name = `${stem}-${number}${ending}`;
  return name;
}

function slugOf(title: string): string {
  return title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/(\p{Script=Latin})\p{Mn}+/gu, '$1')
    .normalize('NFC')
    .replace(/[ßæœøłđðþı]/g, (letter) => latinLetters.get(letter) ?? letter)
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, '-')
    .replace(/^[-\p{M}]+|-+$/gu, '');
}

/** Cuts at a word's end where one is near, and never inside a letter. */
function shorten(slug: string): string {
  let short = '';
  let bytes = 0;
  for (const letter of slug) {
    bytes += utf8Length(letter);
    if (short.length + letter.length > longestSlug.units || bytes > longestSlug.bytes) break;
    short += letter;
  }
  if (short === slug) return slug;
  const wordEnd = short.lastIndexOf('-');
  return wordEnd > short.length / 2 ? short.slice(0, wordEnd) : short;
}

function utf8Length(letter: string): number {
  const point = letter.codePointAt(0) ?? 0;
  return point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
}
