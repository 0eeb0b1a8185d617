import { spawn } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { defaultSettings } from './defaultSettings.mjs';

/**
 * A running VS Code server.
 *
 * @typedef {object} Server
 * @property {string} origin `http://127.0.0.1:<port>`
 * @property {string} authority `127.0.0.1:<port>`, as in `vscode-remote://` URIs.
 * @property {Promise<void>} ended Resolves when it has ended, for whatever reason.
 * @property {() => Promise<void>} stop Ends it with everything it started.
 */

const startTimeout = 60_000;
const stopTimeout = 5_000;

/**
 * Starts VS Code's server on a free port of this machine alone.
 *
 * @param {import('./installHost.mjs').Host} host
 * @param {object} options
 * @param {string} options.dataFolder New for each run; holds settings, extensions and state.
 * @param {Readonly<Record<string, unknown>>} [options.settings]
 * @param {boolean} [options.runsSuite] Whether a page may have it run a suite in the extension host.
 *   VS Code then shows no notifications.
 * @param {boolean} [options.trusted] Whether every folder is trusted. Otherwise VS Code asks.
 * @returns {Promise<Server>}
 */
export async function startServer(
  host,
  { dataFolder, settings = {}, runsSuite = false, trusted = true },
) {
  const settingsFile = path.join(dataFolder, 'data', 'Machine', 'settings.json');
  await mkdir(path.dirname(settingsFile), { recursive: true });
  await writeFile(settingsFile, JSON.stringify({ ...defaultSettings, ...settings }));
  const args = [
    ...['--accept-server-license-terms', '--without-connection-token'],
    ...['--host', '127.0.0.1', '--port', '0'],
    '--disable-telemetry',
    // Within one machine compressing takes longer than sending.
    '--disable-websocket-compression',
    ...(runsSuite ? ['--enable-smoke-test-driver'] : []),
    ...(trusted ? ['--disable-workspace-trust'] : []),
  ];
  const child = runServer(host, dataFolder, args);
  const port = await readPort(child);
  return {
    origin: `http://127.0.0.1:${port}`,
    authority: `127.0.0.1:${port}`,
    ended: new Promise((resolve) => child.once('exit', () => resolve())),
    stop: () => stopProcess(child),
  };
}

/**
 * Installs a packaged extension into the data folder of a server that is yet to be started.
 *
 * @param {import('./installHost.mjs').Host} host
 * @param {string} dataFolder
 * @param {string} vsix
 * @returns {Promise<void>}
 */
export function installExtension(host, dataFolder, vsix) {
  const child = runServer(host, dataFolder, [
    '--accept-server-license-terms',
    ...['--install-extension', vsix],
  ]);
  const output = collectOutput(child);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      // The server exits with 0 even if it could not install the file.
      if (code === 0 && output.text.includes('was successfully installed')) resolve();
      else reject(new Error(`VS Code did not install ${path.basename(vsix)}:\n${output.text}`));
    });
  });
}

/**
 * @param {import('./installHost.mjs').Host} host
 * @param {string} dataFolder
 * @param {readonly string[]} args
 */
function runServer(host, dataFolder, args) {
  // Variables of an outer VS Code, in whose terminal this may run, would confuse the inner one.
  const outer = /^(VSCODE_|ELECTRON_|NODE_OPTIONS$)/;
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !outer.test(name)));
  const child = spawn(host.node, [host.server, '--server-data-dir', dataFolder, ...args], {
    // Its sockets, which it leaves behind, go where the rest of the run goes.
    env: { ...env, XDG_RUNTIME_DIR: dataFolder },
    // A process group of its own, so that its children can be ended with it.
    detached: process.platform !== 'win32',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const endWithUs = () => signal(child, 'SIGKILL');
  process.once('exit', endWithUs);
  child.once('close', () => process.off('exit', endWithUs));
  return child;
}

/**
 * @param {ReturnType<typeof runServer>} child
 * @returns {{ text: string }} Fills as the process writes.
 */
function collectOutput(child) {
  const output = { text: '' };
  child.stdout.on('data', (chunk) => (output.text += chunk));
  child.stderr.on('data', (chunk) => (output.text += chunk));
  return output;
}

/**
 * Waits for the line in which the server names the port that the system gave it.
 *
 * @param {ReturnType<typeof runServer>} child
 * @returns {Promise<number>}
 */
function readPort(child) {
  const output = collectOutput(child);
  return new Promise((resolve, reject) => {
    const fail = (/** @type {string} */ why) => {
      clearTimeout(timer);
      signal(child, 'SIGKILL');
      reject(new Error(`VS Code's server ${why}:\n${output.text}`));
    };
    const timer = setTimeout(() => fail('did not start in time'), startTimeout);
    child.once('error', (error) => fail(`could not be run (${error.message})`));
    child.once('close', (code) => fail(`ended with code ${code}`));
    child.stdout.on('data', () => {
      const port = /listening on (\d+)/.exec(output.text)?.[1];
      if (port === undefined) return;
      clearTimeout(timer);
      resolve(Number(port));
    });
  });
}

/**
 * @param {ReturnType<typeof runServer>} child
 * @returns {Promise<void>}
 */
function stopProcess(child) {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    const timer = setTimeout(() => signal(child, 'SIGKILL'), stopTimeout);
    child.once('exit', () => {
      clearTimeout(timer);
      // What the server started may outlive it.
      signal(child, 'SIGKILL');
      resolve();
    });
    signal(child, 'SIGTERM');
  });
}

/**
 * Sends a signal to a process and all that it started.
 *
 * @param {ReturnType<typeof runServer>} child
 * @param {NodeJS.Signals} name
 */
function signal(child, name) {
  if (child.pid === undefined) return;
  try {
    if (process.platform === 'win32') child.kill(name);
    else process.kill(-child.pid, name);
  } catch {
    // It has ended already.
  }
}
