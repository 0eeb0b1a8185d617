// Runs the tests and adds up what their runners report:
//   node test/runTests.mjs [<step>…] [--grep <text>]
// Without a step it builds first and runs all of them. A failing step does not stop the others.
import { spawn } from 'node:child_process';
import { mkdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { bundleTests, root } from './bundleTests.mjs';
import { describeResult, findFaults, sumReports } from './report/sumReports.mjs';

/** @typedef {import('./report/sumReports.mjs').StepResult} StepResult */
/** @typedef {import('./report/testReport.mjs').TestReport} TestReport */

const { values: options, positionals: chosen } = parseArgs({
  allowPositionals: true,
  options: { grep: { type: 'string' } },
});

/**
 * The steps in the order they run: what is fast and likely to fail comes first.
 *
 * @type {Record<string, { title: string, run: () => Promise<TestReport> }>}
 */
const steps = {
  unit: { title: 'Unit tests', run: () => runInNode('unit', 'Unit tests', 5_000) },
  properties: {
    title: 'Property tests',
    run: () => runInNode('properties', 'Property tests', 120_000),
  },
};

/**
 * @param {import('./bundleTests.mjs').SuiteKind} kind
 * @param {string} host
 * @param {number} timeout The longest that one test may take, in milliseconds.
 * @returns {Promise<TestReport>}
 */
async function runInNode(kind, host, timeout) {
  const bundle = await bundleTests(kind);
  const reportFile = path.join(root, '.vscode-test', 'reports', `${kind}.json`);
  await mkdir(path.dirname(reportFile), { recursive: true });
  await rm(reportFile, { force: true });
  const grep = options.grep === undefined ? [] : ['--grep', options.grep];
  await runNode(
    ['--enable-source-maps', 'test/runMocha.mjs', bundle, reportFile].concat(
      ['--host', host, '--timeout', String(timeout)],
      grep,
    ),
  );
  try {
    return JSON.parse(await readFile(reportFile, 'utf8'));
  } catch {
    throw new Error('the runner ended before it could report');
  }
}

/**
 * Runs a script with this Node in the project's root; resolves to its exit code.
 *
 * @param {readonly string[]} args
 * @returns {Promise<number>}
 */
function runNode(args) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? 1));
  });
}

/** @type {StepResult[]} */
const results = [];
if (chosen.length === 0 && (await runNode(['esbuild.mjs'])) !== 0) {
  results.push({ kind: 'failed', step: 'Build', reason: 'see above' });
}
for (const name of chosen.length === 0 ? Object.keys(steps) : chosen) {
  const step = steps[name];
  if (step === undefined) throw new Error(`No such step: ${name}`);
  console.log(`\n▶ ${step.title}`);
  try {
    results.push({ kind: 'ran', step: step.title, report: await step.run() });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    results.push({ kind: 'failed', step: step.title, reason });
  }
}

console.log();
for (const result of results) {
  console.log(describeResult(result));
  if (result.kind !== 'ran') continue;
  for (const { title, message } of result.report.failures)
    console.log(`\n✗ ${title}\n${message}\n`);
}
const { passed, failed } = sumReports(results);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || results.some((result) => findFaults(result).length > 0) ? 1 : 0;
