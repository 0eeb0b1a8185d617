import { assert } from 'chai';
import path from 'node:path';
import expected from '../../fixtures/sampleJournalProblems.json';
import { noteText, pastReview, runInProcess } from './runInProcess';
import { TemporaryFolder } from './temporaryFolder';

describe('nos-notes check', () => {
  let folder: TemporaryFolder;
  beforeEach(() => {
    folder = new TemporaryFolder();
  });
  afterEach(() => {
    folder.remove();
  });

  function check(...args: readonly string[]): readonly string[] {
    const { output } = runInProcess('check', folder.path, ...args);
    return output.split('\n').filter((line) => line !== '');
  }

  it('finds in the sample journal what the editor finds', () => {
    const sample = path.resolve('media', 'sample-journal');
    const { code, output } = runInProcess('check', sample, '--json');
    assert.equal(code, 1);
    assert.deepEqual(JSON.parse(output), expected);
  });

  it('exits with 0 and says so where nothing is wrong', () => {
    folder.write('a.md', noteText('[P1]'));
    folder.write('README.md', '# No note\n');
    const { code, output, warnings } = runInProcess('check', folder.path);
    assert.deepEqual([code, output], [0, '']);
    assert.deepEqual(warnings, [pastReview, 'Notes checked: 1. No problems found.']);
  });

  it('prints file, line and column from 1, code and message, by file and by place', () => {
    folder.write('b.md', noteText('[P1, P99, P1]', ['status: done']));
    folder.write('a.md', '\uFEFF---\r\ncriteria: [P1\r\n---\r\n');
    const { code, output, warnings } = runInProcess('check', folder.path);
    assert.equal(code, 1);
    const lines = output.split('\n');
    assert.match(lines[0] ?? '', /^a\.md:\d+:\d+ yaml-error ./);
    assert.match(lines[1] ?? '', /^b\.md:5:9 bad-status ./);
    assert.match(lines[2] ?? '', /^b\.md:6:16 unknown-criterion ./);
    assert.match(lines[3] ?? '', /^b\.md:6:21 repeated-criterion ./);
    assert.deepEqual(lines.slice(4), ['']);
    assert.deepEqual(warnings, [pastReview, 'Notes checked: 2. Problems: 4, in 2 files.']);
  });

  it('looks for evidence files from the folder of their note', () => {
    folder.write('evidence/there.pdf', '');
    const evidence = [
      'evidence:',
      '  - ../evidence/there.pdf',
      '  - {file: ../evidence/gone.pdf}',
      '  - https://example.org/gone.pdf',
      '  - ~/gone.pdf',
      `  - ${path.join(folder.path, 'evidence', 'there.pdf')}`,
      `  - ${path.join(folder.path, 'gone.pdf')}`,
    ];
    folder.write('notes/a.md', noteText('[P1]', evidence));
    const lines = check('--no-hints');
    assert.lengthOf(lines, 2);
    assert.match(lines[0] ?? '', /^notes\/a\.md:7:12 missing-evidence .*evidence\/gone\.pdf/);
    assert.match(lines[1] ?? '', /^notes\/a\.md:11:5 missing-evidence .*gone\.pdf/);
  });

  it('says which evidence it does not look for, and why', () => {
    folder.write('evidence/list.txt', '');
    folder.write('outside/a.txt', '');
    const evidence = [
      'evidence:',
      '  - \\\\nas01\\share\\list.txt',
      '  - ..\\evidence\\list.txt',
      '  - //nas01/share/list.txt',
      '  - "\\\\\\\\?\\\\UNC\\\\nas01\\\\list.txt"',
      `  - ${folder.file('outside/a.txt')}`,
      `  - {file: ../../outside/gone.txt, sha256: ${'ab'.repeat(32)}}`,
      '  - https://example.org/list.txt',
    ];
    folder.write('journal/notes/a.md', noteText('[P1]', evidence));
    folder.write('journal/evidence/list.txt', '');
    const checked = (...args: readonly string[]): readonly string[] => {
      const { output } = runInProcess('check', folder.file('journal'), ...args);
      return output.split('\n').map((line) => line.replace(/^notes\/a\.md:| .*: /g, ' ').trim());
    };
    const never = [
      '6:5 it is on another computer',
      '8:5 it is on another computer',
      '9:6 it is a device, not a file',
    ];
    assert.deepEqual(checked(), [
      ...never,
      '10:5 it is outside the journal',
      '11:12 it is outside the journal',
      '',
    ]);
    assert.deepEqual(checked('--no-hints'), ['']);
    assert.deepEqual(checked('--allow-outside'), [
      ...never,
      '11:12 missing-evidence The file ../../outside/gone.txt does not exist',
      '',
    ]);
  });

  it('holds finished notes to the sections that templates ask for', () => {
    folder.write(
      '.nos/templates/mine.md',
      '---\ntitle: ${title}\ncriteria: ${criteria}\nrequires: [Result]\n---\n## Result\n',
    );
    folder.write('.nos/templates/bad.md', '---\ntitle: [\nrequires: [Nothing]\n---\n');
    folder.write('a.md', noteText('[P1]', ['template: mine']));
    folder.write('b.md', noteText('[P1]', ['template: bad']));
    folder.write('c.md', noteText('[P1]', ['template: star']));
    const lines = check();
    assert.lengthOf(lines, 2);
    assert.match(lines[0] ?? '', /^a\.md:5:11 empty-section .*Result/);
    assert.match(lines[1] ?? '', /^c\.md:5:11 empty-section /);
  });

  it('reports standard files once, and as problems', () => {
    folder.write('.nos/standards/A.yaml', 'urn: A\ntitle: [');
    const { code, output, warnings } = runInProcess('check', folder.path);
    assert.equal(code, 1);
    assert.match(output, /^\.nos\/standards\/A\.yaml:\d+:\d+ standard-yaml /);
    assert.deepEqual(
      warnings.filter((line) => line.includes('A.yaml')),
      [],
    );
  });

  it('reports standard files that are not read for the ending of their names', () => {
    const text = 'urn: X\ntitle: T\nperformance: [{code: P1, text: t}]\n';
    for (const name of ['X.yml', 'X.YML', 'X.YAML']) {
      folder.write(`.nos/standards/${name}`, text);
      folder.write('a.md', noteText('[X/P1]'));
      const [problem, ...more] = check();
      assert.equal(
        problem,
        `.nos/standards/${name}:1:6 standard-file-name Only files that end in .yaml are read. Rename this one.`,
      );
      assert.lengthOf(more, 1);
      assert.match(more[0] ?? '', /unknown-standard/);
      folder.remove();
      folder = new TemporaryFolder();
    }
  });

  it('takes no file that is not read for the one that counts', () => {
    const text = 'urn: X\ntitle: T\nperformance: [{code: P1, text: t}]\n';
    folder.write('.nos/standards/A.yml', text);
    folder.write('.nos/standards/X.yaml', text);
    folder.write('a.md', noteText('[X/P1]'));
    assert.deepEqual(
      check().map((line) => line.split(' ')[0]),
      ['.nos/standards/A.yml:1:6', '.nos/standards/A.yml:1:6'],
    );
  });

  it('counts hints as problems, and leaves them out where that is asked for', () => {
    folder.write('a.md', '---\ndate: 2026-06-01\ncriteria: [p1]\n---\n');
    const codes = check().map((line) => line.split(' ')[1]);
    assert.deepEqual(codes, ['missing-title', 'non-canonical-code']);
    assert.equal(runInProcess('check', folder.path).code, 1);
    assert.deepEqual(check('--no-hints'), []);
    assert.equal(runInProcess('check', folder.path, '--no-hints').code, 0);
  });

  it('has a line for each problem, whatever the names in it', () => {
    folder.write('a\n  b.md', noteText('["P98\\nc.md:1:1 x", P99]'));
    const lines = check();
    assert.lengthOf(lines, 2);
    for (const line of lines) assert.match(line, /^a\uFFFD {2}b\.md:5:\d+ unknown-criterion /);
  });

  it('prints nothing that a terminal would act upon', () => {
    folder.write('a.md', noteText('["P1", "\\e[31mP2"]'));
    const { output } = runInProcess('check', folder.path);
    assert.include(output, 'unknown-criterion');
    assert.notInclude(output, '\u001b');
  });

  it('knows the other standards too where one is asked for', () => {
    folder.write('.nos/standards/X.yaml', 'urn: X\ntitle: T\nperformance: [{code: Q1, text: t}]\n');
    folder.write('a.md', noteText('[Q1]', ['standard: X']));
    folder.write('b.md', noteText('[P1, SKSPP05/K1]'));
    for (const args of [[], ['--standard', 'SKSPP05'], ['--standard', 'X']]) {
      assert.deepEqual(check(...args), [], args.join(' '));
    }
  });

  it('tells a standard that is not in use from one that is not there', () => {
    folder.write('.nos/standards/X.yaml', 'urn: X\ntitle: T\nperformance: [{code: Q1, text: t}]\n');
    folder.write('.vscode/settings.json', '{"nosNotes.standards": ["SKSPP05"]}');
    folder.write('a.md', noteText('[X/Q1]'));
    folder.write('b.md', noteText('[X/Q9]'));
    folder.write('c.md', noteText('[Y/P1]'));
    const codes = (...args: readonly string[]): readonly string[] =>
      check(...args).map((line) => line.split(' ', 2).join(' ').replace(/:\d+/g, ''));
    assert.deepEqual(codes(), [
      'a.md standard-not-in-use',
      'b.md unknown-criterion',
      'c.md unknown-standard',
    ]);
    assert.deepEqual(codes('--standard', 'X'), ['b.md unknown-criterion', 'c.md unknown-standard']);
  });

  for (const args of [['--nothing'], ['a', 'b'], ['--standard', 'NONE'], ['--today', '2026']]) {
    it(`refuses ${args.join(' ')}`, () => {
      assert.equal(runInProcess('check', ...args).code, 2);
    });
  }
});
