import { assert } from 'chai';
import { findActions } from '../../../../src/core/note/findActions';
import { planTick } from '../../../../src/core/note/planTick';
import { applyEdits } from '../../../../src/core/text/textEdit';

describe('findActions', () => {
  for (const [name, text, ...expected] of [
    ['under each word for it', '## Now what\n- [ ] a\n## Next time\n* [ ] b\n', 'a', 'b'],
    ['in any case and longer', '# ACTION PLAN for May\n1. [ ] a\n# to-do\n+ [ ] b\n', 'a', 'b'],
    ['below headings under it', '# Next steps\n## At work\n- [ ] a\n', 'a'],
    ['inside lists', '# To do\n- one\n  - [ ] a\n', 'a'],
    ['with more than a line', '# To do\n- [ ] a\n  and more\n', 'a'],
    ['under an underlined heading', 'Now what\n---\n- [ ] a\n', 'a'],
    ['not ticked ones', '# To do\n- [x] a\n- [X] b\n'],
    ['not under other headings', '# So what\n- [ ] a\n'],
    ['not without a heading', '- [ ] a\n'],
    ['not after a heading of the same level', '## Now what\n## Learning\n- [ ] a\n'],
    ['not where a word only starts so', '# Actionable words\n- [ ] a\n# Nextdoor\n- [ ] b\n'],
    ['not outside a list', '# To do\n[ ] a\n'],
    ['not in code', '# To do\n```\n- [ ] a\n```\n    - [ ] b\n'],
    ['not in a quotation', '# To do\n> - [ ] a\n'],
    ['not without words', '# To do\n- [ ]\n- [ ] \n'],
  ] as const) {
    it(name, () => {
      for (const lineEnd of ['\n', '\r\n']) {
        const document = text.replaceAll('\n', lineEnd);
        const actions = findActions(document, 0);
        assert.deepEqual(
          actions.map((action) => action.text),
          expected,
        );
        for (const { offset } of actions) {
          assert.equal(document.slice(offset - 1, offset + 2), '[ ]');
        }
      }
    });
  }
});

describe('planTick', () => {
  const text = '---\ncriteria: []\n---\n# To do\n- [ ] a\n- [ ] b\n- [ ] a\n';

  function tick(action: string, offset: number): string {
    const plan = planTick(text, { text: action, offset });
    assert(plan.kind === 'edits');
    return applyEdits(text, plan.edits);
  }

  it('ticks the action and changes no other byte', () => {
    assert.equal(tick('b', text.indexOf('[ ] b') + 1), text.replace('[ ] b', '[x] b'));
  });

  it('finds the nearest one that says the same where the text has changed since', () => {
    assert.equal(tick('a', 0), text.replace('[ ] a', '[x] a'));
    assert.equal(tick('a', text.length), `${text.slice(0, -6)}[x] a\n`);
  });

  it('says why it ticks nothing', () => {
    const plan = planTick(text, { text: 'c', offset: 0 });
    assert.equal(plan.kind, 'refused');
  });
});
