import { renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { UsageError } from './command';

/**
 * Writes all of `text` or nothing: to a file beside `file` first, which is then put in its place.
 * @throws UsageError where that fails; what was there before is still there
 */
export function writeWhole(file: string, text: string): void {
  const { dir, base } = path.parse(file);
  const beside = path.join(dir, `.${base}.${process.pid}.tmp`);
  try {
    writeFileSync(beside, text, { flag: 'wx' });
    renameSync(beside, file);
  } catch (error) {
    removeIfThere(beside);
    const why = describe(error);
    throw new UsageError(`"${file}" could not be written: ${why}. What was there is unchanged.`);
  }
}

/** What keeps a file from being written may keep it from being looked for, too. */
function removeIfThere(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // Nothing was written there.
  }
}

/** The system's own words name the file beside, which its user knows nothing of. */
function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if ('code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR'))
    return 'its folder is not there';
  return error.message;
}
