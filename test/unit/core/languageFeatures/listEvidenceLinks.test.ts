import { assert } from 'chai';
import { listEvidenceLinks } from '../../../../src/core/languageFeatures/listEvidenceLinks';
import { showRange } from './markedText';

function draw(text: string): readonly string[] {
  return listEvidenceLinks(text).map(
    ({ target, range }) => `${target} in ${showRange(text, range).split('\n')[range.start.line]}`,
  );
}

const noteWith = (evidence: string) => `---\ncriteria: [P1]\n${evidence}\n---\nbody\n`;

describe('listEvidenceLinks', () => {
  it('finds paths in every form in which they are written', () => {
    const yaml = [
      'evidence:',
      '  - ../turnovers/ep2 list.pdf',
      '  - {file: "../turnovers/ep2.mov", sha256: 77aa}',
      '  - title: Mail',
      "    file: 'a b.txt'",
      '  - title: Held elsewhere',
      '    held: Facility mail archive',
      '  - C:\\media\\ep2.mov',
    ].join('\n');
    assert.deepEqual(draw(noteWith(yaml)), [
      '../turnovers/ep2 list.pdf in   - «../turnovers/ep2 list.pdf»',
      '../turnovers/ep2.mov in   - {file: "«../turnovers/ep2.mov»", sha256: 77aa}',
      "a b.txt in     file: '«a b.txt»'",
      'C:\\media\\ep2.mov in   - «C:\\media\\ep2.mov»',
    ]);
    assert.deepEqual(draw(noteWith('evidence: one.pdf')), ['one.pdf in evidence: «one.pdf»']);
  });

  it('finds nothing elsewhere', () => {
    assert.deepEqual(draw('evidence: a.pdf'), []);
    assert.deepEqual(draw(noteWith('title: a.pdf')), []);
    assert.deepEqual(draw(noteWith('evidence:')), []);
    assert.deepEqual(draw(noteWith('evidence: [null, ""]')), []);
  });
});
