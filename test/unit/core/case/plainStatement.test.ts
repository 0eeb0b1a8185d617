import { assert } from 'chai';
import { plainStatement } from '../../../../src/core/case/plainStatement';

describe('plainStatement', () => {
  for (const [statement, expected] of [
    ['make sure you work to the brief', 'make sure you work to the brief'],
    ['**cut** the _rushes_ with `sync_map`', 'cut the rushes with sync_map'],
    ['<p>first</p><p>second<br/>third</p>', 'first second third'],
    ['m<sup>2</sup> &amp; more &lt;b&gt;', 'm2 & more <b>'],
    ['see [the page](https://example.org)', 'see the page'],
    ['# Heading\n\n* one\n* two', 'Heading one two'],
    ['| a | b |\n| --- | --- |\n| 1 | 2 |', '| a | b | | 1 | 2 |'],
    ['less than <5 minutes, 5 * 3 > 2', 'less than <5 minutes, 5 * 3 > 2'],
    ['use file_name_x', 'use file_name_x'],
    [' \t\r\n ', ''],
  ] as const) {
    it(`reads ${JSON.stringify(statement)}`, () => {
      assert.equal(plainStatement(statement), expected);
    });
  }
});
