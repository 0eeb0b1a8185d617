import { assert } from 'chai';
import fc from 'fast-check';
import { parse } from 'yaml';
import {
  doubleQuoted,
  flowScalar,
  frontMatterScalar,
  singleQuoted,
} from '../../../../src/core/note/frontMatterScalar';
import type { FrontMatterKey } from '../../../../src/core/note/frontMatterKey';
import { readFrontMatter, type FrontMatterValue } from '../../../../src/core/note/readFrontMatter';

/** Text of any kind, and a great deal of what means something to YAML. */
const value = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.string({
    unit: fc.constantFrom(
      ...Array.from('aP1 :#-[]{},"\'\\\n\r\t&*!|>%@`~=?.<0exo_+é\u0085\u2028\uFEFF\uD800'),
    ),
  }),
  fc.constantFrom('null', 'True', 'yes', 'off', '1_000', '0o7', '+.Inf', '1:30', '2026-1-5', '- a'),
);

describe('frontMatterScalar', () => {
  it('is read back as the same string, in a line and in brackets', () => {
    fc.assert(
      fc.property(value, (text) => {
        for (const write of [frontMatterScalar, flowScalar, doubleQuoted, singleQuoted]) {
          const line = write(text);
          assert.notMatch(line, /[\r\n]/);
          assert.equal(read(`title: ${line}\n`, 'title'), text);
          assert.equal(read(`title: ${line} # comment\n`, 'title'), text);
          // A reader with all of YAML's types takes it for a string as well.
          for (const version of ['1.1', '1.2'] as const) {
            const document: unknown = parse(`title: ${line}\nrole: x\n`, { version });
            assert.deepEqual(document, { title: text, role: 'x' });
          }
        }
        for (const write of [flowScalar, doubleQuoted, singleQuoted]) {
          const list = `criteria: [x, ${write(text)}, y]\n`;
          assert.deepEqual(read(list, 'criteria'), ['x', text, 'y']);
          const document: unknown = parse(list);
          assert.deepEqual(document, { criteria: ['x', text, 'y'] });
        }
      }),
    );
  });

  function read(yaml: string, key: FrontMatterKey): FrontMatterValue | undefined {
    const reading = readFrontMatter(yaml);
    if (reading.kind === 'error') assert.fail(`${reading.message}: ${yaml}`);
    return reading.data.get(key);
  }
});
