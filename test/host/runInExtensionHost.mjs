import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { root, scratch } from '../paths.mjs';
import { openBrowser } from './openBrowser.mjs';
import { startServer } from './startServer.mjs';
import { readReport, writeSuite } from './integrationSuite.mjs';
import { createWorkspace } from './createWorkspace.mjs';
import { withRunFolder } from './withRunFolder.mjs';

/** @typedef {import('../report/testReport.mjs').TestReport} TestReport */
/** @typedef {import('./createWorkspace.mjs').WorkspaceShape} WorkspaceShape */

/** What VS Code calls the place of an extension. Ours could be in either. */
const extensionKinds = { node: 'workspace', web: 'web' };

/** The longest that a suite may take, in milliseconds: a few times what it takes on a busy machine. */
const suiteTimeout = 2_400_000;

/** What VS Code would do for people besides, and nobody looks at while a suite runs. */
const leanSettings = {
  'breadcrumbs.enabled': false,
  'editor.cursorBlinking': 'solid',
  'editor.minimap.enabled': false,
  'editor.occurrencesHighlight': 'off',
  'editor.stickyScroll.enabled': false,
  'explorer.autoReveal': false,
  'files.hotExit': 'off',
  'window.commandCenter': false,
  'workbench.localHistory.enabled': false,
  'workbench.reduceMotion': 'on',
};

/**
 * Runs the integration tests in an extension host of VS Code in the browser.
 *
 * @param {import('./installHost.mjs').Host} host
 * @param {object} options
 * @param {'node' | 'web'} options.extensionHost
 * @param {string} options.hostName For people.
 * @param {WorkspaceShape} options.shape
 * @param {string} options.bundle Absolute path of the bundled suite.
 * @param {string | undefined} [options.grep]
 * @param {(text: string) => void} options.print Takes whole lines, each with its end.
 * @returns {Promise<TestReport>}
 */
export function runInExtensionHost(host, { extensionHost, hostName, shape, bundle, grep, print }) {
  return withRunFolder(async (runFolder) => {
    const workspace = await createWorkspace(shape, runFolder);
    const server = await startServer(host, {
      runsSuite: true,
      dataFolder: path.join(runFolder, 'server'),
      settings: {
        ...leanSettings,
        'remote.extensionKind': { 'nos-notes.nos-notes': [extensionKinds[extensionHost]] },
      },
    });
    try {
      const remote = (/** @type {string} */ file) =>
        `vscode-remote://${server.authority}${toUriPath(file)}`;
      const reportFile = path.join(runFolder, 'report.json');
      const suite = await writeSuite(bundle, {
        extensionHost,
        hostName,
        shape,
        report: remote(reportFile),
        grep,
      });
      const payload = [
        ['extensionDevelopmentPath', remote(root)],
        ['extensionTestsPath', remote(suite)],
      ];
      const address = new URL(server.origin);
      for (const [key, value] of Object.entries(workspace.query)) {
        address.searchParams.set(key, value);
      }
      address.searchParams.set('payload', JSON.stringify(payload));
      const browser = await openBrowser(host, runFolder);
      try {
        await openAndWait(browser, address.href, hostName, print);
      } finally {
        await browser.close();
      }
      return await readReport(reportFile, bundle);
    } finally {
      await server.stop();
    }
  });
}

/**
 * Opens VS Code with a suite and waits until the suite has run. What else VS Code logs goes into a
 * file beside the reports.
 *
 * @param {import('./openBrowser.mjs').Browser} browser
 * @param {string} address
 * @param {string} hostName
 * @param {(text: string) => void} print
 */
async function openAndWait(browser, address, hostName, print) {
  const page = await browser.newPage();
  const logFile = path.join(scratch, 'reports', `${hostName}.log`);
  /** @type {string[]} */
  const log = [];
  await page.exposeFunction(
    'codeAutomationLog',
    (/** @type {string} */ type, /** @type {unknown[]} */ args) => {
      const line = args.map(String).join(' ');
      if (line.startsWith('[test] ')) print(`${line.slice('[test] '.length)}\n`);
      else log.push(`${type}: ${line}\n`);
    },
  );
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  /** @type {Promise<number>} */
  const exit = new Promise((resolve, reject) => {
    timer = setTimeout(() => reject(new Error('it did not end in time')), suiteTimeout);
    page.once('crash', () => reject(new Error('the page crashed')));
    void page.exposeFunction('codeAutomationExit', resolve);
  });
  try {
    await Promise.all([exit, page.goto(address)]);
    if ((await exit) !== 0) throw new Error('the suite failed to start');
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`${reason}; VS Code's log is in ${path.relative(root, logFile)}`, {
      cause: error,
    });
  } finally {
    clearTimeout(timer);
    await mkdir(path.dirname(logFile), { recursive: true });
    await writeFile(logFile, log.join(''));
  }
}

/** @param {string} file */
function toUriPath(file) {
  const slashed = file.replaceAll('\\', '/');
  return encodeURI(slashed.startsWith('/') ? slashed : `/${slashed}`);
}
