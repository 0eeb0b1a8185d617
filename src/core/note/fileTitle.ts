/**
 * The title of a file that names none: its name without the ending, `2026-11-20 Turnover` for
 * `file:///journal/2026-11-20%20Turnover.md`.
 */
export function fileTitle(uri: string): string {
  const path = uri.split(/[?#]/, 1)[0] ?? '';
  const name = decode(path.slice(path.lastIndexOf('/') + 1));
  return name.replace(/(?!^)\.[^.]*$/, '') || name;
}

function decode(encoded: string): string {
  try {
    return decodeURIComponent(encoded);
  } catch {
    // A stray `%`: not the encoding of anything.
    return encoded;
  }
}
