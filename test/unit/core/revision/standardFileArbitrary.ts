import fc from 'fast-check';
import { FAILSAFE_SCHEMA, safeLoad } from 'js-yaml';
import { standardKeys } from '../../../../src/core/standard/standardKeys';
import { unknownEntries } from '../note/entryArbitrary';

/** A standard's file with what it is made of. */
export interface StandardFileSample {
  readonly text: string;
  readonly lineEnd: string;
  readonly performance: readonly SampleItem[];
  readonly knowledge: readonly SampleItem[];
  /** The comments that belong to no item. */
  readonly comments: readonly string[];
}

export interface SampleItem {
  readonly code: string;
  readonly text: string;
}

/** Wordings that YAML makes trouble of, some of which are the same words. */
export const wording = fc.oneof(
  fc.constantFrom(
    'keep files',
    'Keep files.',
    'tell: the lab',
    '- dash',
    '"quoted"',
    '#no comment',
  ),
  fc.constantFrom('yes', '12:30', "others' work", '{a}, [b]', 'a # b', '\\n', 'ends with:', '*x'),
  fc.constantFrom(
    'identify when changes requested by others will have an adverse effect on budget, timescales, end result or other parts of the work',
    'use reliable information: to interpret problems, "quoted", and find solutions to best achieve desired outputs of it all',
  ),
  fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
    .map((text) => text.replace(/[\s\p{Cc}\uFEFF]+/gu, ' ').trim())
    .filter((text) => text !== ''),
);

const scalarStyles = [
  'plain',
  'single',
  'double',
  'lines',
  '>',
  '>-',
  '>+',
  '|',
  '|-',
  '|+',
] as const;
const scalarStyle = fc.constantFrom(...scalarStyles);
type ScalarStyle = (typeof scalarStyles)[number];

const items = (letter: string) =>
  fc
    .array(fc.tuple(wording, scalarStyle), { maxLength: 5 })
    .map((texts) =>
      texts.map(([text, style], index) => ({ code: `${letter}${index + 1}`, text, style })),
    );

/** Ways in which entries stand in brackets or braces. */
export const bracketStyles = ['tight', 'padded', 'on lines', 'on lines from the first'] as const;
export type BracketStyle = (typeof bracketStyles)[number];

function isInBrackets(style: string): style is BracketStyle {
  return bracketStyles.some((it) => it === style);
}

/** What `extraLines` writes, of whose codes. */
interface SampleParts {
  readonly extras: readonly (
    'suite' | 'overview' | 'keywords' | 'incomplete' | 'revisions' | 'map'
  )[];
  readonly extraStyle: 'block' | BracketStyle;
  readonly performance: readonly SampleItem[];
  /** Whether the history is of every code or of the last one. */
  readonly revised: 'all' | 'last';
}

/** Files in the styles that people and programs write. */
export const standardFile: fc.Arbitrary<StandardFileSample> = fc
  .record({
    performance: items('P'),
    knowledge: items('K'),
    list: fc.constantFrom('block', 'block of braces', ...bracketStyles),
    indent: fc.constantFrom('', '  ', '    '),
    hasComments: fc.boolean(),
    extras: fc.subarray([
      'suite',
      'overview',
      'keywords',
      'incomplete',
      'revisions',
      'map',
    ] as const),
    extraStyle: fc.constantFrom('block', ...bracketStyles),
    revised: fc.constantFrom('all', 'last'),
    lineEnd: fc.constantFrom('\n', '\r\n'),
    mark: fc.constantFrom('', '\uFEFF'),
    unknown: fc.tuple(unknownEntries, fc.nat(3)),
    end: fc.constantFrom('', '\n', '\n\n# the end\n'),
  })
  .filter(({ performance, knowledge }) => performance.length + knowledge.length > 0)
  .map((file) => {
    const { performance, knowledge, list, indent, hasComments, extras } = file;
    const comments: string[] = [];
    const comment = (text: string): string => {
      comments.push(text);
      return text;
    };
    const [unknown, place] = file.unknown;
    const unknownLines = unknown.flatMap(({ yaml }) => yaml.split('\n').slice(0, -1));
    const unknownAt = (at: number): readonly string[] => (at === place ? unknownLines : []);
    const lines = [
      ...unknownAt(0),
      'urn: X',
      `title: The title${hasComments ? ` ${comment('# of mine')}` : ''}`,
    ];
    if (extras.includes('suite')) lines.push('suite: "Post"');
    if (extras.includes('overview')) lines.push('overview: >-', '  This is', '  about it');
    lines.push(...unknownAt(1));
    for (const [key, its] of [
      ['performance', performance],
      ['knowledge', knowledge],
    ] as const) {
      if (key === 'knowledge') lines.push(...unknownAt(2));
      if (its.length === 0) {
        if (list === 'block') lines.push(`${key}:`);
        else if (isInBrackets(list)) lines.push(...inBrackets(`${key}: `, '[', [], ']', list));
        continue;
      }
      const braces = its.map(
        ({ code, text, style }) => `{ code: ${code}, text: ${inBraces(text, style)} }`,
      );
      if (isInBrackets(list)) lines.push(...inBrackets(`${key}: `, '[', braces, ']', list));
      else {
        lines.push(`${key}:${hasComments ? ` ${comment(`# the ${key}`)}` : ''}`);
        its.forEach(({ code, text, style }, index) => {
          if (hasComments) {
            lines.push(`${indent}# CHECK: is ${code} right?`, `${indent}# about ${code}`);
          }
          if (list === 'block of braces') lines.push(`${indent}- ${braces[index] ?? ''}`);
          else {
            lines.push(`${indent}- code: ${code}`);
            lines.push(...inBlock(`${indent}  `, text, style));
          }
        });
        if (hasComments) lines.push('', comment(`# after ${key}`));
      }
    }
    lines.push(...extraLines(file, comment), ...unknownAt(3));
    // Blanks at the end of a file that a block keeps cannot be followed by anything.
    if (lines.at(-1)?.trim() === '') lines.push('');
    const text = lines.join(file.lineEnd) + file.end.replaceAll('\n', file.lineEnd);
    if (file.end.includes('#')) comments.push('# the end');
    const bare = (its: readonly SampleItem[]) =>
      its.map(({ code, text: words }) => ({ code, text: words }));
    return {
      text: file.mark + text,
      lineEnd: file.lineEnd,
      performance: bare(performance),
      knowledge: bare(knowledge),
      comments,
    };
  });

