/** The most bytes that a text of a journal may have, a note or a standard: 1 MB. */
export const textSizeLimit = 1024 * 1024;

/** Whether `text` takes more than `limit` bytes in UTF-8. Lone surrogates count as three bytes. */
export function isLongerInUtf8(text: string, limit: number): boolean {
  if (text.length > limit) return true;
  // No UTF-16 unit takes more than three bytes.
  if (text.length * 3 <= limit) return false;
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes > limit;
}
