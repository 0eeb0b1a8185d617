// Bundles the test suites into `out/test/`, so that they run as the product does: bundled.
import path from 'node:path';
import { readdir } from 'node:fs/promises';
import esbuild from 'esbuild';
import { common, portable } from '../esbuild.mjs';

/** The project's root folder. */
export const root = path.resolve(import.meta.dirname, '..');

/**
 * @typedef {'unit' | 'properties' | 'integration' | 'ui'} SuiteKind
 *
 * @typedef {object} Suite
 * @property {string} folder Where its files are, from the root.
 * @property {(file: string) => boolean} includes
 * @property {string[]} [setup] Modules to load before the suite's files.
 * @property {esbuild.BuildOptions} options
 */

/** @type {esbuild.BuildOptions} */
const node = {
  ...common,
  platform: 'node',
  target: 'node20',
  // Tools that read their own files at run time, and what the runner has loaded already.
  external: ['mocha', 'esbuild', 'typescript', 'playwright-core'],
};

/** @type {Record<SuiteKind, Suite>} */
const suites = {
  unit: {
    folder: 'test/unit',
    includes: (file) => file.endsWith('.test.ts') && !file.endsWith('.property.test.ts'),
    options: node,
  },
  properties: {
    folder: 'test/unit',
    includes: (file) => file.endsWith('.property.test.ts'),
    setup: ['./test/unit/support/properties.ts'],
    options: node,
  },
  integration: {
    folder: 'test/integration',
    includes: (file) => file.endsWith('.test.ts'),
    options: portable,
  },
  ui: { folder: 'test/ui', includes: (file) => file.endsWith('.test.ts'), options: node },
};

/**
 * Bundles one kind of suite from all its files; there is no list of them to keep.
 *
 * @param {SuiteKind} kind
 * @returns {Promise<string>} The bundle's absolute path.
 */
export async function bundleTests(kind) {
  const { folder, includes, setup = [], options } = suites[kind];
  const outfile = path.join(root, 'out', 'test', `${kind}.js`);
  const files = (await readdir(path.join(root, folder), { recursive: true }))
    .map((file) => `./${path.posix.join(folder, file.replaceAll(path.sep, '/'))}`)
    .filter(includes)
    .sort();
  await esbuild.build({
    ...options,
    absWorkingDir: root,
    outfile,
    sourcemap: kind === 'integration' ? 'inline' : 'linked',
    stdin: {
      contents: [...setup, ...files].map((file) => `import ${JSON.stringify(file)};`).join('\n'),
      resolveDir: root,
      sourcefile: `${kind}-suites.js`,
    },
  });
  return outfile;
}
