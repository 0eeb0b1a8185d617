import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import Ajv from 'ajv';
import { assert } from 'chai';
import { parse } from 'yaml';
import { importStandard } from '../../src/core/import/importStandard';
import { standardFileText } from '../../src/core/import/standardFileText';
import { isCriterionCode } from '../../src/core/standard/criterionCode';
import SKSPP05 from '../../src/core/standard/SKSPP05.yaml';
import { standardKeys } from '../../src/core/standard/standardKeys';
import { isStandardUrn } from '../../src/core/standard/standardUrn';
import { standardSkeleton } from '../../src/core/standardFeatures/standardSkeleton';
import { formatMessage } from '../../src/core/text/message';

interface Schema {
  readonly properties: Readonly<Record<string, { readonly properties?: object }>>;
  readonly required: string[];
  readonly definitions: Readonly<
    Record<string, { readonly properties?: object; readonly required?: readonly string[] }>
  >;
}

/** The schema is for other editors: it must not contradict what this one reads. */
describe('The JSON schema of standard files', () => {
  const schema = JSON.parse(
    readFileSync(resolve('media/schemas/standard.schema.json'), 'utf8'),
  ) as Schema;
  const validate = new Ajv({ allErrors: true, strict: false }).compile(schema);

  /** What the schema objects to in the text, as an editor reads it. */
  function objections(text: string): readonly string[] {
    validate(parse(text));
    return (validate.errors ?? []).map(({ message }) => message ?? '');
  }

  it('takes the built-in standard, new ones and imported ones', () => {
    const pasted = readFileSync(resolve('test/fixtures/pastedStandard.txt'), 'utf8');
    const imported = importStandard(pasted, { urn: 'OWN-1' });
    assert(imported.kind === 'standard');
    assert.deepEqual(objections(SKSPP05), []);
    assert.deepEqual(objections(standardFileText(imported.standard, formatMessage)), []);
    for (const sort of ['nos', 'job', 'skills'] as const) {
      const { text } = standardSkeleton({ urn: 'X', title: 'T', sort }, formatMessage);
      assert.deepEqual(objections(text), []);
    }
  });

  it('objects to what this editor objects to', () => {
    const head = 'urn: X\ntitle: T\nperformance: [{code: P1, text: a}]\n';
    assert.deepEqual(objections(head), []);
    for (const text of [
      head.replace('urn: X\n', ''),
      head.replace('X', '../X'),
      head.replace('P1', 'P 1'),
      head.replace(', text: a', ''),
      head.replace('text', 'txet'),
      head.replace(/\[.*\]/, '[]'),
      `${head}approved: soon\n`,
      `${head}overveiw: x\n`,
      `${head}revisions: [{date: 2026, code: P1, was: a}]\n`,
      `${head}supersededBy: {map: {}}\n`,
    ]) {
      assert.isNotEmpty(objections(text), text);
    }
  });

  it('takes the same codes and URNs', () => {
    for (const code of ['P1', 'PC2.1', 'abc9', 'P', '1', 'P1.', 'ABCD1', 'P-1']) {
      const text = `urn: X\ntitle: T\nknowledge: [{code: "${code}", text: a}]\n`;
      assert.equal(objections(text).length === 0, isCriterionCode(code), code);
    }
    for (const urn of [
      'X',
      'EDIT-ASSIST',
      'a b',
      'a/b',
      '.X',
      'X.',
      'a..b',
      'C:X',
      'a,b',
      'x[1]',
      '@x',
      '-x',
      'É-1',
    ]) {
      const text = `urn: "${urn}"\ntitle: T\nknowledge: [{code: K1, text: a}]\n`;
      assert.equal(objections(text).length === 0, isStandardUrn(urn), urn);
    }
  });

  it('has the same keys', () => {
    const { standard, criterion, revision, supersededBy } = standardKeys;
    const names = (keys: readonly { name: string }[]): string[] => keys.map(({ name }) => name);
    assert.sameMembers(Object.keys(schema.properties), names(standard));
    for (const [keys, definition] of [
      [criterion, schema.definitions['criterion']],
      [revision, schema.definitions['revision']],
      [supersededBy, schema.properties['supersededBy']],
    ] as const) {
      assert.sameMembers(Object.keys(definition?.properties ?? {}), names(keys));
    }
    assert.sameMembers(schema.required, names(standard.filter(({ isRequired }) => isRequired)));
  });
});
