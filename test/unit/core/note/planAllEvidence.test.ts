import { assert } from 'chai';
import { planAllEvidence } from '../../../../src/core/note/planEvidence';
import { applyEdits } from '../../../../src/core/text/textEdit';

describe('planAllEvidence', () => {
  it('adds several things by one edit', () => {
    const text = '---\r\ncriteria: [P1]\r\n---\r\nWords 🎬\r\n';
    const plan = planAllEvidence(text, [{ file: 'a.pdf' }, { title: 'Mail' }, { file: 'a.pdf' }]);
    assert(plan.kind === 'edits');
    assert.lengthOf(plan.edits, 1);
    assert.equal(
      applyEdits(text, plan.edits),
      '---\r\ncriteria: [P1]\r\nevidence:\r\n  - a.pdf\r\n  - title: Mail\r\n---\r\nWords 🎬\r\n',
    );
  });

  it('adds nothing where one thing cannot be added', () => {
    const plan = planAllEvidence('---\nevidence: &a []\n---\n', [{ file: 'a.pdf' }]);
    assert.equal(plan.kind, 'refused');
  });
});
