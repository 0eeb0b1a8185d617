import { readdirSync, realpathSync, statSync, type Dirent } from 'node:fs';
import path from 'node:path';
import picomatch from 'picomatch';
import type { CliSettings } from './cliSettings';

/** Never part of a journal, whatever the settings say. */
const excludedFolders = ['.nos', 'node_modules', '.git'];

/**
 * The files below `folder` that may be notes, as paths relative to it with `/`, in order. Links are
 * followed as VS Code follows them, but each file and each folder is taken once, under its own name
 * where it has one here; so links in a circle come to an end.
 * @param warn is told of folders that cannot be listed
 */
export function findMarkdownFiles(
  folder: string,
  { files, exclude }: Pick<CliSettings, 'files' | 'exclude'>,
  warn: (line: string) => void,
): readonly string[] {
  const isWanted = compile([files]);
  const isHidden = compile(exclude);
  const seen = new Set<string>();
  const links: string[] = [];
  const found: string[] = [];

  const visit = (name: string): void => {
    const resolved = resolve(path.join(folder, name));
    if (!resolved || seen.has(resolved.real)) return;
    seen.add(resolved.real);
    if (resolved.isFolder) list(name);
    else if (resolved.isFile && isWanted(name)) found.push(name);
  };
  const list = (parent: string): void => {
    for (const entry of entriesOf(path.join(folder, parent), parent, warn)) {
      const name = parent === '' ? entry.name : `${parent}/${entry.name}`;
      if (excludedFolders.includes(entry.name) || isHidden(name)) continue;
      if (entry.isSymbolicLink()) links.push(name);
      else if (entry.isDirectory() || isWanted(name)) visit(name);
    }
  };

  visit('');
  // Links last, and as many more as the linked folders hold.
  for (const link of links) visit(link);
  return found.sort();
}

/** What a path leads to; nothing where it leads nowhere. */
function resolve(
  file: string,
): { readonly real: string; readonly isFolder: boolean; readonly isFile: boolean } | undefined {
  try {
    const real = realpathSync(file);
    const stats = statSync(real);
    return { real, isFolder: stats.isDirectory(), isFile: stats.isFile() };
  } catch {
    return undefined;
  }
}

function entriesOf(folder: string, name: string, warn: (line: string) => void): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    warn(`${name || folder}: cannot be listed. The notes in it are left out.`);
    return [];
  }
}

/** Whether a path matches one of the globs, read as VS Code reads them. */
function compile(globs: readonly string[]): (name: string) => boolean {
  return picomatch([...globs], { dot: true, nonegate: true, noextglob: true });
}
