// Builds the extension and opens a fresh copy of the sample journal in a VS Code that has it:
//   node test/host/start.mjs [--browser]
// That is desktop VS Code where `code` is found, else (or with --browser) VS Code in the browser,
// which stays up until Ctrl+C.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { root } from '../paths.mjs';
import { endOnSignals } from './endOnSignals.mjs';
import { installHost } from './installHost.mjs';
import { packageExtension } from './packageExtension.mjs';
import { prepareJournal } from './prepareJournal.mjs';
import { runNpm } from './runNpm.mjs';
import { installExtension, startServer } from './startServer.mjs';
import { withRunFolder } from './withRunFolder.mjs';

endOnSignals();
const journal = await prepareJournal();
const code = process.argv.includes('--browser') ? undefined : findOnPath('code');
if (code === undefined || !(await openInDesktop(code))) await openInBrowser();

/**
 * @param {string} command
 * @returns {Promise<boolean>} Whether VS Code took it.
 */
async function openInDesktop(command) {
  console.log('Building the extension …');
  await runNpm(root, 'run', 'build');
  console.log(`Opening ${path.relative(root, journal)} in VS Code …`);
  const args = ['--new-window', `--extensionDevelopmentPath=${root}`, journal];
  // A script on Windows, which only a shell can run.
  const shell = process.platform === 'win32';
  const quoted = shell ? [command, ...args].map((word) => `"${word}"`) : [command, ...args];
  const [file = command, ...rest] = quoted;
  const child = spawn(file, rest, { shell, stdio: 'inherit' });
  const exitCode = await new Promise((resolve) => {
    child.once('error', () => resolve(1));
    child.once('close', resolve);
  });
  if (exitCode !== 0)
    console.log('`code` could not open it; using VS Code in the browser instead.');
  return exitCode === 0;
}

/** Serves VS Code to the user's browser until it is told to stop. */
async function openInBrowser() {
  const host = await installHost();
  await withRunFolder(async (runFolder) => {
    console.log('Building and packaging the extension …');
    const vsix = path.join(runFolder, 'nos-notes.vsix');
    await packageExtension(vsix);
    const dataFolder = path.join(runFolder, 'server');
    await installExtension(host, dataFolder, vsix);
    const server = await startServer(host, { dataFolder });
    const address = new URL(server.origin);
    address.searchParams.set('folder', journal);
    console.log(`
VS Code ${host.version} is open at

  ${address.href}

with the extension and a copy of the sample journal, ${path.relative(root, journal)},
which is made anew at each start. Press Ctrl+C to stop.`);
    await Promise.race([interrupted(), server.ended]);
    await server.stop();
  });
}

/** @returns {Promise<void>} Resolves when the user, or the system, asks this process to end. */
function interrupted() {
  return new Promise((resolve) => {
    for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
      process.removeAllListeners(name);
      process.once(name, () => resolve());
    }
  });
}

/**
 * @param {string} command
 * @returns {string | undefined}
 */
function findOnPath(command) {
  const names = process.platform === 'win32' ? [`${command}.cmd`, `${command}.exe`] : [command];
  return (process.env['PATH'] ?? '')
    .split(path.delimiter)
    .filter((folder) => folder !== '')
    .flatMap((folder) => names.map((name) => path.join(folder, name)))
    .find((file) => existsSync(file));
}
