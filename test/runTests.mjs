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
const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { grep: { type: 'string' } },
});

/** @typedef {(text: string) => void} Print Takes whole lines, each with its end. */

/**
 * What a step gives back: a report from each of its runs, or why an optional step is left out.
 *
 * @typedef {TestReport[] | { leftOut: string }} StepOutcome
 */

/**
 * The steps in the order they are reported. Those that only compute run beside the others, and what
 * they print is held back until those are through. Two extension hosts at once would get in each
 * other's way: VS Code computes nearly all the time.
 *
 * @type {Record<string, {
 *   title: string,
 *   runsBeside?: boolean,
 *   run: (print: Print) => Promise<StepOutcome>,
 * }>}
 */
const steps = {
  unit: {
    title: 'Unit tests',
    run: (print) => runInNode('unit', { host: 'Unit tests', timeout: 5_000, print }),
  },
  'integration:node': {
    title: 'Integration tests on the Node extension host',
    run: (print) => runInBrowser('node', 'Node extension host', print),
  },
  'integration:web': {
    title: 'Integration tests on the web worker extension host',
    run: (print) => runInBrowser('web', 'Web worker extension host', print),
  },
  'integration:desktop': { title: 'Integration tests on desktop VS Code', run: runOnDesktop },
  ui: { title: 'UI tests of the packaged extension', run: runUiTests },
  properties: {
    title: 'Property tests',
    runsBeside: true,
    run: (print) => {
      const timeout = 300 * Number(process.env['PROPERTY_CASES'] ?? 1_000);
      return runInNode('properties', { host: 'Property tests', timeout, print });
    },
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
 * @param {Print} run.print
 * @returns {Promise<TestReport[]>}
 */
async function runInNode(kind, { host, version, timeout, retries = 0, env = {}, print }) {
  const bundle = await bundleNodeTests(kind);
  const reportFile = path.join(bundles, `${kind}.json`);
  const args = ['--enable-source-maps', 'test/runMocha.mjs', bundle, reportFile];
  args.push('--host', host, '--timeout', String(timeout), '--retries', String(retries));
  if (version !== undefined) args.push('--version', version);
  if (options.grep !== undefined) args.push('--grep', options.grep);
  await runNode(args, { env, print });
  try {
    return [JSON.parse(await readFile(reportFile, 'utf8'))];
  } catch {
    throw new Error('the runner ended before it could report');
  }
}

/**
 * @param {'node' | 'web'} extensionHost
 * @param {string} hostName
 * @param {Print} print
 * @returns {Promise<TestReport[]>}
 */
async function runInBrowser(extensionHost, hostName, print) {
  await build();
  const host = await install();
  return runInEveryShape(hostName, (run) =>
    runInExtensionHost(host, { extensionHost, print, ...run }),
  );
}

/**
 * @param {Print} print
 * @returns {Promise<TestReport[]>}
 */
async function runUiTests(print) {
  const [vsix] = await Promise.all([packageOnce(), build()]);
  const { version } = await install();
  return runInNode('ui', {
    host: 'VS Code in the browser with the packaged extension',
    version: `VS Code ${version}`,
    timeout: 60_000,
    retries: 1,
    env: { VSIX: vsix },
    print,
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
 * Builds the product, once for all the steps that need it. Packaging builds it too, so that comes
 * first: no step is to see the product's files change under it.
 *
 * @returns {Promise<void>}
 */
function build() {
  built ??= (async () => {
    if (chosen.includes('ui')) await packageOnce();
    const code = await runNode(['esbuild.mjs'], { print: printNow });
    if (code !== 0) throw new Error('the build failed');
  })();
  return built;
}

/** @returns {Promise<string>} The package's absolute path. */
function packageOnce() {
  const vsix = path.join(bundles, 'nos-notes.vsix');
  packaged ??= packageExtension(vsix).then(() => vsix);
  return packaged;
}

function install() {
  installed ??= installHost();
  return installed;
}

/**
 * Runs a script with this Node in the project's root; resolves to its exit code.
 *
 * @param {readonly string[]} args
 * @param {{ env?: Record<string, string>, print: Print }} options
 * @returns {Promise<number>}
 */
function runNode(args, { env = {}, print }) {
  return new Promise((resolve, reject) => {
    const isLive = print === printNow;
    const child = spawn(process.execPath, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', isLive ? 'inherit' : 'pipe', 'inherit'],
    });
    child.stdout?.setEncoding('utf8').on('data', print);
    const endWithUs = () => child.kill();
    process.once('exit', endWithUs);
    child.once('close', () => process.off('exit', endWithUs));
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? 1));
  });
}

/** @type {Print} */
function printNow(text) {
  process.stdout.write(text);
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

/**
 * Runs steps one after another.
 *
 * @param {readonly string[]} names
 * @param {Print} print
 */
async function runSteps(names, print) {
  for (const name of names) {
    const step = steps[name];
    if (step === undefined) throw new Error(`No such step: ${name}`);
    print(`\n▶ ${step.title}\n`);
    const { result, seconds } = await timed(() => step.run(print));
    outcomes.set(name, toResults(step.title, result));
    print(`  took ${seconds} s\n`);
  }
}

/**
 * @param {string} step
 * @param {StepOutcome | Error} outcome
 * @returns {readonly StepResult[]}
 */
function toResults(step, outcome) {
  if (outcome instanceof Error) return [{ kind: 'failed', step, reason: outcome.message }];
  if ('leftOut' in outcome) return [{ kind: 'leftOut', step, reason: outcome.leftOut }];
  return outcome.map((report) => ({ kind: 'ran', step, report }));
}

/** @type {Promise<void> | undefined} */
let built;
/** @type {Promise<string> | undefined} */
let packaged;
/** @type {ReturnType<typeof installHost> | undefined} */
let installed;
/** @type {ReturnType<typeof bundleIntegrationTests> | undefined} Bundled once for all the hosts. */
let integration;

const chosen = positionals.length > 0 ? positionals : Object.keys(steps);
/** @type {Map<string, readonly StepResult[]>} */
const outcomes = new Map();
/** @type {string[]} */
const held = [];
const isBeside = (/** @type {string} */ name) => steps[name]?.runsBeside ?? false;
const inFront = chosen.filter((name) => !isBeside(name));
const beside = chosen.filter(isBeside);
await Promise.all([
  runSteps(inFront, printNow),
  // With nothing in front there is nothing to wait for.
  runSteps(beside, inFront.length > 0 ? (text) => held.push(text) : printNow),
]);
process.stdout.write(held.join(''));

const results = Object.keys(steps).flatMap((name) => outcomes.get(name) ?? []);
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
