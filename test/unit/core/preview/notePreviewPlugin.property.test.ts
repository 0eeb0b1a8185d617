import { assert } from 'chai';
import fc from 'fast-check';
import type { MarkdownIt, Token } from 'markdown-it';
import { findMarkdownLeaves } from '../../../../src/core/note/markdownLeaves';
import { scanBody } from '../../../../src/core/note/scanBody';
import { notePreviewPlugin } from '../../../../src/core/preview/notePreviewPlugin';
import { propertyRuns } from '../../support/properties';
import { inNote, markdownIts, previewHost, withoutList } from './previewHost';

/** What lines are made of: passages, what looks like them, and what changes their meaning. */
const pieces = [
  ...['#P1', '#P2', '#X1/P3', '#P99', '#P1x', '#P1-b', '# ', '## ', '#', '('],
  ...['a', 'word ', ' ', ' ', '  ', '    ', '\t', ')', '.', '`', '``', '\\', '*', '**', '_', '~~'],
  ...['> ', '- ', '1. ', '```', '~~~', '---', '===', '***', '[', ']', ']: ', '!', '|', '\\|'],
  ...['&', '<!-- ', ' -->', '<', '\u00a0', 'é', '🎬'],
];

/** Pieces that make blocks of HTML, targets, titles and images of what the index takes for text. */
const furtherPieces = ['<div>', '![', '](', '](b "', '")', '<http://a.b/'];

function documentOf(from: readonly string[]): fc.Arbitrary<string> {
  const line = fc
    .array(
      fc.oneof(
        { arbitrary: fc.constantFrom(...from), weight: 3 },
        fc.constantFrom(' #P1', '\n#P2 a'),
      ),
      {
        maxLength: 8,
      },
    )
    .map((parts) => parts.join(''));
  return fc.array(line, { maxLength: 8 }).map((lines) => lines.join('\n'));
}

/** The codes of the badges, in the order of the text. */
function badgesIn(tokens: readonly Token[]): readonly string[] {
  return tokens.flatMap((token) => {
    if (token.type === 'nos_passage') return [token.content.slice(1)];
    return token.type === 'nos_criteria' ? [] : badgesIn(token.children ?? []);
  });
}

/** The index's paragraphs and headings, without the blanks that only one side cuts off. */
function blocksOfIndex(text: string, bodyStart: number): readonly string[] {
  return findMarkdownLeaves(text, bodyStart).map(({ lines }) =>
    trimLines(lines.map(({ start, end }) => text.slice(start, end))),
  );
}

function blocksOf(tokens: readonly Token[]): readonly string[] {
  const contents = tokens.filter(({ type }) => type === 'inline');
  return contents.map(({ content }) => trimLines(content.split('\n')));
}

const trimLines = (lines: readonly string[]): string =>
  lines
    .map((line) => line.trim())
    .join('\n')
    .trim();

/** The passages of the index and the badges, if both sides see the same blocks. */
function compare(
  md: MarkdownIt,
  body: string,
): { readonly passages: readonly string[]; readonly badges: readonly string[] } | undefined {
  const text = inNote(body);
  const bodyStart = text.length - body.length;
  const tokens = md.parse(text, {});
  const same = blocksOfIndex(text, bodyStart).join('\0') === blocksOf(tokens).join('\0');
  if (!same) return undefined;
  const passages = scanBody(text, bodyStart).passages.map(({ code }) => code);
  return { passages, badges: badgesIn(tokens) };
}

describe('notePreviewPlugin', () => {
  for (const [version, create] of Object.entries(markdownIts)) {
    it(`has a badge for each passage of the index, where ${version} sees the same blocks`, () => {
      const md = previewHost({ create });
      const counts = { compared: 0, withPassages: 0 };
      fc.assert(
        fc.property(documentOf(pieces), (body) => {
          const both = compare(md, body);
          if (!both) return;
          counts.compared += 1;
          if (both.passages.length > 0) counts.withPassages += 1;
          assert.deepEqual(both.badges, both.passages);
        }),
      );
      // So that the property cannot come to hold of nothing.
      assert.isAbove(counts.compared, propertyRuns / 2);
      assert.isAbove(counts.withPassages, propertyRuns / 4);
    });
  }

  it('has no badge that is no passage of the index, whatever the document', () => {
    const md = previewHost();
    fc.assert(
      fc.property(documentOf([...pieces, ...furtherPieces]), (body) => {
        const { passages, badges } = compare(md, body) ?? { passages: [], badges: [] };
        let from = 0;
        for (const code of badges) {
          from = passages.indexOf(code, from) + 1;
          assert.isAbove(from, 0, `${code} is no passage, or in another order`);
        }
      }),
    );
  });

  it('changes nothing but the hashtags', () => {
    const withPlugin = previewHost({ lookup: { find: () => undefined, translate: () => '' } });
    const without = previewHost({ plugin: false });
    fc.assert(
      fc.property(documentOf([...pieces, ...furtherPieces]), (body) => {
        const text = inNote(body);
        assert.equal(withoutList(withPlugin.render(text)), without.render(text));
      }),
    );
  });

  it('takes no text for more than text', () => {
    const md = markdownIts['markdown-it 15']({ html: false }).use(
      notePreviewPlugin({ find: () => undefined, translate: () => '' }),
    );
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        assert.isString(md.render(text));
        assert.isString(md.renderInline(text));
      }),
    );
  });
});
