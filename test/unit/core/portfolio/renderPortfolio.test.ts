import { assert } from 'chai';
import type { NoteFile } from '../../../../src/core/note/noteFile';
import { portfolioFormats } from '../../../../src/core/portfolio/renderPortfolio';
import { sampleStandard } from '../../support/journalSamples';
import { readCsv, tagsIn, unsafeTagsIn } from './readBack';
import { journalOf, note, portfolioOf, render, rules } from './samplePortfolio';

const hostile =
  "<script>alert(1)</script><img src=x onerror=alert(1)> \" ' &amp; =cmd|'/c calc'!A1";

/** A note that tries everything in every field. */
const trap = note(
  'notes/<b>.md',
  [
    `title: ${JSON.stringify(hostile)}`,
    'date: 2026-05-01',
    `production: ${JSON.stringify(`=HYPERLINK("http://evil.example")${hostile}`)}`,
    `role: ${JSON.stringify(hostile)}`,
    'criteria: [P1]',
    `evidence: [{file: ${JSON.stringify(hostile)}, title: ${JSON.stringify(hostile)}, held: "@SUM(1)", shownBy: "+1", sha256: "-1"}]`,
    `accepted: [{by: ${JSON.stringify(hostile)}, role: "=1+1", date: 2026-05-02, criteria: [P1], seal: ${JSON.stringify(hostile)}}]`,
  ],
  [
    `#P1 ${hostile}`,
    '',
    '<script>alert(2)</script>',
    '<iframe src="https://evil.example"></iframe>',
    '![pixel](https://evil.example/pixel.png)',
    '[run](command:workbench.action.terminal.new) [js](javascript:alert(1)) [file](../secret.md)',
    '[site](https://example.org/a?b=1&c=2) <https://example.org> <javascript:alert(1)>',
    '[ref]: javascript:alert(1)',
    '',
    '# Heading {#id onclick=alert(1)}',
    '',
    '```js"><script>alert(3)</script>',
    '<!-- not closed',
    '',
  ].join('\n'),
);

const files: readonly NoteFile[] = [
  trap,
  note(
    'a.md',
    ['title: Plain', 'date: 2026-04-01', 'production: HALCYON', 'criteria: [P1, K1]'],
    'First.\n\n#K1 *Second* part.\n',
  ),
];

const portfolio = portfolioOf(journalOf(files), { bodies: true });

