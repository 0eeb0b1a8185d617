import matter from 'gray-matter';
import { FAILSAFE_SCHEMA, safeLoad, YAMLException } from 'js-yaml';
import { nestsTooDeeply } from '../text/nestsTooDeeply';
import { keepsTextIn, mayDenyConfidential, meansConfidential } from './confidentialKey';
import { frontMatterKeys, type FrontMatterKey } from './frontMatterKey';

/**
 * A value of the front matter. Every scalar is the string that was written (`1.10`, `007` and
 * `true` too), without quotes; a key without a value has the empty string.
 */
export type FrontMatterValue =
  string | readonly FrontMatterValue[] | ReadonlyMap<string, FrontMatterValue>;

/**
 * What a front matter says under the keys that NOS Notes knows. Of several spellings of `confidential`
 * it has one that keeps the text in, if there is one.
 */
export type FrontMatterData = ReadonlyMap<FrontMatterKey, FrontMatterValue>;

export type FrontMatterReading =
  | { readonly kind: 'data'; readonly data: FrontMatterData }
  /** `message`: the parser's reason, in English; `offset`: where, in UTF-16 units of the YAML. */
  | { readonly kind: 'error'; readonly message: string; readonly offset: number };

/**
 * Reads the YAML between the fences. Never throws and keeps nothing between calls. Values below
 * {@link maxDepth} come out empty, and a text whose aliases spell out more values than it has
 * characters is an error: that is an attack, or a slip that nobody could read.
 * @param yaml the text between the fences, without them
 */
export function readFrontMatter(yaml: string): FrontMatterReading {
  // gray-matter takes a lone CR for part of a line, and so a comment for the whole text.
  const text = yaml.includes('\r') ? yaml.replace(/\r(?!\n)/g, '\n') : yaml;
  if (hasLongGap(text)) return { kind: 'error', message: 'too many blank lines', offset: 0 };
  if (nestsTooDeeply(text)) return { kind: 'error', message: 'nested too deeply', offset: 0 };
  try {
    const { document }: { document?: unknown } = matter(`${opening}\n${text}`, options).data;
    return readDocument(document, yaml.length);
  } catch (error) {
    return { kind: 'error', ...describeError(error) };
  }
}

const opening = '---';

/**
 * gray-matter's options; always passed, as without any it caches, and a broken text would read as
 * an empty one the second time. The engine is never chosen by the text: the fence's own label stays
 * outside. Those that run or misread code are shut all the same.
 */
const options = {
  language: 'yaml',
  // gray-matter would close at any line that starts with three dashes. YAML cannot hold a NUL.
  delimiters: [opening, `${opening}\0`] satisfies [string, string],
  engines: {
    // Wrapped, so that gray-matter finds no key of the user's: it makes a string of what the key
    // `excerpt_separator` holds, which spells out an alias bomb.
    yaml: (yaml: string) => ({ document: safeLoad(yaml, { schema: FAILSAFE_SCHEMA }) }),
    js: refuse,
    javascript: refuse,
    coffee: refuse,
    json: refuse,
  },
};

function refuse(): never {
  throw new Error('only YAML is read');
}

/** How deep a value is read: `accepted` holds lists of maps of lists of codes. */
const maxDepth = 5;

function readDocument(document: unknown, budget: number): FrontMatterReading {
  const data = new Map<FrontMatterKey, FrontMatterValue>();
  if (document === undefined || document === null) return { kind: 'data', data };
  if (typeof document !== 'object' || Array.isArray(document)) {
    return { kind: 'error', message: 'not a list of keys and values', offset: 0 };
  }
  const reader = new ValueReader(budget);
  for (const key of frontMatterKeys) {
    const property = Object.getOwnPropertyDescriptor(document, key);
    if (property) data.set(key, reader.read(property.value, maxDepth));
  }
  for (const [key, value] of Object.entries(document)) {
    if (isKnown(key) || !meansConfidential(key)) continue;
    const answer = mayDenyConfidential(key) ? '' : reader.read(value, maxDepth);
    if (keepsTextIn(answer) || !data.has('confidential')) data.set('confidential', answer);
  }
  if (reader.spent) return { kind: 'error', message: 'aliases repeat too much', offset: 0 };
  return { kind: 'data', data };
}

function isKnown(key: string): boolean {
  return frontMatterKeys.some((known) => known === key);
}

/** Copies parsed values, which may share or even contain themselves, into a bounded tree. */
class ValueReader {
  #budget: number;

  /** @param budget how many values may be read; without aliases each takes a character at least */
  constructor(budget: number) {
    this.#budget = budget;
  }

  get spent(): boolean {
    return this.#budget < 0;
  }

  read(value: unknown, depth: number): FrontMatterValue {
    this.#budget -= 1;
    if (typeof value === 'string') return value;
    if (typeof value !== 'object' || value === null) return '';
    if (Array.isArray(value)) {
      const list: FrontMatterValue[] = [];
      if (depth === 0) return list;
      for (const element of value) {
        if (this.spent) break;
        list.push(this.read(element, depth - 1));
      }
      return list;
    }
    const map = new Map<string, FrontMatterValue>();
    if (depth === 0) return map;
    for (const [key, element] of Object.entries(value)) {
      if (this.spent) break;
      map.set(key, this.read(element, depth - 1));
    }
    return map;
  }
}

/**
 * Whether the text has more blank lines in a row than anybody would write. gray-matter looks for
 * comments with an expression that takes quadratic time over blank lines: seconds for 64 KB.
 */
function hasLongGap(text: string): boolean {
  if (text.length < 4096) return false;
  let blank = 0;
  for (const line of text.split(/[\n\u2028\u2029]/)) {
    blank = line.trim() === '' ? blank + 1 : 0;
    if (blank > 200) return true;
  }
  return false;
}

/** What is wrong and where, without the words that the parser quotes: notifications show it. */
function describeError(error: unknown): { message: string; offset: number } {
  if (!(error instanceof YAMLException)) return { message: String(error), offset: 0 };
  const reason = 'reason' in error ? String(error.reason) : 'unreadable YAML';
  const message = reason.replace(/(?: for| with)?(?::| "| !).*$/s, '');
  const mark = 'mark' in error ? error.mark : undefined;
  const known = typeof mark === 'object' && mark !== null && 'position' in mark;
  // The parser was given the line end of the opening fence too.
  return { message, offset: known ? Math.max(Number(mark.position) - 1, 0) : 0 };
}
