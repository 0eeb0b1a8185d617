import { message, type Message } from './message';

/** The longest pattern that is used, in UTF-16 units. */
const longestGlob = 1_000;
/** The most ways there may be to try a pattern: as many as one with four stars has. */
const mostWays = 10 ** 4;
/** For how many ways a run of stars counts. */
const waysOfStars = 10;

/**
 * Tells whether a path, with `/` between its segments, matches one of `globs` as VS Code reads them:
 * `*`, `**`, `?`, `{a,b}`, `[0-9]` and `[!a]`, and a backslash before what stands for itself. Those
 * that {@link isUsableGlob} refuses match nothing.
 */
export function matchGlobs(globs: readonly string[]): (path: string) => boolean {
  const patterns = globs.filter(isUsableGlob).map(toRegExp);
  return (path) => patterns.some((pattern) => pattern.test(path));
}

/** `**` is a segment of its own, or else two stars. What is left is one character. */
const globToken =
  /\\(?<literal>.)|\[(?<not>[!^]?)(?<set>\]?[^\]/]*)\]|(?<folders>(?<![^/{,])\*\*\/)|(?<below>\/\*\*(?![^},]))|(?<all>(?<![^{,])\*\*(?![^},]))|\*+|./gsu;

function toRegExp(glob: string): RegExp {
  const tokens = [...glob.matchAll(globToken)];
  const hasGroups = isBalanced(tokens.map(([text]) => text));
  let depth = 0;
  const source = tokens.map(
    ({ 0: text, groups: { literal, not, set, folders, below, all } = {} }) => {
      if (literal !== undefined) return escapeRegExp(literal);
      if (set && isAscending(set)) {
        return `(?!/)[${not === '' ? '' : '^'}${set.replace(/[\\\]^[]/g, String.raw`\$&`)}]`;
      }
      if (folders !== undefined) return '(?:[^/]+/)*';
      if (below !== undefined) return '(?:/.*)?';
      if (all !== undefined) return '.*';
      if (text.startsWith('*')) return '[^/]*';
      if (text === '?') return '[^/]';
      if (!hasGroups || !/^[{},]$/.test(text)) return escapeRegExp(text);
      if (text === ',') return depth > 0 ? '|' : ',';
      depth += text === '{' ? 1 : -1;
      return text === '{' ? '(?:' : ')';
    },
  );
  return new RegExp(`^${source.join('')}$`, 'su');
}

/** Whether every brace among the tokens has its other one; otherwise all stand for themselves. */
function isBalanced(tokens: readonly string[]): boolean {
  let depth = 0;
  for (const token of tokens) {
    if (token === '{') depth += 1;
    else if (token === '}') depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}

/** Whether no range of a set, such as `z-a`, goes backwards: that is no set. */
function isAscending(set: string): boolean {
  return [...set.matchAll(/(.)-(.)/gsu)].every(([, from = '', to = '']) => from <= to);
}

function escapeRegExp(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);
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
