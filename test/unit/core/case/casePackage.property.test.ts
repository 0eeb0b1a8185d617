import { assert } from 'chai';
import fc from 'fast-check';
import { readCasePackage } from '../../../../src/core/case/readCasePackage';
import { casePackageText } from '../../../../src/core/case/writeCasePackage';
import { importedFrom } from '../../../../src/core/import/importedFrom';
import { readStandardText } from '../../../../src/core/source/readStandardText';
import { standardFileText } from '../../../../src/core/import/standardFileText';
import { parseStandardFile } from '../../../../src/core/standard/parseStandardFile';
import { isStandardUrn } from '../../../../src/core/standard/standardUrn';
import { formatMessage } from '../../../../src/core/text/message';
import { findSchemaFaults } from './caseSchema';
import { anyStandard } from './standardArbitrary';

describe('A CASE package, for any standard', () => {
  it('reads back as the standard it was written from', () => {
    fc.assert(
      fc.property(anyStandard, (standard) => {
        const result = readStandardText(casePackageText(standard, '2026-11-30'));
        assert(result.kind === 'standard');
        assert.deepEqual(result.standard, importedFrom(standard));
      }),
    );
  });

  it('becomes a standard file that reads back as that standard', () => {
    fc.assert(
      fc.property(anyStandard, (standard) => {
        const file = standardFileText(importedFrom(standard), formatMessage);
        const { standard: read, problems } = parseStandardFile(file, `${standard.urn}.yaml`);
        const expected = isStandardUrn(standard.urn) ? [] : ['standard-urn'];
        assert.deepEqual(
          problems.map(({ code }) => code),
          expected,
        );
        assert.deepEqual(read, standard);
      }),
      { numRuns: 1000 },
    );
  });

  it('is what the schema of CASE 1.0 allows, and the same every time', () => {
    fc.assert(
      fc.property(anyStandard, (standard) => {
        const text = casePackageText(standard, '2026-11-30');
        assert.equal(casePackageText(standard, '2026-11-30'), text);
        assert.deepEqual(findSchemaFaults(JSON.parse(text)), []);
      }),
    );
  });
});

describe('readCasePackage, for any JSON', () => {
  const id = fc.constantFrom('a', 'b', 'c', 'd', '__proto__', 'constructor', '');
  const words = fc.oneof(
    fc.string(),
    fc.constantFrom('P1', 'K1', 'SKSPP05', 'Performance criteria', 'Knowledge', '<p>*', '![', '`'),
    fc.jsonValue(),
  );
  const link = fc.oneof(
    fc.record({ identifier: id, title: words, uri: words }, { requiredKeys: [] }),
    id,
    fc.jsonValue(),
  );
  const item = fc.record(
    {
      identifier: id,
      fullStatement: words,
      humanCodingScheme: words,
      CFItemType: words,
      conceptKeywords: fc.oneof(fc.array(words), words),
      notes: words,
    },
    { requiredKeys: [] },
  );
  const association = fc.record(
    {
      associationType: fc.constantFrom('isChildOf', 'isChildOf', 'replacedBy', 'isPeerOf', 7),
      originNodeURI: link,
      destinationNodeURI: link,
      sequenceNumber: fc.oneof(fc.integer(), words),
    },
    { requiredKeys: [] },
  );
  const packages = fc.record(
    {
      CFDocument: fc.record({ identifier: id, title: words, statusStartDate: words }),
      CFItems: fc.array(fc.oneof(item, item, fc.jsonValue()), { maxLength: 8 }),
      CFAssociations: fc.array(fc.oneof(association, fc.jsonValue()), { maxLength: 12 }),
    },
    { requiredKeys: ['CFDocument', 'CFItems'] },
  );

  it('never throws, and gives a standard file that can be read or says why not', () => {
    fc.assert(
      fc.property(fc.oneof(packages, fc.jsonValue()), (value) => {
        const result = readCasePackage(JSON.stringify(value), { urn: 'X1' });
        if (result.kind === 'refused') {
          assert.isNotEmpty(formatMessage(result.reason));
          return;
        }
        const { performance, knowledge } = result.standard;
        assert.isAbove(performance.length + knowledge.length, 0);
        const { problems } = parseStandardFile(
          standardFileText(result.standard, formatMessage),
          'X1.yaml',
        );
        const ofYaml = problems.filter(({ code }) => code === 'standard-yaml');
        assert.deepEqual(ofYaml, []);
      }),
    );
  });

  it('never throws for a text that is no JSON', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        assert.isNotEmpty(readCasePackage(`{${text}`).kind);
      }),
    );
  });
});
