import { assert } from 'chai';
import { findSentences } from '../../../../src/core/suggestion/sentences';

describe('findSentences', () => {
  const cases: readonly (readonly [what: string, text: string, sentences: readonly string[]])[] = [
    ['nothing', '', []],
    ['a sentence without its mark', 'No mark', ['No mark']],
    ['several marks', 'Really?! Yes… No.', ['Really?!', 'Yes…', 'No.']],
    ['quotes and brackets', '"Baggy." (Ouch.) Right.', ['"Baggy."', '(Ouch.)', 'Right.']],
    ['numbers', 'Out by 2.5 frames. 12 shots.', ['Out by 2.5 frames.', '12 shots.']],
    ['file names', 'The file a.mov was v1.2 of it.', ['The file a.mov was v1.2 of it.']],
    ['abbreviations', 'See ep. 2, e.g. The Fox. Done.', ['See ep. 2, e.g. The Fox.', 'Done.']],
    ['list items', '- One thing\n- Two things\n', ['One thing', 'Two things']],
    ['paragraphs', 'One\n\nTwo\r\n\r\nThree', ['One', 'Two', 'Three']],
    ['lines of one paragraph', 'One\ntwo. Three', ['One\ntwo.', 'Three']],
    ['emphasis', '*All good.* Next.', ['*All good.*', 'Next.']],
    ['headings and code', '# Title\n\nText.\n\n```\nCode.\n```\n', ['Text.']],
  ];
  for (const [what, text, sentences] of cases) {
    it(`reads ${what}`, () => {
      const found = findSentences(text).map(({ start, end }) => text.slice(start, end));
      assert.deepEqual(found, sentences);
    });
  }
});
