import { assert } from 'chai';
import { parseDocument } from 'yaml';
import { parseYaml } from '../../../../src/core/note/yamlDocument';

describe('parseYaml', () => {
  for (const yaml of [
    'a: 1\nb: 2\na: 3\n',
    'a: 1\n"a": 2\n',
    'a: 1\na: 2\na: 3\n',
    'x: {a: 1, b: 2, a: 3}\n',
    'x:\n  - a: 1\n    a: 2\n  - a: 3\n',
    '? [a]\n: 1\n? [a]\n: 2\n',
    ': 1\n: 2\n',
    '__proto__: 1\n__proto__: 2\n',
    'a: &x 1\n*x : 2\n*x : 3\n',
    'a: 1\nb: 2\n',
  ]) {
    it(`finds the keys that ${JSON.stringify(yaml)} has twice, as the library does`, () => {
      const options = { schema: 'failsafe', prettyErrors: false, logLevel: 'silent' } as const;
      const describe = ({
        code,
        pos,
        message,
      }: {
        code: string;
        pos: unknown;
        message: string;
      }) => [code, pos, message];
      assert.deepEqual(
        parseYaml(yaml)?.errors.map(describe),
        parseDocument(yaml, options).errors.map(describe),
      );
    });
  }
});
