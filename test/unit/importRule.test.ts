import { assert } from 'chai';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { findForbiddenImports } from './support/findForbiddenImports';

/** The reasons against `source`, were it the file `file` of `src/`. */
function reasonsAgainst(file: string, source: string): readonly string[] {
  return findForbiddenImports(new Map([[file, source]])).map(({ reason }) => reason);
}

describe('The import rule', () => {
  it('holds in every source file', () => {
    const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => file.replaceAll(path.sep, '/'));
    const sources = new Map(files.map((file) => [file, readFileSync(`src/${file}`, 'utf8')]));
    assert.isAbove(sources.size, 30);
    assert.deepEqual(findForbiddenImports(sources), []);
  });

  const broken: readonly (readonly [what: string, file: string, source: string])[] = [
    ['core imports the workspace', 'core/note/a.ts', `import { b } from '../../workspace/b';`],
    [
      'core imports a type of the workspace',
      'core/a.ts',
      `import type { B } from '../workspace/b';`,
    ],
    ['core names a type by import', 'core/a.ts', `export type A = import('../workspace/b').B;`],
    ['core re-exports from util', 'core/a.ts', `export * from '../util/b';`],
    ['core imports when it runs', 'core/a.ts', `export const a = () => import('../views/b');`],
    ['core requires', 'core/a.ts', `import b = require('../util/b');`],
    ['core imports for an effect', 'core/a.ts', `import '../util/b';`],
    ['core imports over several lines', 'core/a.ts', `import {\n  a,\n  b,\n} from "../cli/b";`],
    ['core/text imports another part of core', 'core/text/a.ts', `import '../note/b';`],
    [
      'the reader of texts imports that of packages',
      'core/import/a.ts',
      `import { b } from '../case/b';`,
    ],
    ['a reader imports what knows all readers', 'core/case/a.ts', `import '../source/b';`],
    ['core imports VS Code', 'core/a.ts', `import type { Uri } from 'vscode';`],
    ['core imports Node', 'core/a.ts', `import { join } from 'node:path';`],
    ['core imports Node by its old name', 'core/a.ts', `import { join } from 'path';`],
    [
      'core imports a package of its own choice',
      'core/a.ts',
      `import { parse } from 'jsonc-parser';`,
    ],
    ['core reads front matter elsewhere', 'core/note/a.ts', `import matter from 'gray-matter';`],
    ['core reads YAML elsewhere', 'core/standard/a.ts', `import { load } from 'js-yaml';`],
    ['the workspace imports a view', 'workspace/a.ts', `import '../views/b';`],
    ['the workspace imports Node', 'workspace/a.ts', `import 'node:fs';`],
    ['a provider imports a view', 'providers/a.ts', `import { b } from '../views/b';`],
    ['a view imports a command', 'views/a.ts', `import { b } from '../commands/b';`],
    ['a command imports a provider', 'commands/a.ts', `import { b } from '../providers/b';`],
    ['a command imports the command line', 'commands/a.ts', `import { b } from '../cli/b';`],
    ['the command line imports the workspace', 'cli/a.ts', `import { b } from '../workspace/b';`],
    ['the command line imports util', 'cli/a.ts', `import { b } from '../util/b';`],
    ['the command line imports VS Code', 'cli/a.ts', `import * as vscode from 'vscode';`],
    ['util imports core', 'util/a.ts', `import { b } from '../core/b';`],
    ['a view imports the composition root', 'views/a.ts', `import { b } from '../extension';`],
    ['the composition root reads front matter', 'extension.ts', `import 'gray-matter';`],
    ['a view imports what is not ours to bundle', 'views/a.ts', `import '../../test/b';`],
    ['a new folder has no place in the rule', 'helpers/a.ts', `import { b } from '../core/b';`],
  ];
  for (const [what, file, source] of broken) {
    it(`is broken where ${what}`, () => {
      assert.lengthOf(reasonsAgainst(file, source), 1);
    });
  }

  const kept: readonly (readonly [what: string, file: string, source: string])[] = [
    ['core imports core', 'core/note/a.ts', `import { b } from '../text/b';`],
    ['the reader of packages imports that of texts', 'core/case/a.ts', `import '../import/b';`],
    ['core imports an asset', 'core/standard/a.ts', `import text from './SKSPP05.yaml';`],
    ['core imports a part of a chosen package', 'core/a.ts', `import '@noble/hashes/sha2.js';`],
    ['the reader reads front matter', 'core/note/readFrontMatter.ts', `import 'gray-matter';`],
    [
      'the workspace imports core and VS Code',
      'workspace/a.ts',
      `import '../core/b'; import 'vscode';`,
    ],
    ['a view imports the workspace', 'views/a.ts', `import '../workspace/b';`],
    ['the command line imports core and Node', 'cli/a.ts', `import '../core/b'; import 'node:fs';`],
    [
      'the command line knows its version',
      'cli/a.ts',
      `import { version } from '../../package.json';`,
    ],
    ['the composition root imports all', 'extension.ts', `import './views/a'; import './core/b';`],
    [
      'an import is only spoken of',
      'core/a.ts',
      `// import '../views/b';\nexport const a = "from '../views/b'";`,
    ],
  ];
  for (const [what, file, source] of kept) {
    it(`is kept where ${what}`, () => {
      assert.deepEqual(reasonsAgainst(file, source), []);
    });
  }
});
