/**
 * The text of a file: in UTF-8 or UTF-16 by its byte order mark, or without one by its bytes; in
 * Windows-1252 where it is hardly UTF-8. What no encoding explains becomes U+FFFD.
 */
export function decodeText(bytes: Uint8Array): string {
  const [first, second, third] = bytes;
  if (first === 0xff && second === 0xfe) return decodeUtf16(bytes.subarray(2), 'little');
  if (first === 0xfe && second === 0xff) return decodeUtf16(bytes.subarray(2), 'big');
  if (first === 0xef && second === 0xbb && third === 0xbf) {
    return decodeUtf8(bytes.subarray(3)).text;
  }
  const wide = guessUtf16(bytes);
  if (wide) return decodeUtf16(bytes, wide);
  const utf8 = decodeUtf8(bytes);
  if (utf8.isLikely) return utf8.text;
  return joinCodes(bytes, (byte) => windows1252[byte - 0x80] ?? byte);
}

type Endian = 'little' | 'big';

const replacement = 0xfffd;

/** UTF-16 without a mark: every other byte of English text is zero. */
function guessUtf16(bytes: Uint8Array): Endian | undefined {
  const start = bytes.subarray(0, 1000);
  const zeros = [0, 0];
  start.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (bytes.length % 2 > 0 || Math.min(even, odd) > 0) return undefined;
  if (Math.max(even, odd) < start.length * 0.4) return undefined;
  return odd > even ? 'little' : 'big';
}

function decodeUtf16(bytes: Uint8Array, endian: Endian): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const units = Array.from({ length: Math.floor(bytes.length / 2) }, (_, index) =>
    view.getUint16(index * 2, endian === 'little'),
  );
  return joinCodes(units, (unit) => unit);
}

/** Text with U+FFFD for whatever is wrong, and whether what is right speaks for UTF-8. */
function decodeUtf8(bytes: Uint8Array): { readonly text: string; readonly isLikely: boolean } {
  const points: number[] = [];
  let faults = 0;
  let wide = 0;
  for (let index = 0; index < bytes.length;) {
    const found = readPoint(bytes, index);
    if (!found) faults += 1;
    else if (found.length > 1) wide += 1;
    points.push(found?.point ?? replacement);
    index += found?.length ?? lengthOfFault(bytes, index);
  }
  // A file that breaks off inside a letter is UTF-8 all the same.
  return { text: joinCodes(points, (point) => point), isLikely: faults === 0 || wide > faults };
}

/** A letter that breaks off is one fault, with those of its bytes that are there. */
function lengthOfFault(bytes: Uint8Array, index: number): number {
  let length = 1;
  while (length < 4 && ((bytes[index + length] ?? 0) & 0xc0) === 0x80) length += 1;
  return length;
}

/** The code point at `index`, unless its bytes are wrong, too few, or more than it needs. */
function readPoint(
  bytes: Uint8Array,
  index: number,
): { readonly point: number; readonly length: number } | undefined {
  const first = bytes[index] ?? 0;
  if (first < 0x80) return { point: first, length: 1 };
  const length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
  if (first < 0xc2 || first > 0xf4 || index + length > bytes.length) return undefined;
  let point = first & (0xff >> (length + 1));
  for (const byte of bytes.subarray(index + 1, index + length)) {
    if ((byte & 0xc0) !== 0x80) return undefined;
    point = (point << 6) | (byte & 0x3f);
  }
  const smallest = [0, 0, 0x80, 0x800, 0x10000][length] ?? 0;
  const isSurrogate = point >= 0xd800 && point <= 0xdfff;
  return point < smallest || point > 0x10ffff || isSurrogate ? undefined : { point, length };
}

/** A function has no room for all of a text as its arguments. */
const mostArguments = 8192;

function joinCodes(codes: ArrayLike<number>, pointOf: (code: number) => number): string {
  const pieces: string[] = [];
  for (let start = 0; start < codes.length; start += mostArguments) {
    const length = Math.min(mostArguments, codes.length - start);
    const points = Array.from({ length }, (_, index) =>
      pointOf(codes[start + index] ?? replacement),
    );
    pieces.push(String.fromCodePoint(...points));
  }
  return pieces.join('');
}

/** What Windows-1252 has at 0x80 to 0x9F, where Latin-1 has controls; `—` and `’` among them. */
const windows1252: readonly number[] = [
  0x20ac, 0x81, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039,
  0x0152, 0x8d, 0x017d, 0x8f, 0x90, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc,
  0x2122, 0x0161, 0x203a, 0x0153, 0x9d, 0x017e, 0x0178,
];
