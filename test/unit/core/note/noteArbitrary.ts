import fc from 'fast-check';
import {
  doubleQuoted,
  flowScalar,
  singleQuoted,
} from '../../../../src/core/note/frontMatterScalar';
import { entriesAround } from './entryArbitrary';

/** A Markdown text with front matter of some style that can be edited, and what is in it. */
export interface GeneratedNote {
  readonly text: string;
  readonly body: string;
  /** How the value of `criteria` is written. */
  readonly form: CriteriaForm;
  /** The codes in order, repeats included. */
  readonly codes: readonly string[];
  /** Every comment of the front matter in order; no two are the same. */
  readonly comments: readonly string[];
  readonly lineEnd: string;
}

export type CriteriaForm =
  'flow' | 'block' | 'scalar' | 'quoted-scalar' | 'empty' | 'null' | 'no-key' | 'no-front-matter';

/** The part of a front matter that is about criteria; `#?` stands for a comment. */
interface Criteria {
  readonly form: CriteriaForm;
  /** Whole lines, each with its line end. */
  readonly yaml: string;
  readonly codes: readonly string[];
}

/** A code as the grammar has it, bare or with its standard. */
export const simpleCode = fc.constantFrom(
  ...['P1', 'P2', 'P10', 'K1', 'K17', 'p01', 'PC3', 'K1.2'],
  ...['SKSPP05/P7', 'SKSCMGS3/P7', 'a.b-c/K2', 'X_1/P1'],
);

/** What cannot stand without quotes, or looks like something else. */
export const oddCode = fc.constantFrom(
  ...[
    'A: B/P1',
    '#x/P1',
    'a, b/P1',
    "O'Neil/P1",
    '"q"/P1',
    'C:\\x/P1',
    '[x]/K1',
    '*a/P1',
    'x y/P1',
  ],
  ...['é/P1', '- a/P1', '__proto__', 'true', '007', '1.10', '12:30', 'http://x/P1', 'null/P1'],
);

const anyCode = fc.oneof({ weight: 5, arbitrary: simpleCode }, { weight: 1, arbitrary: oddCode });
const key = fc.constantFrom('criteria:', 'criteria:', 'criteria:', '"criteria":', 'criteria :');
const comment = fc.constantFrom('', '', ' #?', '   #?');
const ownLineComment = fc.constantFrom('', '', '', '  #?\n', '\n', '#?\n');

const writtenCode = fc
  .tuple(anyCode, fc.constantFrom(flowScalar, flowScalar, doubleQuoted, singleQuoted))
  .map(([code, write]) => ({ code, written: write(code) }));

const flowOnOneLine = fc
  .record({
    key,
    elements: fc.array(writtenCode, { maxLength: 5 }),
    padding: fc.constantFrom('', '', ' '),
    separator: fc.constantFrom(', ', ', ', ',', ' , ', ',  '),
    trailing: fc.constantFrom('', '', '', ',', ' ,'),
    comment,
  })
  .map(({ elements, padding, separator, trailing, ...rest }): Criteria => {
    const list = elements.map(({ written }) => written).join(separator);
    const comma = elements.length > 0 ? trailing : '';
    const yaml = `${rest.key} [${padding}${list}${comma}${padding}]${rest.comment}\n`;
    return { form: 'flow', yaml, codes: codesOf(elements) };
  });

const flowOverLines = fc
  .record({
    key,
    elements: fc.array(fc.record({ element: writtenCode, comment, above: ownLineComment }), {
      minLength: 1,
      maxLength: 4,
    }),
    opening: fc.constantFrom('\n', '\n', ' #?\n', ''),
    indent: fc.constantFrom('  ', '    '),
    hasTrailingComma: fc.boolean(),
    closing: fc.constantFrom('', '  '),
    comment,
  })
  .map(({ elements, opening, indent, hasTrailingComma, closing, ...rest }): Criteria => {
    const lines = elements.map(({ element, comment, above }, index) => {
      const comma = index < elements.length - 1 || hasTrailingComma ? ',' : '';
      const isBesideBracket = index === 0 && opening === '';
      const start = isBesideBracket ? '' : above + indent;
      return `${start}${element.written}${comma}${comment}\n`;
    });
    const yaml = `${rest.key} [${opening}${lines.join('')}${closing}]${rest.comment}\n`;
    return { form: 'flow', yaml, codes: codesOf(elements.map(({ element }) => element)) };
  });

const flowWithLeadingCommas = fc
  .record({ key, elements: fc.array(writtenCode, { minLength: 1, maxLength: 4 }), comment })
  .map(({ key, elements, comment }): Criteria => {
    const list = elements.map(({ written }) => written).join(`${comment}\n  , `);
    return { form: 'flow', yaml: `${key} [ ${list}${comment}\n  ]\n`, codes: codesOf(elements) };
  });

const block = fc
  .record({
    key,
    elements: fc.array(fc.record({ element: writtenCode, comment, above: ownLineComment }), {
      minLength: 1,
      maxLength: 5,
    }),
    indent: fc.constantFrom('', '  ', '  ', '    '),
    gap: fc.constantFrom(' ', ' ', '   '),
    emptyAt: fc.nat(30),
    comment,
  })
  .map(({ elements, indent, gap, emptyAt, ...rest }): Criteria => {
    const lines = elements.map(({ element, comment, above }, index) => {
      const empty = index === emptyAt ? `${indent}-${comment}\n` : '';
      return `${above}${empty}${indent}-${gap}${element.written}${comment}\n`;
    });
    const yaml = `${rest.key}${rest.comment}\n${lines.join('')}`;
    return { form: 'block', yaml, codes: codesOf(elements.map(({ element }) => element)) };
  });

