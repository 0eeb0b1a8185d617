import { cp, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { root } from '../paths.mjs';

/**
 * What VS Code has open in a run: a copy of the sample journal as its only folder; that copy and an
 * empty second folder; or no folder at all.
 *
 * @typedef {'folder' | 'multiRoot' | 'noFolder'} WorkspaceShape
 */

/**
 * Makes a workspace for one run.
 *
 * @param {WorkspaceShape} shape
 * @param {string} runFolder
 * @returns {Promise<{ query: Record<string, string>, args: string[] }>} How it is opened: by the
 *   address of VS Code in the browser, and by the command line of desktop VS Code.
 */
export async function createWorkspace(shape, runFolder) {
  if (shape === 'noFolder') return { query: { ew: 'true' }, args: [] };
  const journal = path.join(runFolder, 'journal');
  await copySampleJournal(journal);
  if (shape === 'folder') return { query: { folder: journal }, args: [journal] };
  await mkdir(path.join(runFolder, 'second'));
  const workspace = path.join(runFolder, 'two.code-workspace');
  const folders = [{ path: 'journal' }, { path: 'second' }];
  await writeFile(workspace, JSON.stringify({ folders }));
  return { query: { workspace }, args: [workspace] };
}

/**
 * @param {string} target A folder that does not exist yet.
 * @returns {Promise<void>}
 */
export function copySampleJournal(target) {
  return cp(path.join(root, 'media', 'sample-journal'), target, { recursive: true });
}
