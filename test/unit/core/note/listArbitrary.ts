import fc from 'fast-check';
import { entriesAround } from './entryArbitrary';

/** A note whose key `key` holds a list of entries in some style that people write. */
export interface NoteWithList {
  readonly text: string;
  readonly body: string;
  readonly lineEnd: string;
  /** Every comment of the front matter in order; no two are the same. */
  readonly comments: readonly string[];
  readonly form: ListForm;
}

export type ListForm =
  'absent' | 'empty' | 'flow' | 'flow-lines' | 'block' | 'single-map' | 'single-flow' | 'single';

/** An entry as lines of a block map, and inside brackets; `#?` stands for a comment. */
interface WrittenEntry {
  readonly lines: readonly string[];
  readonly flow: string;
}

interface List {
  readonly form: ListForm;
  /** Whole lines, each with its line end. */
  readonly yaml: string;
}

const remark = fc.constantFrom('', '', '', '  #?');

/** Lists under `key` of entries such as `entries`, texts such as `single` and nothing at all. */
function lists(
  key: string,
  entries: fc.Arbitrary<WrittenEntry>,
  single: string,
): fc.Arbitrary<List> {
  const some = fc.array(entries, { minLength: 1, maxLength: 3 });
  return fc.oneof(
    fc.constant<List>({ form: 'absent', yaml: '' }),
    fc
      .tuple(fc.constantFrom('', ' []', ' [ ]', ' null', ' ~'), remark)
      .map(([value, comment]): List => ({ form: 'empty', yaml: `${key}:${value}${comment}\n` })),
    fc.tuple(some, remark, fc.constantFrom('', ',')).map(([all, comment, comma]): List => {
      const list = all.map(({ flow }) => flow).join(', ');
      return { form: 'flow', yaml: `${key}: [${list}${comma}]${comment}\n` };
    }),
    fc.tuple(some, remark, fc.constantFrom('', ',')).map(([all, comment, comma]): List => {
      const list = all.map(({ flow }) => `  ${flow}`).join(`,${comment}\n`);
      return { form: 'flow-lines', yaml: `${key}: [\n${list}${comma}${comment}\n]\n` };
    }),
    fc
      .record({
        all: some,
        indent: fc.constantFrom('', '  ', '    '),
        gap: fc.constantFrom(' ', ' ', '   '),
        comment: remark,
        above: fc.constantFrom('', '', '  #?\n', '\n'),
      })
      .map(({ all, indent, gap, comment, above }): List => {
        const items = all.map(({ lines }) => {
          const below = `${indent} ${gap.replace(/./g, ' ')}`;
          return lines.map((it, at) => `${at === 0 ? `${indent}-${gap}` : below}${it}\n`).join('');
        });
        return { form: 'block', yaml: `${key}:${comment}\n${items.join(above)}` };
      }),
    entries.map(({ lines }): List => {
      const form = lines.length > 1 ? 'single-map' : 'single';
      const value =
        lines.length > 1 ? `\n${lines.map((it) => `  ${it}\n`).join('')}` : ` ${single}\n`;
      return { form, yaml: `${key}:${value}` };
    }),
    fc.tuple(entries, remark).map(([{ flow }, comment]): List => {
      return { form: 'single-flow', yaml: `${key}: ${flow}${comment}\n` };
    }),
  );
}

const acceptance = fc
  .record({
    by: fc.constantFrom('S. Okafor', 's.  okafor', 'Lee', '"Ann: B"'),
    role: fc.constantFrom('', 'Post supervisor', "'Tutor'"),
    date: fc.constantFrom('2026-11-25', '"2025"'),
    criteria: fc.constantFrom('[P3]', '[P3, K4]', 'P10', '', '[]'),
    seal: fc.constantFrom('', '77aa', "'4be1'"),
    extra: fc.constantFrom('', 'by phone', '|\n  two\n\n  lines'),
    comment: remark,
  })
  .map(({ comment, extra, ...fields }): WrittenEntry => {
    const written = Object.entries(fields).filter(([, value]) => value !== '');
    const flow = written.map(([key, value]) => `${key}: ${value}`).join(', ');
    const last = extra === '' || extra.startsWith('|') ? [] : [`note: ${extra}`];
    const lines = [...written.map(([key, value]) => `${key}: ${value}${comment}`), ...last];
    return { lines, flow: `{${flow}}` };
  });

const evidence = fc
  .record({
    path: fc.constantFrom('../a.pdf', "'b c.mov'", '"c: d.txt"', 'ep2.mov'),
    sha256: fc.constantFrom('', '77aa', '"9f2c"'),
    isText: fc.boolean(),
    comment: remark,
  })
  .map(({ path, sha256, isText, comment }): WrittenEntry => {
    if (isText) return { lines: [`${path}${comment}`], flow: path };
    const hash = sha256 === '' ? [] : [`sha256: ${sha256}`];
    const fields = [`file: ${path}`, ...hash];
    return { lines: fields.map((it) => it + comment), flow: `{${fields.join(', ')}}` };
  });

/** Entries besides the list, with keys that differ. */
const otherEntries = [
  'title: "Reel 2: conform" #?\n',
  'date: 2026-11-20\n',
  'criteria: [P3, K4, P10]\n',
  '#?\n',
  '\n',
  'status: draft\n',
  'summary: |\n  accepted: no\n\n  # no comment\n\n',
  'mood: [calm,\n  tired]\n',
  'anchored: &anchor y\nalias: *anchor\n',
  '"quoted: key": v\n',
];

const bodyLines = ['I checked it. #P3', '---', '', '# Heading', 'accepted: []', 'ü 🎬\t'];

function notesWith(list: fc.Arbitrary<List>): fc.Arbitrary<NoteWithList> {
  return fc
    .record({
      list,
      entries: entriesAround(otherEntries),
      indent: fc.constantFrom('', '', '', '  '),
      byteOrderMark: fc.constantFrom('', '', '\uFEFF'),
      body: fc.array(fc.constantFrom(...bodyLines), { maxLength: 5 }),
      lineEnd: fc.constantFrom('\n', '\n', '\r\n', '\r'),
    })
    .map(({ list: { form, yaml }, entries, indent, byteOrderMark, body, lineEnd }) => {
      const comments: string[] = [];
      const head = entries
        .join(yaml)
        .replace(/^(?=.)/gm, indent)
        .replace(/#\?/g, () => {
          comments.push(`# note ${comments.length} of mine`);
          return comments.at(-1) ?? '';
        });
      const bodyText = body.join('\n').replaceAll('\n', lineEnd);
      const text = byteOrderMark + `---\n${head}---\n`.replaceAll('\n', lineEnd) + bodyText;
      return { text, body: bodyText, lineEnd, comments, form };
    });
}

/** Notes that somebody may have accepted before. */
export const noteWithAcceptances = notesWith(lists('accepted', acceptance, 'S. Okafor'));

/** Notes that may name evidence already. */
export const noteWithEvidence = notesWith(lists('evidence', evidence, '../a.pdf'));
