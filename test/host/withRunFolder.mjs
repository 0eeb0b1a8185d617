import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

/**
 * Lends a new folder for the time of one run. It lies outside the project, so that nothing there,
 * such as its ignore file, has a say in what VS Code finds.
 *
 * @template T
 * @param {(runFolder: string) => Promise<T>} use
 * @returns {Promise<T>}
 */
export async function withRunFolder(use) {
  const folder = await realpath(await mkdtemp(path.join(tmpdir(), 'nos-notes-')));
  try {
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}
