import { readFileSync } from 'node:fs';
import path from 'node:path';
import { assert } from 'chai';
import type { ImportHints } from '../../../../src/core/import/importHints';
import { importStandard } from '../../../../src/core/import/importStandard';
import type { ImportedStandard } from '../../../../src/core/import/importedStandard';
import { builtInStandards } from '../../../../src/core/standard/builtInStandards';
import { formatMessage } from '../../../../src/core/text/message';
import { root } from '../../../paths.mjs';

const [skspp05] = builtInStandards;
const texts = {
  P: skspp05?.criteria.filter(({ kind }) => kind === 'performance').map(({ text }) => text) ?? [],
  K: skspp05?.criteria.filter(({ kind }) => kind === 'knowledge').map(({ text }) => text) ?? [],
};

function read(text: string, hints?: ImportHints): ImportedStandard {
  const result = importStandard(text, hints);
  if (result.kind === 'refused') assert.fail(formatMessage(result.reason));
  return result.standard;
}

function refusal(text: string, hints?: ImportHints): string {
  const result = importStandard(text, hints);
  assert(result.kind === 'refused');
  return formatMessage(result.reason);
}

/** `text` in lines of at most `width` characters; those after the first with `indent`. */
function wrap(text: string, width: number, indent = ''): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].join(`\n${indent}`);
}

/** A text of both lists, each item written by `item`. */
function standardText(
  item: (text: string, index: number, letter: 'P' | 'K') => string,
  between = '\n',
): string {
  const list = (letter: 'P' | 'K'): string =>
    texts[letter].map((text, index) => item(text, index, letter)).join(between);
  return [
    'URN: SKSX1',
    'Manage your own work',
    'Performance Criteria',
    'You must be able to:',
    list('P'),
    'KNOWLEDGE AND UNDERSTANDING',
    'You need to know and understand:',
    list('K'),
    'Scope/range',
    'none',
  ].join('\n');
}

const shapes: Readonly<Record<string, string>> = {
  'numbers with dots': standardText((text, at) => `${at + 1}. ${text}`),
  'numbers, wrapped': standardText((text, at) => `${at + 1}. ${wrap(text, 50)}`),
  'numbers, wrapped, with empty lines': standardText(
    (text, at) => `${at + 1}. ${wrap(text, 50).replaceAll('\n', '\n\n')}`,
    '\n\n',
  ),
  'numbers that nest and restart at random': standardText(
    (text, at) => `${'  '.repeat((at * 7) % 3)}${((at * 5) % 3) + 1}. ${wrap(text, 60, '   ')}`,
  ).replaceAll(/^( *)[23]\. /gm, '$12. '),
  'numbers without dots': standardText((text, at) => `${at + 1} ${wrap(text, 60)}`),
  dashes: standardText((text) => `- ${text}`),
  'dashes, wrapped': standardText((text) => `- ${wrap(text, 55, '  ')}`),
  dots: standardText((text) => `• ${text}`, '\n\n'),
  labels: standardText((text, at, letter) => `${letter}${at + 1} ${text}`),
  'labels, wrapped': standardText((text, at, letter) => `${letter}${at + 1} ${wrap(text, 40)}`),
  'labels in a line of their own': standardText(
    (text, at, letter) => `${letter}${at + 1}\n${wrap(text, 40)}`,
  ),
  'labels with page ends between': standardText(
    (text, at, letter) =>
      `${letter}${at + 1} ${wrap(text, 40).replace('\n', at % 4 === 1 ? `\n\nSKSX1 Manage your own work\n\n${at}\n\n` : '\n')}`,
  ),
  'page ends with numbers': standardText(
    (text, at, letter) =>
      `${letter}${at + 1} ${text}${at % 5 === 4 ? `\n\nSKSX1 Manage your own work ${at}\n` : ''}`,
  ),
  'no marks': standardText((text) => text),
  'no marks, wrapped': standardText((text) => wrap(text, 62)),
  'the first without marks': standardText((text, at) => (at < 3 ? text : `- ${text}`)),
  'Windows line ends and tabs': standardText((text, at) => `\t${at + 1}.\t${text}`).replaceAll(
    '\n',
    '\r\n',
  ),
  'narrow columns': standardText((text, at, letter) => `${letter}${at + 1} ${text}`)
    .replace('KNOWLEDGE AND UNDERSTANDING', 'Knowledge and\nunderstanding')
    .replace('You need to know and understand:', 'You need to know and\nunderstand:'),
  'headings in Markdown': standardText((text, at) => `${at + 1}. ${text}`)
    .replace('Performance Criteria', '## Performance criteria:')
    .replace('KNOWLEDGE', '## **KNOWLEDGE')
    .replace('UNDERSTANDING', 'UNDERSTANDING**'),
};

