import { isBuiltin } from 'node:module';
import path from 'node:path';
import ts from 'typescript';

/** An import that the import rule forbids. */
export interface ForbiddenImport {
  /** The importing file, relative to `src/` and with `/`. */
  readonly file: string;
  /** What it imports, as written. */
  readonly imported: string;
  readonly reason: string;
}

/** What each layer may import of ours: `core ← workspace ← {providers, views, commands}`. */
const layers: ReadonlyMap<string, readonly string[]> = new Map([
  ['core', ['core']],
  ['util', ['util']],
  ['workspace', ['workspace', 'core', 'util']],
  ['providers', ['providers', 'workspace', 'core', 'util']],
  ['views', ['views', 'workspace', 'core', 'util']],
  ['commands', ['commands', 'workspace', 'core', 'util']],
  ['cli', ['cli', 'core']],
]);

/** The readers of standards: each may import those before it, and none of those behind it. */
const readers = ['core/import/', 'core/case/', 'core/source/'];

/** The composition root, which may import every layer and which nothing imports. */
const root = 'extension.ts';

/** The packages that core may use: all of them pure. */
const corePackages = ['@leeoniya/ufuzzy', '@noble/hashes', 'fuse.js', 'markdown-it'].concat([
  'stemmer',
  'yaml',
]);

/** Packages with one user: called carelessly, gray-matter runs what a note says. */
const frontMatterPackages = ['gray-matter', 'js-yaml'];
const frontMatterReader = 'core/note/readFrontMatter.ts';

/**
 * The imports of `sources` that break the import rule: static and dynamic imports, re-exports,
 * `require` and imports of types alike.
 * @param sources TypeScript by path, relative to `src/` and with `/`
 */
export function findForbiddenImports(
  sources: ReadonlyMap<string, string>,
): readonly ForbiddenImport[] {
  return [...sources].flatMap(([file, text]) =>
    ts.preProcessFile(text, true, true).importedFiles.flatMap(({ fileName }) => {
      const reason = judgeImport(file, fileName);
      return reason === undefined ? [] : [{ file, imported: fileName, reason }];
    }),
  );
}

function judgeImport(file: string, imported: string): string | undefined {
  if (!imported.startsWith('.')) return judgePackage(file, imported);
  const target = path.posix.join(path.posix.dirname(file), imported);
  if (layerOf(target) === root) return 'nothing imports the composition root';
  if (target.startsWith('..')) {
    const isVersion = layerOf(file) === 'cli' && target === '../package.json';
    return isVersion ? undefined : 'it lies outside src';
  }
  if (file.startsWith('core/text/') && !target.startsWith('core/text/')) {
    return 'core/text imports nothing of ours';
  }
  const reader = readers.findIndex((folder) => file.startsWith(folder));
  if (reader >= 0 && readers.findIndex((folder) => target.startsWith(folder)) > reader) {
    return `the readers of standards go one way: ${readers.join(' ← ')}`;
  }
  if (layerOf(file) === root) return undefined;
  const allowed = layers.get(layerOf(file));
  if (!allowed) return `${layerOf(file)} is no layer of the import rule`;
  if (allowed.includes(layerOf(target))) return undefined;
  return `${layerOf(file)} imports ${allowed.join(', ')} alone`;
}

function judgePackage(file: string, imported: string): string | undefined {
  const name = imported.split('/', imported.startsWith('@') ? 2 : 1).join('/');
  const layer = layerOf(file);
  if (frontMatterPackages.includes(name)) {
    return file === frontMatterReader ? undefined : `only ${frontMatterReader} uses ${name}`;
  }
  if (isBuiltin(imported)) {
    return layer === 'cli' ? undefined : 'only the command line runs in Node alone';
  }
  if (layer === 'cli' && name === 'vscode') return 'there is no VS Code on the command line';
  if (layer === 'core' && !corePackages.includes(name)) return `core does not use ${name}`;
  return undefined;
}

/** The first folder of a path below `src/`, or the file's name where it lies in `src/` itself. */
function layerOf(file: string): string {
  const layer = file.split('/', 1)[0] ?? file;
  return layer === 'extension' ? root : layer;
}
