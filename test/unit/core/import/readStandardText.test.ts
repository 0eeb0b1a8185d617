import { assert } from 'chai';
import { readStandardText } from '../../../../src/core/import/readStandardText';
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
      ['null', /is a single value/],
      ['17', /is a single value/],
      ['"text"', /is a single value/],
    ] as const) {
      const result = readStandardText(text, { source: 'x.json' });
      assert(result.kind === 'refused');
      assert.match(formatMessage(result.reason), words);
    }
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
