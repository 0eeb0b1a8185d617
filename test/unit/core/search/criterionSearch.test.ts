import { assert } from 'chai';
import { CriterionSearch } from '../../../../src/core/search/criterionSearch';
import { builtInStandards } from '../../../../src/core/standard/builtInStandards';
import { parseStandardFile } from '../../../../src/core/standard/parseStandardFile';

const criteria = builtInStandards.flatMap((standard) => standard.criteria);
const search = new CriterionSearch(criteria);
const codes = (query: string, among = search) => among.search(query).map(({ code }) => code);
const standardOf = (yaml: string) => parseStandardFile(yaml, 'X.yaml').standard!.criteria;

describe('CriterionSearch', () => {
  it('finds everything in the order of the standard for an empty query', () => {
    assert.deepEqual(search.search(''), criteria);
    assert.deepEqual(search.search(' \n\t '), criteria);
    assert.deepEqual(search.hits('')[0]?.match, { kind: 'all' });
  });

  describe('finds exactly', () => {
    const cases: readonly (readonly [query: string, codes: readonly string[]])[] = [
      ['P7', ['P7']],
      ['p7', ['P7']],
      [' p7 ', ['P7']],
      ['P07', ['P7']],
      ['SKSPP05/P7', ['P7']],
      ['skspp05/p7', ['P7']],
      ['P1', ['P1', 'P10', 'P11', 'P12']],
      ['k1', ['K1', 'K10', 'K11', 'K12', 'K13', 'K14', 'K15', 'K16', 'K17']],
      ['P99', []],
      ['xyzzy', []],
      ['(((', []],
      ['nda', ['P7']],
      ['NDA', ['P7']],
      ['LTO', ['K11']],
      ['turnover', ['P3', 'P10']],
      ['notes session', ['P6']],
      ['session notes', ['P6']],
      ['picture lock', ['P8']],
      ['e-mail', ['P3']],
      ['embarg', ['P7']],
      ['how to manage media', ['K10']],
      ['md5', ['K11']],
    ];
    for (const [query, expected] of cases) {
      it(JSON.stringify(query), () => {
        assert.sameMembers(codes(query), [...expected]);
      });
    }
  });

  it('puts an exact code before the codes that it starts', () => {
    assert.deepEqual(codes('P1'), ['P1', 'P10', 'P11', 'P12']);
    assert.deepEqual(
      codes('K'),
      criteria.filter(({ kind }) => kind === 'knowledge').map((it) => it.code),
    );
  });

  describe('forgives a slip of the finger in', () => {
    const cases: readonly (readonly [query: string, code: string])[] = [
      ['turnovr', 'P3'],
      ['confidental', 'P7'],
      ['time managment', 'P2'],
      ['metdata', 'K10'],
      ['embrago', 'P7'],
      ['bugdet', 'K3'],
      ['checksm', 'K11'],
      ['mentro', 'P12'],
      ['watermrak', 'P7'],
      ['troubelshooting', 'P5'],
    ];
    for (const [query, code] of cases) {
      it(query, () => {
        assert.include(codes(query).slice(0, 3), code);
      });
    }
  });

  it('does not take K1 for "Know codecs"', () => {
    const own = new CriterionSearch(
      standardOf(
        'urn: X\ntitle: t\nknowledge: [{code: K2, text: Know codecs}, {code: K1, text: b}]',
      ),
    );
    assert.deepEqual(codes('K1', own), ['K1']);
    const others = new CriterionSearch(
      standardOf('urn: X\ntitle: t\nknowledge: [{code: K2, text: Know codecs}]'),
    );
    assert.deepEqual(codes('K1', others), []);
    const withoutK = new CriterionSearch(
      standardOf('urn: X\ntitle: t\nperformance: [{code: P1, text: Know codecs}]'),
    );
    assert.deepEqual(codes('K1', withoutK), []);
  });

  it('looks a word up that looks like a code of another standard', () => {
    const own = new CriterionSearch(
      standardOf('urn: X\ntitle: t\nperformance: [{code: P1, text: write LTO8 tapes}]'),
    );
    assert.deepEqual(codes('lto8', own), ['P1']);
  });

  it('keeps the criteria of several standards apart', () => {
    const other = standardOf('urn: Y\ntitle: t\nperformance: [{code: P7, text: ride a bicycle}]');
    const both = new CriterionSearch([...criteria, ...other]);
    assert.deepEqual(
      both.search('p7').map(({ id }) => id),
      ['SKSPP05/P7', 'Y/P7'],
    );
    assert.deepEqual(
      both.search('Y/').map(({ id }) => id),
      ['Y/P7'],
    );
    assert.deepEqual(
      both.search('bicycle').map(({ id }) => id),
      ['Y/P7'],
    );
  });

  it('says what matched', () => {
    const matchOf = (query: string) => search.hits(query)[0]?.match;
    assert.deepEqual(matchOf('P7'), { kind: 'code' });
    assert.deepEqual(matchOf('nda'), { kind: 'keyword', keyword: 'NDA' });
    assert.deepEqual(matchOf('confidentiality about'), { kind: 'text' });
    assert.deepEqual(matchOf('embrago'), { kind: 'keyword', keyword: 'embargo' });
  });

  it('looks at the first 64 characters only', () => {
    const long = `confidentiality ${'x'.repeat(48)}`;
    assert.deepEqual(codes(long + 'y'.repeat(1_000_000)), codes(long));
  });

  it('copes with a wording as long as a file may be', () => {
    const long = 'cut '.repeat(65_000);
    const own = new CriterionSearch(
      standardOf(`urn: X\ntitle: t\nperformance: [{code: P1, text: ${long}}]\nkeywords: {P1: [a]}`),
    );
    assert.deepEqual(codes('cut', own), ['P1']);
    assert.isArray(codes('cvt', own));
  });

  it('finds nothing where there is nothing', () => {
    assert.deepEqual(new CriterionSearch([]).search('nda'), []);
    assert.deepEqual(new CriterionSearch([]).search(''), []);
  });
});
