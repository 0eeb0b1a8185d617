import { assert } from 'chai';
import { completePassage } from '../../../../src/core/languageFeatures/completePassage';
import type { Completion } from '../../../../src/core/languageFeatures/completion';
import { findCriterionReferences } from '../../../../src/core/note/findCriterionReferences';
import { CriterionSearch } from '../../../../src/core/search/criterionSearch';
import { builtInStandards } from '../../../../src/core/standard/builtInStandards';
import { StandardSet } from '../../../../src/core/standard/standardSet';
import { applyEdits } from '../../../../src/core/text/textEdit';
import { sampleStandard } from '../../support/journalSamples';

const standards = new StandardSet(
  [...builtInStandards, sampleStandard('OTHER-1', ['P1'])],
  'SKSPP05',
);
const search = new CriterionSearch(standards.standards.flatMap(({ criteria }) => criteria));

function complete(marked: string): readonly Completion[] {
  return completePassage(marked.replace('|', ''), marked.indexOf('|'), { standards, search });
}

const labels = (marked: string) => complete(marked).map(({ label }) => label);
const inNote = (body: string) => `---\ncriteria: [K10, P7]\n---\n${body}\n`;

describe('completePassage', () => {
  describe('offers nothing', () => {
    const places: readonly (readonly [what: string, marked: string])[] = [
      ['where no # stands before', inNote('P|')],
      ['after a heading’s mark', inNote('# |')],
      ['after two of them', inNote('##|')],
      ['inside a word', inNote('cut#P|')],
      ['in a link’s target', inNote('[see](#P|)')],
      ['after an escaped #', inNote(String.raw`\#P|`)],
      ['in inline code', inNote('`a #P|`')],
      ['in a code block', inNote('```\n#P|\n```')],
      ['in indented code', inNote('\n    #P|')],
      ['in a comment', inNote('<!-- #P| -->')],
      ['in front matter', '---\ncriteria: [#P|]\n---\n'],
      ['for words that no criterion has', inNote('#xylophone|')],
      ['in a text that is no note', 'Words #P|'],
      ['in a file without criteria', '---\ntitle: a\n---\n#P|'],
    ];
    for (const [what, marked] of places) {
      it(what, () => {
        assert.deepEqual(labels(marked), []);
      });
    }
  });

  describe('offers codes', () => {
    const places: readonly (readonly [what: string, marked: string])[] = [
      ['at the start of a line', inNote('#|')],
      ['after a blank', inNote('We sent it #|')],
      ['after an opening bracket', inNote('We sent it (#|)')],
      ['in a heading', inNote('## What happened #|')],
      ['in a list', inNote('- one\n- #|')],
      ['in a quotation', inNote('> #|')],
      ['where the front matter is not valid', '---\ntitle: a: b\ncriteria: [K10, P7]\n---\n#|'],
    ];
    for (const [what, marked] of places) {
      it(`${what}, those of the note first`, () => {
        assert.deepEqual(labels(marked).slice(0, 3), ['P7', 'K10', 'P1']);
        assert.lengthOf(labels(marked), 30);
      });
    }

    it('narrowed by code, wording and keyword', () => {
      assert.deepEqual(labels(inNote('#P1|')), ['P1', 'OTHER-1/P1', 'P10', 'P11', 'P12']);
      assert.deepEqual(labels(inNote('#k1|')).slice(0, 2), ['K1', 'K10']);
      assert.deepEqual(labels(inNote('#nda|')), ['P7']);
      assert.equal(complete(inNote('#nda|'))[0]?.filterText, 'nda');
    });

    it('in full where the text is no note and a standard has been typed', () => {
      assert.deepEqual(labels('Words #OTHER-1/|'), ['OTHER-1/P1']);
      assert.include(labels('Words #SKSPP05/P1|'), 'SKSPP05/P12');
    });
  });

  const accepted: readonly (readonly [body: string, label: string, expected: string])[] = [
    ['#|', 'P7', '#P7'],
    ['(#p|)', 'P7', '(#P7)'],
    ['Done #nda|.', 'P7', 'Done #P7.'],
    ['#P|1 here', 'P7', '#P7 here'],
    ['#|', 'OTHER-1/P1', '#OTHER-1/P1'],
  ];
  for (const [body, label, expected] of accepted) {
    it(`makes ${expected} of ${body}`, () => {
      const item = complete(inNote(body)).find((it) => it.label === label)!;
      const text = applyEdits(inNote(body).replace('|', ''), [
        { range: item.range, newText: item.insertText },
      ]);
      assert.equal(text, inNote(expected));
      assert.equal(findCriterionReferences(text).at(-1)?.written, label);
    });
  }
});
