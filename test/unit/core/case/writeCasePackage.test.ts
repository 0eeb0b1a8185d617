import { assert } from 'chai';
import { writeCasePackage } from '../../../../src/core/case/writeCasePackage';
import { sampleStandard } from '../../support/journalSamples';

describe('writeCasePackage', () => {
  it('numbers what stands below one node in the order of the standard', () => {
    const standard = sampleStandard('SKSX1', ['P1', 'P2', 'P3', 'K1', 'K2']);
    const { CFItems, CFAssociations } = writeCasePackage(standard, '2026-11-30');
    const names = new Map(
      CFItems.map(({ identifier, humanCodingScheme, fullStatement }) => [
        identifier,
        humanCodingScheme ?? fullStatement,
      ]),
    );
    const below = new Map<string, string[]>();
    for (const { sequenceNumber, originNodeURI, destinationNodeURI } of CFAssociations) {
      const parent = destinationNodeURI.identifier;
      const name = names.get(originNodeURI.identifier) ?? '';
      below.set(parent, [...(below.get(parent) ?? []), `${sequenceNumber} ${name}`]);
    }
    assert.sameDeepMembers(
      [...below.values()].map((children) => children.sort()),
      [
        ['1 SKSX1'],
        ['1 Performance criteria', '2 Knowledge and understanding'],
        ['1 P1', '2 P2', '3 P3'],
        ['1 K1', '2 K2'],
      ],
    );
  });
});
