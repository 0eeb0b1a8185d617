import { assert } from 'chai';
import {
  describeBadUrn,
  isReadableUrn,
  isStandardUrn,
} from '../../../../src/core/standard/standardUrn';
import { formatMessage } from '../../../../src/core/text/message';

describe('A URN', () => {
  for (const urn of [
    'SKSPP05',
    'EDIT-ASSIST',
    '7',
    'É-1',
    'a.b',
    'A_1',
    'console',
    'X'.repeat(100),
  ]) {
    it(`can be ${urn.slice(0, 20)}`, () => {
      assert.isTrue(isStandardUrn(urn));
    });
  }

  for (const [urn, words] of [
    ['', /^A standard needs a URN/],
    ['X'.repeat(101), /^The URN "X{40}…" .*longer than 100 characters\. Shorten it\.$/],
    ['../x', /cannot name a file: it has \.\. in it/],
    ['a/b', /cannot name a file: it has \/ in it\. Write - instead/],
    ['a..b', /it has \.\. in it/],
    ['CON', /Windows keeps CON for a device/],
    ['lpt1.x', /Windows keeps lpt1 for a device/],
    ['.x', /begins or ends with a full stop/],
    ['x ', /begins or ends with .* a blank/],
    ['a,b', /has , in it, which means something else in a list/],
    ['x[1]', /has \[ in it/],
    ['a\u0007b', /"a\ufffdb" has a character in it that cannot be seen/],
  ] as const) {
    it(`is never ${JSON.stringify(urn).slice(0, 20)}`, () => {
      assert.isFalse(isStandardUrn(urn));
      assert.isFalse(isReadableUrn(urn));
      assert.match(formatMessage(describeBadUrn(urn)), words);
    });
  }

  for (const [urn, words] of [
    ['a b', /has a blank in it, and a hashtag in a note ends there/],
    ['a\u00a0b', /has a blank in it/],
    ['a\u200bb', /cannot be seen/],
    ['@x', /begins with @.*Begin it with a letter or a digit/],
    ['!x', /begins with !/],
    ['%x', /begins with %/],
    ['&x', /begins with &/],
    ['`x', /begins with `/],
    ['-x', /begins with -/],
    ['_x', /begins with _/],
  ] as const) {
    it(`is read, and never given anew, as ${JSON.stringify(urn)}`, () => {
      assert.isFalse(isStandardUrn(urn));
      assert.isTrue(isReadableUrn(urn));
      assert.match(formatMessage(describeBadUrn(urn)), words);
    });
  }
});
