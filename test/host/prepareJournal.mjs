import { rm } from 'node:fs/promises';
import path from 'node:path';
import { scratch } from '../paths.mjs';
import { copySampleJournal } from './createWorkspace.mjs';

/**
 * Puts a fresh copy of the sample journal where it is looked at by hand: `.vscode-test/`. Run as a
 * script, it does just that.
 *
 * @returns {Promise<string>} The copy's absolute path.
 */
export async function prepareJournal() {
  const journal = path.join(scratch, 'sample-journal');
  await rm(journal, { recursive: true, force: true });
  await copySampleJournal(journal);
  return journal;
}

if (process.argv[1] === import.meta.filename) await prepareJournal();
