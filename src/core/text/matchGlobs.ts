import picomatch from 'picomatch';
import { message, type Message } from './message';

/** The longest pattern that is used, in UTF-16 units. */
const longestGlob = 1_000;
/** The most ways there may be to try a pattern: as many as one with four stars has. */
const mostWays = 10 ** 4;
/** For how many ways a run of stars counts. */
const waysOfStars = 10;

/**
 * Tells whether a path, with `/` between its segments, matches one of `globs` as VS Code reads them.
 * Those that {@link isUsableGlob} refuses match nothing.
 */
export function matchGlobs(globs: readonly string[]): (path: string) => boolean {
  // VS Code takes these for themselves; the library would take them for those of regular expressions.
  const literal = globs.filter(isUsableGlob).map((glob) => glob.replace(/[()+|]/g, '\\$&'));
  return picomatch(literal, { dot: true, nonegate: true, noextglob: true });
}

/**
 * Whether a pattern can be tried in a short time on any path: each star and each alternative multiplies
 * the ways to try it.
 */
export function isUsableGlob(glob: string): boolean {
  return glob.length <= longestGlob && countWays(glob) <= mostWays;
}

/** What to say of a pattern of the setting `setting` that is not used. */
export function describeUnusedGlob(setting: string, glob: string): Message {
  const start = glob.length > 60 ? `${glob.slice(0, 60)}…` : glob;
  return message(
    "A pattern of the setting {0} is too long, or has too many stars or alternatives, so it isn't used: {1}",
    setting,
    start,
  );
}

/** In how many ways a path can be compared with `glob`: those of alternatives added, all others multiplied. */
function countWays(glob: string): number {
  /** Of each open brace: the ways of the alternatives before, and of what is before the brace. */
  const open: { before: number; done: number }[] = [];
  let ways = 1;
  for (const [token] of glob.matchAll(/\\.|\[[^\]]*\]|\*+|[{},]/gs)) {
    const brace = open.at(-1);
    if (token.startsWith('*')) {
      ways *= waysOfStars;
    } else if (token === '{') {
      open.push({ before: ways, done: 0 });
      ways = 1;
    } else if (brace && token === ',') {
      brace.done += ways;
      ways = 1;
    } else if (brace && token === '}') {
      ways = brace.before * (brace.done + ways);
      open.pop();
    }
  }
  // A brace that is not closed stands for itself.
  return open.reduceRight((rest, { before, done }) => before * (done + rest), ways);
}
