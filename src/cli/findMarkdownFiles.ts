import { readdirSync, realpathSync, statSync, type Dirent } from 'node:fs';
import path from 'node:path';
import { excludedFolders } from '../core/note/excludedFolders';
import { matchGlobs } from '../core/text/matchGlobs';
import type { CliSettings } from './cliSettings';

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
  const isWanted = matchGlobs([files]);
  const isHidden = matchGlobs(exclude);
  const seen = new Set<string>();
  const links: string[] = [];
  const found: string[] = [];

  const visit = (name: string, { real, kind }: Target): void => {
    if (seen.has(real)) return;
    seen.add(real);
    if (kind === 'folder') list(name, real);
    else if (kind === 'file' && isWanted(name)) found.push(name);
  };
  const list = (parent: string, real: string): void => {
    for (const entry of entriesOf(real, parent, warn)) {
      const name = parent === '' ? entry.name : `${parent}/${entry.name}`;
      if (excludedFolders.includes(entry.name) || isHidden(name)) continue;
      if (entry.isSymbolicLink()) links.push(name);
      else visit(name, { real: path.join(real, entry.name), kind: kindOf(entry) });
    }
  };

  visit('', followLink(folder) ?? { real: folder, kind: 'folder' });
  // Links last, and as many more as the linked folders hold.
  for (const link of links) {
    const target = followLink(path.join(folder, link));
    if (target) visit(link, target);
  }
  return found.sort();
}

/** What a name stands for, with its path free of links. */
interface Target {
  readonly real: string;
  readonly kind: 'folder' | 'file' | 'other';
}

/** What a path leads to; nothing where it leads nowhere. */
function followLink(file: string): Target | undefined {
  try {
    const real = realpathSync(file);
    return { real, kind: kindOf(statSync(real)) };
  } catch {
    return undefined;
  }
}

function kindOf(entry: Pick<Dirent, 'isDirectory' | 'isFile'>): Target['kind'] {
  return entry.isDirectory() ? 'folder' : entry.isFile() ? 'file' : 'other';
}

function entriesOf(folder: string, name: string, warn: (line: string) => void): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    warn(`${name || folder}: cannot be listed. The notes in it are left out.`);
    return [];
  }
}