describe('renderPortfolio', () => {
  for (const format of portfolioFormats) {
    it(`gives the same ${format} for the same journal`, () => {
      const again = portfolioOf(journalOf([...files].reverse()), { bodies: true });
      assert.equal(render(again, format), render(portfolio, format));
    });

    it(`writes an empty journal as ${format}`, () => {
      const empty = portfolioOf(journalOf([]));
      assert.isNotEmpty(render(empty, format));
      assert.isNotEmpty(render(portfolioOf(journalOf([]), { standards: [] }), format));
    });

    it(`keeps what is confidential out of ${format}`, () => {
      const secret = note(
        'SECRET.md',
        [
          'title: Open title',
          'production: SECRET',
          'role: SECRET',
          'confidential: yes',
          'criteria: [P2]',
          'evidence: [SECRET]',
          'accepted: [{by: SECRET, criteria: [P2]}]',
        ],
        'SECRET\n',
      );
      const text = render(portfolioOf(journalOf([secret]), { bodies: true }), format);
      assert.include(text, 'Open title');
      assert.notInclude(text, 'SECRET');
    });
  }

  for (const format of portfolioFormats) {
    it(`keeps comments, which no preview shows, out of ${format}`, () => {
      const body = [
        '<!-- SECRET -->',
        '',
        '> <!-- SECRET',
        '> SECRET',
        '>',
        '> SECRET --> open',
        '',
        '#P1 I briefed <!-- SECRET --> the team <!--',
        'SECRET --> of `<!-- shown -->`.',
        '',
        '<div><!-- SECRET --> open </div>',
        '',
        '<!-- SECRET',
        '',
        'SECRET',
      ];
      const file = note('a.md', ['criteria: [P1, P2]'], body.join('\n'));
      const text = render(portfolioOf(journalOf([file]), { bodies: true }), format);
      assert.notInclude(text, 'SECRET');
      assert.match(text, /briefed\s+the team/);
      assert.include(text, '-- shown --');
    });
  }

  for (const format of ['html', 'md'] as const) {
    it(`says the same of a note in the matrix and under its criterion in ${format}`, () => {
      const file = note('a.md', ['date: 2026-05-01', 'production: SHOW', 'criteria: [P1]']);
      const text = render(portfolioOf(journalOf([file], rules({ notes: 2 }))), format);
      assert.include(text, '1 · evidence');
      assert.match(text, /2026-05-01 · SHOW · evidence$|2026-05-01 · SHOW · evidence</m);
      // The criterion has not met its rules, and nothing of it says that it has.
      assert.notMatch(text, /1 · evidenced/);
    });
  }

  describe('as HTML', () => {
    const html = render(portfolio, 'html');

    it('is a page that may load and run nothing', () => {
      assert.match(html, /^<!DOCTYPE html>\n<html lang="en-GB">/);
      assert.match(
        html,
        /<meta http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;; [^"]*">/,
      );
      assert.notMatch(html, /script-src|img-src|connect-src/);
      assert.isBelow(html.indexOf('Content-Security-Policy'), html.indexOf('<style>'));
    });

    it('has no element or attribute that loads or runs anything', () => {
      assert.deepEqual(unsafeTagsIn(html), []);
    });

    it('links to the web and to mail alone, and inside the page to what is there', () => {
      const ids = new Set(tagsIn(html).flatMap(({ attributes }) => attributes.get('id') ?? []));
      const links = tagsIn(html).flatMap(({ attributes }) => attributes.get('href') ?? []);
      assert.includeMembers(links, ['https://example.org/a?b=1&amp;c=2', '#note-1', '#notes']);
      for (const link of links) {
        if (link.startsWith('#')) assert.include([...ids], link.slice(1));
        else assert.match(link, /^https:/);
      }
    });

    it('shows what was written as it was written', () => {
      const text = html
        .replace(/<[^>]*>/g, '')
        .replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));
      assert.include(text, hostile);
      assert.include(text, '[pixel]');
    });

    it('has headings of notes below its own', () => {
      assert.match(html, /<h4>Heading/);
      assert.lengthOf(html.match(/<h1>/g) ?? [], 1);
    });

    it('splits a matrix that is wider than paper', () => {
      const many = Array.from({ length: 14 }, (_, index) =>
        note(`${index}.md`, [`production: SHOW ${index}`, 'criteria: [P1]']),
      );
      const wide = render(portfolioOf(journalOf(many)), 'html');
      assert.deepEqual(wide.match(/<caption>[^<]*/g), [
        '<caption>Part 1 of 3',
        '<caption>Part 2 of 3',
        '<caption>Part 3 of 3',
      ]);
      const shows = [...wide.matchAll(/<th scope="col">SHOW (\d+)/g)].map(([, show]) =>
        Number(show),
      );
      assert.sameMembers(shows, [...Array(14).keys()]);
    });

    it('is told from another by the standard’s own words alone, escaped', () => {
      const odd = [{ ...sampleStandard('X1', ['P1']), title: '</title><script>' }];
      const page = render(portfolioOf(journalOf([trap], undefined, odd)), 'html');
      assert.deepEqual(unsafeTagsIn(page), []);
    });
  });

  describe('as Markdown', () => {
    const markdown = render(portfolio, 'md');

    it('has no HTML of notes, no image, and no heading that is not its own', () => {
      const lines = markdown.split('\n');
      // A fence inside the quotation shows what is in it.
      const outside = lines.filter((line) => !line.startsWith('> '));
      for (const line of outside) {
        assert.notMatch(
          line.replace(/^<a id="[a-z]+[-\d]*"><\/a>$/, ''),
          /(^|[^\\])<[a-z!/]/i,
          line,
        );
      }
      assert.notMatch(markdown, /(^|[^\\])!\[/);
      const fence = lines.findIndex((line) => line.startsWith('> ```'));
      const quoted = lines.slice(0, fence).filter((line) => line.startsWith('> '));
      for (const line of quoted) assert.notMatch(line, /(^|[^\\])<[a-z!/]/i, line);
    });

    it('links inside the document to what is there, in each place once', () => {
      const ids = [...markdown.matchAll(/^<a id="([^"]*)"><\/a>$/gm)].map(([, id]) => id);
      const links = [...markdown.matchAll(/\]\(#([^)]*)\)/g)].map(([, id]) => id);
      assert.lengthOf(new Set(ids), ids.length);
      assert.includeMembers(ids, links);
      assert.includeMembers(links, ['standard-1', 'criterion-1-1', 'note-1', 'notes']);
    });

    it('keeps the text of a note inside its quotation', () => {
      const from = markdown.indexOf('### Note 2');
      const body = markdown.slice(from).split('\n').slice(4);
      assert.isTrue(body.every((line) => line === '' || line.startsWith('>')));
    });

    it('keeps text from starting a list, a heading or a rule', () => {
      const starts = ['- a', '+ a', '# a', '1. a', '=== a', '2) a'];
      const tagged = starts.map((start, index) =>
        note(`${index}.md`, ['criteria: [P1]'], `\`${start}\`\n`),
      );
      const text = render(portfolioOf(journalOf(tagged)), 'md');
      for (const line of [
        String.raw`> \- a`,
        String.raw`> \+ a`,
        String.raw`> \# a`,
        String.raw`> 1\. a`,
        String.raw`> \=== a`,
        String.raw`> 2\) a`,
      ]) {
        assert.include(text, `${line}\n`);
      }
    });
  });

  describe('as CSV', () => {
    const csv = render(portfolio, 'csv');

    it('has a row for each note of each criterion, and one for a criterion without', () => {
      const [head, ...rows] = readCsv(csv);
      assert.deepEqual(head?.slice(0, 3), ['Standard', 'Code', 'List']);
      assert.deepEqual(
        rows.map((row) => [row[1], row[6], row[8]]),
        [
          ['P1', '2', hostile],
          ['P1', '1', 'Plain'],
          ['P2', '', ''],
          ['P3', '', ''],
          ['K1', '1', 'Plain'],
        ],
      );
      for (const row of rows) assert.lengthOf(row, head?.length ?? 0);
    });

    it('has no cell that a spreadsheet runs', () => {
      assert.deepEqual(
        readCsv(csv)
          .flat()
          .filter((cell) => /^[\s]*[=+\-@＝]|^[\t\r]/.test(cell)),
        [],
      );
      const starts = ['=1', '+1', '-1', '@a', '＝1', ' =1'];
      for (const start of starts) {
        const file = note('a.md', [`production: ${JSON.stringify(start)}`, 'criteria: [P1]']);
        const row = readCsv(render(portfolioOf(journalOf([file])), 'csv'))[1];
        assert.match(row?.[9] ?? '', /^'[=+\-@＝]/, start);
      }
    });
  });

  it('as JSON is the whole portfolio', () => {
    assert.deepEqual(JSON.parse(render(portfolio, 'json')), JSON.parse(JSON.stringify(portfolio)));
  });
});
