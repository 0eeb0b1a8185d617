import { assert } from 'chai';
import { parseNoteFile } from '../../../../src/core/note/parseNoteFile';
import {
  NoteSearch,
  type NoteHit,
  type SearchableFile,
} from '../../../../src/core/search/noteSearch';
import { builtInStandards } from '../../../../src/core/standard/builtInStandards';
import { StandardSet } from '../../../../src/core/standard/standardSet';
import { sampleNote } from '../../support/journalSamples';

const texts: Readonly<Record<string, string>> = {
  turnover: `---
title: Turnover to sound, episode 2
production: HALCYON
criteria: [P3, P10]
---
## What happened

I sent the AAF with handles,
and the guide track, to the dubbing mixer.
`,
  backup: `---
title: Restoring the week from LTO
production: MERIDIAN
criteria: [K11, p07]
---
## Situation

The turnover had to wait. The checksums did not match.
`,
  leak: `---
title: A screener went astray
production: OSPREY
standard: OTHER
criteria: [P1, SKSPP05/P7]
---
## Checking the watermark

Монтаж третьей серии, naïve café.
`,
  untagged: `---
title: Loose thoughts
---
Remember the wrap party.
`,
};
const standards = new StandardSet(
  [...builtInStandards, { ...builtInStandards[0]!, urn: 'OTHER' }],
  'SKSPP05',
);

function fileOf(name: string): SearchableFile {
  const file = parseNoteFile(`file:///${name}.md`, texts[name]!);
  if (file.kind === 'unreadable') throw new Error(`${name} is unreadable`);
  return file;
}

const files = Object.keys(texts).map(fileOf);
const search = new NoteSearch(files, standards);
const nameOf = ({ file }: NoteHit) => /(\w+)\.md$/.exec(file.uri)?.[1];
const summary = (query: string, among = search) =>
  among.search(query).map((hit) => `${nameOf(hit)} ${hit.field} ${hit.excerpt.match}`);

describe('NoteSearch', () => {
  const cases: readonly (readonly [query: string, hits: readonly string[]])[] = [
    ['', []],
    ['  ', []],
    ['zzzz', []],
    ['episode 2', ['turnover title episode 2']],
    ['halcyon', ['turnover production HALCYON']],
    ['turnover', ['turnover title Turnover', 'backup body turnover']],
    ['turnovr', ['turnover title Turnover', 'backup body turnover']],
    ['what happened', ['turnover heading What happened']],
    ['checksums', ['backup body checksums']],
    ['checksms', ['backup body checksums']],
    ['mixer handles', ['turnover body mixer']],
    ['handles, and the guide', ['turnover body handles, and the guide']],
    ['wrap party', ['untagged body wrap party']],
    ['монтаж', ['leak body Монтаж']],
    ['мнтаж', ['leak body Монтаж']],
    ['café', ['leak body café']],
    ['P10', ['turnover criterion P10']],
    ['SKSPP05/K11', ['backup criterion K11']],
    ['K11', ['backup criterion K11']],
    ['OTHER/P1', ['leak criterion P1']],
    ['(((', []],
    ['"wrap" -party', ['untagged body wrap']],
  ];
  for (const [query, hits] of cases) {
    it(`${JSON.stringify(query)} finds ${hits.length === 0 ? 'nothing' : hits.join(', ')}`, () => {
      assert.deepEqual(summary(query), hits);
    });
  }

  it('finds a criterion however it is written', () => {
    for (const query of ['P7', 'p7', 'P07', 'SKSPP05/P7']) {
      assert.includeMembers(search.search(query).map(nameOf), ['backup', 'leak'], query);
    }
  });

  it('compares codes as they are written where it knows no standards', () => {
    const plain = new NoteSearch(files);
    assert.deepEqual(summary('P10', plain), ['turnover criterion P10']);
    assert.include(summary('skspp05/p7', plain), 'leak criterion SKSPP05/P7');
  });

  it('says where in the file a heading or a body matches', () => {
    for (const [name, query] of [
      ['turnover', 'guide track'],
      ['backup', 'checksums'],
      ['untagged', 'wrap'],
      ['leak', 'Checking the watermark'],
    ] as const) {
      const hit = search.search(query).find((it) => nameOf(it) === name)!;
      assert.equal(texts[name]!.slice(hit.offset, hit.offset! + query.length), query);
    }
    assert.isUndefined(search.search('episode 2')[0]?.offset);
  });

  it('shows what stands around a match', () => {
    assert.deepEqual(search.search('guide track')[0]?.excerpt, {
      before: '## What happened I sent the AAF with handles, and the ',
      match: 'guide track',
      after: ', to the dubbing mixer. ',
    });
  });

  it('puts codes before words, words before similar ones, and labels before bodies', () => {
    const note = (name: string, title: string, body: string, criteria: readonly string[]) =>
      sampleNote({ uri: `file:///${name}.md`, title, body, criteria });
    const ranked = new NoteSearch([
      note('similarBody', 'one', 'a confrom of P1x', []),
      note('similarTitle', 'Confrom', 'two', []),
      note('body', 'three', 'the conform', []),
      note('title', 'The conform', 'four', []),
    ]);
    assert.deepEqual(ranked.search('conform').map(nameOf), [
      'title',
      'body',
      'similarTitle',
      'similarBody',
    ]);
    const coded = new NoteSearch([
      note('title', 'P10 at last', 'x', []),
      note('code', 'x', 'x', ['P10']),
    ]);
    assert.deepEqual(coded.search('P10').map(nameOf), ['code', 'title']);
  });

  it('keeps the given order for equally good files, and gives each once', () => {
    const many = Array.from({ length: 200 }, (_, index) =>
      sampleNote({
        uri: `file:///${index}.md`,
        title: 'The conform',
        headings: ['Conform'],
        body: 'conform',
      }),
    );
    const uris = new NoteSearch(many).search('conform').map(({ file }) => file.uri);
    assert.lengthOf(uris, 50);
    assert.deepEqual(
      uris,
      many.slice(0, 50).map(({ uri }) => uri),
    );
    assert.lengthOf(new NoteSearch(many).search('conform', 7), 7);
  });

  it('finds a rare title among ten thousand', () => {
    const many = Array.from({ length: 10_000 }, (_, index) =>
      sampleNote({ uri: `file:///${index}.md`, title: `Reel ${index} of the conform`, body: '' }),
    );
    const hit = sampleNote({ uri: 'file:///x.md', title: 'Colour space mix-up', body: '' });
    assert.equal(new NoteSearch([...many, hit]).search('color space')[0]?.file, hit);
  });

  it('takes no long over texts made to slow it down', () => {
    for (const [body, query] of [
      ['a '.repeat(500_000), 'a a a a a b'],
      ['a'.repeat(1_000_000), `${'a'.repeat(40)}b`],
      ['turnove '.repeat(125_000), 'turnoverxx turnoverxy'],
      [' '.repeat(1_000_000), 'x'.repeat(100_000)],
    ] as const) {
      const note = sampleNote({ title: body, headings: [body], body });
      assert.isArray(new NoteSearch([note]).search(query));
    }
  });
});
