import { assert } from 'chai';
import { planCriterionMoves } from '../../../../src/core/languageFeatures/planCriterionMoves';
import { StandardSet } from '../../../../src/core/standard/standardSet';
import { applyEdits } from '../../../../src/core/text/textEdit';
import { sampleStandard } from '../../support/journalSamples';

const standards = new StandardSet(
  [sampleStandard('X', ['P1', 'P2', 'P3', 'K1']), sampleStandard('Y', ['P1'])],
  'X',
);

/** The note with these front matter lines and this body after `moves`, such as `P1 P2`. */
function moved(criteria: string, body: string, ...moves: readonly string[]): string {
  const text = `---\n${criteria}\n---\n${body}`;
  const criterion = (id: string) => standards.criterion(id.includes('/') ? id : `X/${id}`)!;
  const plan = planCriterionMoves(
    'file:///j/a.md',
    text,
    moves.map((move) => {
      const [from = '', to = ''] = move.split(' ');
      return { from: criterion(from), to: criterion(to) };
    }),
    standards,
  );
  assert(plan.kind === 'edits');
  const after = applyEdits(text, [...plan.frontMatter, ...plan.passages]);
  return after.slice('---\n'.length).replace('\n---\n', '|');
}

describe('planCriterionMoves', () => {
  const cases: readonly (readonly [what: string, actual: () => string, expected: string])[] = [
    [
      'takes each tag one step, where the places follow one another',
      () => moved('criteria: [P1, P2] # both', '#P1 #P2', 'P1 P2', 'P2 P3'),
      'criteria: [P2, P3] # both|#P2 #P3',
    ],
    [
      'does so in whatever order the moves come',
      () => moved('criteria: [P2, P1]', '', 'P2 P3', 'P1 P2'),
      'criteria: [P3, P2]|',
    ],
    [
      'lets two change places',
      () => moved('criteria:\n  - P1\n  - "P2"\n', '#X/P1', 'P1 P2', 'P2 P1'),
      'criteria:\n  - P2\n  - "P1"\n|#X/P2',
    ],
    [
      'names once what two become',
      () => moved('criteria: [P1, P2, K1]', '#P1 #P2', 'P1 P3', 'P2 P3'),
      'criteria: [P3, K1]|#P3 #P3',
    ],
    [
      'names once what the note names already',
      () => moved('criteria: [P1, P3, P2]', '', 'P1 P3', 'P2 P1'),
      'criteria: [P3, P1]|',
    ],
    [
      'writes the full id of another standard’s',
      () => moved('criteria: [p01, K1]', '', 'P1 Y/P1'),
      'criteria: [Y/P1, K1]|',
    ],
    [
      'changes nothing of other notes',
      () => moved('criteria: [K1]', '#K1', 'P1 P2'),
      'criteria: [K1]|#K1',
    ],
  ];
  for (const [what, actual, expected] of cases) {
    it(what, () => {
      assert.equal(actual(), expected);
    });
  }
});
