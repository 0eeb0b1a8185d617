// Runs the tests and adds up what their runners report:
//   node test/runTests.mjs [<step>…] [--grep <text>]
// Without a step it runs all of them. A failing step does not stop the others.
import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { bundleIntegrationTests, bundleNodeTests } from './bundleTests.mjs';
import { endOnSignals } from './host/endOnSignals.mjs';
import { installHost } from './host/installHost.mjs';
import { packageExtension } from './host/packageExtension.mjs';
import { findDesktop, runInDesktop } from './host/runInDesktop.mjs';
import { runInExtensionHost } from './host/runInExtensionHost.mjs';
import { bundles, root } from './paths.mjs';
import { describeResult, findFaults, sumReports } from './report/sumReports.mjs';

/** @typedef {import('./report/sumReports.mjs').StepResult} StepResult */
/** @typedef {import('./report/testReport.mjs').TestReport} TestReport */

endOnSignals();
process.once('exit', () => rmSync(bundles, { recursive: true, force: true }));
const { values: options, positionals: chosen } = parseArgs({
  allowPositionals: true,
  options: { grep: { type: 'string' } },
});

/**
 * What a step gives back: a report from each of its runs, or why an optional step is left out.
 *
 * @typedef {TestReport[] | { leftOut: string }} StepOutcome
 */

/**
 * The steps in the order they are reported: what is soon done comes first. One that only computes
 * runs beside the others, which mostly wait for VS Code; what it prints is held back until its turn.
 *
 * @type {Record<string, { title: string, runsBeside?: boolean, run: () => Promise<StepOutcome> }>}
 */
const steps = {
  unit: {
    title: 'Unit tests',
    run: () => runInNode('unit', { host: 'Unit tests', timeout: 5_000 }),
  },
  'integration:node': {
    title: 'Integration tests on the Node extension host',
    run: () => runInBrowser('node', 'Node extension host'),
  },
  'integration:web': {
    title: 'Integration tests on the web worker extension host',
    run: () => runInBrowser('web', 'Web worker extension host'),
  },
  'integration:desktop': { title: 'Integration tests on desktop VS Code', run: runOnDesktop },
  ui: { title: 'UI tests of the packaged extension', run: runUiTests },
  properties: {
    title: 'Property tests',
    runsBeside: true,
    run: () => runInNode('properties', { host: 'Property tests', timeout: 300_000, held: true }),
  },
};

/**
 * @param {'unit' | 'properties' | 'ui'} kind
 * @param {object} run
 * @param {string} run.host For people.
 * @param {string} [run.version] For people.
 * @param {number} run.timeout The longest that one test may take, in milliseconds.
 * @param {number} [run.retries] How often a test that fails is tried again.
 * @param {Record<string, string>} [run.env]
 * @param {boolean} [run.held] Whether what is printed is printed at the end.
 * @returns {Promise<TestReport[]>}
 */
async function runInNode(kind, { host, version, timeout, retries = 0, env = {}, held = false }) {
  const bundle = await bundleNodeTests(kind);
  const reportFile = path.join(bundles, `${kind}.json`);
  const args = ['--enable-source-maps', 'test/runMocha.mjs', bundle, reportFile];
  args.push('--host', host, '--timeout', String(timeout), '--retries', String(retries));
  if (version !== undefined) args.push('--version', version);
  if (options.grep !== undefined) args.push('--grep', options.grep);
  await runNode(args, { env, held });
  try {
    return [JSON.parse(await readFile(reportFile, 'utf8'))];
  } catch {
    throw new Error('the runner ended before it could report');
  }
}

/**
 * @param {'node' | 'web'} extensionHost
 * @param {string} hostName
 * @returns {Promise<TestReport[]>}
 */
async function runInBrowser(extensionHost, hostName) {
  await build();
  const host = await installHost();
  return runInEveryShape(hostName, (run) => runInExtensionHost(host, { extensionHost, ...run }));
}

