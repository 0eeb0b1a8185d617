import { assert } from 'chai';
import { builtInStandards } from '../../../../src/core/standard/builtInStandards';
import { parseStandardFile } from '../../../../src/core/standard/parseStandardFile';
import SKSPP05 from '../../../../src/core/standard/SKSPP05.yaml';
import { describeIncomplete } from '../../../../src/core/standard/describeIncomplete';

const standard = builtInStandards[0]!;
const textOf = (code: string) => standard.criteria.find((it) => it.code === code)?.text ?? '';

describe('the built-in standards', () => {
  it('are SKSPP05 alone, without a problem in its file', () => {
    assert.deepEqual(
      builtInStandards.map(({ urn }) => urn),
      ['SKSPP05'],
    );
    assert.deepEqual(parseStandardFile(SKSPP05, 'SKSPP05.yaml').problems, []);
  });

  it('has the metadata of the published standard', () => {
    const { criteria, overview, supersededBy, ...metadata } = standard;
    assert.deepEqual(metadata, {
      urn: 'SKSPP05',
      title: 'Manage your own work on productions',
      suite: 'Post Production',
      developedBy: 'ScreenSkills',
      approved: '2017-01-01',
      reviewBy: '2020-01-31',
    });
    assert.match(
      overview ?? '',
      /^This Standard is about managing your own work on productions so/,
    );
    assert.match(overview ?? '', /could apply to anybody working on productions\.$/);
    assert.isUndefined(supersededBy);
    assert.lengthOf(criteria, 29);
  });

  it('has P1 to P12 and then K1 to K17, in order', () => {
    const codes = (letter: string, count: number) =>
      Array.from({ length: count }, (_, index) => `${letter}${index + 1}`);
    assert.deepEqual(
      standard.criteria.map(({ code }) => code),
      [...codes('P', 12), ...codes('K', 17)],
    );
    for (const { code, kind, id, urn } of standard.criteria) {
      assert.equal(kind, code.startsWith('P') ? 'performance' : 'knowledge');
      assert.equal(id, `SKSPP05/${code}`);
      assert.equal(urn, 'SKSPP05');
    }
  });

  const wordings: readonly (readonly [code: string, text: string])[] = [
    ['P1', 'make sure you work to the brief and to meet expected quality standards'],
    ['P2', 'manage your own time so that your work is delivered on schedule'],
    [
      'P4',
      'seek help or advice from appropriate people when limitations in your knowledge or expertise will impact on schedule, budget or quality',
    ],
    ['P9', 'maintain security of files and other material in line with company requirements'],
    ['K7', 'how to adapt workflow and plan solutions to deal with the'],
    ['K10', 'how to manage media, meta data and codes'],
    [
      'K17',
      'why it is important to remain flexible, adaptable and positive to new directions, creative requirements and technical developments',
    ],
  ];
  for (const [code, text] of wordings) {
    it(`has the whole wording of ${code}`, () => {
      assert.equal(textOf(code), text);
    });
  }

  it('marks K7 alone as incomplete, and says so', () => {
    const incomplete = standard.criteria.filter((it) => it.incomplete);
    assert.deepEqual(
      incomplete.map(({ code }) => code),
      ['K7'],
    );
    assert.equal(describeIncomplete(incomplete[0]!)?.text, 'The source text breaks off here.');
    assert.isUndefined(describeIncomplete(standard.criteria[0]!));
  });

  it('has at least five keywords for each criterion, none of them twice', () => {
    for (const { code, keywords } of standard.criteria) {
      assert.isAtLeast(keywords.length, 5, code);
      const folded = keywords.map((word) => word.toLowerCase());
      assert.lengthOf(new Set(folded), keywords.length, code);
    }
  });

  it('knows the words of the trade', () => {
    const codesFor = (word: string) =>
      standard.criteria.filter((it) => it.keywords.includes(word)).map(({ code }) => code);
    assert.include(codesFor('NDA'), 'P7');
    assert.include(codesFor('turnover'), 'P3');
    assert.include(codesFor('AAF'), 'P10');
    assert.include(codesFor('LTO'), 'K11');
    assert.include(codesFor('proxies'), 'K10');
  });
});
