// Writes the snippet files from the templates and the standard that ship with the product:
//   node snippets/generate.mjs
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import esbuild from 'esbuild';
import { format } from 'prettier';
import { common } from '../esbuild.mjs';

const folder = import.meta.dirname;

const { outputFiles } = await esbuild.build({
  ...common,
  format: 'esm',
  platform: 'neutral',
  absWorkingDir: path.dirname(folder),
  entryPoints: ['src/core/snippets/snippetFiles.ts'],
  write: false,
});
const code = Buffer.from(outputFiles[0].contents).toString('base64');
/** @type {typeof import('../src/core/snippets/snippetFiles')} */
const { snippetFiles } = await import(`data:text/javascript;base64,${code}`);
for (const [name, snippets] of snippetFiles) {
  const text = await format(JSON.stringify(snippets, null, 2), { parser: 'json', printWidth: 100 });
  writeFileSync(path.join(folder, name), text);
}
