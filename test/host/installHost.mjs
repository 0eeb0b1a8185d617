import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { cp, mkdir, readFile, readdir, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { root } from '../paths.mjs';
import { provideRipgrep, useRegistryPackages } from './mendServer.mjs';
import { runNpm } from './runNpm.mjs';

/**
 * A VS Code server with its workbench, the Node it needs, and a browser where there is one.
 *
 * @typedef {object} Host
 * @property {string} node The Node that VS Code's server asks for.
 * @property {string} server The server's main script.
 * @property {string} version Of VS Code.
 * @property {PackagedBrowser | undefined} browser Only on Linux x64.
 *
 * @typedef {object} PackagedBrowser
 * @property {string} executable
 * @property {string} libraries Folder of the shared libraries that a bare system lacks.
 * @property {readonly string[]} fonts Folders of fonts.
 */

/** The VS Code that the tests usually run in, and the oldest that `engines.vscode` admits. */
const packages = {
  current: path.join(root, 'test', 'host'),
  floor: path.join(root, 'test', 'host', 'floor'),
};

/** Changes whenever this script makes another thing of the same packages. */
const layout = '1';

/** Without install scripts, no compiler and no further download is ever needed. */
const npmFlags = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];

const hosts = path.join(root, '.vscode-test', 'host');

/**
 * Installs VS Code's server from the package registry on first use, and finds it again later. An
 * installation appears under its final name only when it is whole, and that name holds a digest of
 * the lock file, so neither a broken nor an outdated one is ever used.
 *
 * @param {keyof typeof packages} [name] Unless given, what `VSCODE_HOST` says.
 * @returns {Promise<Host>}
 */
export async function installHost(
  name = process.env['VSCODE_HOST'] === 'floor' ? 'floor' : 'current',
) {
  const source = packages[name];
  const folder = path.join(hosts, `${name}-${await digest(source)}`);
  if (!existsSync(folder)) await install(source, folder);
  const modules = path.join(folder, 'node_modules');
  const server = path.join(modules, 'code-server', 'lib', 'vscode');
  const { version } = JSON.parse(await readFile(path.join(server, 'package.json'), 'utf8'));
  const chromium = path.join(folder, 'chromium');
  return {
    node: findNode(modules),
    server: path.join(server, 'out', 'server-main.js'),
    version,
    browser: existsSync(chromium)
      ? {
          executable: path.join(chromium, 'chromium'),
          libraries: path.join(chromium, 'lib'),
          fonts: [path.join(chromium, 'fonts'), path.join(modules, 'dejavu-fonts-ttf', 'ttf')],
        }
      : undefined,
  };
}

/**
 * @param {string} source
 * @param {string} folder
 */
async function install(source, folder) {
  const name = path.basename(folder);
  await mkdir(hosts, { recursive: true });
  await removePartialInstallations();
  const partial = path.join(hosts, `${name}.partial-${process.pid}`);
  const server = path.join(partial, 'node_modules', 'code-server', 'lib', 'vscode');
  console.log(`Installing VS Code for the browser into ${path.relative(root, folder)}, once:`);
  try {
    await mkdir(partial);
    for (const file of ['package.json', 'package-lock.json']) {
      await cp(path.join(source, file), path.join(partial, file));
    }
    console.log('  1/4 VS Code, its Node and a browser …');
    await runNpm(partial, 'ci', ...npmFlags);
    console.log("  2/4 VS Code's server …");
    await useRegistryPackages(server);
    // Not `npm ci`: the lock file in there lacks an optional package, which `ci` refuses.
    await runNpm(server, 'install', '--omit=dev', ...npmFlags);
    await provideRipgrep(path.join(partial, 'node_modules'), server);
    console.log('  3/4 built-in extensions …');
    await runNpm(path.join(server, 'extensions'), 'install', '--omit=dev', ...npmFlags);
    console.log('  4/4 unpacking the browser …');
    await unpackBrowser(partial);
    await rename(partial, folder);
  } catch (error) {
    await rm(partial, { recursive: true, force: true });
    // Another run may have put its own installation there first; that one is as good.
    if (!existsSync(folder)) throw error;
  }
  await removeOutdatedInstallations(name);
}

/**
 * The packaged browser comes compressed with Brotli. Its own unpacker asks for a newer Node and
 * works in the system's temporary folder, so this does it instead.
 *
 * @param {string} folder
 */
async function unpackBrowser(folder) {
  const archives = path.join(folder, 'node_modules', '@sparticuz', 'chromium', 'bin');
  if (process.platform !== 'linux' || process.arch !== 'x64' || !existsSync(archives)) return;
  const target = path.join(folder, 'chromium');
  await mkdir(target);
  await pipeline(
    createReadStream(path.join(archives, 'chromium.br')),
    createBrotliDecompress(),
    createWriteStream(path.join(target, 'chromium'), { mode: 0o755 }),
  );
  const tar = createRequire(path.join(folder, 'package.json'))('tar-fs');
  for (const archive of ['al2023', 'fonts', 'swiftshader']) {
    await pipeline(
      createReadStream(path.join(archives, `${archive}.tar.br`)),
      createBrotliDecompress(),
      tar.extract(target),
    );
  }
}

/**
 * @param {string} modules
 * @returns {string}
 */
function findNode(modules) {
  const { platform, arch } = process;
  const system = platform === 'win32' ? 'win' : platform;
  const file = platform === 'win32' ? 'node.exe' : 'node';
  const candidates = [`node-${system}-${arch}`, `node-bin-${system}-${arch}`].map((name) =>
    path.join(modules, name, 'bin', file),
  );
  const found = candidates.find((candidate) => existsSync(candidate));
  if (found === undefined) throw new Error(`no Node for ${platform} on ${arch} is packaged`);
  return found;
}

/**
 * @param {string} source
 * @returns {Promise<string>}
 */
async function digest(source) {
  const hash = createHash('sha256');
  hash.update(await readFile(path.join(source, 'package-lock.json')));
  hash.update(layout);
  return hash.digest('hex').slice(0, 12);
}

/** Removes what interrupted installations left behind. */
async function removePartialInstallations() {
  for (const entry of await readdir(hosts)) {
    const pid = /\.partial-(\d+)$/.exec(entry)?.[1];
    if (pid === undefined || isRunning(Number(pid))) continue;
    await rm(path.join(hosts, entry), { recursive: true, force: true });
  }
}

/** @param {string} name The installation to keep. */
async function removeOutdatedInstallations(name) {
  const kind = name.slice(0, name.indexOf('-') + 1);
  for (const entry of await readdir(hosts)) {
    if (!entry.startsWith(kind) || entry === name || entry.includes('.partial-')) continue;
    await rm(path.join(hosts, entry), { recursive: true, force: true });
  }
}

/** @param {number} pid */
function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
