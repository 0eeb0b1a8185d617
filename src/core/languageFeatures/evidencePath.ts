/**
 * Whether what stands under `evidence` is an address, such as `https://…`, and not the path of a
 * file. A single letter before the colon is a drive.
 */
export function hasScheme(path: string): boolean {
  return /^[a-z][a-z\d+.-]+:/i.test(path);
}
