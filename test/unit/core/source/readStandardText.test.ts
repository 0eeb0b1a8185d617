import { assert } from 'chai';
import { readStandardText } from '../../../../src/core/source/readStandardText';
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
