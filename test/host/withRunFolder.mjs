import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

/**
 * Makes a new folder for one run. It lies outside the project, so that nothing there, such as its
 * ignore file, has a say in what VS Code finds.
 *
 * @returns {Promise<string>}
 */
export async function makeRunFolder() {
  return realpath(await mkdtemp(path.join(tmpdir(), 'nos-notes-')));
}

/**
 * @param {string} folder
 * @returns {Promise<void>}
 */
export function removeRunFolder(folder) {
  // A process that has just been ended may still be writing.
  return rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}

/**
 * Lends a new folder for the time of one run.
 *
 * @template T
 * @param {(runFolder: string) => Promise<T>} use
 * @returns {Promise<T>}
 */
export async function withRunFolder(use) {
  const folder = await makeRunFolder();
  try {
    return await use(folder);
  } finally {
    await removeRunFolder(folder);
  }
}
