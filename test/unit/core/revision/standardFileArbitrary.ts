import fc from 'fast-check';

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

const scalarStyle = fc.constantFrom('plain', 'single', 'double', 'folded', 'literal', 'lines');
type ScalarStyle = 'plain' | 'single' | 'double' | 'folded' | 'literal' | 'lines';

const items = (letter: string) =>
  fc
    .array(fc.tuple(wording, scalarStyle), { maxLength: 5 })
    .map((texts) =>
      texts.map(([text, style], index) => ({ code: `${letter}${index + 1}`, text, style })),
    );

/** Files in the styles that people and programs write. */
export const standardFile: fc.Arbitrary<StandardFileSample> = fc
  .record({
    performance: items('P'),
    knowledge: items('K'),
    list: fc.constantFrom('block', 'block of braces', 'brackets', 'brackets on lines'),
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
    extraStyle: fc.constantFrom('flow', 'block'),
    lineEnd: fc.constantFrom('\n', '\r\n'),
    mark: fc.constantFrom('', '\uFEFF'),
    end: fc.constantFrom('', '\n', '\n\n# the end\n'),
  })
  .filter(({ performance, knowledge }) => performance.length + knowledge.length > 0)
  .map((file) => {
    const { performance, knowledge, list, indent, hasComments, extras, extraStyle } = file;
    const comments: string[] = [];
    const comment = (text: string): string => {
      comments.push(text);
      return text;
    };
    const lines = ['urn: X', `title: The title${hasComments ? ` ${comment('# of mine')}` : ''}`];
    if (extras.includes('suite')) lines.push('suite: "Post"');
    if (extras.includes('overview')) lines.push('overview: >-', '  This is', '  about it');
    for (const [key, its] of [
      ['performance', performance],
      ['knowledge', knowledge],
    ] as const) {
      if (its.length === 0) {
        if (list === 'brackets') lines.push(`${key}: []`);
        else if (list === 'block') lines.push(`${key}:`);
        continue;
      }
      const braces = its.map(
        ({ code, text, style }) => `{ code: ${code}, text: ${inBraces(text, style)} }`,
      );
      if (list === 'brackets') lines.push(`${key}: [${braces.join(', ')}]`);
      else if (list === 'brackets on lines') {
        lines.push(
          `${key}: [`,
          ...braces.map((it, at) => `  ${it}${at + 1 < its.length ? ',' : ''}`),
          ']',
        );
      } else {
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
    lines.push(...extraLines(extras, extraStyle === 'flow', performance, comment));
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
  extras: readonly string[],
  isFlow: boolean,
  performance: readonly SampleItem[],
  comment: (text: string) => string,
): readonly string[] {
  const codes = performance.map(({ code }) => code);
  const [first] = codes;
  if (first === undefined) return [];
  const lines: string[] = [];
  const put = (key: string, flow: string, block: readonly string[]): void => {
    if (isFlow) lines.push(`${key}: ${flow}`);
    else lines.push(`${key}: ${comment(`# ${key}`)}`, ...block);
  };
  if (extras.includes('keywords')) {
    const pairs = codes.map((code) => `${code}: [w${code}]`);
    put(
      'keywords',
      `{${pairs.join(', ')}}`,
      pairs.map((it) => `  ${it}`),
    );
  }
  if (extras.includes('incomplete')) {
    put(
      'incomplete',
      codes.length === 1 ? first : `[ ${codes.join(', ')} ]`,
      codes.map((it) => `- ${it}`),
    );
  }
  if (extras.includes('revisions')) {
    const rows = codes.map((code) => `{date: 2020-01-01, code: ${code}, was: "old ${code}"}`);
    put(
      'revisions',
      `[${rows.join(', ')}]`,
      rows.map((it) => `  - ${it}`),
    );
  }
  if (extras.includes('map')) {
    lines.push('supersededBy:', '  urn: Y', '  map:', ...codes.map((code) => `    ${code}: [Q1]`));
  }
  return lines;
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
    case 'folded':
    case 'literal':
      return [
        `${indent}text: ${style === 'folded' ? '>-' : '|'}`,
        ...text.split(' ').map((it) => inside + it),
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
