/** One Markdown file of a made-up journal. */
export interface CorpusFile {
  /** Its path relative to the journal's folder, with `/`. */
  readonly name: string;
  readonly text: string;
}

/** How long a note is, in characters, give or take a sentence. */
const noteLength = 2_000;

const productions = ['HALCYON', 'KESTREL', 'SALTMARSH', 'Night Ferry', 'QUARRY', 'LANTERN'];
const roles = ['Assistant editor', 'Edit assistant', 'VFX coordinator', 'Sound assistant'];
const who = ['The editor', 'Our post supervisor', 'I', 'The online house', 'The sound editor'];
const did = [
  'asked for',
  'sent back',
  'checked',
  'relabelled',
  'wrote down',
  'reconformed',
  'found',
];
const what = ['the turnover', 'reel 3', 'the proxies', 'an EDL with gaps', 'the LTO log'].concat([
  'the guide track',
  'the QC notes',
  'the new camera cards',
  'the AAF',
  'the watermarked cut',
]);
const then = [
  'before lunch',
  'which cost an hour',
  'so I rang first',
  'after the screening',
].concat([
  'and it matched',
  'without being asked',
  'since the frame count was off',
  'as agreed on Monday',
]);

/** A small generator of pseudo-random numbers (mulberry32): the same seed, the same journal. */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed;
  }

  /** A number from 0 up to, and without, 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** A whole number from 0 up to, and without, `limit`. */
  below(limit: number): number {
    return Math.floor(this.next() * limit);
  }

  /** One of `items`, of which there is at least one. */
  pick<T>(items: readonly T[]): T {
    return items[this.below(items.length)]!;
  }

  /** Whether something happens that does in `percent` of a hundred cases. */
  chance(percent: number): boolean {
    return this.next() * 100 < percent;
  }
}

/**
 * A journal of `count` files: most are notes on up to five of `codes`, with flow and block lists,
 * CRLF, drafts, full ids and notes without a production among them; some are untagged, and a few
 * cannot be read.
 */
export function makeCorpus(
  count: number,
  urn: string,
  codes: readonly string[],
  seed = 20_261_120,
): readonly CorpusFile[] {
  const random = new Random(seed);
  return Array.from({ length: count }, (_, index) => ({
    name: `notes/${Math.floor(index / 500)}/${String(index).padStart(6, '0')}.md`,
    text: makeNote(random, index, urn, codes),
  }));
}

/** The text of the file `index` of a journal. */
export function makeNote(
  random: Random,
  index: number,
  urn: string,
  codes: readonly string[],
): string {
  const day = `20${22 + random.below(5)}-${twoDigits(1 + random.below(12))}-${twoDigits(1 + random.below(28))}`;
  const lines = [`title: ${random.pick(what)}, part ${index}`, `date: ${day}`];
  if (random.chance(90)) lines.push(`production: ${random.pick(productions)}`);
  lines.push(`role: ${random.pick(roles)}`);
  if (random.chance(20)) lines.push('status: draft');
  if (random.chance(95)) lines.push(...makeCriteria(random, urn, codes));
  const close = random.chance(0.5) ? [] : ['---'];
  const text = ['---', ...lines, ...close, '', '## What happened', '', makeBody(random), ''];
  return text.join(random.chance(10) ? '\r\n' : '\n');
}

function makeCriteria(random: Random, urn: string, codes: readonly string[]): readonly string[] {
  const named = Array.from({ length: random.below(6) }, () => {
    const code = random.pick(codes);
    return random.chance(10) ? `${urn}/${code}` : code;
  });
  return random.chance(70) || named.length === 0
    ? [`criteria: [${named.join(', ')}]`]
    : ['criteria:', ...named.map((code) => `  - ${code}`)];
}

function makeBody(random: Random): string {
  let body = '';
  for (let sentence = 1; body.length < noteLength - 200; sentence++) {
    const pause = sentence % 6 === 0 ? '\n\n' : ' ';
    body += `${random.pick(who)} ${random.pick(did)} ${random.pick(what)} ${random.pick(then)}.${pause}`;
  }
  return body.trimEnd();
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
