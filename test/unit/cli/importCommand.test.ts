import { assert } from 'chai';
import path from 'node:path';
import { parseStandardFile } from '../../../src/core/standard/parseStandardFile';
import { runInProcess } from './runInProcess';
import { TemporaryFolder } from './temporaryFolder';

describe('nos-notes import', () => {
  const pasted = path.resolve('test', 'fixtures', 'pastedStandard.txt');
  let folder: TemporaryFolder;
  beforeEach(() => {
    folder = new TemporaryFolder();
  });
  afterEach(() => {
    folder.remove();
  });

  it('prints a standard file, and says apart from it what is uncertain', () => {
    const { code, output, warnings } = runInProcess('import', pasted, '--urn', 'OWN-1');
    assert.equal(code, 0);
    const { standard, problems } = parseStandardFile(output, 'OWN-1.yaml');
    assert.deepEqual(
      problems.map(({ code }) => code),
      ['standard-check', 'standard-check', 'standard-check', 'standard-check'],
    );
    assert.lengthOf(standard?.criteria ?? [], 29);
    assert.deepEqual(
      warnings.map((line) => line.split(':', 1)[0]),
      ['P1', 'P4', 'P9', 'K7'],
    );
  });

  it('prints the same for other programs', () => {
    const { code, output, warnings } = runInProcess('import', pasted, '--json');
    assert.equal(code, 0);
    assert.deepEqual(warnings, []);
    const report = JSON.parse(output) as Record<string, unknown>;
    assert.equal(report['urn'], '');
    assert.equal(report['title'], 'Manage your own work on productions');
    assert.deepInclude(report['knowledge'], { code: 'K12', text: 'who to ask for help' });
    assert.deepInclude(report['warnings'], {
      code: 'cut-off',
      item: 'K7',
      message: 'It ends with "the": does it go on?',
    });
    assert.deepInclude(report['warnings'], { code: 'no-urn', message: 'The text names no URN' });
  });

  it('finds the URN in the file’s name', () => {
    folder.write('SKSX1.txt', 'Title\nPerformance criteria\n1. cut\n');
    const { output } = runInProcess('import', folder.file('SKSX1.txt'));
    assert.match(output, /^urn: SKSX1\ntitle: Title\n/);
  });

  it('says what a text lacks, and what it cannot read', () => {
    folder.write('prose.txt', 'Nothing here.\n');
    for (const [args, words] of [
      [[folder.file('prose.txt')], /no items/],
      [[folder.file('absent.txt')], /cannot be read/],
      [[pasted, pasted], /one file only/],
      [[pasted, '--urn', '../x'], /cannot name a file/],
    ] as const) {
      const { code, output, warnings } = runInProcess('import', ...args);
      assert.deepEqual([code, output], [2, '']);
      assert.match(warnings.join('\n'), words);
    }
  });
});
