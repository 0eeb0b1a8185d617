// Packages the extension. The same commit gives the same bytes, whenever, wherever and by whomever it
// is packaged with the same Node:
//   node package.mjs [--out <file.vsix>]
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { parseArgs } from 'node:util';

const root = import.meta.dirname;

/** The earliest time that a zip file can hold, 1980-01-01, in seconds as Unix counts them. */
const earliestTime = '315532800';

/**
 * The time that every file in the package gets: SOURCE_DATE_EPOCH, or else when the commit was made.
 *
 * @returns {string} Seconds as Unix counts them; a fixed time where git does not know.
 */
export function packageTime() {
  const given = process.env['SOURCE_DATE_EPOCH'];
  if (given) return given;
  try {
    const git = ['log', '-1', '--format=%ct'];
    return execFileSync('git', git, { cwd: root, stdio: 'pipe', encoding: 'utf8' }).trim();
  } catch {
    return earliestTime;
  }
}

/** @param {string} file Where to write the package. */
function packageExtension(file) {
  const vsce = createRequire(import.meta.url).resolve('@vscode/vsce/vsce');
  const args = ['package', '--no-dependencies', '--allow-missing-repository'];
  args.push('--no-rewrite-relative-links', '--out', file);
  const { status } = spawnSync(process.execPath, [vsce, ...args], {
    cwd: root,
    stdio: 'inherit',
    env: {
      ...process.env,
      SOURCE_DATE_EPOCH: packageTime(),
      // A zip file holds local times, and its files are sorted as the user's language sorts.
      TZ: 'UTC',
      LC_ALL: 'en_US.UTF-8',
    },
  });
  if (status !== 0) throw new Error(`vsce ended with ${status}`);
  writeFileSync(file, withSameModes(readFileSync(file)));
}

/**
 * Gives every file in a zip the mode `rw-r--r--`. The packager takes over the modes of the files on
 * disk, which depend on the umask of whoever checked them out.
 *
 * @param {Buffer} zip Without a comment at its end.
 * @returns {Buffer} The same, changed.
 */
function withSameModes(zip) {
  const end = zip.length - 22;
  if (zip.readUInt32LE(end) !== 0x06054b50) throw new Error('not a zip file as vsce writes it');
  const count = zip.readUInt16LE(end + 10);
  let entry = zip.readUInt32LE(end + 16);
  for (let i = 0; i < count; i += 1) {
    zip.writeUInt32LE((0o100644 << 16) >>> 0, entry + 38);
    // Its name, extra field and comment follow, each as long as is said here.
    entry += 46 + [28, 30, 32].reduce((sum, at) => sum + zip.readUInt16LE(entry + at), 0);
  }
  return zip;
}

if (process.argv[1] === import.meta.filename) {
  const { name, version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  const { values } = parseArgs({
    options: { out: { type: 'string', default: `${name}-${version}.vsix` } },
  });
  packageExtension(path.resolve(values.out));
}
