import { assert } from 'chai';
import { chooseStandards } from '../../../../src/core/standard/chooseStandards';
import { sampleStandard } from '../../support/journalSamples';

const builtIn = [sampleStandard('SKSPP05', ['P1', 'P2'])];
const camera = sampleStandard('CAM1', ['P1']);
const zeta = sampleStandard('ZETA', ['P1']);
const replaced = sampleStandard('SKSPP05', ['P1']);

describe('chooseStandards', () => {
  const cases: readonly (readonly [
    what: string,
    choice: Partial<Parameters<typeof chooseStandards>[0]>,
    expected: readonly string[],
  ])[] = [
    ['the default standard alone', {}, ['SKSPP05']],
    [
      'the default first, then the own by URN',
      { own: [zeta, camera] },
      ['SKSPP05', 'CAM1', 'ZETA'],
    ],
    ['an own default first', { own: [zeta, camera], defaultUrn: 'ZETA' }, ['ZETA', 'CAM1']],
    [
      'those of the setting, in its order',
      { own: [zeta], active: ['ZETA', 'SKSPP05'] },
      ['ZETA', 'SKSPP05'],
    ],
    [
      'one of the setting, though it is not the default',
      { own: [zeta], active: ['ZETA'] },
      ['ZETA'],
    ],
    ['each once', { active: ['SKSPP05', 'SKSPP05'] }, ['SKSPP05']],
    ['none that does not exist', { active: ['NOWHERE', 'SKSPP05'] }, ['SKSPP05']],
    ['only an exact URN', { active: ['SKSPP5', 'skspp05'] }, []],
    ['the own where the default does not exist', { own: [zeta], defaultUrn: 'NOWHERE' }, ['ZETA']],
  ];
  for (const [what, choice, expected] of cases) {
    it(`takes ${what}`, () => {
      const set = chooseStandards({
        builtIn,
        own: [],
        active: [],
        defaultUrn: 'SKSPP05',
        ...choice,
      });
      assert.deepEqual(
        set.standards.map(({ urn }) => urn),
        expected,
      );
      assert.equal(set.defaultUrn, choice.defaultUrn ?? 'SKSPP05');
    });
  }

  it('puts an own standard in the place of a built-in one', () => {
    const set = chooseStandards({ builtIn, own: [replaced], active: [], defaultUrn: 'SKSPP05' });
    assert.deepEqual(set.standards, [replaced]);
  });

  it('takes the first of two own standards with one URN', () => {
    const set = chooseStandards({
      builtIn,
      own: [replaced, sampleStandard('SKSPP05', [])],
      active: [],
      defaultUrn: 'SKSPP05',
    });
    assert.strictEqual(set.standards[0], replaced);
    assert.lengthOf(set.standards, 1);
  });
});
