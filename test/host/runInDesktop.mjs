import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { download, runTests } from '@vscode/test-electron';
import { root, scratch } from '../paths.mjs';
import { createWorkspace } from './createWorkspace.mjs';
import { defaultSettings } from './defaultSettings.mjs';
import { readReport, writeSuite } from './integrationSuite.mjs';
import { withRunFolder } from './withRunFolder.mjs';

/** How long a download may go without any data, in milliseconds. */
const downloadTimeout = 5_000;

/**
 * Finds a desktop VS Code to test with: the one that `VSCODE_EXECUTABLE` names, or else one that is
 * downloaded into `.vscode-test/`.
 *
 * @returns {Promise<{ executable: string } | { leftOut: string }>} Why there is none, if so.
 */
export async function findDesktop() {
  const named = process.env['VSCODE_EXECUTABLE'];
  if (named && !existsSync(named)) throw new Error(`VSCODE_EXECUTABLE names no file: ${named}`);
  const display = process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'];
  if (process.platform === 'linux' && !display) return { leftOut: 'there is no display' };
  if (named) return { executable: named };
  try {
    const executable = await download({ cachePath: scratch, timeout: downloadTimeout });
    return { executable };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { leftOut: `VS Code cannot be downloaded (${reason.split('\n')[0]})` };
  }
}

/**
 * Runs the integration tests in the extension host of a desktop VS Code.
 *
 * @param {string} executable
 * @param {object} options
 * @param {string} options.hostName For people.
 * @param {import('./createWorkspace.mjs').WorkspaceShape} options.shape
 * @param {string} options.bundle Absolute path of the bundled suite.
 * @param {string | undefined} [options.grep]
 * @returns {Promise<import('../report/testReport.mjs').TestReport>}
 */
export function runInDesktop(executable, { bundle, ...options }) {
  return withRunFolder(async (runFolder) => {
    const workspace = await createWorkspace(options.shape, runFolder);
    const userData = path.join(runFolder, 'user');
    await mkdir(path.join(userData, 'User'), { recursive: true });
    await writeFile(path.join(userData, 'User', 'settings.json'), JSON.stringify(defaultSettings));
    const reportFile = path.join(runFolder, 'report.json');
    const report = pathToFileURL(reportFile).href;
    await runTests({
      vscodeExecutablePath: executable,
      extensionDevelopmentPath: root,
      extensionTestsPath: await writeSuite(bundle, { extensionHost: 'node', report, ...options }),
      launchArgs: [
        ...workspace.args,
        ...['--user-data-dir', userData],
        ...['--extensions-dir', path.join(runFolder, 'extensions')],
        '--disable-extensions',
      ],
    });
    return await readReport(reportFile, bundle);
  });
}
