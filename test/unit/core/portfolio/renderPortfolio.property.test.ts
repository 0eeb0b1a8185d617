import { assert } from 'chai';
import fc from 'fast-check';
import createMarkdown, { type Token } from 'markdown-it';
import type { Note } from '../../../../src/core/note/noteFile';
import { parseNoteFile } from '../../../../src/core/note/parseNoteFile';
import { sampleNote } from '../../support/journalSamples';
import { readCsv, unsafeTagsIn } from './readBack';
import { journalOf, portfolioOf, render } from './samplePortfolio';

/** What may break out of somewhere, alone and beside other such. */
const fragments = [
  '<script>x</script>',
  '<img src=x>',
  '</p>',
  '<!--',
  '-->',
  '<![CDATA[',
  '<?x',
  '![a](https://x)',
  '!\\[a](x)',
  '\\![a](x)',
  '\\<b>',
  '[a](command:x)',
  '[a]: javascript:x',
  '[a][a]',
  '<https://x>',
  '<command:x>',
  '<mailto:a@b>',
  '[a](https://x "t")',
  '[a](../x)',
  '[a](<command:x `y> "`")',
  '[`<b>`](https://x)',
  '[`<b>`](vscode://x)',
  '[b]: https://x',
  '[c]: command:x',
  '[b]',
  '[c]',
  '[a][b]',
  '![a][b]',
  '`<b>`',
  '`a[0](x)`',
  '``<!-- ` -->``',
  '\n| a | b |\n| - | - |\n',
  '<div>',
  '&lt;',
  '&#60;script>',
  '"',
  "'",
  '`',
  '```',
  '~~~',
  '    ',
  '\t',
  '# ',
  '- ',
  '> ',
  '1. ',
  '|',
  '---',
  '===',
  '#P1 ',
  '#P2 ',
  '\n',
  '\n\n',
  '\r\n',
  '=1+1',
  '@a',
  ',',
  'word ',
];
const text = fc
  .array(fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...fragments) }, fc.string()), {
    maxLength: 12,
  })
  .map((parts) => parts.join(''));

/** Notes as they are read from files, whatever they say. */
const anyNote = fc
  .record({ title: text, production: text, by: text, file: text, body: text })
  .map(({ title, production, by, file, body }) => {
    const front = {
      title,
      production,
      criteria: ['P1', 'P2'],
      evidence: [{ file, title }],
      accepted: [{ by, criteria: ['P1'] }],
    };
    const lines = Object.entries(front).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
    return parseNoteFile('file:///j/a.md', ['---', ...lines, '---', body].join('\n'));
  })
  .filter((file): file is Note => file.kind === 'note');

const markdown = createMarkdown({ html: true });

/** Takes for a link whatever any viewer may. */
const lenient = createMarkdown({ html: true });
lenient.validateLink = () => true;

const isCode = ({ type }: Token): boolean => type === 'code_inline';

function flatten(tokens: readonly Token[]): readonly Token[] {
  return tokens.flatMap((token) => [token, ...flatten(token.children ?? [])]);
}

function countHeadings(document: string): number {
  const tokens = markdown.parse(document, {});
  return tokens.filter(({ type, level }) => type === 'heading_open' && level === 0).length;
}

describe('A portfolio of any note', () => {
  const ownHeadings = countHeadings(
    render(portfolioOf(journalOf([sampleNote({ criteria: ['P1', 'P2'] })])), 'md'),
  );

  it('as HTML loads and runs nothing', () => {
    fc.assert(
      fc.property(anyNote, (note) => {
        const html = render(portfolioOf(journalOf([note]), { bodies: true }), 'html');
        assert.deepEqual(unsafeTagsIn(html), []);
      }),
    );
  });

  it('as Markdown has no HTML but its own anchors, no image, and its own headings alone', () => {
    fc.assert(
      fc.property(anyNote, (note) => {
        const document = render(portfolioOf(journalOf([note]), { bodies: true }), 'md');
        const found = flatten(markdown.parse(document, {}));
        const html = found.filter(({ type }) => type.startsWith('html_'));
        assert.isTrue(
          html.every(({ content }) => /^(?:<a id="[a-z]+[-\d]*">|<\/a>)\s*$/.test(content)),
        );
        assert.deepEqual(
          found.filter(({ type }) => type === 'image').map(({ content }) => content),
          [],
        );
        assert.equal(countHeadings(document), ownHeadings);
      }),
    );
  });

  it('as Markdown has live links to the web and to mail alone, and the code as it was typed', () => {
    fc.assert(
      fc.property(anyNote, (note) => {
        const portfolio = portfolioOf(journalOf([note]), { bodies: true });
        const document = render(portfolio, 'md');
        const found = flatten(lenient.parse(document, {}));
        const links = found.filter(({ type }) => type === 'link_open');
        for (const link of links) {
          assert.match(
            String(link.attrGet('href')),
            /^(?:https?:|mailto:|#(?:note|standard|criterion)-[-\d]+$|#(?:acceptances|evidence|notes)$)/,
          );
        }
        const [open] = portfolio.notes;
        const body = open?.kind === 'open' ? open.body : undefined;
        const source = lenient.parse(body ?? '', {});
        const code = source.flatMap(({ children }) => (children ?? []).filter(isCode));
        const kept = found.filter(isCode).map(({ content }) => content);
        const hasHtml = source.some(({ type }) => type === 'html_block');
        for (const { content } of code) {
          // What an HTML block held is shown, and may be the start of a fence.
          if (hasHtml) assert.include(document.replaceAll('\n>', '\n'), content);
          else assert.include(kept, content);
        }
      }),
    );
  });

  it('as CSV is a table of equal rows without formulas', () => {
    fc.assert(
      fc.property(anyNote, (note) => {
        const csv = render(portfolioOf(journalOf([note]), { bodies: true }), 'csv');
        assert.match(csv, /^\uFEFF(?:"(?:[^"]|"")*"(?:,|\r\n))*$/);
        const rows = readCsv(csv);
        assert.lengthOf(new Set(rows.map(({ length }) => length)), 1);
        assert.isFalse(rows.flat().some((cell) => /^(?:[\t\r\n]|\s*[=+\-@])/.test(cell)));
      }),
    );
  });

  it('that is confidential has nothing of its body', () => {
    fc.assert(
      fc.property(anyNote, fc.constantFrom('html', 'md', 'csv', 'json'), (note, format) => {
        const head = { title: 't', confidential: true };
        const secret: Note = { ...note, ...head, production: 'one' };
        const other: Note = {
          ...secret,
          production: 'another',
          body: '',
          passages: [],
          evidence: [],
          role: 'a role',
        };
        const [one, another] = [secret, other].map((it) =>
          render(portfolioOf(journalOf([it]), { bodies: true }), format),
        );
        assert.equal(one, another);
      }),
    );
  });
});
