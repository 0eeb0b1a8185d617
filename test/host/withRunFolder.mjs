import { rmSync } from 'node:fs';
import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

/**
 * The folders that are still to be removed.
 *
 * @type {Set<string>}
 */
const lent = new Set();

process.once('exit', () => {
  // After a signal nothing else removes them.
  for (const folder of lent) rmSync(folder, { recursive: true, force: true });
});

/**
 * Makes a new folder for one run, which goes when it is removed or else with this process. It lies outside the project, so that nothing there, such as its
 * ignore file, has a say in what VS Code finds.
 *
 * @returns {Promise<string>}
 */
export async function makeRunFolder() {
  const folder = await realpath(await mkdtemp(path.join(tmpdir(), 'nos-notes-')));
  lent.add(folder);
  return folder;
}

/**
 * @param {string} folder
 * @returns {Promise<void>}
 */
export async function removeRunFolder(folder) {
  // A process that has just been ended may still be writing.
  await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  lent.delete(folder);
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
