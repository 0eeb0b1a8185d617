import { assert } from 'chai';
import { findQuickFixes, fixAllCodes } from '../../../../src/core/languageFeatures/findQuickFixes';
import { findNoteProblems } from '../../../../src/core/languageFeatures/findNoteProblems';
import { findCriterionReferences } from '../../../../src/core/note/findCriterionReferences';
import { planCriteriaEdit } from '../../../../src/core/note/planCriteriaEdit';
import { planNewKey } from '../../../../src/core/note/planNewKey';
import { planTagEdits } from '../../../../src/core/note/planTagEdits';
import { planValueEdit } from '../../../../src/core/note/planValueEdit';
import { builtInStandards } from '../../../../src/core/standard/builtInStandards';
import { StandardSet } from '../../../../src/core/standard/standardSet';
import { TextLines } from '../../../../src/core/text/textLines';
import { countParses } from '../../support/countParses';

const uri = 'file:///note.md';
const standards = new StandardSet([...builtInStandards], 'SKSPP05');

const codes = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, at) => `X${at + 1}`);

const note = (criteria: string): string => `---\ntitle: T\ncriteria: ${criteria}\n---\n`;

/** The value of `criteria` in each form. */
const forms: Readonly<Record<string, (codes: readonly string[]) => string>> = {
  'in brackets': (all) => `[${all.join(', ')}]`,
  'in brackets over lines': (all) => `[\n${all.map((it) => `  ${it}, # of ${it}\n`).join('')}]`,
  'on lines': (all) => all.map((it) => `\n  - ${it}`).join(''),
  'in one text': (all) => all.join(', '),
};

/** What is done to a note whose criteria are `all`. */
const edits: Readonly<Record<string, (text: string, all: readonly string[]) => void>> = {
  'every criterion is removed': (text, all) => planCriteriaEdit(text, { add: [], remove: all }),
  'others take their place': (text, all) =>
    planCriteriaEdit(text, { add: all.map((it) => `Y/${it}`), remove: all }),
  'every second tag is rewritten and the others removed': (text) => {
    const lines = new TextLines(text);
    const tags = findCriterionReferences(text).map(({ range }, at) => {
      const offset = lines.offsetAt(range.start);
      return at % 2 === 0 ? { offset } : { offset, code: `Z${at}` };
    });
    assert.equal(planTagEdits(text, tags).kind, 'edits');
  },
  'all codes are mended': (text) => fixAllCodes(uri, text, standards),
};

describe('The YAML of a front matter', () => {
  for (const [form, write] of Object.entries(forms)) {
    for (const [what, edit] of Object.entries(edits)) {
      it(`is parsed no more often for many criteria ${form} than for few, where ${what}`, () => {
        const [few, many] = [10, 300].map((count) => {
          const all = codes(count);
          // Each is there twice, so that there is something to mend.
          const text = note(write([...all, ...all]));
          return countParses(() => edit(text, all)).length;
        });
        assert.equal(many, few);
        assert.isAtMost(many ?? 0, 5);
      });
    }
  }

  it('is parsed before and after an edit of one value', () => {
    const text = note('[P1]');
    for (const plan of [planValueEdit, planNewKey]) {
      assert.lengthOf(
        countParses(() => plan(text, 'date', '2026-11-20')),
        2,
      );
    }
  });

  it('is parsed a few times for the fixes of one problem, however many there are', () => {
    const [few, many] = [10, 300].map((count) => {
      const text = note(`[${codes(count).join(', ')}]`);
      const problem = findNoteProblems(uri, text, { standards, wasNote: true }).find(
        ({ code }) => code === 'unknown-criterion',
      );
      assert(problem);
      const sources = { standards, everyStandard: standards, today: '2026-11-30' };
      return countParses(() => findQuickFixes(uri, text, problem, sources)).length;
    });
    assert.equal(many, few);
  });
});
