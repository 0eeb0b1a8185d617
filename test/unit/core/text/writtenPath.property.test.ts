import { assert } from 'chai';
import fc from 'fast-check';
import path from 'node:path';
import { readWrittenPath } from '../../../../src/core/text/writtenPath';
import { propertyRuns } from '../../support/properties';

const pieces = [
  '\\',
  '/',
  '.',
  '..',
  'ab',
  'C:',
  '?',
  ':',
  ' ',
  '~',
  'nul',
  '\0',
  '%5c',
  'UNC',
  'file:',
];

describe('readWrittenPath, for any path', () => {
  for (const [rules, system, root] of [
    ['windows', path.win32, 'C:\\'],
    ['posix', path.posix, '/'],
  ] as const) {
    it(`leads nowhere but to files of this computer by the rules of ${rules}`, () => {
      const note = system.join(root, 'j', 'notes');
      let followed = 0;
      fc.assert(
        fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 8 }), (written) => {
          const read = readWrittenPath(written.join(''), rules);
          if (read.kind !== 'relative' && read.kind !== 'absolute') return;
          followed += 1;
          const climbs = read.kind === 'relative' ? read.climbs : 0;
          const up = Array.from({ length: climbs }, () => '..');
          const base = read.kind === 'relative' ? note : read.root;
          const file = system.join(base, ...up, ...read.segments);
          assert.equal(system.parse(file).root.toUpperCase(), root);
          const way = system.relative(note, file);
          const isInside = way !== '..' && !way.startsWith(`..${system.sep}`);
          if (read.kind === 'relative') {
            assert.equal(isInside, climbs === 0 || way === '');
          }
        }),
      );
      assert.isAbove(followed, propertyRuns / 10);
    });
  }
});
