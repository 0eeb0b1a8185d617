import { assert } from 'chai';
import { comparisonText } from '../../../../src/core/revision/comparisonText';
import { sampleStandard } from '../../support/journalSamples';

describe('comparisonText', () => {
  it('has a paragraph for each field there is, and for each criterion', () => {
    const standard = { ...sampleStandard('X', ['P1', 'K1']), approved: '2026' };
    const map = new Map([
      ['P1', ['P2', 'P3']],
      ['K1', []],
    ]);
    const [first = '', second = ''] = standard.criteria.map(({ text }) => text);
    assert.equal(
      comparisonText({ ...standard, supersededBy: { urn: 'Y', map } }, (field) =>
        field.toUpperCase(),
      ),
      `TITLE: Standard X\n\nAPPROVED: 2026\n\nSUPERSEDEDBY: Y\nP1 → P2, P3\nK1 → –\n\nP1\n${first}\n\nK1\n${second}\n`,
    );
  });
});
