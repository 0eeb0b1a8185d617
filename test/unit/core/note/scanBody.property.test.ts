import { assert } from 'chai';
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { scanBody } from '../../../../src/core/note/scanBody';
import { propertyRuns } from '../../support/properties';

describe('scanBody', () => {
  const markdownIt = new MarkdownIt('commonmark');

  it('sees the headings and passages that markdown-it sees', () => {
    const statistics = { headings: 0, passages: 0, hidden: 0 };
    fc.assert(
      fc.property(markdown, (text) => {
        const { headings, passages } = scanBody(text, 0);
        const expected = readWithMarkdownIt(text);
        assert.deepEqual(headings, expected.headings);
        assert.deepEqual(
          passages.map(({ code }) => code),
          expected.passages,
        );
        for (const { code, offset } of passages) assert.isTrue(text.startsWith(`#${code}`, offset));
        const written = text.match(/#[PK]\d/g)?.length ?? 0;
        if (headings.length > 0) statistics.headings += 1;
        if (passages.length > 0) statistics.passages += 1;
        if (passages.length < written) statistics.hidden += 1;
      }),
    );
    const tenth = propertyRuns / 10;
    assert.isAbove(statistics.headings, tenth);
    assert.isAbove(statistics.passages, tenth);
    assert.isAbove(statistics.hidden, tenth);
  });

  it('takes any text, wherever it starts', () => {
    const text = fc.oneof(fc.string({ unit: 'binary' }), markdown);
    fc.assert(
      fc.property(text, fc.nat(20), (body, start) => {
        const { passages } = scanBody(body, start);
        const offsets = passages.map(({ offset }) => offset);
        assert.isTrue(offsets.every((offset) => offset >= start && body[offset] === '#'));
        assert.deepEqual(
          offsets,
          [...new Set(offsets)].sort((a, b) => a - b),
        );
      }),
    );
  });

  /** A megabyte of each would take hours in quadratic time, and the runner's patience ends sooner. */
  it('takes time in proportion to the text', () => {
    const size = 1_000_000;
    const pieces = [
      '`',
      '``` `',
      '`a``b',
      '<!-- ',
      '> ',
      '- ',
      '#P1 ',
      '[a]: #P1 ',
      ' ',
      '\t',
      '\n',
    ];
    pieces.push('# #', '(#', '\\`', '#a:', '- - ', '>\n', '-\n', '1. a\n ', '=', '\r', '<pre>\n');
    for (const piece of pieces) {
      const repeated = piece.repeat(size / piece.length);
      for (const text of [repeated, `a${repeated}\n#P3`, `# ${repeated}x`]) scanBody(text, 0);
    }
  });

  /** The same from markdown-it's tokens; code and HTML leave a letter in their place. */
  function readWithMarkdownIt(text: string): { headings: string[]; passages: string[] } {
    const headings: string[] = [];
    const passages: string[] = [];
    const tokens = markdownIt.parse(text, {});
    for (const [index, { type, content, children }] of tokens.entries()) {
      if (type !== 'inline') continue;
      if (tokens[index - 1]?.type === 'heading_open') {
        headings.push(content.replace(/\s*\n\s*/g, ' '));
      }
      const shown = (children ?? []).map((child) =>
        child.type === 'text' ? child.content : child.type.endsWith('break') ? '\n' : 'x',
      );
      for (const [, code] of shown.join('').matchAll(/(?<=^|[\s(])#([PK]\d)(?!\w)/g)) {
        passages.push(code ?? '');
      }
    }
    return { headings, passages };
  }
});

const mark = fc.constantFrom(
  '> ',
  '>',
  '- ',
  '-   ',
  '1. ',
  '2. ',
  '+ ',
  '\t',
  '  ',
  '    ',
  ' ',
  '* ',
);
const content = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('#P1', 'text #P2', '(#P3)', 'text', '#K4 `code`') },
  { weight: 3, arbitrary: fc.constantFrom('', '# Heading', '## Two #P5 ##', '#', '```', '~~~') },
  { weight: 2, arbitrary: fc.constantFrom('````', '---', '===', '***', '-', '``` #P6', '`#P7`') },
  { weight: 1, arbitrary: fc.constantFrom('`', '``', '<!--', '-->', '<!-- #P8 -->', 'a <!-- #P9') },
);
const markdown = fc
  .array(
    fc
      .tuple(fc.array(mark, { maxLength: 3 }), content)
      .map(([marks, rest]) => `${marks.join('')}${rest}`),
    { minLength: 1, maxLength: 12 },
  )
  .map((lines) => lines.map(withoutLazyIndent).join('\n'));

/**
 * markdown-it looks for blocks in lines that go on with a quoted paragraph, lack its mark and are
 * indented by four columns or more; CommonMark takes them for text, and so do we.
 */
function withoutLazyIndent(line: string, index: number, lines: readonly string[]): string {
  const followsText = (lines[index - 1] ?? '').trim() !== '';
  return followsText ? line.replace(/[ \t]{4,}|\t/g, ' ') : line;
}
