import { readdirSync, realpathSync, statSync, type Dirent } from 'node:fs';
import path from 'node:path';
import { excludedFolders } from '../core/note/excludedFolders';
import { matchGlobs } from '../core/text/matchGlobs';
import { formatMessage } from '../core/text/message';
import { describeRefusal } from '../core/text/writtenPath';
import type { CliSettings } from './cliSettings';
import { followLinks, placeOf } from './followLinks';

/**
 * The files below `folder` that may be notes, as paths relative to it with `/`, in order. Links are
 * followed as VS Code follows them, but each file and each folder is taken once, under its own name
 * where it has one here; so links in a circle come to an end. A link to another computer or a device is
 * not followed; one that is named as a note is among the files, and can't be read.
 * @param warn is told of folders that cannot be listed, and of links that aren't followed
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

  visit('', lookAt(folder) ?? { real: folder, kind: 'folder' });
  const place = placeOf(folder);
  // Links last, and as many more as the linked folders hold.
  for (const link of links) {
    const followed = followLinks(path.resolve(folder, link), place, true);
    if (followed.kind === 'refused') {
      if (isWanted(link)) found.push(link);
      else if (followed.reason !== 'device')
        warn(formatMessage(describeRefusal(link, followed.reason)));
    }
    const target = followed.kind === 'real' ? lookAt(followed.path) : undefined;
    if (target) visit(link, target);
  }
  return found.sort();
}

/** What a name stands for, with its path free of links. */
interface Target {
  readonly real: string;
  readonly kind: 'folder' | 'file' | 'other';
}

/** What a path leads to, whatever links are in it; nothing where it leads nowhere. */
function lookAt(file: string): Target | undefined {
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
