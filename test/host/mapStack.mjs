import { readFile } from 'node:fs/promises';
import { SourceMap } from 'node:module';
import path from 'node:path';
import { root } from '../paths.mjs';

/** The web worker host evaluates a module inside a function, whose head takes these lines. */
const wrapperLines = 2;

/**
 * Makes a function that turns the places in a stack trace back from a bundle into its sources, as
 * paths from the root, and leaves out the frames of the test runner and of VS Code.
 *
 * @param {string} bundle Absolute path; its source map lies beside it.
 * @returns {Promise<(stack: string) => string>}
 */
export async function createStackMapper(bundle) {
  const map = new SourceMap(JSON.parse(await readFile(`${bundle}.map`, 'utf8')));
  const name = path.basename(bundle).replaceAll('.', '\\.');
  const place = new RegExp(`[^\\s(]*${name}(#vscode-extension)?:(\\d+):(\\d+)`);
  const toSource = (/** @type {string} */ line) =>
    line.replace(place, (found, wrapped, row, column) => {
      const above = wrapped === undefined ? 0 : wrapperLines;
      const entry = map.findEntry(Number(row) - 1 - above, Number(column) - 1);
      if (!('originalSource' in entry)) return found;
      const source = path.resolve(path.dirname(bundle), entry.originalSource);
      return `${path.relative(root, source)}:${entry.originalLine + 1}:${entry.originalColumn + 1}`;
    });
  const isForeign = (/** @type {string} */ line) =>
    /^\s+at /.test(line) && /test:mocha|node:internal|extensionHost\w*\.js/.test(line);
  return (stack) =>
    stack
      .split('\n')
      .map(toSource)
      .filter((line) => !isForeign(line))
      .join('\n');
}
