import { assert } from 'chai';
import { newNoteFromTemplate } from '../../../../src/core/template/newNoteFromTemplate';
import { parseTemplate } from '../../../../src/core/template/parseTemplate';
import { quoteInTemplate } from '../../../../src/core/template/quoteInTemplate';

describe('quoteInTemplate', () => {
  const head = '---\ncriteria: ${criteria}\ntitle: T\ndate: D\ntemplate: x\n---\n';
  const bodies = [
    ['above the first tab stop', '# A\n\n${1:say}\n', 'a\n\nb', '# A\n\n> a\n>\n> b\n\nsay\n'],
    ['above the lowest number', '$2\n\n${1:say}\n', 'q', '\n\n> q\n\nsay\n'],
    ['not at an escaped dollar', '\\$1\n- ${3:x}\n', 'q', '$1\n> q\n\n- x\n'],
    ['at the end without tab stops', '# A', 'q', '# A\n\n> q\n\n\n'],
    ['with nothing in it active', '$1\n', '${title} $2 }', '> ${title} $2 }\n\n\n'],
    ['only where there are words', '${1:say}\n', ' \n\n', 'say\n'],
  ] as const;
  for (const [name, body, quoted, expected] of bodies) {
    it(`quotes ${name}`, () => {
      const template = quoteInTemplate(parseTemplate('x', head + body), quoted);
      const { text } = newNoteFromTemplate(template, { title: 'T', date: 'D', criteria: [] });
      assert.equal(text.slice(text.indexOf('---\n', 4) + 4), expected);
    });
  }
});
