import { assert } from 'chai';
import fc from 'fast-check';
import { decodeText as decodeWith } from '../../../../src/core/source/decodeText';

const decodeText = (bytes: Uint8Array): string => decodeWith(bytes, TextDecoder);

const sentence = 'others’ decisions – “sync” & 1 € → 25 🎬';

function utf16(text: string, bigEndian = false): Uint8Array {
  const bytes = Buffer.from(text, 'utf16le');
  return bigEndian ? bytes.swap16() : bytes;
}

describe('decodeText', () => {
  it('reads UTF-8 and UTF-16, with and without a byte order mark', () => {
    for (const bytes of [
      Buffer.from(sentence),
      Buffer.from(`\ufeff${sentence}`),
      utf16(`\ufeff${sentence}`),
      utf16(`\ufeff${sentence}`, true),
      utf16(sentence),
      utf16(sentence, true),
    ]) {
      assert.equal(decodeText(bytes), sentence);
    }
  });

  it('reads Windows-1252 where the bytes are no UTF-8', () => {
    assert.equal(
      decodeText(Buffer.from([0x6f, 0x92, 0x20, 0x93, 0xe9, 0x94, 0x20, 0x80, 0x97, 0xa3])),
      'o’ “é” €—£',
    );
    const upper = Uint8Array.from({ length: 128 }, (_, index) => 0x80 + index);
    const expected = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';
    assert.equal(decodeText(upper), expected + Buffer.from(upper.subarray(32)).toString('latin1'));
  });

  it('puts U+FFFD where a file of UTF-8 is broken', () => {
    assert.equal(decodeText(Buffer.from('é’🎬').subarray(0, -1)), 'é’\ufffd');
    assert.equal(decodeText(Buffer.from([0xef, 0xbb, 0xbf, 0x61, 0x92])), 'a\ufffd');
    // Half of an emoji, and half a unit at the end.
    assert.equal(decodeText(Buffer.from([0xff, 0xfe, 0x61, 0, 0x3c, 0xd8])), 'a\ufffd');
    assert.equal(decodeText(Buffer.from([0xff, 0xfe, 0x61, 0, 0x62])), 'a\ufffd');
  });

  it('keeps U+FFFD that is in the file', () => {
    assert.equal(decodeText(Buffer.from('others\ufffd decisions')), 'others\ufffd decisions');
  });

  it('reads all UTF-8 as a browser does, and any bytes somehow', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const bytes = new TextEncoder().encode(`é${text}`);
        assert.equal(decodeText(bytes), new TextDecoder().decode(bytes));
      }),
      { numRuns: 100, seed: 1 },
    );
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        assert.isAtMost(decodeText(bytes).length, bytes.length);
      }),
      { numRuns: 100, seed: 1 },
    );
  }).timeout(20_000);

  it('reads a long file', () => {
    const long = sentence.repeat(50_000);
    assert.isTrue(decodeText(Buffer.from(long)) === long);
    assert.isTrue(decodeText(utf16(`\ufeff${long}`)) === long);
  }).timeout(20_000);
});
