import { statSync } from 'node:fs';
import path from 'node:path';
import { hasScheme } from '../core/languageFeatures/evidencePath';

/**
 * Whether the file that the note `note` names as evidence by `written` is known not to exist. What is
 * no path of a file, an address or a path from somebody's home, is not looked for; neither is what
 * the file system will not tell of.
 * @param note the note's path
 */
export function isEvidenceMissing(note: string, written: string): boolean {
  if (hasScheme(written) || written.startsWith('~') || written.startsWith('//')) return false;
  const isAbsolute = path.isAbsolute(written) || /^[a-z]:/i.test(written);
  try {
    statSync(isAbsolute ? written : path.join(path.dirname(note), written));
    return false;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ENOENT';
  }
}
