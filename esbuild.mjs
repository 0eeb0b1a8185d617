// Bundles the product: `dist/extension.js` for every kind of VS Code, `dist/matrix.js` for the page in
// the matrix panel, and `dist/cli.js` for Node. Beside them go the notices of the packages in them.
//   node esbuild.mjs [--production] [--watch]
import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import esbuild from 'esbuild';
import { writeThirdPartyNotices } from './thirdPartyNotices.mjs';

const production = process.argv.includes('--production');
const watch = process.argv.includes('--watch');

/**
 * What the product's bundles and the tests' bundles have in common.
 *
 * @type {esbuild.BuildOptions}
 */
export const common = {
  bundle: true,
  format: 'cjs',
  target: 'es2022',
  // jsonc-parser's `main` cannot be bundled.
  mainFields: ['module', 'main'],
  logLevel: 'warning',
  loader: { '.yaml': 'text', '.md': 'text' },
};

/**
 * Options for code that also runs in a web worker, where Node's modules and globals are missing.
 * gray-matter imports `fs` for a function that is never called, and calls `Buffer.from` once.
 *
 * @type {esbuild.BuildOptions}
 */
export const portable = {
  ...common,
  platform: 'browser',
  mainFields: ['browser', 'module', 'main'],
  external: ['vscode'],
  alias: { fs: './src/util/emptyModule.ts' },
  inject: ['./src/util/bufferShim.ts'],
  define: { SAMPLE_JOURNAL_FILES: JSON.stringify(listFiles('media/sample-journal')) },
};

/**
 * The files below a folder of the project, relative to that folder, with `/` between the segments.
 *
 * @param {string} folder
 * @returns {string[]}
 */
function listFiles(folder) {
  const base = path.join(import.meta.dirname, folder);
  return readdirSync(base, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(base, path.join(entry.parentPath, entry.name)))
    .map((file) => file.replaceAll(path.sep, '/'))
    .sort();
}

/**
 * Options for the command line, which runs in Node alone.
 *
 * @type {esbuild.BuildOptions}
 */
export const commandLine = {
  ...common,
  platform: 'node',
  target: 'node20',
  entryPoints: ['src/cli/cli.ts'],
  banner: { js: '#!/usr/bin/env node' },
};

/**
 * Options for the page in the matrix panel, a script of its own in a browser.
 *
 * @type {esbuild.BuildOptions}
 */
export const matrixPage = {
  ...common,
  platform: 'browser',
  format: 'iife',
  entryPoints: ['src/views/matrix/page/page.ts'],
};

/** @type {esbuild.BuildOptions} */
const shared = { minify: production, sourcemap: production ? false : 'linked' };
/** @type {esbuild.BuildOptions[]} */
export const bundles = [
  { ...portable, ...shared, entryPoints: ['src/extension.ts'], outfile: 'dist/extension.js' },
  { ...matrixPage, ...shared, outfile: 'dist/matrix.js' },
  { ...commandLine, ...shared, outfile: 'dist/cli.js' },
];

if (process.argv[1] === import.meta.filename) {
  if (watch) {
    for (const bundle of bundles) await (await esbuild.context(bundle)).watch();
  } else {
    const built = await Promise.all(
      bundles.map((bundle) => esbuild.build({ ...bundle, metafile: true })),
    );
    const notices = writeThirdPartyNotices(
      built.map(({ metafile }) => metafile),
      process.cwd(),
    );
    writeFileSync('dist/ThirdPartyNotices.txt', notices);
  }
}
