import { assert } from 'chai';
import { planValueEdit } from '../../../../src/core/note/planValueEdit';
import { formatMessage } from '../../../../src/core/text/message';
import { applyEdits } from '../../../../src/core/text/textEdit';

describe('planValueEdit', () => {
  for (const [before, after] of [
    ['status: draft', 'status: ready'],
    ['status: draft   # for now', 'status: ready   # for now'],
    ['status: "draft"', 'status: "ready"'],
    ["status: 'draft' # x", "status: 'ready' # x"],
    ['status:', 'status: ready'],
    ['status: # x', 'status: ready # x'],
    ['status:\ntitle: x', 'status: ready\ntitle: x'],
    ['status: one\n  two\ntitle: x', 'status: ready\ntitle: x'],
    ['status: ready', 'status: ready'],
    ['criteria: [P1]\ntitle: x', 'criteria: [P1]\nstatus: ready\ntitle: x'],
    ['criteria: [P1] # x\ntitle: x', 'criteria: [P1] # x\nstatus: ready\ntitle: x'],
    ['criteria:\n- P1 # x\n# y\ntitle: x', 'criteria:\n- P1 # x\nstatus: ready\n# y\ntitle: x'],
    ['criteria:\ntitle: x', 'criteria:\nstatus: ready\ntitle: x'],
    ['criteria: "P1,\n  K4"\ntitle: x', 'criteria: "P1,\n  K4"\nstatus: ready\ntitle: x'],
    ['title: x', 'title: x\nstatus: ready'],
    ['  title: x', '  title: x\n  status: ready'],
    ['text: |\n  status: draft\nx: y', 'text: |\n  status: draft\nx: y\nstatus: ready'],
  ] as const) {
    it(`makes ${JSON.stringify(before)} ready`, () => {
      for (const lineEnd of ['\n', '\r\n', '\r']) {
        const note = (yaml: string): string =>
          `---\n${yaml}\n---\nbody\n`.replaceAll('\n', lineEnd);
        const plan = planValueEdit(note(before), 'status', 'ready');
        if (plan.kind === 'refused') assert.fail(formatMessage(plan.reason));
        assert.lengthOf(plan.edits, before === after ? 0 : 1);
        assert.equal(applyEdits(note(before), plan.edits), note(after));
      }
    });
  }

  it('gives a text front matter', () => {
    const plan = planValueEdit('text', 'status', 'draft');
    if (plan.kind === 'refused') assert.fail(formatMessage(plan.reason));
    assert.equal(applyEdits('text', plan.edits), '---\nstatus: draft\n---\ntext');
  });

  it('quotes what needs it', () => {
    const text = "---\ntitle: x\nproduction: 'y'\n---\n";
    for (const [key, value, line] of [
      ['title', 'Reel 2: conform', 'title: "Reel 2: conform"'],
      ['production', "Bob's job", "production: 'Bob''s job'"],
      ['role', '2049', 'role: "2049"'],
    ] as const) {
      const plan = planValueEdit(text, key, value);
      if (plan.kind === 'refused') assert.fail(formatMessage(plan.reason));
      assert.include(applyEdits(text, plan.edits).split('\n'), line);
    }
  });

  for (const yaml of [
    ...['status: [draft]', 'status:\n  a: b', 'status: |\n  draft', 'status: &x draft\ny: *x'],
    ...['status: !!str draft', 'x: &x draft\nstatus: *x', '{status: draft}', 'status: a: b'],
    ...['status: draft\nstatus: ready', '- status', '? status\n: draft\n- x'],
  ]) {
    it(`refuses ${JSON.stringify(yaml)}`, () => {
      const plan = planValueEdit(`---\n${yaml}\n---\n`, 'status', 'ready');
      if (plan.kind === 'edits') assert.fail('edited');
      assert.isNotEmpty(formatMessage(plan.reason));
    });
  }
});
