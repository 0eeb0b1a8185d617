import { assert } from 'chai';
import { planAcceptance, type NewAcceptance } from '../../../../src/core/note/planAcceptance';
import { sealOf } from '../../../../src/core/note/sealOf';
import { formatMessage } from '../../../../src/core/text/message';
import { applyEdits } from '../../../../src/core/text/textEdit';

const body = 'I sent the turnover. #P3\n';
const seal = sealOf(body);
const acceptance: NewAcceptance = {
  by: 'S. Okafor',
  role: 'Post supervisor',
  date: '2026-11-25',
  criteria: ['P3', 'K4'],
};

describe('planAcceptance', () => {
  const fresh = `by: S. Okafor
    role: Post supervisor
    date: 2026-11-25
    criteria: [P3, K4]
    seal: ${seal}`;
  const inBraces = `{by: S. Okafor, role: Post supervisor, date: 2026-11-25, criteria: [P3, K4], seal: ${seal}}`;

  const cases: readonly (readonly [what: string, before: string, after: string])[] = [
    ['the first one', 'title: x # mine', `title: x # mine\naccepted:\n  - ${fresh}`],
    ['the first one under a key', 'accepted: # soon\nx: 1', `accepted: # soon\n  - ${fresh}\nx: 1`],
    ['the first one in an empty list', 'accepted: []\nx: 1', `accepted:\n  - ${fresh}\nx: 1`],
    [
      'one beside that of somebody else, with the same dashes',
      'accepted:\n- by: Lee\n  criteria: [P3] # late\n# end\nx: 1',
      `accepted:\n- by: Lee\n  criteria: [P3] # late\n- ${fresh.replaceAll('\n    ', '\n  ')}\n# end\nx: 1`,
    ],
    ['one in brackets', 'accepted: [{by: Lee}] # c', `accepted: [{by: Lee}, ${inBraces}] # c`],
    [
      'one beside a single one in braces',
      'accepted: {by: Lee}',
      `accepted: [{by: Lee}, ${inBraces}]`,
    ],
    [
      'one beside a single one on lines of its own',
      'accepted:\n  by: Lee # c\n  criteria:\n    - P3',
      `accepted:\n  - by: Lee # c\n    criteria:\n      - P3\n  - ${fresh}`,
    ],
    ['one beside a mere name', 'accepted: Lee # c', `accepted:\n  - Lee # c\n  - ${fresh}`],
    [
      'what the same person accepts anew, keeping quotes, comments and order',
      `accepted:\n  - seal: "77aa" # old\n    by: s. okafor\n    date: '2026-01-02' # by phone\n    criteria:\n      - K4 # k\n      - P3\n    role: Post supervisor\n  - by: Lee`,
      `accepted:\n  - seal: "${seal}" # old\n    by: s. okafor\n    date: '2026-11-25' # by phone\n    criteria:\n      - K4 # k\n      - P3\n    role: Post supervisor\n  - by: Lee`,
    ],
    [
      'what the same person accepts anew with more criteria, and the seal that was missing',
      'accepted:\n  - {by: S. Okafor, role: Post supervisor, date: 2026-01-02, criteria: [P3]}',
      `accepted:\n  - ${inBraces}`,
    ],
    [
      'what was a mere name before',
      'accepted:\n  - S. Okafor # c\nx: 1',
      `accepted:\n  - by: S. Okafor # c\n    ${fresh.split('\n    ').slice(1).join('\n    ')}\nx: 1`,
    ],
    [
      'an entry of its own where the same person has accepted something else besides',
      'accepted:\n  - by: S. Okafor\n    criteria: [P3, P10]',
      `accepted:\n  - by: S. Okafor\n    criteria: [P3, P10]\n  - ${fresh}`,
    ],
    [
      'an entry of its own where the same person accepted in another role',
      'accepted:\n  - by: S. Okafor\n    role: Tutor\n    criteria: [P3]',
      `accepted:\n  - by: S. Okafor\n    role: Tutor\n    criteria: [P3]\n  - ${fresh}`,
    ],
    [
      'an entry of its own where a comment among the criteria would be lost',
      'accepted:\n  - by: S. Okafor\n    criteria:\n      - P3 # why',
      `accepted:\n  - by: S. Okafor\n    criteria:\n      - P3 # why\n  - ${fresh}`,
    ],
  ];
  for (const [what, before, after] of cases) {
    it(`writes ${what}`, () => {
      for (const lineEnd of ['\n', '\r\n', '\r']) {
        const note = (yaml: string): string =>
          `\uFEFF---\ncriteria: [P3, K4, P10]\n${yaml}\n---\n${body}`.replaceAll('\n', lineEnd);
        const plan = planAcceptance(note(before), acceptance);
        if (plan.kind === 'refused') assert.fail(formatMessage(plan.reason));
        assert.equal(applyEdits(note(before), plan.edits), note(after));
      }
    });
  }

  it('leaves out a role that nobody has named', () => {
    const text = '---\ncriteria: [P3]\n---\n';
    const plan = planAcceptance(text, { by: 'Lee', date: '2026-11-25', criteria: ['P3'] });
    if (plan.kind === 'refused') assert.fail(formatMessage(plan.reason));
    assert.equal(
      applyEdits(text, plan.edits),
      `---\ncriteria: [P3]\naccepted:\n  - by: Lee\n    date: 2026-11-25\n    criteria: [P3]\n    seal: ${sealOf('')}\n---\n`,
    );
  });

  const refusals: readonly (readonly [text: string, why: RegExp])[] = [
    ['Just words\n', /names no criteria yet/],
    ['---\ncriteria: [P3]\n\nWords\n', /never closed|not closed/],
    ['---\ncriteria: [P3]\naccepted: &a []\n---\n', /anchor/],
    ['---\ncriteria: [P3]\nx: &a [Lee]\naccepted: *a\n---\n', /anchor/],
    ['---\n{criteria: [P3]}\n---\n', /braces/],
    ['---\ncriteria: [P3]\naccepted: |\n  Lee\n---\n', /unusual/],
    ['---\ncriteria: [P3]\n? accepted\n: [Lee]\n---\n', /unusual/],
    ['---\ncriteria: [P3]\naccepted: [a\n---\n', /./],
  ];
  for (const [text, why] of refusals) {
    it(`refuses ${JSON.stringify(text)}`, () => {
      const plan = planAcceptance(text, acceptance);
      if (plan.kind === 'edits') assert.fail(applyEdits(text, plan.edits));
      assert.match(formatMessage(plan.reason), why);
    });
  }
});
