import { assert } from 'chai';
import { planMigration, type CriterionMapping } from '../../../../src/core/migration/planMigration';
import { groupNotesByCriterion } from '../../../../src/core/migration/groupNotesByCriterion';
import { StandardSet } from '../../../../src/core/standard/standardSet';
import { formatMessage } from '../../../../src/core/text/message';
import { applyEdits } from '../../../../src/core/text/textEdit';
import { sampleNote, sampleStandard } from '../../support/journalSamples';

const standards = new StandardSet(
  [sampleStandard('OLD', ['P1', 'P7', 'K1']), sampleStandard('NEW', ['P1', 'P8', 'K2'])],
  'OLD',
);
const to = (...ids: readonly string[]) => ids.map((id) => standards.criterion(id)!);
const mapping: CriterionMapping = new Map([
  ['OLD/P1', to('NEW/P1')],
  ['OLD/P7', to('NEW/P8', 'NEW/K2')],
]);

function plan(text: string) {
  return planMigration('file:///note.md', text, mapping, standards);
}

/** The text after the migration. */
function migrated(text: string): string {
  const planned = plan(text);
  if (planned.kind === 'refused') assert.fail(formatMessage(planned.reason));
  return applyEdits(text, planned.edits);
}

describe('planMigration', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['writes the full id beside a bare code', 'criteria: [P1]', 'criteria: [P1, NEW/P1]'],
    ['adds all successors', 'criteria: [P7]', 'criteria: [P7, NEW/P8, NEW/K2]'],
    [
      'understands every spelling of the old code',
      'criteria: [p01, OLD/p7]',
      'criteria: [p01, OLD/p7, NEW/P1, NEW/P8, NEW/K2]',
    ],
    [
      'knows a successor that is there already in any spelling',
      'criteria: [P7, NEW/p08, new/P1]',
      'criteria: [P7, NEW/p08, new/P1, NEW/K2]',
    ],
    [
      'writes bare codes where those of the note are the new standard’s',
      'standard: NEW\ncriteria: [OLD/P7, P1]',
      'standard: NEW\ncriteria: [OLD/P7, P1, P8, K2]',
    ],
    [
      'leaves a bare code alone that is one of the new standard by the note’s own key',
      'standard: NEW\ncriteria: [P1]',
      'standard: NEW\ncriteria: [P1]',
    ],
    [
      'leaves a note of a third standard alone',
      'standard: THIRD\ncriteria: [P1, P7]',
      'standard: THIRD\ncriteria: [P1, P7]',
    ],
    ['leaves a criterion without successor alone', 'criteria: [K1]', 'criteria: [K1]'],
    [
      'keeps a block list, its comments and what was accepted',
      'criteria:\n  - P1 # why\naccepted:\n  - {by: A, criteria: [P1], seal: 77aa}',
      'criteria:\n  - P1 # why\n  - NEW/P1\naccepted:\n  - {by: A, criteria: [P1], seal: 77aa}',
    ],
    ['keeps a scalar with commas', 'criteria: P1, K1', 'criteria: P1, K1, NEW/P1'],
  ];
  for (const [what, before, after] of cases) {
    it(what, () => {
      const body = 'See #P1 and #P7.\r\n';
      const result = migrated(`---\n${before}\n---\n${body}`);
      assert.equal(result, `---\n${after}\n---\n${body}`);
      assert.equal(migrated(result), result, 'a second time changes nothing');
    });
  }

  it('does nothing to a file without criteria', () => {
    for (const text of ['', '# P1\n', '---\ntitle: P1\n---\n#OLD/P1\n']) {
      assert.equal(migrated(text), text);
    }
  });

  it('refuses in words a note that it would have to change and cannot', () => {
    for (const [text, reason] of [
      ['---\ncriteria: [P1]\ntitle: a: b\n---\n', /colon/],
      ['---\na: &x [P1]\ncriteria: *x\n---\n', /criteria/],
      ['---\ncriteria: [P1, *x]\n---\n', /./],
    ] as const) {
      const planned = plan(text);
      assert(planned.kind === 'refused', text);
      assert.match(formatMessage(planned.reason), reason);
    }
  });

  it('says nothing of an unreadable note that names none of the old criteria', () => {
    const text = '---\ncriteria: [K1]\ntitle: a: b\n---\n';
    assert.deepEqual(plan(text), { kind: 'edits', edits: [] });
  });
});

describe('groupNotesByCriterion', () => {
  it('counts a note once for each criterion, whatever the spelling', () => {
    const [one, two] = [
      sampleNote({ criteria: ['P1', 'p1', 'OLD/P1', 'P9'] }),
      sampleNote({ criteria: ['P1', 'OLD/P1'], standard: 'NEW' }),
    ];
    assert.deepEqual(
      [...groupNotesByCriterion([one, two], standards)],
      [
        ['OLD/P1', new Set([one, two])],
        ['NEW/P1', new Set([two])],
      ],
    );
  });
});