function extraLines(
  { extras, extraStyle: style, performance, revised }: SampleParts,
  comment: (text: string) => string,
): readonly string[] {
  const codes = performance.map(({ code }) => code);
  const [first] = codes;
  if (first === undefined) return [];
  const lines: string[] = [];
  const put = (key: string, [open, close]: readonly [string, string], its: readonly string[]) => {
    if (isInBrackets(style)) lines.push(...inBrackets(`${key}: `, open, its, close, style));
    else {
      const dash = open === '[' ? '- ' : '';
      lines.push(`${key}: ${comment(`# ${key}`)}`, ...its.map((it) => `  ${dash}${it}`));
    }
  };
  if (extras.includes('keywords')) {
    put(
      'keywords',
      ['{', '}'],
      codes.map((code) => `${code}: [w${code}]`),
    );
  }
  if (extras.includes('incomplete')) {
    if (isInBrackets(style) && codes.length === 1) lines.push(`incomplete: ${first}`);
    else put('incomplete', ['[', ']'], codes);
  }
  if (extras.includes('revisions')) {
    const its = revised === 'all' ? codes : codes.slice(-1);
    const rows = its.map((code) => `{date: 2020-01-01, code: ${code}, was: "old ${code}"}`);
    put('revisions', ['[', ']'], rows);
  }
  if (extras.includes('map')) {
    const rows = codes.map((code) => `${code}: [Q1]`);
    if (isInBrackets(style)) {
      lines.push('supersededBy:', '  urn: Y', ...inBrackets('  map: ', '{', rows, '}', style));
    } else lines.push('supersededBy:', '  urn: Y', '  map:', ...rows.map((it) => `    ${it}`));
  }
  return lines;
}

/** The entries behind `start` as lines, each of them in no more than one. */
export function inBrackets(
  start: string,
  open: string,
  entries: readonly string[],
  close: string,
  style: BracketStyle,
): readonly string[] {
  const [first = '', ...others] = entries.map((it, at) =>
    at + 1 < entries.length ? `${it},` : it,
  );
  const margin = ' '.repeat(start.search(/\S/) + 2);
  switch (style) {
    case 'tight':
      return [`${start}${open}${entries.join(', ')}${close}`];
    case 'padded':
      return [`${start}${open} ${entries.join(', ')} ${close}`];
    case 'on lines':
      return [
        `${start}${open}`,
        ...(entries.length > 0 ? [first, ...others].map((it) => margin + it) : []),
        margin.slice(2) + close,
      ];
    case 'on lines from the first':
      return [`${start}${open} ${first}`, ...others.map((it) => margin + it), `${margin}${close}`];
  }
}

function inBraces(text: string, style: ScalarStyle): string {
  return style === 'single' ? `'${text.replaceAll("'", "''")}'` : JSON.stringify(text);
}

function inBlock(indent: string, text: string, style: ScalarStyle): readonly string[] {
  const inside = `${indent}  `;
  switch (style) {
    case 'single':
    case 'double':
      return [`${indent}text: ${inBraces(text, style)}`];
    case 'plain':
      return [
        `${indent}text: ${/^[a-z][\w ]*$/.test(text) && text !== 'yes' ? text : inBraces(text, style)} # text`,
      ];
    case '>':
    case '>-':
    case '>+':
    case '|':
    case '|-':
    case '|+':
      return [
        `${indent}text: ${style}`,
        ...text.split(' ').map((it) => inside + it),
        ...(style.endsWith('+') ? ['', ''] : []),
      ];
    case 'lines':
      return [
        `${indent}text:`,
        ...JSON.stringify(text)
          .split(' ')
          .map((it) => inside + it),
      ];
  }
}

/** What the file says under keys that nothing reads, in the eyes of another parser. */
export function unknownKeys(text: string): unknown {
  const data = safeLoad(text.replace(/^\uFEFF/, ''), { schema: FAILSAFE_SCHEMA }) ?? {};
  return Object.entries(data).filter(([key]) => !knownKeys.has(key));
}

const knownKeys = new Set(standardKeys.standard.map(({ name }) => name));