/** So that no list is missing. */
const knowledgeList = 'Knowledge and understanding\n1. codecs';

describe('importStandard', () => {
  for (const [name, text] of Object.entries(shapes)) {
    it(`reads ${name}`, () => {
      const { urn, title, performance, knowledge } = read(text);
      assert.equal(urn, 'SKSX1');
      assert.equal(title, 'Manage your own work');
      for (const [letter, items] of [
        ['P', performance],
        ['K', knowledge],
      ] as const) {
        assert.deepEqual(
          items,
          texts[letter].map((it, at) => ({ code: `${letter}${at + 1}`, text: it })),
        );
      }
    });
  }

  it('reads the page of a real standard, and says which items it may have lost words of', () => {
    const file = path.join(root, 'test', 'fixtures', 'pastedStandard.txt');
    const standard = read(readFileSync(file, 'utf8'), { source: 'downloads/SKSPP05.txt' });
    const { urn, title, suite, developedBy, approved, reviewBy, overview } = standard;
    assert.deepEqual(
      { urn, title, suite, developedBy, approved, reviewBy, overview },
      {
        urn: 'SKSPP05',
        title: 'Manage your own work on productions',
        suite: 'Post Production',
        developedBy: 'ScreenSkills',
        approved: '2017-01-01',
        reviewBy: '2020-01-31',
        overview: skspp05?.overview,
      },
    );
    const cut: Readonly<Record<string, string>> = {
      P1: ' standards',
      P4: ' quality',
      P9: ' requirements',
    };
    assert.deepEqual(
      standard.performance.map(({ code, text }) => text + (cut[code] ?? '')),
      texts.P,
    );
    assert.deepEqual(
      standard.knowledge.map(({ text }) => text),
      texts.K,
    );
    assert.deepEqual(
      standard.warnings.map(({ code, item }) => `${code} ${item}`),
      ['cut-off P1', 'cut-off P4', 'cut-off P9', 'cut-off K7'],
    );
  });

  it('keeps the list inside an item in the item', () => {
    const { performance } = read(
      'Performance criteria\n1. deliver files that are:\n   - named\n   - logged\n   - in the right format\n2. tell\n   • editors\n   • the lab\n',
      { urn: 'X1' },
    );
    assert.deepEqual(
      performance.map(({ text }) => text),
      ['deliver files that are: named; logged; in the right format', 'tell editors; the lab'],
    );
    const dashed = read(
      'Performance criteria\n- deliver files that are:\n    - named\n    - logged\n- tell the lab\n',
    );
    assert.deepEqual(
      dashed.performance.map(({ text }) => text),
      ['deliver files that are: named; logged', 'tell the lab'],
    );
  });

  it('says where a reading is uncertain', () => {
    const warnings = (text: string): readonly string[] =>
      read(`URN: X1\nT\nPerformance criteria\n${text}\n${knowledgeList}`).warnings.map(
        ({ code, item }) => `${code} ${item}`,
      );
    assert.deepEqual(warnings('P1 aa\nP2 bb\nP4 dd'), ['numbering P4']);
    assert.deepEqual(warnings('P1 aa\nP2 bb\nP2 cc'), ['numbering P2']);
    assert.deepEqual(warnings('1. aa\n2. bb\n4. dd'), ['numbering P3']);
    assert.deepEqual(warnings('1. aa\n1. bb\n1. cc\n2. dd'), []);
    assert.deepEqual(warnings('1. work with the\n2. b'), ['cut-off P1']);
    assert.deepEqual(warnings('1. aa\n2. bb\n\n\n3. cc'), ['cut-off P2']);
    assert.deepEqual(warnings('aa\nbb\n- cc'), ['line-break P1', 'line-break P2']);
    assert.deepEqual(warnings('1. see that post-\nproduction knows'), ['line-break P1']);
  });

  it('reads fields in the forms that records have them', () => {
    const fields = (text: string): unknown => {
      const { suite, developedBy, approved, reviewBy, warnings } = read(
        `${text}\nPerformance criteria\n1. aa\n${knowledgeList}`,
        { urn: 'X1' },
      );
      return { suite, developedBy, approved, reviewBy, warned: warnings.map(({ code }) => code) };
    };
    const warned: readonly string[] = [];
    const expected = { suite: 'Post', developedBy: 'ScreenSkills', approved: '2017-01-01', warned };
    assert.deepEqual(
      fields(
        'T\nSuite: Post\nDeveloped by: ScreenSkills\nApproved on: 01 Jan 2017\nReview date: 31 Jan 2020',
      ),
      { ...expected, reviewBy: '2020-01-31' },
    );
    assert.deepEqual(
      fields(
        'T\nSuite Post\nDeveloped by ScreenSkills\nDate Approved January 2017\nIndicative Review Date 2024',
      ),
      { ...expected, reviewBy: '2024' },
    );
    assert.deepEqual(
      fields(
        'T\nSuite\nFilm;\nPost\nDeveloped by: ScreenSkills\nApproved: Jan-2017\nReview date: 31-Jan-2020',
      ),
      { ...expected, suite: 'Film; Post', reviewBy: '2020-01-31' },
    );
    assert.deepEqual(
      fields(
        'T\nSuite(s)\nPost\nDeveloped by\nScreenSkills\nApproved\n\n1/1/2017\nIndicative review date\n\nSome day',
      ),
      { ...expected, reviewBy: undefined, warned: ['unread-date'] },
    );
  });

  it('finds the URN in the text, the address or the file, and asks where none has it', () => {
    const lists = `Performance criteria\n1. aa\n${knowledgeList}`;
    assert.equal(read(`SKSPP05\nTitle\n${lists}`).urn, 'SKSPP05');
    assert.equal(read(`SKSPP05 - Title\n${lists}`).urn, 'SKSPP05');
    assert.equal(read(`SKSPP05 - Title\n${lists}`).title, 'Title');
    assert.equal(read(`https://example.org/nos/SKSPP05/page\nTitle\n${lists}`).urn, 'SKSPP05');
    assert.equal(read(`Title\n${lists}`, { source: '/tmp/SKSPP05 (1).txt' }).urn, 'SKSPP05');
    assert.equal(read(`URN: SKSPP5\nTitle\n${lists}`, { urn: 'OWN-1' }).urn, 'OWN-1');
    const { urn, warnings } = read(`Title\n${lists}`, { source: 'pasted.txt' });
    assert.isUndefined(urn);
    assert.deepEqual(
      warnings.map(({ code }) => code),
      ['no-urn'],
    );
  });

  it('tells a URN from what only looks like one', () => {
    const lists = `Performance criteria\n1. aa\n${knowledgeList}`;
    for (const [head, urn, title] of [
      ['URN: SKSX1\nAS11 delivery', 'SKSX1', 'AS11 delivery'],
      ['AS12 Delivery\nURN: SKSX1', 'SKSX1', 'AS12 Delivery'],
      ['HTML5 and H264 skills', undefined, 'HTML5 and H264 skills'],
      ['HTML5 Skills', undefined, 'HTML5 Skills'],
      ['SKSX1 Cut', 'SKSX1', 'Cut'],
      ['SKSX12 - cut', 'SKSX12', 'cut'],
      ['SKSX1,Cut', 'SKSX1', 'Cut'],
      ['National Occupational Standards\nSKSX1\nCut', 'SKSX1', 'Cut'],
      ['# SKSX1 Cut\n', 'SKSX1', 'Cut'],
    ] as const) {
      const standard = read(`${head}\n${lists}\nOriginal URN\nSKSX1\n`);
      assert.deepEqual([standard.urn, standard.title], [urn, title], head);
    }
    // No more than a name: a number of letters as large as this took minutes.
    assert.isUndefined(read(`T\n${lists}`, { source: 'A'.repeat(900_000) }).urn);
  });

  it('leaves a URN that notes can hardly name to its reader', () => {
    for (const [urn, why] of [
      ['FSP 01', /has a blank in it/],
      ['-SP01', /begins with -/],
    ] as const) {
      const text = `URN: ${urn}\nCut\nPerformance criteria\n1. aa\n${knowledgeList}`;
      const unnamed = read(text);
      assert.isUndefined(unnamed.urn);
      const [doubt] = unnamed.warnings;
      assert.equal(doubt?.code, 'no-urn');
      assert.match(doubt ? formatMessage(doubt.message) : '', why);
      const named = read(text, { urn: 'FSP-01' });
      assert.deepEqual([named.urn, named.warnings[0]?.code], ['FSP-01', 'other-urn']);
    }
  });

  it('doubts a URN that is not the one of the text', () => {
    const warnings = (urn: string): readonly string[] =>
      read(`SKSX1\nCut\nPerformance criteria\n1. aa\n${knowledgeList}`, {
        urn,
        source: 'SKSX9.txt',
      }).warnings.map(({ code, message: words }) => `${code} ${formatMessage(words)}`);
    assert.deepEqual(warnings('SKSX1'), []);
    assert.deepEqual(warnings('OWN'), ['other-urn The URN is OWN here and SKSX1 in what was read']);
  });

  it('takes away Markdown where the text is plainly Markdown', () => {
    const { performance } = read(
      '## Performance criteria\n1. **do** it\n2. use *care* and _time_\n3. 2 * 3 * 4 in my_file_name\n* and so on',
    );
    assert.deepEqual(
      performance.map(({ text }) => text),
      ['do it', 'use care and time', '2 * 3 * 4 in my_file_name and so on'],
    );
  });

  it('knows the headings of lists in other words', () => {
    for (const [first, second] of [
      [
        'PERFORMANCE CRITERIA – You must be able to',
        'KNOWLEDGE & UNDERSTANDING – You need to know',
      ],
      ['2. Performance criteria', '3. Knowledge and understanding'],
      ['Performance', 'Knowledge'],
      ['Performance statements', 'Underpinning knowledge'],
      ['You must be able to:', 'You need to know and\nunderstand:'],
      ['What you must be able to do', 'What you need to know and understand'],
      ['performance criteria', 'knowledge and understanding'],
      ['Performance criteria (continued)', 'Knowledge requirements:'],
    ] as const) {
      const { performance, knowledge } = read(
        `SKSX1\nCut\n${first}\n1. aa\n2. bb\n${second}\n1. cc\n`,
      );
      const texts = [performance, knowledge].map((items) => items.map(({ text }) => text).join());
      assert.deepEqual(texts, ['aa,bb', 'cc'], first);
    }
    const { overview, performance } = read(
      'SKSX1\nCut\nOverview\nPlease read the\nperformance criteria\nbelow.\nPerformance criteria\n1. aa\n',
    );
    assert.deepEqual(
      [overview, performance.length],
      ['Please read the performance criteria below.', 1],
    );
  });

  it('tells the lists apart by their labels where both headings stand above them', () => {
    for (const headings of [
      'Performance criteria\nYou must be able to:',
      'Performance criteria\nYou must be able to:\nKnowledge and understanding\nYou must know:',
    ]) {
      const { performance, knowledge } = read(`SKSX1\nCut\n${headings}\nP1 aa\nP2 bb\nK1 cc`);
      assert.deepEqual([performance.length, knowledge.length], [2, 1]);
    }
  });

  it('passes over a menu of the headings', () => {
    const { title, overview } = read(
      'Home\nOverview\nPerformance criteria\nKnowledge and understanding\nSKSX1\nCut\nOverview\nAll of it.\nPerformance criteria\n1. aa',
    );
    assert.deepEqual([title, overview], ['Cut', 'All of it.']);
  });

  it('refuses several standards in one text', () => {
    const [p, k] = ['Performance criteria\n1. aa\n2. bb\n', 'Knowledge and understanding\n1. cc\n'];
    for (const text of [
      `SKSX1\nCut\n${p}\nSKSX2\nMix\n${p}`,
      `SKSX1\nCut\n${k}${p}\nSKSX2\nMix\n${k}${p}`,
      `URN: SKSX1\nTitle: Cut\n${p}${k}URN: SKSX2\nTitle: Mix\n${k}`,
      `Cut\n${p}\nMix\n${p}`,
      `SKSX1\nCut\nOverview\nx\n${p}SKSX2\nMix\nOverview\ny\n${p}`,
    ]) {
      assert.match(refusal(text), /more than one standard/, text);
    }
    const again = read(
      `SKSX1\nCut\n${p}Performance criteria (continued)\n3. dd\n${k}Links to other NOS\nSKSX2\nMix\n`,
    );
    assert.lengthOf(again.performance, 3);
  });

  it('doubts an item in which a letter was lost', () => {
    const { warnings } = read(
      `SKSX1\nCut\nPerformance criteria\n1. others\ufffd ways\n2. bb\n${knowledgeList}`,
    );
    assert.deepEqual(
      warnings.map(({ code, item }) => `${code} ${item}`),
      ['cut-off P1'],
    );
  });

  it('refuses what is no standard, in words that say what to do', () => {
    const lists = 'Performance criteria\n1. aa\nKnowledge and understanding\n1. b\n';
    assert.match(refusal('x'.repeat(5_000_000)), /too long/);
    assert.match(refusal('<html><body><ol><li>a</li><li>b</li></ol></body></html>'), /HTML/);
    assert.match(refusal(''), /no items/);
    assert.match(refusal('Some prose about nothing.\n'.repeat(1000)), /no items/);
    assert.match(refusal(`Performance criteria\n${'- a\n'.repeat(5001)}`), /5001/);
    assert.match(refusal(`URN: A1\nT\n${lists}URN: A2\nU\n${lists}`), /more than one standard/);
    assert.match(refusal(`URN: ../../x\nT\n${lists}`), /cannot name a file/);
    assert.match(refusal(`T\n${lists}`, { urn: 'a/b' }), /cannot name a file/);
  });

  it('takes time in proportion to the text', () => {
    for (const piece of [
      ...['- a\n', 'P1 ', '<', '1. ', ' ', 'a-\n', '\n', 'AB1 c 1\n', 'You must ', 'A', '\u00ad\n'],
      ...[
        'suite\n',
        '1. a\nSkills\n',
        'Knowledge\n',
        '**a',
        'Do x 1\n',
        '7\n\n',
        'URN: A1\n',
        'Suite\n',
      ],
    ]) {
      const text = `SKSX1\nDo x\nPerformance criteria\n${piece.repeat(Math.floor(200_000 / piece.length))}`;
      const start = process.cpuUsage();
      importStandard(text);
      // Anything that is not linear takes far longer here.
      assert.isBelow(process.cpuUsage(start).user, 4_000_000, JSON.stringify(piece));
    }
  }).timeout(200_000);
});