/** @returns {Promise<TestReport[]>} */
async function runUiTests() {
  const vsix = path.join(bundles, 'nos-notes.vsix');
  await packageExtension(vsix);
  const { version } = await installHost();
  return runInNode('ui', {
    host: 'VS Code in the browser with the packaged extension',
    version: `VS Code ${version}`,
    timeout: 60_000,
    retries: 1,
    env: { VSIX: vsix },
  });
}

/** @returns {Promise<StepOutcome>} */
async function runOnDesktop() {
  const desktop = await findDesktop();
  if ('leftOut' in desktop) return desktop;
  await build();
  return runInEveryShape('Desktop extension host', (run) => runInDesktop(desktop.executable, run));
}

/**
 * Runs the integration tests once in every shape of workspace that there are tests for.
 *
 * @param {string} hostName
 * @param {(run: {
 *   hostName: string,
 *   shape: import('./host/createWorkspace.mjs').WorkspaceShape,
 *   bundle: string,
 *   grep: string | undefined,
 * }) => Promise<TestReport>} run
 * @returns {Promise<TestReport[]>}
 */
async function runInEveryShape(hostName, run) {
  integration ??= bundleIntegrationTests();
  const { bundle, shapes } = await integration;
  const reports = [];
  for (const shape of shapes) {
    const name = shape === 'folder' ? hostName : `${hostName} (${shape})`;
    reports.push(await run({ hostName: name, shape, bundle, grep: options.grep }));
  }
  return reports;
}

/**
 * Builds the product, once for all the steps that need it.
 *
 * @returns {Promise<void>}
 */
function build() {
  built ??= runNode(['esbuild.mjs']).then((code) => {
    if (code !== 0) throw new Error('the build failed');
  });
  return built;
}

/**
 * Runs a script with this Node in the project's root; resolves to its exit code.
 *
 * @param {readonly string[]} args
 * @param {{ env?: Record<string, string>, held?: boolean }} [options]
 * @returns {Promise<number>}
 */
function runNode(args, { env = {}, held = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', held ? 'pipe' : 'inherit', 'inherit'],
    });
    child.stdout?.on('data', (/** @type {Buffer} */ chunk) => heldOutput.push(chunk));
    const endWithUs = () => child.kill();
    process.once('exit', endWithUs);
    child.once('close', () => process.off('exit', endWithUs));
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? 1));
  });
}

/**
 * @param {() => Promise<StepOutcome>} run
 * @returns {Promise<{ result: StepOutcome | Error, seconds: number }>}
 */
async function timed(run) {
  const start = Date.now();
  /** @type {StepOutcome | Error} */
  let result;
  try {
    result = await run();
  } catch (error) {
    result = error instanceof Error ? error : new Error(String(error));
  }
  return { result, seconds: Math.round((Date.now() - start) / 1000) };
}

/** What the step beside the others has printed. @type {Buffer[]} */
const heldOutput = [];
/** @type {Promise<void> | undefined} */
let built;
/** @type {ReturnType<typeof bundleIntegrationTests> | undefined} Bundled once for all the hosts. */
let integration;

/** @type {StepResult[]} */
const results = [];
const running = (chosen.length === 0 ? Object.keys(steps) : chosen).map((name) => {
  const step = steps[name];
  if (step === undefined) throw new Error(`No such step: ${name}`);
  const early = step.runsBeside ? timed(step.run) : undefined;
  return { ...step, run: () => early ?? timed(step.run) };
});
for (const { title, runsBeside = false, run } of running) {
  console.log(`\n▶ ${title}`);
  const { result, seconds } = await run();
  if (runsBeside) process.stdout.write(Buffer.concat(heldOutput));
  if (result instanceof Error) {
    results.push({ kind: 'failed', step: title, reason: result.message });
  } else if ('leftOut' in result) {
    results.push({ kind: 'leftOut', step: title, reason: result.leftOut });
  } else {
    for (const report of result) results.push({ kind: 'ran', step: title, report });
  }
  console.log(`  took ${seconds} s`);
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
