// Bundles the test suites, so that they run as the product does: bundled.
import path from 'node:path';
import { readFile, readdir } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import esbuild from 'esbuild';
import { common, portable } from '../esbuild.mjs';
import { bundles, root } from './paths.mjs';

/** @typedef {import('./host/createWorkspace.mjs').WorkspaceShape} WorkspaceShape */

/**
 * Options for what runs in Node. Packages that read their own files at run time stay outside the
 * bundle, and so do this folder's own modules, which the runner shares with the tests.
 *
 * @type {esbuild.BuildOptions}
 */
const node = {
  ...common,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  // Packages in CommonJS call `require`, which a module does not have.
  banner: {
    js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
  },
  external: ['mocha', 'esbuild', 'typescript', 'playwright-core'],
  plugins: [
    {
      name: 'own modules stay outside',
      setup(build) {
        build.onResolve({ filter: /^\.{1,2}\/.*\.mjs$/ }, ({ path: file, resolveDir }) => {
          const isOwn = !resolveDir.includes('node_modules');
          if (!isOwn) return undefined;
          return { path: pathToFileURL(path.resolve(resolveDir, file)).href, external: true };
        });
      },
    },
  ],
  sourcemap: 'linked',
  absWorkingDir: root,
};

/** @param {string} file */
const isProperty = (file) => file.endsWith('.property.test.ts');

/** The suites that run in plain Node: their files, and what is loaded before them. */
const nodeSuites = {
  unit: {
    folder: 'test/unit',
    setup: [],
    includes: (/** @type {string} */ file) => !isProperty(file),
  },
  properties: {
    folder: 'test/unit',
    setup: ['./test/unit/support/properties.ts'],
    includes: isProperty,
  },
  ui: { folder: 'test/ui', setup: [], includes: () => true },
};

/**
 * Bundles the suites of one kind for Node.
 *
 * @param {keyof typeof nodeSuites} kind
 * @returns {Promise<string>} The bundle's absolute path.
 */
export async function bundleNodeTests(kind) {
  const { folder, setup, includes } = nodeSuites[kind];
  const files = [...setup, ...(await findTests(folder)).filter(includes)];
  const outfile = path.join(bundles, `${kind}.mjs`);
  await esbuild.build({
    ...node,
    outfile,
    stdin: {
      contents: files.map((file) => `import ${JSON.stringify(file)};`).join('\n'),
      resolveDir: root,
    },
  });
  return outfile;
}

/**
 * Bundles one script for Node.
 *
 * @param {string} entry Its path from the root.
 * @returns {Promise<string>} The bundle's absolute path.
 */
export async function bundleScript(entry) {
  const outfile = path.join(bundles, `${path.parse(entry).name}.mjs`);
  await esbuild.build({ ...node, entryPoints: [entry], outfile });
  return outfile;
}

/**
 * Bundles the integration tests into one file for every kind of extension host. Those in the folder
 * `test/integration/<shape>/` need a workspace of that shape, all others the usual folder.
 *
 * @returns {Promise<{ bundle: string, shapes: WorkspaceShape[] }>} The bundle's absolute path and
 *   the shapes that there are tests for.
 */
export async function bundleIntegrationTests() {
  /** @type {Record<WorkspaceShape, string[]>} */
  const files = { folder: [], multiRoot: [], noFolder: [] };
  for (const file of await findTests('test/integration')) {
    const shape = /\/(multiRoot|noFolder)\//.exec(file)?.[1] ?? 'folder';
    files[/** @type {WorkspaceShape} */ (shape)].push(file);
  }
  const shapes = /** @type {WorkspaceShape[]} */ (Object.keys(files));
  const bundle = path.join(bundles, 'integration.js');
  const suites = shapes.map((shape) => {
    const load = files[shape].map((file) => `require(${JSON.stringify(file)});`);
    return `${shape}() { ${load.join(' ')} },`;
  });
  await esbuild.build({
    ...portable,
    absWorkingDir: root,
    outfile: bundle,
    sourcemap: 'linked',
    entryPoints: ['test/integration/index.ts'],
    plugins: [
      provideModule('test:suites', `export const suites = { ${suites.join('\n')} };`),
      // mocha for browsers is a script, but lies in a package of ES modules, and so the bundler would
      // not give it a `module` of its own.
      provideModule(
        'test:mocha',
        await readFile(fileURLToPath(import.meta.resolve('mocha/mocha.js')), 'utf8'),
      ),
    ],
  });
  // The usual folder is always run, so that a suite that lost its tests is noticed.
  return { bundle, shapes: shapes.filter((s) => s === 'folder' || files[s].length > 0) };
}

/**
 * All the test files in a folder; there is no list of them to keep.
 *
 * @param {string} folder
 * @returns {Promise<string[]>} Paths from the root, as in `./test/unit/note.test.ts`.
 */
async function findTests(folder) {
  const files = await readdir(path.join(root, folder), { recursive: true });
  return files
    .filter((file) => file.endsWith('.test.ts'))
    .map((file) => `./${folder}/${file.replaceAll(path.sep, '/')}`)
    .sort();
}

/**
 * Lets the bundler find a module that is in no file.
 *
 * @param {string} name
 * @param {string} contents
 * @returns {esbuild.Plugin}
 */
function provideModule(name, contents) {
  return {
    name,
    setup(build) {
      build.onResolve({ filter: new RegExp(`^${name}$`) }, () => ({ path: name, namespace: name }));
      build.onLoad({ filter: /.*/, namespace: name }, () => ({ contents, resolveDir: root }));
    },
  };
}
