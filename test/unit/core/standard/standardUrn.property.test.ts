import { assert } from 'chai';
import fc from 'fast-check';
import { parse } from 'yaml';
import { findCriterionReferences } from '../../../../src/core/note/findCriterionReferences';
import { isStandardUrn } from '../../../../src/core/standard/standardUrn';

describe('A URN', () => {
  it('stands in a list of criteria as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }), (urn) => {
        fc.pre(isStandardUrn(urn));
        assert.deepEqual(parse(`[${urn}/P1]`), [`${urn}/P1`]);
      }),
    );
  });

  it('stands in a hashtag as it is, where it is of letters, digits, - and _', () => {
    const character = fc.constantFrom('a', 'z', 'A', 'Z', '0', '9', '-', '_');
    fc.assert(
      fc.property(fc.string({ unit: character, minLength: 1, maxLength: 8 }), (urn) => {
        fc.pre(isStandardUrn(urn));
        const references = findCriterionReferences(`---\ncriteria: []\n---\n#${urn}/P1\n`);
        assert.deepEqual(
          references.map(({ written }) => written),
          [`${urn}/P1`],
        );
      }),
    );
  });
});
