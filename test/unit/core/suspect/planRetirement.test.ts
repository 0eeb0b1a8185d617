import { assert } from 'chai';
import { planRetirement } from '../../../../src/core/suspect/planRetirement';
import { sealOf } from '../../../../src/core/note/sealOf';
import { formatMessage } from '../../../../src/core/text/message';
import { applyEdits } from '../../../../src/core/text/textEdit';
import { rewordedSet } from './suspectSamples';

const uri = 'file:///j/a.md';

/** The text without `ids`, with its body changed or left. */
function retired(text: string, ids: readonly string[] = ['X/P1'], withPassages = true): string {
  const criteria = ids.map((id) => rewordedSet.criterion(id)!);
  const plan = planRetirement(uri, text, criteria, rewordedSet);
  assert(plan.kind === 'edits', plan.kind === 'refused' ? formatMessage(plan.reason) : '');
  return applyEdits(text, [...plan.frontMatter, ...(withPassages ? plan.passages : [])]);
}

describe('planRetirement', () => {
  const tags: readonly (readonly [before: string, after: string])[] = [
    ['criteria: [P1, K1] # two', 'criteria: [K1] # two'],
    ['criteria: [K1, p01, X/P1, P1]', 'criteria: [K1]'],
    ['criteria: P1, K1', 'criteria: K1'],
    ['criteria:\n  - P3\n  - "pc1"\n  - K1', 'criteria:\n  - P3\n  - K1'],
    ['criteria: [P1]', 'criteria: []'],
    ['criteria: [Y/P1, P1]', 'criteria: [Y/P1]'],
    ['standard: Y\ncriteria: [P1, X/P1]', 'standard: Y\ncriteria: [P1]'],
    ['criteria: [P3]', 'criteria: [P3]'],
    [
      'criteria: [P1, K1]\naccepted: {by: A, criteria: [P1]}',
      'criteria: [K1]\naccepted: {by: A, criteria: [P1]}',
    ],
  ];
  for (const [before, after] of tags) {
    it(`makes of ${JSON.stringify(before)} ${JSON.stringify(after)}`, () => {
      assert.equal(retired(`---\n${before}\n---\nWords.\n`), `---\n${after}\n---\nWords.\n`);
    });
  }

  const bodies: readonly (readonly [before: string, after: string])[] = [
    ['#P1 I went through it.\n', 'I went through it.\n'],
    ['It went. #P1 A list keeps names.\n', 'It went. A list keeps names.\n'],
    ['It went out. #P1\n', 'It went out.\n'],
    ['It went out. #P1', 'It went out.'],
    ['It went out #P1.\r\nMore\r\n', 'It went out.\r\nMore\r\n'],
    ['It went (#P1) out (#X/p01).\n', 'It went out.\n'],
    ['It went (#P1 #K1).\n', 'It went (#K1).\n'],
    ['It went (#K1 #P1).\n', 'It went (#K1).\n'],
    ['A break #P1  \nhere.\n', 'A break  \nhere.\n'],
    ['One #P1 #P1 #K1 two #P1 #P1\n', 'One #K1 two\n'],
    ['- #P1 an item\n- more #P1\n', '- an item\n- more\n'],
    ['# #P1 Heading #P1\n', '# Heading\n'],
    // A line of its own stays one; what would become another block keeps its word.
    ['Words\n#P1\nmore\n', 'Words\nP1\nmore\n'],
    ['#P1\n', 'P1\n'],
    ['#P1 - one\n', 'P1 - one\n'],
    ['#P1, then\n', 'P1, then\n'],
    ['- #P1\n', '- P1\n'],
    ['`#P1` and \\#P1 stay, #P3 too\n', '`#P1` and \\#P1 stay, #P3 too\n'],
  ];
  for (const [before, after] of bodies) {
    it(`makes of the text ${JSON.stringify(before)} ${JSON.stringify(after)}`, () => {
      const front = (codes: string): string => `---\ncriteria: [${codes}]\n---\n`;
      assert.equal(retired(front('P1, P3, K1') + before), front('P3, K1') + after);
    });
  }

  it('takes several criteria off at once', () => {
    const text = '---\ncriteria: [P1, P3, K1]\n---\nOne #P1 #K1 and #P3.\n';
    assert.equal(retired(text, ['X/P1', 'X/K1']), '---\ncriteria: [P3]\n---\nOne and #P3.\n');
  });

  it('says where it would change a text that somebody has accepted', () => {
    const body = 'Done. #P1\n';
    const text = `---\ncriteria: [P1]\naccepted: {by: A, criteria: P1, seal: ${sealOf(body)}}\n---\n`;
    const [p1] = [rewordedSet.criterion('X/P1')!];
    const plan = planRetirement(uri, text + body, [p1], rewordedSet);
    assert(plan.kind === 'edits');
    assert.isTrue(plan.isSealed);
    assert.equal(retired(text + body, ['X/P1'], false), text.replace('[P1]', '[]') + body);
  });

  it('refuses what cannot be edited safely', () => {
    const p1 = rewordedSet.criterion('X/P1')!;
    const text = '---\ncriteria: [&a P1, *a]\n---\n';
    assert.equal(planRetirement(uri, text, [p1], rewordedSet).kind, 'refused');
  });
});
