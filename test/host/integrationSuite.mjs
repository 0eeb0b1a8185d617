import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createStackMapper } from './mapStack.mjs';

/** @typedef {import('../report/testReport.mjs').TestReport} TestReport */

/**
 * What the suite is told about the run it is in; `test/integration/index.ts` reads it.
 *
 * @typedef {object} TestRun
 * @property {'node' | 'web'} extensionHost The kind of extension host that it must find itself in.
 * @property {string} hostName
 * @property {import('./createWorkspace.mjs').WorkspaceShape} shape
 * @property {string} report URI of the file to write the report to.
 * @property {string | undefined} [grep] Only tests whose title has this text.
 */

/**
 * Writes the suite's module for one run: the bundle as it is, told about the run on its first line
 * so that the lines of its source map hold. It must lie within the extension's folder: where a test
 * module lies decides which extension host VS Code runs it in.
 *
 * @param {string} bundle
 * @param {TestRun} run
 * @returns {Promise<string>}
 */
export async function writeSuite(bundle, run) {
  const file = path.join(path.dirname(bundle), run.extensionHost, path.basename(bundle));
  await mkdir(path.dirname(file), { recursive: true });
  const code = await readFile(bundle, 'utf8');
  await writeFile(file, `globalThis.testRun = ${JSON.stringify(run)};${code}`);
  return file;
}

/**
 * Reads the report that the suite wrote, with its stack traces about the sources.
 *
 * @param {string} file
 * @param {string} bundle The bundle that the report's stack traces are about.
 * @returns {Promise<TestReport>}
 */
export async function readReport(file, bundle) {
  if (!existsSync(file)) throw new Error('the suite ended without a report');
  /** @type {TestReport} */
  const report = JSON.parse(await readFile(file, 'utf8'));
  const mapStack = await createStackMapper(bundle);
  const failures = report.failures.map(({ title, message }) => ({
    title,
    message: mapStack(message),
  }));
  return { ...report, failures };
}
