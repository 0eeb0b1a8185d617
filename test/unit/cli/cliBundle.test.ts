import { assert } from 'chai';
import { execFile, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { importSizeLimit } from '../../../src/core/source/readStandardText';
import type { CoverageReport } from '../../../src/core/report/coverageReport';
import expected from '../../fixtures/sampleJournalExpected.json';
import { pastReview } from './runInProcess';
import { TemporaryFolder } from './temporaryFolder';

const sampleJournal = path.resolve('media', 'sample-journal');

describe('The bundle of the command line', () => {
  let folder: TemporaryFolder;
  let bundle: string;

  before(async () => {
    folder = new TemporaryFolder();
    bundle = folder.file('cli.js');
    // At run time, not into the tests' own bundle: the build script asks where it lies.
    const script = pathToFileURL(path.resolve('esbuild.mjs')).href;
    const { commandLine } = (await import(script)) as typeof import('../../../esbuild.mjs');
    await build({ ...commandLine, outfile: bundle });
  });
  after(() => {
    folder.remove();
  });

  /** Runs the bundle as its users do. */
  function run(...args: readonly string[]) {
    return runWithInput('', ...args);
  }

  /** @param input what is typed or piped into it */
  function runWithInput(input: string, ...args: readonly string[]) {
    return new Promise<{ code: unknown; stdout: string; stderr: string }>((resolve) => {
      const child = execFile(process.execPath, [bundle, ...args], (error, stdout, stderr) => {
        resolve({ code: error === null ? 0 : error.code, stdout, stderr });
      });
      // One that does not read its input may end before it has been written.
      child.stdin?.on('error', () => undefined).end(input);
    });
  }

  it('starts as a program of its own', () => {
    assert.match(readFileSync(bundle, 'utf8'), /^#!\/usr\/bin\/env node\n/);
  });

  it('has the known coverage of the sample journal', async () => {
    const { code, stdout, stderr } = await run(
      'coverage',
      sampleJournal,
      '--json',
      '--today',
      expected.today,
    );
    assert.deepEqual([code, stderr], [0, `${pastReview}\n`]);
    const { standards, unreadable } = JSON.parse(stdout) as CoverageReport;
    assert.deepEqual(
      standards.map(({ urn }) => urn),
      [expected.standard],
    );
    const [standard] = standards;
    const codes = (state: string) =>
      standard?.criteria.filter((criterion) => criterion.state === state).map(({ code }) => code);
    for (const state of ['missing', 'mapped', 'evidenced', 'accepted'] as const) {
      assert.deepEqual(codes(state), expected[state]);
      assert.equal(standard?.summary[state], expected[state].length);
    }
    assert.equal(standard?.summary.total, expected.total);
    assert.deepEqual(
      unreadable.map(({ file }) => file),
      expected.unreadable,
    );
    for (const { file, line } of unreadable) assert.isAbove(line ?? 0, 1, file ?? undefined);
    for (const { code, notes } of standard?.criteria ?? []) {
      for (const { file, line } of notes) {
        // A confidential note.
        if (file === null || line === null) continue;
        const text = readFileSync(path.join(sampleJournal, file), 'utf8').split(/\r?\n/)[line - 1];
        assert.match(text ?? '', new RegExp(`\\b${code}\\b`), `${file}:${line}`);
      }
    }
  });

  it('imports what is piped into it', async () => {
    const text = 'Title\nPerformance criteria\n1. cut\nKnowledge\n1. codecs\n';
    for (const file of [[], ['-']]) {
      const { code, stdout, stderr } = await runWithInput(
        ...([text, 'import', ...file, '--urn', 'OWN-1'] as const),
      );
      assert.deepEqual([code, stderr], [0, '']);
      assert.match(stdout, /^urn: OWN-1\ntitle: Title\nperformance:\n {2}- code: P1\n/);
    }
    const empty = await run('import');
    assert.deepEqual([empty.code, empty.stdout], [2, '']);
    assert.match(empty.stderr, /no items/);
  });

  it('takes no more from standard input than a standard can have', async () => {
    const { code, stdout, stderr } = await runWithInput('x'.repeat(importSizeLimit + 1), 'import');
    assert.deepEqual([code, stdout], [2, '']);
    assert.match(stderr, /standard input cannot be read: it is too large/);
  });

  it('tells by its exit code and apart from the result what is wrong', async () => {
    const { code, stdout, stderr } = await run('coverage', folder.file('nowhere'));
    assert.deepEqual([code, stdout], [2, '']);
    assert.match(stderr, /^nos-notes: the folder ".*nowhere" cannot be read/);
  });

  it('executes nothing that a note says, and writes nothing', async () => {
    const trap = folder.file('trap/executed');
    const program = `require('fs').writeFileSync(${JSON.stringify(trap)}, '');`;
    for (const language of ['js', 'javascript', 'coffee']) {
      folder.write(`trap/${language}.md`, `---${language}\n${program}\n/* criteria */\n---\n`);
    }
    const { code, stdout } = await run('coverage', folder.file('trap'), '--json', '--fail-under=1');
    assert.equal(code, 1);
    assert.lengthOf((JSON.parse(stdout) as CoverageReport).unreadable, 3);
    assert.isFalse(existsSync(trap));
  });

  it('ends quietly when its reader has gone', async () => {
    const child = spawn(process.execPath, [bundle, 'coverage', sampleJournal, '--json']);
    child.stdout.destroy();
    let stderr = '';
    child.stderr.on('data', (data: Buffer) => (stderr += data.toString()));
    const code = await new Promise((resolve) => child.once('close', resolve));
    assert.deepEqual([code, stderr], [0, `${pastReview}\n`]);
  });
});
