/** `TextDecoder`, which browsers and Node have, and plain ECMAScript hasn't. */
type DecoderClass = new (encoding: string) => { decode(bytes: Uint8Array): string };

/**
 * The text of a file: in UTF-8 or UTF-16 by its byte order mark, or without one by its bytes; in
 * Windows-1252 where it is hardly UTF-8. What no encoding explains becomes U+FFFD.
 */
export function decodeText(bytes: Uint8Array, Decoder: DecoderClass): string {
  const [first, second, third] = bytes;
  if (first === 0xff && second === 0xfe) return new Decoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new Decoder('utf-16be').decode(bytes);
  const isMarked = first === 0xef && second === 0xbb && third === 0xbf;
  const utf16 = isMarked ? undefined : guessUtf16(bytes);
  if (utf16) return new Decoder(utf16).decode(bytes);
  const utf8 = new Decoder('utf-8').decode(bytes);
  if (isMarked || !utf8.includes('\ufffd')) return utf8;
  const windows = decodeWindows1252(bytes);
  // U+FFFD may be in the file itself, which makes it `ï¿½` here.
  const faults = utf8.split('\ufffd').length - windows.split('ï¿½').length;
  // A file that breaks off inside a letter is UTF-8 all the same.
  return (utf8.match(/\P{ASCII}/gu)?.length ?? 0) > 2 * faults ? utf8 : windows;
}

/** UTF-16 without a mark: every other byte of English text is zero. */
function guessUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const start = bytes.subarray(0, 1000);
  const even = start.filter((byte, index) => byte === 0 && index % 2 === 0).length;
  const odd = start.filter((byte, index) => byte === 0 && index % 2 === 1).length;
  if (bytes.length % 2 > 0 || Math.min(even, odd) > 0) return undefined;
  if (Math.max(even, odd) < start.length * 0.4) return undefined;
  return odd > even ? 'utf-16le' : 'utf-16be';
}

/** In several versions of Node, 20 among them, `TextDecoder` has controls in place of `’` and `—`. */
function decodeWindows1252(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => from0x80[byte - 0x80] ?? String.fromCharCode(byte)).join('');
}

const from0x80 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';
