import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { root } from '../paths.mjs';
import { runNpm } from './runNpm.mjs';

/**
 * Packages the extension as `npm run package` does.
 *
 * @param {string} vsix Absolute path of the file to write.
 * @returns {Promise<void>}
 */
export async function packageExtension(vsix) {
  await mkdir(path.dirname(vsix), { recursive: true });
  await runNpm(root, 'run', 'package', '--', '--out', vsix);
}
