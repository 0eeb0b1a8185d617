import { assert } from 'chai';
import { parseDocument } from 'yaml';
import { parseYaml } from '../../../../src/core/note/yamlDocument';
import { composeYaml, mostYamlErrors } from '../../../../src/core/yaml/composeYaml';

describe('composeYaml', () => {
  const many = 2_000;
  const hostile: readonly (readonly [what: string, yaml: string])[] = [
    ['commas in a list', `a: [${','.repeat(many)}`],
    ['commas in a map', `a: {${','.repeat(many)}`],
    ['closing brackets', `a: []${']'.repeat(many)}`],
    ['quotes without commas', `a: [${'""'.repeat(many)}]`],
    ['lines without keys', `a: []\n${'b\n'.repeat(many)}`],
    ['characters that open nothing', `a: []\n${'@\n'.repeat(many)}`],
    ['unknown escapes', `a: "${'\\q'.repeat(many)}"`],
    ['anchors on one value', `a: ${'&a '.repeat(many)}`],
    ['tags on one value', `a: ${'!a '.repeat(many)}`],
    ['tags', `a:\n${'- !b\n'.repeat(many)}`],
    ['tags without a handle', `a:\n${'- !b!c d\n'.repeat(many)}`],
    ['directives', '%A\n'.repeat(many)],
    ['directives after a document', `a: 1\n...\n${'%A\n'.repeat(many)}`],
    ['ends of documents', '...\n'.repeat(many)],
    ['words after the end of a document', `a: 1\n...${' b'.repeat(many)}`],
    ['documents', '--- a\n'.repeat(many)],
    ['errors in a second document', `a: 1\n--- [${','.repeat(many)}`],
    ['keys that are repeated', 'a:\n'.repeat(many)],
  ];
  // The library keeps every error and warning that it makes, and making them is what takes long.
  for (const [what, yaml] of hostile) {
    it(`makes a few errors at most of ${what}`, () => {
      const document = parseYaml(yaml);
      assert.isAtMost(document?.errors.length ?? Infinity, mostYamlErrors);
      assert.isEmpty(document?.warnings);
    });
  }

  for (const [what, yaml] of hostile.slice(0, 9)) {
    it(`makes the first errors of the library and all of its contents of ${what}`, () => {
      const options = { schema: 'failsafe', uniqueKeys: false, prettyErrors: false } as const;
      const expected = parseDocument(yaml, options);
      const document = composeYaml(yaml);
      assert.lengthOf(document?.errors ?? [], mostYamlErrors);
      assert.deepEqual(
        document?.errors.map(({ code, pos }) => [code, pos]),
        expected.errors.slice(0, mostYamlErrors).map(({ code, pos }) => [code, pos]),
      );
      assert.deepEqual(document?.contents?.range, expected.contents?.range);
    });
  }

  it('says once that there are several documents', () => {
    const { errors } = composeYaml('--- a\n--- b\n--- c\n') ?? {};
    assert.deepEqual(
      errors?.map(({ code, pos }) => [code, pos]),
      [['MULTIPLE_DOCS', [6, 12]]],
    );
  });

  it('reads every scalar as it is written', () => {
    const document = composeYaml('[1.10, 007, true, null, !!int 3, !t 4]');
    assert.deepEqual(document?.toJS(), ['1.10', '007', 'true', 'null', '3', '4']);
  });

  it('takes a lone CR for a line end', () => {
    assert.deepEqual(composeYaml('a: 1\rb: 2\r\n')?.toJS(), { a: '1', b: '2' });
  });
});
