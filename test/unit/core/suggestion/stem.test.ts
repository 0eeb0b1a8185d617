import { assert } from 'chai';
import { stem } from '../../../../src/core/suggestion/stem';

describe('stem', () => {
  const same: readonly (readonly string[])[] = [
    ['back', 'backs', 'backed', 'backing'],
    ['tell', 'told', 'telling'],
    ['write', 'wrote', 'written', 'writing'],
    ['organise', 'organize', 'organised', 'organizing'],
    ['colour', 'color', 'colours'],
    ['colourist', 'colorist'],
    ['dialogue', 'dialog'],
    ['programme', 'program'],
    ['analyse', 'analyze'],
    ['day', 'days'],
    ['deadline', 'deadlines'],
    ['confidential', 'confidentiality'],
  ];
  for (const forms of same) {
    it(`is the same for ${forms.join(', ')}`, () => {
      assert.lengthOf([...new Set(forms.map(stem))], 1);
    });
  }

  const different: readonly (readonly [string, string])[] = [
    ['one', 'on'],
    ['use', 'us'],
    ['hour', 'horse'],
    ['four', 'for'],
    ['noise', 'nose'],
  ];
  for (const [one, other] of different) {
    it(`differs for ${one} and ${other}`, () => {
      assert.notEqual(stem(one), stem(other));
    });
  }

  it('leaves a word alone that is too long to be one', () => {
    const long = 'ational'.repeat(1_000);
    assert.equal(stem(long), long);
  });
});
