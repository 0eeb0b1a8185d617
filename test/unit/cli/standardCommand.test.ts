import { assert } from 'chai';
import { readdirSync, readFileSync } from 'node:fs';
import { parseStandardFile } from '../../../src/core/standard/parseStandardFile';
import { builtInStandards } from '../../../src/core/standard/builtInStandards';
import { runInProcess } from './runInProcess';
import { TemporaryFolder } from './temporaryFolder';

const own = 'urn: OWN\ntitle: Our list\nperformance:\n  - code: P1\n    text: cut\n';

describe('nos-notes standard', () => {
  let folder: TemporaryFolder;
  beforeEach(() => {
    folder = new TemporaryFolder({ '.nos/standards/OWN.yaml': own });
  });
  afterEach(() => {
    folder.remove();
  });

  it('prints the built-in standard as a standard file', () => {
    const { code, output, warnings } = runInProcess(
      'standard',
      folder.path,
      '--standard',
      'SKSPP05',
    );
    assert.deepEqual([code, warnings], [0, []]);
    const { standard, problems } = parseStandardFile(output, 'SKSPP05.yaml');
    assert.deepEqual(problems, []);
    assert.deepEqual(standard, builtInStandards[0]);
  });

  it('prints a standard of the journal as JSON and as a package', () => {
    const of = (...args: readonly string[]) =>
      runInProcess('standard', folder.path, '--standard', 'OWN', ...args).output;
    assert.equal(of(), own);
    assert.deepEqual(JSON.parse(of('--format', 'json')), {
      urn: 'OWN',
      title: 'Our list',
      performance: [{ code: 'P1', text: 'cut' }],
      knowledge: [],
      warnings: [],
    });
    const text = of('--format', 'case', '--today', '2026-01-31');
    assert.include(text, '"lastChangeDateTime": "2026-01-31T00:00:00Z"');
    folder.write('package.json', text);
    assert.equal(runInProcess('import', folder.file('package.json')).output, own);
  });

  it('keeps what is still to be checked, and says it', () => {
    const doubtful = own.replace('  - code', '  # CHECK: cut what?\n  - code');
    folder.write('.nos/standards/OWN.yaml', doubtful);
    const run = (...args: readonly string[]) =>
      runInProcess('standard', folder.path, '--standard', 'OWN', ...args);
    assert.deepEqual(run(), { code: 0, output: doubtful, warnings: ['P1: cut what?'] });
    assert.deepEqual(run('--format', 'case').warnings, ['P1: cut what?']);
    const json = run('--format', 'json');
    assert.deepEqual(json.warnings, []);
    assert.deepInclude(JSON.parse(json.output), {
      warnings: [{ code: 'check', item: 'P1', message: 'cut what?' }],
    });
  });

  it('writes to a file, in the format that its name says', () => {
    for (const [name, start] of [
      ['a.case.json', '{\n  "CFDocument"'],
      ['a.json', '{\n  "urn": "OWN"'],
      ['a.yaml', 'urn: OWN'],
    ] as const) {
      const file = folder.file(name);
      const { code, output, warnings } = runInProcess(
        ...['standard', folder.path, '--standard', 'OWN', '--out', file],
      );
      assert.deepEqual([code, output, warnings], [0, '', [`${file}: OWN, 1 criteria.`]]);
      assert.isTrue(readFileSync(file, 'utf8').startsWith(start), name);
    }
    assert.sameMembers(readdirSync(folder.path), ['.nos', 'a.case.json', 'a.json', 'a.yaml']);
  });

  it('needs no name where the journal works to one standard', () => {
    folder.write('.vscode/settings.json', '{"nosNotes.standards": ["OWN"]}');
    assert.equal(runInProcess('standard', folder.path).output, own);
  });

  it('refuses what it cannot do, and changes nothing', () => {
    folder.write('before.yaml', 'before');
    for (const [args, words] of [
      [[folder.path], /say which standard.*SKSPP05, OWN/],
      [[folder.path, '--standard', 'NONE'], /no standard "NONE"/],
      [[folder.path, '--standard', 'OWN', '--standard', 'SKSPP05'], /--standard can be given once/],
      [[folder.path, '--standard', 'OWN', '--format', 'xml'], /takes yaml, json or case/],
      [[folder.path, '--standard', 'OWN', '--today', 'today'], /--today takes a day/],
      [[folder.file('nowhere')], /cannot be read/],
      [
        [folder.path, '--standard', 'OWN', '--out', folder.file('x/y.yaml')],
        /could not be written/,
      ],
      [[folder.path, '--standard', 'NONE', '--out', folder.file('before.yaml')], /no standard/],
    ] as const) {
      const { code, output, warnings } = runInProcess('standard', ...args);
      assert.deepEqual([code, output], [2, '']);
      assert.match(warnings.join('\n'), words);
    }
    assert.equal(readFileSync(folder.file('before.yaml'), 'utf8'), 'before');
    assert.sameMembers(readdirSync(folder.path), ['.nos', 'before.yaml']);
  });
});
