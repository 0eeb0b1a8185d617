import { assert } from 'chai';
import { planCriteriaEdit } from '../../../../src/core/note/planCriteriaEdit';
import type { EditPlan } from '../../../../src/core/note/editPlan';
import { parseYaml } from '../../../../src/core/note/yamlDocument';
import { planEvidence } from '../../../../src/core/note/planEvidence';
import { planNewKey } from '../../../../src/core/note/planNewKey';
import { planValueEdit } from '../../../../src/core/note/planValueEdit';
import { formatMessage } from '../../../../src/core/text/message';
import { applyEdits } from '../../../../src/core/text/textEdit';

/** The front matter between its fences after an edit. */
function edited(yaml: string, plan: (text: string) => EditPlan): string {
  const text = `---\n${yaml}---\n`;
  const planned = plan(text);
  if (planned.kind === 'refused') assert.fail(formatMessage(planned.reason));
  return applyEdits(text, planned.edits).slice(4, -4);
}

const dated = (yaml: string): string =>
  edited(yaml, (text) => planNewKey(text, 'date', '2026-11-20'));

describe('planNewKey', () => {
  for (const [what, above] of [
    ['a block of text', 'summary: |\n  What I did\n  # 1 relinked\n'],
    ['a block that keeps its line ends', 'summary: >+\n  What I did\n  # 1 relinked\n\n'],
    ['a block with CRLF', 'summary: |-\r\n  What I did\r\n  # 1 relinked\r\n'],
    ['a text in quotes', 'summary: "What I did\n  # 1 relinked"\n'],
    ['a block inside a list', 'log:\n- - |\n    # 1 relinked\n    # 2\n'],
  ] as const) {
    it(`goes below ${what} that ends like a comment`, () => {
      const lineEnd = above.includes('\r') ? '\r\n' : '\n';
      assert.equal(
        dated(`${above}criteria: [P3]${lineEnd}`),
        `${above}date: 2026-11-20${lineEnd}criteria: [P3]${lineEnd}`,
      );
    });
  }

  it('goes above the comments of the next key, below those of a block of text', () => {
    const above = 'summary: |\n  What I did\n  # 1 relinked\n';
    assert.equal(
      dated(`${above}# mine\n # too\ncriteria: [P3]\n`),
      `${above}date: 2026-11-20\n# mine\n # too\ncriteria: [P3]\n`,
    );
  });

  const lastKeys: readonly (readonly [string, (text: string) => EditPlan, string])[] = [
    ['a value', (text) => planValueEdit(text, 'date', '2026'), 'date: "2026"\n'],
    ['a new key', (text) => planNewKey(text, 'reviewed', '2026-11-20'), 'reviewed: 2026-11-20\n'],
    ['criteria', (text) => planCriteriaEdit(text, { add: ['P1'], remove: [] }), 'criteria: [P1]\n'],
    ['evidence', (text) => planEvidence(text, { file: 'a.pdf' }), 'evidence:\n  - a.pdf\n'],
  ];
  for (const [what, plan, line] of lastKeys) {
    for (const tabs of ['\t\n', '\n \t\n\n', '\t\n# c\n']) {
      it(`puts ${what} before ${JSON.stringify(tabs)} at the end, which then is no error`, () => {
        const yaml = edited(`template:\n${tabs}`, plan);
        assert.isEmpty(parseYaml(yaml)?.errors);
        assert.include(yaml, line);
        assert.equal(yaml.replace(line, ''), `template:\n${tabs}`);
      });
    }
  }
});
