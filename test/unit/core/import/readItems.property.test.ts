import { assert } from 'chai';
import fc from 'fast-check';
import type { PastedLine } from '../../../../src/core/import/pastedLines';
import { readItems } from '../../../../src/core/import/readItems';
import { formatMessage } from '../../../../src/core/text/message';

/** An item of a list before it is written down. */
interface SourceItem {
  readonly text: string;
  /** Of a list inside it, behind a colon. */
  readonly inner: readonly string[];
}

const plainWords = 'check label media rushes schedule confidentiality production sync'.split(' ');
const plainWord = fc.constantFrom(...plainWords);
/** Words that look like marks, headings or ends, and are none. */
const trickyWord = fc.oneof(
  plainWord,
  fc.constantFrom(
    ...['P2', 'P3', '25', '2.', '1.5', 'BBC', 'Avid', 'Hand', 'with', 'the', '-', 'o', 'a)', '(2)'],
    ...['you', 'must', 'understand', 'be', 'able', 'to', '•', '§', 'K1', 'end.', 'x;', 're-'],
  ),
);
const wording = (word: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc
    .tuple(plainWord, fc.array(word, { maxLength: 24 }), plainWord)
    .map(([first, rest, last]) => [first, ...rest, last].join(' '));

const marks: Readonly<Record<string, (index: number) => string>> = {
  'P1 ': (index) => `P${index + 1} `,
  'PC1. ': (index) => `PC${index + 1}. `,
  'P1 – ': (index) => `P${index + 1} – `,
  '[P1] ': (index) => `[P${index + 1}] `,
  'P.1 ': (index) => `P.${index + 1} `,
  '1. ': (index) => `${index + 1}. `,
  '1.': (index) => `${index + 1}.`,
  '1) ': (index) => `${index + 1}) `,
  '(1) ': (index) => `(${index + 1}) `,
  '1 ': (index) => `${index + 1} `,
  '- ': () => '- ',
  '-': () => '-',
  '•': () => '•',
  '\uf0a7 ': () => '\uf0a7 ',
  '➢ ': () => '➢ ',
  'o ': () => 'o ',
  'Ø ': () => 'Ø ',
};

/** `text` in lines of at most `width` characters, if any; the first with `mark` before it. */
function wrap(text: string, mark: string, width: number, indent: number, gap: number) {
  const lines: PastedLine[] = [];
  let line = mark;
  let isEmpty = true;
  for (const word of text.split(' ')) {
    if (!isEmpty && line.length + 1 + word.length > width) {
      lines.push({ text: line.trim(), indent: lines.length === 0 ? indent : indent + 3, gap: 0 });
      line = word;
    } else line += isEmpty ? word : ` ${word}`;
    isEmpty = false;
  }
  lines.push({ text: line.trim(), indent: lines.length === 0 ? indent : indent + 3, gap: 0 });
  return lines.map((it, index) => (index === 0 ? { ...it, gap } : it));
}

const layouts = fc.record({
  mark: fc.constantFrom(...Object.keys(marks)),
  width: fc.constantFrom(30, 45, 60, 90, Infinity),
  gap: fc.constantFrom(0, 1),
  isCapital: fc.boolean(),
  leadIn: fc.constantFrom([], ['You must be able to:'], ['You must be', 'able to']),
});

function write(
  items: readonly SourceItem[],
  headings: ReadonlyMap<number, string>,
  layout: typeof layouts extends fc.Arbitrary<infer Value> ? Value : never,
): readonly PastedLine[] {
  const { mark, width, gap, isCapital, leadIn } = layout;
  const plain = (text: string): PastedLine => ({ text, indent: 0, gap });
  return [
    ...leadIn.map(plain),
    ...items.flatMap(({ text, inner }, index) => [
      ...[headings.get(index) ?? []].flat().map(plain),
      ...wrap(isCapital ? capital(text) : text, marks[mark]!(index), width, 0, gap),
      ...inner.flatMap((it) => wrap(it, mark.startsWith('•') ? '– ' : '• ', width, 4, 0)),
    ]),
  ];
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** How many words that nobody takes for anything else are in `texts`, whatever their case. */
function countPlain(texts: readonly string[]): number {
  return texts.join(' ').match(new RegExp(plainWords.join('|'), 'gi'))?.length ?? 0;
}

function whole({ text, inner }: SourceItem): string {
  return inner.length === 0 ? text : `${text} ${inner.join('; ')}`;
}

describe('readItems', () => {
  it('reads a list in every style, wrapped or not, without a doubt', () => {
    const item = fc
      .tuple(wording(plainWord), fc.array(wording(plainWord), { maxLength: 3 }))
      .map(([text, inner]) => ({ text: inner.length > 0 ? `${text}:` : text, inner }));
    fc.assert(
      fc.property(fc.array(item, { minLength: 2, maxLength: 8 }), layouts, (items, layout) => {
        const read = readItems(write(items, new Map(), layout), 'P');
        assert.deepEqual(
          read.items,
          items.map((it, index) => ({
            code: `P${index + 1}`,
            text: layout.isCapital ? capital(whole(it)) : whole(it),
          })),
        );
        assert.deepEqual(read.warnings, []);
      }),
    );
  });

  it('doubts each place that it reads wrongly, and loses no word without saying so', () => {
    const item = wording(trickyWord).map((text) => ({ text, inner: [] }));
    // What looks just like the list's own bullet is one to any reader.
    const isBullet = ({ mark }: { readonly mark: string }, text: string): boolean =>
      !/\d/.test(mark) && text.includes(` ${mark.trim()}`);
    const heading = fc.constantFrom('Hand over media', 'Technical', 'SOUND');
    const headings = fc
      .array(fc.tuple(fc.nat(7), heading), { maxLength: 2 })
      .map((entries) => new Map(entries));
    fc.assert(
      fc.property(
        fc.array(item, { minLength: 2, maxLength: 8 }),
        headings,
        layouts,
        (items, above, layout) => {
          fc.pre(!items.some(({ text }) => isBullet(layout, text)));
          // So is the next label behind the last item.
          fc.pre(!(items.at(-1)?.text.includes(' P3 ') && layout.mark.includes('P')));
          const { items: read, warnings } = readItems(write(items, above, layout), 'P');
          const leftOut = warnings
            .map((it) => formatMessage(it.message))
            .filter((words) => words.includes('left out'));
          assert.isAtLeast(
            countPlain([...read.map(({ text }) => text), ...leftOut]),
            countPlain(items.map(({ text }) => text)),
          );
          const expected = items.map(({ text }) => (layout.isCapital ? capital(text) : text));
          const wrong = read.findIndex(({ text }, index) => text !== expected[index]);
          if (wrong < 0 && read.length === expected.length) return;
          const at = wrong < 0 ? read.length - 1 : wrong;
          const near = new Set(read.slice(Math.max(0, at - 1), at + 3).map(({ code }) => code));
          assert.isTrue(
            warnings.some(({ item: code }) => code !== undefined && near.has(code)),
            JSON.stringify({
              read,
              expected,
              told: warnings.map((it) => formatMessage(it.message)),
            }),
          );
        },
      ),
    );
  });
});
