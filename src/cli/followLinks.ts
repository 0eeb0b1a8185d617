import { lstatSync, readlinkSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { placePath, type PathRefusal, type WritingPlace } from '../core/text/writtenPath';

/** By whose rules this computer reads paths. */
export const rules = path.sep === '\\' ? 'windows' : 'posix';

/** The most links that a path may lead through, as on Linux. */
const mostLinks = 40;

/** Where a path leads once all links are followed. */
export type Followed =
  | { readonly kind: 'real'; readonly path: string }
  | { readonly kind: 'refused'; readonly reason: PathRefusal }
  | { readonly kind: 'absent' | 'unreadable' };

/**
 * Follows the links of the absolute path `file`. Each target is judged before it is touched: a look at
 * another computer's file would already reach it.
 * @param place the journal, whose own folders may lie anywhere
 * @param allowOutside whether links may leave the journal, though never for another computer or a device
 */
export function followLinks(file: string, place: WritingPlace, allowOutside: boolean): Followed {
  const roots = [...place.folders, place.noteFolder].map((it) => path.normalize(it));
  let target = file;
  for (let links = 0; links <= mostLinks; links += 1) {
    const placed = placePath(withSlashes(target), place);
    if (placed.kind === 'refused') return placed;
    if (placed.kind === 'outside' && !allowOutside) return { kind: 'refused', reason: 'outside' };
    try {
      const step = firstLink(target, roots);
      if (step === undefined) return { kind: 'real', path: target };
      target = step;
    } catch (error) {
      const isAbsent = error instanceof Error && 'code' in error && error.code === 'ENOENT';
      return { kind: isAbsent ? 'absent' : 'unreadable' };
    }
  }
  return { kind: 'unreadable' };
}

/**
 * The journal `folder` for {@link followLinks}, by its own path and by the one free of links: it is
 * the user who names it.
 */
export function placeOf(folder: string, noteFolder = folder): WritingPlace {
  const folders = [path.resolve(folder), realPath(folder), realPath(noteFolder)];
  return {
    noteFolder: withSlashes(path.resolve(noteFolder)),
    folders: folders.map(withSlashes),
    rules,
  };
}

/** Where `file` leads by the first link in it, below the one of `roots` that it is in. */
function firstLink(file: string, roots: readonly string[]): string | undefined {
  const ways = roots.map((root) => ({ root, way: path.relative(root, file) }));
  const inside = ways.find(({ way }) => !/^\.\.(?:[\\/]|$)/.test(way) && !path.isAbsolute(way));
  const { root } = path.parse(file);
  const { root: start, way } = inside ?? { root, way: path.relative(root, file) };
  const names = way.split(path.sep).filter((name) => name !== '');
  let at = start;
  for (const [index, name] of names.entries()) {
    const next = path.join(at, name);
    if (lstatSync(next).isSymbolicLink()) {
      return path.resolve(at, readlinkSync(next), ...names.slice(index + 1));
    }
    at = next;
  }
  return undefined;
}

/** The path `file` with links followed, or as it is where that fails. */
function realPath(file: string): string {
  try {
    return realpathSync(file);
  } catch {
    return path.resolve(file);
  }
}

function withSlashes(file: string): string {
  return path.sep === '\\' ? file.replaceAll('\\', '/') : file;
}
