import { assert } from 'chai';
import { plainText } from '../../../../../src/core/report/document/plainText';
import { printMarkdown } from '../../../../../src/core/report/document/printMarkdown';

/** The body of a note in a Markdown document. */
function quoted(markdown: string): string {
  return [...printMarkdown([{ kind: 'note', markdown }])].join('').trim();
}

describe('The body of a note in Markdown', () => {
  it('keeps the tabs of code, also between tags, which are text in a quotation', () => {
    assert.equal(quoted('```\n\ta\n```'), '> ```\n> \ta\n> ```');
    assert.equal(
      quoted('<div>\n```\n\ta\n\n\tb\n```'),
      '> &lt;div>\n> ```\n> \ta\n>\n> \tb\n> ```',
    );
  });

  it('has the tabs in front of other lines as spaces', () => {
    assert.equal(quoted('- a\n\n\tb'), '> - a\n>\n>     b');
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
