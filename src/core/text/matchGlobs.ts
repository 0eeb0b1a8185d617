import picomatch from 'picomatch';

/** Tells whether a path, with `/` between its segments, matches one of `globs` as VS Code reads them. */
export function matchGlobs(globs: readonly string[]): (path: string) => boolean {
  return picomatch([...globs], { dot: true, nonegate: true, noextglob: true });
}
