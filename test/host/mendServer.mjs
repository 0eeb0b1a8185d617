import { existsSync } from 'node:fs';
import { cp, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

/**
 * Older servers name a package by its git address, which a machine that reaches package registries
 * alone cannot install. The registry has the same version; this makes npm take it from there.
 *
 * @param {string} server The server's folder.
 */
export async function useRegistryPackages(server) {
  const manifestFile = path.join(server, 'package.json');
  const lockFile = path.join(server, 'npm-shrinkwrap.json');
  const manifest = JSON.parse(await readFile(manifestFile, 'utf8'));
  const lock = JSON.parse(await readFile(lockFile, 'utf8'));
  for (const [folder, { resolved, version }] of Object.entries(lock.packages)) {
    if (!resolved?.startsWith('git')) continue;
    const name = folder.slice('node_modules/'.length);
    manifest.dependencies[name] = version;
    lock.packages[''].dependencies[name] = version;
    delete lock.packages[folder];
  }
  await writeFile(manifestFile, JSON.stringify(manifest));
  await writeFile(lockFile, JSON.stringify(lock));
}

/**
 * Older servers fetch ripgrep, which finds files for them, in an install script. This copies it from
 * the package that newer servers have it in.
 *
 * @param {string} modules Where that package is installed, if it is.
 * @param {string} server The server's folder.
 */
export async function provideRipgrep(modules, server) {
  const system = `${process.platform}-${process.arch}`;
  const packaged = path.join(modules, '@vscode', 'ripgrep-universal', 'bin', system);
  const target = path.join(server, 'node_modules', '@vscode', 'ripgrep');
  if (!existsSync(packaged) || !existsSync(target)) return;
  await cp(packaged, path.join(target, 'bin'), { recursive: true });
}
