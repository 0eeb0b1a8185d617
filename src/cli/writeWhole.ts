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
    rmSync(beside, { force: true });
    const why = error instanceof Error ? error.message : String(error);
    throw new UsageError(`"${file}" could not be written: ${why}. What was there is unchanged.`);
  }
}
