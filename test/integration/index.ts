import 'test:mocha';
import * as vscode from 'vscode';
import { suites } from 'test:suites';
import { describeError, recordReport } from '../report/testReport.mjs';
import type { TestRun } from '../host/integrationSuite.mjs';

declare global {
  /** Set by the runner on the bundle's first line. */
  var testRun: TestRun;
}

/** mocha wants a reporter; what is reported here is recorded from the runner's events. */
class Silent extends Mocha.reporters.Base {
  override epilogue(): void {
    // Nothing to print.
  }
}

/**
 * Runs the integration tests; VS Code calls it in the extension host. It resolves when the report
 * is written, whatever the tests found, and rejects if they could not run as they were asked to.
 */
export async function run(): Promise<void> {
  try {
    await runSuites();
  } catch (error) {
    log(describeError(error));
    throw error;
  }
}

async function runSuites(): Promise<void> {
  const { extensionHost, hostName, shape, report, grep } = testRun;
  checkExtensionHost(extensionHost);
  const mocha = new Mocha({
    ui: 'bdd',
    reporter: Silent,
    forbidOnly: true,
    timeout: 60_000,
    slow: 2_000,
    // Watchers of the disk and a busy window lose an event now and then; the report names each one.
    retries: 1,
    ...(grep === undefined ? {} : { fgrep: grep }),
  });
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  loadSuites(shape);
  const result = await recordReport(mocha.run(), hostName, `VS Code ${vscode.version}`, log);
  const bytes = new TextEncoder().encode(JSON.stringify(result));
  await vscode.workspace.fs.writeFile(vscode.Uri.parse(report), bytes);
}

/**
 * Loads the test files. None may ask for the time while it loads: a run may go past midnight, and what
 * was today then is not today when its tests run.
 */
function loadSuites(shape: TestRun['shape']): void {
  const { Date } = globalThis;
  globalThis.Date = new Proxy(Date, {
    construct(target, args) {
      if (args.length === 0) throw new Error('A test file asks for the time while it loads');
      return Reflect.construct(target, args) as object;
    },
  });
  try {
    suites[shape]();
  } finally {
    globalThis.Date = Date;
  }
}

/** Shows the runner a line, which it knows by the mark. */
function log(text: string): void {
  for (const line of text.split('\n')) console.log(`[test] ${line}`);
}

/** A run on another kind of host than the one asked for would prove nothing. */
function checkExtensionHost(expected: TestRun['extensionHost']): void {
  // Looked up by name, since the bundler puts a shim in the place of a plain `Buffer`.
  const found = ['process', 'Buffer'].filter((name) => Reflect.has(globalThis, name));
  const isNode = found.length === 2;
  const isWeb = found.length === 0 && Reflect.has(globalThis, 'WorkerGlobalScope');
  if (expected === 'node' ? !isNode : !isWeb) {
    throw new Error(`The ${expected} extension host was asked for; globals: ${found.join(', ')}`);
  }
}
