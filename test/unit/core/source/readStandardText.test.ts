import { assert } from 'chai';
import { importedFrom } from '../../../../src/core/import/importedFrom';
import { readStandardText } from '../../../../src/core/source/readStandardText';
import { builtInStandardTexts } from '../../../../src/core/standard/builtInStandards';
import { parseStandardFile } from '../../../../src/core/standard/parseStandardFile';
import { formatMessage } from '../../../../src/core/text/message';

const foreign = JSON.stringify({
  CFDocument: { identifier: 'd', title: 'SKSX1 - Cut' },
  CFItems: [{ identifier: 'a', fullStatement: 'cut', humanCodingScheme: 'P1' }],
});

describe('readStandardText', () => {
  it('says what to do with a file that is no text', () => {
    for (const [text, words] of [
      ['%PDF-1.7\n%âãÏÓ\n', /PDF file.*copy all of its text/],
      ['PK\u0003\u0004\u0014\u0000', /Word document.*copy all of its text/],
      ['{\\rtf1\\ansi\\deff0', /rich text.*copy all of its text/],
      ['ÐÏ\u0011à\u0000\u0000', /no text.*copy all of its text/],
    ] as const) {
      const result = readStandardText(text, { source: 'x.json' });
      assert(result.kind === 'refused');
      assert.match(formatMessage(result.reason), words);
    }
  });

  it('takes text for text, and JSON for a package', () => {
    const page = readStandardText('[SKSX1] Cutting\nPerformance criteria\n1. cut\n');
    assert(page.kind === 'standard');
    assert.deepEqual(page.standard.performance, [{ code: 'P1', text: 'cut' }]);
    for (const json of ['  {"a": 1}', '[{}]', '[', '\uFEFF[ "a" ]']) {
      const result = readStandardText(json);
      assert(result.kind === 'refused');
      assert.match(formatMessage(result.reason), /JSON/);
    }
    const named = readStandardText('Not JSON', { source: 'x.json' });
    assert(named.kind === 'refused');
    assert.match(formatMessage(named.reason), /JSON/);
  });

  it('says what JSON is instead of a package', () => {
    for (const [text, words] of [
      ['[]', /is a list/],
      ['null', /is no CASE package/],
      ['17', /is no CASE package/],
      ['"text"', /is no CASE package/],
    ] as const) {
      const result = readStandardText(text, { source: 'x.json' });
      assert(result.kind === 'refused');
      assert.match(formatMessage(result.reason), words);
    }
  });

  it('knows the file of a standard, and takes all of it', () => {
    const own = builtInStandardTexts.get('SKSPP05') ?? '';
    const result = readStandardText(`\uFEFF${own}`);
    assert(result.kind === 'standard');
    const { standard } = parseStandardFile(own, 'SKSPP05.yaml');
    assert(standard);
    assert.deepEqual({ ...result.standard, warnings: [] }, importedFrom(standard));
    assert.isEmpty(result.standard.warnings);
  });

  it('says what is doubtful in the file of a standard', () => {
    const own = (urn: string): string =>
      `urn: ${urn}\ntitle: T\nsweet: 1\nperformance:\n  # CHECK: It ends with "the": does it go on?\n  - {code: P1, text: cut the}\n`;
    const result = readStandardText(own('X1'), { urn: 'X2' });
    assert(result.kind === 'standard');
    const { urn, warnings } = result.standard;
    assert.equal(urn, 'X2');
    assert.deepEqual(
      warnings.map(({ code, item }) => [code, item]),
      [
        ['other-urn', undefined],
        ['check', 'P1'],
      ],
    );
    const broken = readStandardText(`${own('X1')}\nknowledge: [`);
    assert(broken.kind === 'refused');
    assert.match(
      formatMessage(broken.reason),
      /^This is the file of a standard, and cannot be read/,
    );
  });

  it('takes a page for a page, whose fields and headings have capitals', () => {
    const page = 'URN: SKSX1\nCut\nPerformance:\n1. cut it\nKnowledge:\n1. the brief\n';
    const result = readStandardText(page);
    assert(result.kind === 'standard');
    assert.equal(result.standard.performance[0]?.text, 'cut it');
  });

  it('looks for no URN in a title that is one long word', () => {
    const CFDocument = { identifier: 'd', title: 'A'.repeat(900_000) };
    const start = process.cpuUsage();
    const result = readStandardText(JSON.stringify({ ...JSON.parse(foreign), CFDocument }));
    assert(result.kind === 'standard' && result.standard.urn === undefined);
    assert.isBelow(process.cpuUsage(start).user, 4_000_000);
  });

  it('doubts a URN that is not the one of the package', () => {
    const doubts = (urn: string): readonly string[] => {
      const result = readStandardText(foreign, { urn });
      if (result.kind === 'refused') assert.fail(formatMessage(result.reason));
      assert.equal(result.standard.urn, urn);
      return result.standard.warnings.map(({ code }) => code);
    };
    assert.deepEqual(doubts('SKSX1'), []);
    assert.deepEqual(doubts('OWN'), ['other-urn']);
  });
});
