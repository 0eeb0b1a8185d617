import { assert } from 'chai';
import { quoteBody } from '../../../../src/core/portfolio/markdownParts';
import { plainText } from '../../../../src/core/portfolio/plainText';

describe('quoteBody', () => {
  it('keeps the tabs of code, also between tags, which are text in a quotation', () => {
    assert.equal(quoteBody('```\n\ta\n```'), '> ```\n> \ta\n> ```');
    assert.equal(
      quoteBody('<div>\n```\n\ta\n\n\tb\n```'),
      '> &lt;div>\n> ```\n> \ta\n>\n> \tb\n> ```',
    );
  });

  it('writes the tabs in front of other lines as spaces', () => {
    assert.equal(quoteBody('- a\n\n\tb'), '> - a\n>\n>     b');
  });
});

describe('plainText', () => {
  it('has the words of a link, whatever its target', () => {
    assert.equal(
      plainText('[a](https://example.org) [b](javascript:x) ![c](data:x) <file:d>'),
      'a b c file:d',
    );
  });
});
