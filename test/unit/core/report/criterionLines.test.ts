import { assert } from 'chai';
import { criterionLines } from '../../../../src/core/report/criterionLines';
import { StandardSet } from '../../../../src/core/standard/standardSet';
import { sampleStandard } from '../../support/journalSamples';

const standards = new StandardSet(
  [sampleStandard('X', ['P1', 'P2', 'K1']), sampleStandard('Y', ['P1'])],
  'X',
);

describe('criterionLines', () => {
  const cases: readonly (readonly [
    what: string,
    lines: readonly string[],
    expected: Readonly<Record<string, number>>,
    noteStandard?: string,
  ])[] = [
    ['a flow list', ['title: x', 'criteria: [P1, K1]'], { 'X/P1': 3, 'X/K1': 3 }],
    ['a flow list over lines', ['criteria: [', '  P1,', '  K1]'], { 'X/P1': 3, 'X/K1': 4 }],
    ['a block list', ['criteria:', '- P2', '# and', '- "P1"'], { 'X/P2': 3, 'X/P1': 5 }],
    ['one scalar', ['criteria: P1'], { 'X/P1': 2 }],
    ['a scalar with commas', ['criteria: P1, P2'], { 'X/P1': 2, 'X/P2': 2 }],
    ['repeats, of which the first counts', ['criteria:', '- p01', '- P1'], { 'X/P1': 3 }],
    ['full ids', ['criteria:', '- Y/P1', '- X/P1'], { 'Y/P1': 3, 'X/P1': 4 }],
    ['the note’s own standard', ['criteria: [P1]'], { 'Y/P1': 2 }, 'Y'],
    ['unknown codes', ['criteria: [P9, Z/P1]'], {}],
    ['acceptances, which map nothing', ['criteria: []', 'accepted:', '- criteria: [P1]'], {}],
  ];
  for (const [what, lines, expected, noteStandard] of cases) {
    it(`reads ${what}`, () => {
      const text = ['---', ...lines, '---', '#K1 a passage', ''].join('\r\n');
      assert.deepEqual(Object.fromEntries(criterionLines(text, standards, noteStandard)), expected);
    });
  }
});
