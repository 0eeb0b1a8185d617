import { assert } from 'chai';
import { once } from '../../../../src/core/text/once';

describe('once', () => {
  it('makes a value when it is first asked for, and only then', () => {
    let made = 0;
    const value = once((): string | undefined => {
      made += 1;
      return undefined;
    });
    assert.equal(made, 0);
    assert.isUndefined(value());
    assert.isUndefined(value());
    assert.equal(made, 1);
  });
});
