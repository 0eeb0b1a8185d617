import { message, type Message } from './message';

/** The longest pattern that is used, in UTF-16 units. */
const longestGlob = 1_000;

/**
 * Tells whether a path, with `/` between its segments, matches one of `globs` as VS Code reads them:
 * `*`, `**`, `?`, `{a,b}`, `[0-9]` and `[!a]`, and a backslash before what stands for itself. Those
 * that {@link isUsableGlob} refuses match nothing.
 */
export function matchGlobs(globs: readonly string[]): (path: string) => boolean {
  const patterns = globs.filter(isUsableGlob).map(toSteps);
  return (path) => patterns.some((steps) => isMatch(steps, path));
}

/** Takes one character, or none, and goes on with any of the steps `next`, by their numbers. */
interface Step {
  readonly take?: (character: string) => boolean;
  readonly next: number[];
}

/** `**` is a segment of its own, or else two stars. What is left is one character. */
const globToken =
  /\\(?<literal>.)|\[(?<not>[!^]?)(?<set>\]?[^\]/]*)\]|(?<folders>(?<![^/{,])\*\*\/)|(?<below>\/\*\*(?![^},]))|(?<all>(?<![^{,])\*\*(?![^},]))|\*+|./gsu;

/** The steps of a pattern; what comes after the last one has matched. */
function toSteps(glob: string): readonly Step[] {
  const tokens = [...glob.matchAll(globToken)];
  const hasGroups = isBalanced(tokens.map(([text]) => text));
  const steps: Step[] = [];
  const open: { readonly fork: Step; readonly ends: Step[] }[] = [];
  /** Adds a step that goes on with those that are so many further on. */
  const add = (take: Step['take'], ...distances: readonly number[]): Step => {
    const next = distances.map((distance) => steps.length + distance);
    const step = take ? { take, next } : { next };
    steps.push(step);
    return step;
  };
  const addStar = (take: Step['take']): void => {
    add(undefined, 1, 2);
    add(take, -1);
  };
  for (const { 0: text, groups: { literal, not, set, folders, below, all } = {} } of tokens) {
    const group = hasGroups ? open.at(-1) : undefined;
    if (literal !== undefined) add((it) => it === literal, 1);
    else if (set && isAscending(set)) add(inSet(set, not !== ''), 1);
    else if (folders !== undefined) {
      add(undefined, 1, 4);
      add(notSlash, 1);
      add(undefined, -1, 1);
      add(isSlash, -3);
    } else if (below !== undefined) {
      add(undefined, 1, 4);
      add(isSlash, 1);
      addStar(() => true);
    } else if (all !== undefined) addStar(() => true);
    else if (text.startsWith('*')) addStar(notSlash);
    else if (text === '?') add(notSlash, 1);
    else if (hasGroups && text === '{') open.push({ fork: add(undefined, 1), ends: [] });
    else if (group && text === ',') {
      group.ends.push(add(undefined));
      group.fork.next.push(steps.length);
    } else if (group && text === '}') {
      for (const { next } of group.ends) next.push(steps.length);
      open.pop();
    } else for (const character of text) add((it) => it === character, 1);
  }
  return steps;
}

/** Follows all ways at once, so that the time grows with the path and with the pattern, not with both. */
function isMatch(steps: readonly Step[], path: string): boolean {
  // For each step the number of the characters before it was last reached, counted from 1.
  const reached = new Uint32Array(steps.length + 1);
  let count = 1;
  let waiting: number[] = [];
  const reach = (number: number): void => {
    if (reached[number] === count) return;
    reached[number] = count;
    const step = steps[number];
    if (!step || step.take) waiting.push(number);
    else step.next.forEach(reach);
  };
  reach(0);
  for (const character of path) {
    count += 1;
    const before = waiting;
    waiting = [];
    for (const number of before) {
      const step = steps[number];
      if (step?.take?.(character)) step.next.forEach(reach);
    }
  }
  return reached[steps.length] === count;
}

function isSlash(character: string): boolean {
  return character === '/';
}

function notSlash(character: string): boolean {
  return character !== '/';
}

function inSet(set: string, isNegated: boolean): (character: string) => boolean {
  const pattern = new RegExp(`^[${set.replace(/[\\\]^[]/g, String.raw`\$&`)}]$`, 'su');
  return (it) => it !== '/' && pattern.test(it) !== isNegated;
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

/** Whether a pattern is short enough to be tried on many paths. */
export function isUsableGlob(glob: string): boolean {
  return glob.length <= longestGlob;
}

/** What to say of a pattern of the setting `setting` that is not used. */
export function describeUnusedGlob(setting: string, glob: string): Message {
  const start = glob.length > 60 ? `${glob.slice(0, 60)}…` : glob;
  return message(
    "A pattern of the setting {0} is over 1,000 characters long, so it isn't used: {1}",
    setting,
    start,
  );
}
