import { assert } from 'chai';
import { planCriteriaEdit } from '../../../../src/core/note/planCriteriaEdit';
import { formatMessage } from '../../../../src/core/text/message';
import { applyEdits } from '../../../../src/core/text/textEdit';

describe('planCriteriaEdit', () => {
  describe('adds P9', () => {
    for (const [before, after] of [
      ['criteria: [P1, K4]', 'criteria: [P1, K4, P9]'],
      ['criteria: [P1,K4]  # mine', 'criteria: [P1,K4,P9]  # mine'],
      ['criteria: [P1]', 'criteria: [P1, P9]'],
      ['criteria: [ P1 ]', 'criteria: [ P1, P9 ]'],
      ['criteria: [P1,]', 'criteria: [P1, P9,]'],
      ['criteria: []', 'criteria: [P9]'],
      ['criteria: [ ]', 'criteria: [ P9 ]'],
      ['criteria: ["P1", "K4"]', 'criteria: ["P1", "K4", "P9"]'],
      ["criteria: ['P1']", "criteria: ['P1', 'P9']"],
      ['criteria: [\n  P1,\n  K4\n]', 'criteria: [\n  P1,\n  K4,\n  P9\n]'],
      ['criteria: [\n  P1,\n  K4,\n]', 'criteria: [\n  P1,\n  K4,\n  P9,\n]'],
      ['criteria: [\n  P1 # why\n]', 'criteria: [\n  P1, # why\n  P9\n]'],
      ['criteria: [\n  P1, # why\n]', 'criteria: [\n  P1, # why\n  P9,\n]'],
      ['criteria: [ P1\n  , K4\n  ]', 'criteria: [ P1\n  , K4\n  , P9\n  ]'],
      ['criteria:\n  - P1\n  - K4', 'criteria:\n  - P1\n  - K4\n  - P9'],
      ['criteria:\n-   "P1" # why\n\nx: y', 'criteria:\n-   "P1" # why\n-   "P9"\n\nx: y'],
      ['criteria:\n  - P1\n  # end\nx: y', 'criteria:\n  - P1\n  - P9\n  # end\nx: y'],
      ['criteria: P1', 'criteria: P1, P9'],
      ['criteria: P1,K4 # mine', 'criteria: P1,K4,P9 # mine'],
      ['criteria: "P1, K4"', 'criteria: "P1, K4, P9"'],
      ["criteria: ''", "criteria: 'P9'"],
      ['criteria:', 'criteria:\n  - P9'],
      ['criteria: # none yet\nx: y', 'criteria: # none yet\n  - P9\nx: y'],
      ['criteria: null', 'criteria: [P9]'],
      ['criteria: ~ # none', 'criteria: [P9] # none'],
      ['title: x', 'title: x\ncriteria: [P9]'],
      ['  title: x', '  title: x\n  criteria: [P9]'],
      ['# empty', '# empty\ncriteria: [P9]'],
    ] as const) {
      it(`to ${JSON.stringify(before)}`, () => {
        for (const lineEnd of ['\n', '\r\n', '\r']) {
          const note = (yaml: string): string =>
            `---\n${yaml}\n---\nbody\n`.replaceAll('\n', lineEnd);
          assert.equal(edit(note(before), ['P9'], []), note(after));
        }
      });
    }
  });

  describe('removes P1', () => {
    for (const [before, after] of [
      ['criteria: [P1, K4]', 'criteria: [K4]'],
      ['criteria: [K4, P1]', 'criteria: [K4]'],
      ['criteria: [K4, P1, P2]', 'criteria: [K4, P2]'],
      ['criteria: [P1]', 'criteria: []'],
      ['criteria: [ P1, ]', 'criteria: [ ]'],
      ['criteria: [P1, K4, P1]', 'criteria: [K4]'],
      ['criteria: [\n  P1,\n  K4\n]', 'criteria: [\n  K4\n]'],
      ['criteria: [\n  P1, # why\n  K4\n]', 'criteria: [\n  # why\n  K4\n]'],
      ['criteria: [\n  K4, # why\n  P1\n]', 'criteria: [\n  K4 # why\n]'],
      ['criteria: [\n  K4, # why\n  P1, P2\n]', 'criteria: [\n  K4, # why\n  P2\n]'],
      ['criteria:\n  - P1\n  - K4', 'criteria:\n  - K4'],
      ['criteria:\n  - P1 # why\n  - K4', 'criteria:\n  # why\n  - K4'],
      ['criteria:\n  - P1\nx: y', 'criteria:\nx: y'],
      ['criteria: P1', 'criteria: []'],
      ['criteria: "P1"', 'criteria: ""'],
      ['criteria: P1, K4', 'criteria: K4'],
      ['criteria: "K4, P1, P2"', 'criteria: "K4, P2"'],
      ['criteria: [P10, SKSPP05/P1]', 'criteria: [P10, SKSPP05/P1]'],
      ['title: x', 'title: x'],
    ] as const) {
      it(`from ${JSON.stringify(before)}`, () => {
        const note = (yaml: string): string => `---\n${yaml}\n---\nbody\n`;
        assert.equal(edit(note(before), [], ['P1']), note(after));
      });
    }
  });

  describe('gives front matter', () => {
    for (const [before, after] of [
      ['', '---\ncriteria: [P1, K4]\n---\n'],
      ['text', '---\ncriteria: [P1, K4]\n---\ntext'],
      ['\uFEFFa\r\nb', '\uFEFF---\r\ncriteria: [P1, K4]\r\n---\r\na\r\nb'],
      ['---\n---\ntext', '---\ncriteria: [P1, K4]\n---\ntext'],
      ['---\n---', '---\ncriteria: [P1, K4]\n---'],
    ] as const) {
      it(`to ${JSON.stringify(before)}`, () => {
        assert.equal(edit(before, ['P1', 'K4'], []), after);
      });
    }

    it('only where there is a code to add', () => {
      assert.equal(edit('text', [], ['P1']), 'text');
      assert.equal(edit('text', [' '], []), 'text');
    });
  });

  it('quotes what needs it', () => {
    const add = ['A: B/P1', 'a,b/P1', "O'Neil/P1"];
    const list = '["A: B/P1", "a,b/P1", "O\'Neil/P1"]';
    assert.equal(edit('---\ncriteria: []\n---\n', add, []), `---\ncriteria: ${list}\n---\n`);
    assert.equal(
      edit("---\ncriteria: 'P1'\n---\n", add, []),
      `---\ncriteria: [P1, ${list.slice(1)}\n---\n`,
    );
  });

  it('keeps what is both added and removed', () => {
    const text = '---\ncriteria: [P1, K4]\n---\n';
    assert.equal(edit(text, ['P1'], ['P1']), text);
  });

  it('removes and adds in one edit that is no longer than it must be', () => {
    const plan = planCriteriaEdit('---\ncriteria: [P1, K4, P5]\n---\n', {
      add: ['P9'],
      remove: ['K4'],
    });
    if (plan.kind === 'refused') assert.fail(formatMessage(plan.reason));
    const [start, end] = [
      { line: 1, character: 15 },
      { line: 1, character: 21 },
    ];
    assert.deepEqual(plan.edits, [{ range: { start, end }, newText: 'P5, P9' }]);
  });

  it('does not cut a line end in two', () => {
    const plan = planCriteriaEdit('---\r\ncriteria:\r\n---\r\n', { add: ['P1'], remove: [] });
    if (plan.kind === 'refused') assert.fail(formatMessage(plan.reason));
    const place = { line: 2, character: 0 };
    const range = { start: place, end: place };
    assert.deepEqual(plan.edits, [{ range, newText: '  - P1\r\n' }]);
  });

  describe('refuses', () => {
    for (const [yaml, reason] of [
      ['title: Reel 2: conform\ncriteria: [P1]', 'A colon inside the title needs quotes'],
      ['criteria: [P1]\ncriteria: [K4]', 'The key “criteria” is there twice'],
      ['x: &x [P1]\ncriteria: *x', 'an anchor, an alias or a tag'],
      ['criteria: &x [P1]\ny: *x', 'an anchor, an alias or a tag'],
      ['criteria: [&x P1]', 'an anchor, an alias or a tag'],
      ['criteria: !!seq [P1]', 'an anchor, an alias or a tag'],
      ['criteria: [P1, [K4]]', 'must be a list of codes'],
      ['criteria:\n  P1: K4', 'must be a list of codes'],
      ['criteria: |\n  P1', 'written in an unusual way'],
      ['criteria: "\\x501"', 'written in an unusual way'],
      ['? criteria\n: [P1]', 'written in an unusual way'],
      ['{criteria: [P1]}', 'written in braces'],
      ['- criteria', 'of the form'],
      ['criteria: [\nP1\n]', 'has a fault'],
      [`criteria: ${'['.repeat(2000)}`, 'nested too deeply'],
    ] as const) {
      it(yaml.slice(0, 40).replaceAll('\n', ' / '), () => {
        const text = `---\n${yaml}\n---\n`;
        for (const change of [
          { add: ['P9'], remove: [] },
          { add: [], remove: ['P1'] },
        ]) {
          const plan = planCriteriaEdit(text, change);
          if (plan.kind === 'edits') assert.fail(applyEdits(text, plan.edits));
          assert.include(formatMessage(plan.reason), reason);
        }
      });
    }

    for (const [name, text, reason] of [
      ['front matter that is not closed', '---\ncriteria: [P1]\n', 'not closed'],
      ['a fence with a language', '---js\ncriteria: [P1]\n---\n', '“js”'],
      ['a close of dots', '---\ncriteria: [P1]\n...\n', 'close with ---'],
      ['a file that is too large', 'x'.repeat(2_000_000), 'over 1 MB'],
      ['too much front matter', `---\nx: ${'y'.repeat(70_000)}\n---\n`, 'over 64 KB'],
      ['what is no text', '---\ncriteria: [\0]\n---\n', 'not UTF-8 text'],
    ] as const) {
      it(name, () => {
        const plan = planCriteriaEdit(text, { add: ['P9'], remove: [] });
        if (plan.kind === 'edits') assert.fail('edited');
        assert.include(formatMessage(plan.reason), reason);
      });
    }
  });

  function edit(text: string, add: readonly string[], remove: readonly string[]): string {
    const plan = planCriteriaEdit(text, { add, remove });
    if (plan.kind === 'refused') assert.fail(formatMessage(plan.reason));
    assert.isAtMost(plan.edits.length, 1);
    return applyEdits(text, plan.edits);
  }
});
