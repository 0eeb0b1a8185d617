import {
  chmodSync,
  closeSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { UsageError } from './command';

/**
 * Writes all of `text` or nothing: to a file beside `file` first, which is then put in its place.
 * @throws UsageError where that fails; what was there before is still there
 */
export function writeWhole(file: string, text: string): void {
  const { dir, base } = path.parse(file);
  const beside = path.join(dir, `.${base}.${randomUUID().slice(0, 8)}.tmp`);
  try {
    create(beside, text);
    try {
      // Who may read a file is its owner's choice.
      const before = statSync(file, { throwIfNoEntry: false });
      if (before) chmodSync(beside, before.mode);
      renameSync(beside, file);
    } catch (error) {
      removeIfThere(beside);
      throw error;
    }
  } catch (error) {
    throw new UsageError(
      `"${file}" could not be written: ${describe(error)}. What was there is unchanged.`,
    );
  }
}

/**
 * Writes all of `text` to a file that is not there yet.
 * @returns whether it did; otherwise there is something of that name, which is as it was
 * @throws UsageError where it can't be written
 */
export function writeNew(file: string, text: string): boolean {
  try {
    create(file, text);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw new UsageError(`"${file}" could not be written: ${describe(error)}.`);
  }
}

/** Creates a file that no other program has created before. One that can't be whole is removed. */
function create(file: string, text: string): void {
  const descriptor = openSync(file, 'wx');
  try {
    writeFileSync(descriptor, text);
    closeSync(descriptor);
  } catch (error) {
    removeIfThere(file);
    throw error;
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
  const code = codeOf(error);
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'its folder is not there';
  return error instanceof Error ? error.message : String(error);
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
