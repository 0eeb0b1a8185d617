import { assert } from 'chai';
import type { EvidenceItem } from '../../../../src/core/note/noteFile';
import { planEvidence } from '../../../../src/core/note/planEvidence';
import { formatMessage } from '../../../../src/core/text/message';
import { applyEdits } from '../../../../src/core/text/textEdit';

describe('planEvidence', () => {
  const sha256 = 'ab'.repeat(32);
  const mail: EvidenceItem = {
    title: 'Turnover: e-mail',
    held: 'Facility mail archive',
    shownBy: 'Post supervisor',
    sha256,
  };
  const cases: readonly (readonly [
    what: string,
    item: EvidenceItem,
    before: string,
    after: string,
  ])[] = [
    [
      'a file before what has been accepted',
      { file: '../a.pdf' },
      'criteria: [P1]\n# by whom\naccepted: []',
      'criteria: [P1]\nevidence:\n  - ../a.pdf\n# by whom\naccepted: []',
    ],
    [
      'a file with its hash',
      { file: '../reel: 2.mov', sha256 },
      'evidence:\n    - a.pdf # c\n    # d\n',
      `evidence:\n    - a.pdf # c\n    - file: "../reel: 2.mov"\n      sha256: ${sha256}\n    # d\n`,
    ],
    [
      'a thing that is held elsewhere',
      mail,
      'evidence: ~',
      `evidence:\n  - title: "Turnover: e-mail"\n    held: Facility mail archive\n    shownBy: Post supervisor\n    sha256: ${sha256}`,
    ],
    [
      'a file beside a single one',
      { file: 'b.pdf' },
      'evidence: a.pdf',
      'evidence:\n  - a.pdf\n  - b.pdf',
    ],
    [
      'a file in brackets over several lines',
      { file: 'b.pdf' },
      'evidence: [\n  a.pdf, # c\n]',
      'evidence: [\n  a.pdf, # c\n  b.pdf,\n]',
    ],
    [
      'the hash of a file that is there',
      { file: 'a.pdf', sha256 },
      'evidence:\n  - "a.pdf" # c\n  - b.pdf',
      `evidence:\n  - file: "a.pdf" # c\n    sha256: ${sha256}\n  - b.pdf`,
    ],
    [
      'the hash of a file in brackets',
      { file: 'a.pdf', sha256 },
      'evidence: [a.pdf, b.pdf]',
      `evidence: [{file: a.pdf, sha256: ${sha256}}, b.pdf]`,
    ],
    [
      'the hash of a file that has changed',
      { file: 'a.pdf', sha256 },
      "evidence:\n  - {file: a.pdf, title: A, sha256: '77aa'}",
      `evidence:\n  - {file: a.pdf, title: A, sha256: '${sha256}'}`,
    ],
    [
      'no file twice',
      { file: 'a.pdf' },
      'evidence:\n  - {file: a.pdf, sha256: 77aa}',
      'evidence:\n  - {file: a.pdf, sha256: 77aa}',
    ],
  ];
  for (const [what, item, before, after] of cases) {
    it(`writes ${what}`, () => {
      for (const lineEnd of ['\n', '\r\n']) {
        const note = (yaml: string): string =>
          `---\n${yaml}\n---\nWords\n`.replaceAll('\n', lineEnd);
        const plan = planEvidence(note(before), item);
        if (plan.kind === 'refused') assert.fail(formatMessage(plan.reason));
        assert.equal(applyEdits(note(before), plan.edits), note(after));
      }
    });
  }
});
