import { assert } from 'chai';
import { formatMessage, message } from '../../../../src/core/text/message';

describe('formatMessage', () => {
  it('puts each argument in its place, as often as it is named', () => {
    assert.equal(formatMessage(message('{1} of {0}, {1}', 'a', 2)), '2 of a, 2');
  });

  it('reads nothing into the arguments', () => {
    assert.equal(formatMessage(message('{0}{1}', '{1}', '$&')), '{1}$&');
  });

  it('writes days as people do', () => {
    const words = message('{0}, {1}', { day: '2026-11-05' }, { day: '2026' });
    assert.equal(formatMessage(words), '5 Nov 2026, 2026');
  });

  it('leaves a place without an argument as it is', () => {
    assert.equal(formatMessage(message('{0} {1}', 'a')), 'a {1}');
  });
});