const separator = fc.constantFrom(', ', ', ', ',', ' , ', ',\n    ');

const scalar = fc
  .record({
    key,
    codes: fc.array(simpleCode, { minLength: 1, maxLength: 4 }),
    separator,
    trailing: fc.constantFrom('', '', '', ','),
    comment,
  })
  .map(({ key, codes, separator, trailing, comment }): Criteria => {
    const yaml = `${key} ${codes.join(separator)}${trailing}${comment}\n`;
    return { form: 'scalar', yaml, codes };
  });

const quotedScalar = fc
  .record({
    key,
    codes: fc.array(simpleCode, { maxLength: 4 }),
    separator,
    quote: fc.constantFrom('"', "'"),
    padding: fc.constantFrom('', '', ' '),
    comment,
  })
  .map(({ key, codes, separator, quote, padding, comment }): Criteria => {
    const written = `${quote}${padding}${codes.join(separator)}${padding}${quote}`;
    return { form: 'quoted-scalar', yaml: `${key} ${written}${comment}\n`, codes };
  });

const noCodes = fc.oneof(
  fc
    .tuple(key, comment)
    .map(([key, comment]): Criteria => ({ form: 'empty', yaml: `${key}${comment}\n`, codes: [] })),
  fc.tuple(key, fc.constantFrom('null', '~'), comment).map(([key, value, comment]): Criteria => {
    return { form: 'null', yaml: `${key} ${value}${comment}\n`, codes: [] };
  }),
  fc.constant<Criteria>({ form: 'no-key', yaml: '', codes: [] }),
  fc.constant<Criteria>({ form: 'no-front-matter', yaml: '', codes: [] }),
);

/** Entries besides `criteria`, with keys that differ. */
const otherEntries = [
  'title: "Reel 2: conform" #?\n',
  'date: 2026-11-20\n',
  "production: 'HALCYON'   #?\n",
  'role: Assistant editor\n',
  'standard: SKSPP05\n',
  'status: draft\n',
  'template:\n',
  '#?\n',
  '\n',
  'evidence:\n  - a.pdf #?\n  - {file: b.mov, sha256: 77aa}\n',
  'accepted:\n- by: S. Okafor\n  criteria: [P3] #?\n',
  'summary: |\n  criteria: [P9]\n\n  # no comment\n\n',
  'mood: [calm,\n  tired]\n',
  'long: one\n  two\n',
  'criterias: P5\n',
  'anchored: &anchor y\nalias: *anchor\n',
  '"quoted: key": v\n',
];

const bodyLines = ['I checked it. #P3', '---', '', '# Heading', '```', 'criteria: [P9]', 'ü 🎬\t'];

/** Notes in every style that people and programs write, as long as it can be edited. */
export const generatedNote: fc.Arbitrary<GeneratedNote> = fc
  .record({
    criteria: fc.oneof(
      { weight: 4, arbitrary: flowOnOneLine },
      { weight: 3, arbitrary: flowOverLines },
      { weight: 1, arbitrary: flowWithLeadingCommas },
      { weight: 5, arbitrary: block },
      { weight: 2, arbitrary: scalar },
      { weight: 2, arbitrary: quotedScalar },
      { weight: 2, arbitrary: noCodes },
    ),
    entries: entriesAround(otherEntries),
    indent: fc.constantFrom('', '', '', '', '  '),
    byteOrderMark: fc.constantFrom('', '', '', '\uFEFF'),
    fence: fc.constantFrom('---', '---', '--- ', '---\t '),
    body: fc.array(fc.constantFrom(...bodyLines), { maxLength: 6 }),
    hasLastLineEnd: fc.boolean(),
    lineEnd: fc.constantFrom('\n', '\n', '\r\n', '\r\n', '\r'),
  })
  .map(({ criteria, entries, indent, byteOrderMark, fence, body, ...rest }) => {
    const comments: string[] = [];
    const yaml = entries
      .join(criteria.yaml)
      .replace(/^(?=.)/gm, indent)
      .replace(/#\?/g, () => {
        comments.push(`# note ${comments.length} of mine`);
        return comments.at(-1) ?? '';
      });
    const lines = (text: string): string => text.replaceAll('\n', rest.lineEnd);
    const isBare = criteria.form === 'no-front-matter';
    const bodyText = lines(
      (isBare ? ['Text', ...body] : body).join('\n') + (rest.hasLastLineEnd ? '\n' : ''),
    );
    const lastFence = bodyText === '' ? '---' : '---\n';
    const head = isBare ? '' : lines(`${fence}\n${yaml}${lastFence}`);
    return {
      text: byteOrderMark + head + bodyText,
      body: bodyText,
      form: criteria.form,
      codes: criteria.codes,
      comments: isBare ? [] : comments,
      lineEnd: rest.lineEnd,
    };
  });

function codesOf(elements: readonly { readonly code: string }[]): readonly string[] {
  return elements.map(({ code }) => code);
}
