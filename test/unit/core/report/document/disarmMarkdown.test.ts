import { assert } from 'chai';
import { disarmMarkdown } from '../../../../../src/core/report/document/disarmMarkdown';

describe('disarmMarkdown', () => {
  const cases: readonly (readonly [what: string, before: string, after: string])[] = [
    ['code', '`<b>` ``a[0](x) ` <c>`` <b>', '`<b>` ``a[0](x) ` <c>`` &lt;b>'],
    ['code over two lines', '`a <b>\n<c d>`', '`a <b>\n<c d>`'],
    ['code that HTML breaks off', '`a\n<div>\nb`', '`a\n&lt;div>\nb`'],
    [
      'fences and indented code',
      '```\n<b> [a](x:)\n```\n\n    <b>\n',
      '```\n<b> [a](x:)\n```\n\n    <b>\n',
    ],
    [
      'links to the web and to mail',
      '[a](https://x "t") [b](<mailto:a@b>)',
      '[a](https://x "t") [b](<mailto:a@b>)',
    ],
    [
      'links that run something',
      '[a](command:x) [`<b>`](vscode://x)',
      String.raw`\[a\](command:x) \[` + '`<b>`' + String.raw`\](vscode://x)`,
    ],
    [
      'links to files, shares and places',
      '[a](../x) [b](//x/y) [c](#d)',
      String.raw`\[a\](../x) \[b\](//x/y) \[c\](#d)`,
    ],
    [
      'what viewers differ about',
      '[a](javascript:x) [b](file:///x)',
      String.raw`\[a\](javascript:x) \[b\](file:///x)`,
    ],
    [
      'addresses in angle brackets',
      '<https://x> <a@b.c> <command:x>',
      '<https://x> <a@b.c> &lt;command:x>',
    ],
    [
      'images',
      '![a](https://x) ![`<b>`](x)',
      String.raw`!\[a\](https://x) !\[` + '`&lt;b>`' + String.raw`\](x)`,
    ],
    ['an image in a link', '[![a](b)](https://x)', String.raw`[!\[a\](b)](https://x)`],
    [
      'a link by reference',
      '[a][b] [b] [B][]\n\n[b]: https://x?a(b)&c "t"',
      '[a](https://x?a%28b%29&amp;c) [b](https://x?a%28b%29&amp;c) [B](https://x?a%28b%29&amp;c)\n\n',
    ],
    [
      'footnotes of one word',
      'a[^1] b[^2] [^3]\n\n[^1]: ibid.\n[^2]: <b>\n\n> - [^3]:\n> https://x "t"\n',
      'a[^1] b[^2] [^3]\n\n' +
        String.raw`\[^1]: ibid.` +
        '\n' +
        String.raw`\[^2]: &lt;b>` +
        '\n\n> - ' +
        String.raw`\[^3]:` +
        '\n> https://x "t"\n',
    ],
    [
      'a reference that runs something',
      '[a][b] ![b]\n\n> [b]:\n> command:x\n> "t"',
      String.raw`\[a\][b] !\[b\]` + '\n\n> \n> \n> ',
    ],
    [
      'tables',
      '| `<b>\\|` | [a](x:) |\n| - | - |\n| <b> | `c` | [a](x:)',
      '| `<b>\\|` | ' +
        String.raw`\[a\](x:)` +
        ' |\n| - | - |\n| &lt;b> | `c` | ' +
        String.raw`\[a](x:)`,
    ],
    [
      'HTML blocks and what they hide',
      '<div>\n[a](command:x)\n</div>',
      '&lt;div>\n' + String.raw`\[a\](command:x)` + '\n&lt;/div>',
    ],
    ['what is escaped', String.raw`\<b> \[a](x:) \![a]`, String.raw`\<b> \[a](x:) \![a]`],
    ['a mark of code in a target', '[a](x:`) `<b>`', '\\[a\\](x:\\`) `<b>`'],
  ];
  for (const [what, before, after] of cases) {
    it(`does right by ${what}`, () => {
      assert.equal(disarmMarkdown(before), after);
      assert.equal(disarmMarkdown(after), after);
    });
  }

  it('gives up on what nobody writes, rather than let something through', () => {
    assert.isUndefined(disarmMarkdown(`${'!['.repeat(20)}a${'](b)'.repeat(20)}`));
  });
});
