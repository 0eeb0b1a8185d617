import { assert } from 'chai';
import { listCodeLenses } from '../../../../src/core/languageFeatures/listCodeLenses';
import { listInlayHints } from '../../../../src/core/languageFeatures/listInlayHints';
import { builtInStandards } from '../../../../src/core/standard/builtInStandards';
import { sampleNote, sampleStandard } from '../../support/journalSamples';
import { sampleSnapshot } from '../report/sampleSnapshot';

const snapshot = sampleSnapshot(
  [sampleNote({ criteria: ['P7'] }), sampleNote({ uri: 'file:///j/b.md', criteria: ['P7', 'K1'] })],
  [...builtInStandards, sampleStandard('OTHER-1', ['P1'])],
);

/** Each lens as `line:character code wording count`. */
function draw(text: string): readonly string[] {
  return listCodeLenses(text, snapshot).map((lens) => {
    const { line, character } = lens.range.start;
    const words =
      lens.kind === 'more'
        ? `and ${lens.count} more`
        : [lens.code, lens.wording, lens.noteCount].filter((part) => part !== '').join(' | ');
    return `${line}:${character} ${words}`;
  });
}

describe('listCodeLenses', () => {
  it('says what each criterion is and how many notes name it', () => {
    assert.deepEqual(draw('---\ntitle: a\ncriteria: [P7, OTHER-1/P1]\n---\n#K1\n'), [
      '2:11 P7 | maintain confidentiality about specific… | 2',
      '2:11 OTHER-1/P1 | the wording of P1 | 0',
    ]);
  });

  it('stands above the first line of a block list, each criterion once', () => {
    assert.deepEqual(draw('---\ncriteria:\n  - K1\n  - k01\n  - P7\n  - P99\n---\n'), [
      '2:4 K1 | the workflow and how your role and the roles of… | 1',
      '2:4 P7 | maintain confidentiality about specific… | 2',
    ]);
  });

  it('says less of each the more there are, and is bounded', () => {
    assert.deepEqual(draw('---\ncriteria: [P7, P1, P2]\n---\n'), [
      '1:11 P7 | maintain… | 2',
      '1:11 P1 | make sure you work to… | 0',
      '1:11 P2 | manage your own time so… | 0',
    ]);
    const many = draw('---\ncriteria: [P1, P2, P3, P4, P5, P6, P7, P8, P9, P10]\n---\n');
    assert.lengthOf(many, 9);
    assert.equal(many[6], '1:11 P7 | 2');
    assert.equal(many[8], '1:11 and 2 more');
  });

  it('has none where there are no criteria', () => {
    for (const text of [
      '',
      '#P7\n',
      '---\ncriteria: []\n---\n#P7',
      '---\ncriteria: [P99]\n---\n',
    ]) {
      assert.deepEqual(draw(text), [], text);
    }
  });
});

describe('listInlayHints', () => {
  const text = '---\ncriteria: [P7, P99]\n---\n\nDone #K1 so.\n';
  const hintsIn = (from: number, to: number) =>
    listInlayHints(
      text,
      { start: { line: from, character: 0 }, end: { line: to, character: 0 } },
      snapshot.standards,
    ).map(({ position, label }) => `${position.line}:${position.character} ${label}`);

  it('follow tags and passages with the first words', () => {
    assert.deepEqual(hintsIn(0, 5), [
      '1:13 maintain confidentiality…',
      '4:8 the workflow and how your…',
    ]);
  });

  it('are those of the lines that are asked for', () => {
    assert.deepEqual(hintsIn(2, 5), ['4:8 the workflow and how your…']);
  });
});
