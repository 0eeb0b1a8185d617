import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { chromium } from 'playwright-core';

/** @typedef {import('playwright-core').Browser} Browser */

/** Browsers that playwright finds by itself where the host brings none. */
const channels = ['chrome', 'msedge', 'chromium'];

/**
 * Opens a browser without a window: the host's own, which is the same on every machine, or else
 * the Chrome, Edge or Chromium of the system. `BROWSER_EXECUTABLE` names another one.
 *
 * @param {import('./installHost.mjs').Host} host
 * @param {string} runFolder Where the browser may keep files for the time of the run.
 * @returns {Promise<Browser>}
 */
export async function openBrowser({ browser: packaged }, runFolder) {
  const chosen = process.env['BROWSER_EXECUTABLE'];
  if (chosen) return chromium.launch({ executablePath: chosen });
  if (packaged) {
    const fontConfiguration = await configureFonts(packaged.fonts, runFolder);
    const libraries = [packaged.libraries, process.env['LD_LIBRARY_PATH']].filter(Boolean);
    return chromium.launch({
      executablePath: packaged.executable,
      // The packaged browser has no setuid sandbox. It only ever opens pages of this machine.
      args: ['--no-sandbox', '--no-zygote', '--font-render-hinting=none'],
      env: {
        ...process.env,
        LD_LIBRARY_PATH: libraries.join(':'),
        FONTCONFIG_FILE: fontConfiguration,
      },
    });
  }
  for (const channel of channels) {
    try {
      return await chromium.launch({ channel });
    } catch {
      // Not installed; try the next one.
    }
  }
  throw new Error(
    'no browser found: install Chrome, Edge or Chromium, or name one in BROWSER_EXECUTABLE',
  );
}

/**
 * Gives the browser fonts of its own: a bare machine has none, and pictures of the screen should
 * not depend on what a machine happens to have.
 *
 * @param {readonly string[]} folders
 * @param {string} runFolder
 * @returns {Promise<string>} The configuration's path.
 */
async function configureFonts(folders, runFolder) {
  const file = path.join(runFolder, 'fonts', 'fonts.conf');
  const prefer = (/** @type {string} */ family, /** @type {string} */ font) =>
    `<alias binding="same"><family>${family}</family><prefer><family>${font}</family></prefer></alias>`;
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(
    file,
    [
      '<?xml version="1.0"?>',
      '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
      '<fontconfig>',
      ...folders.map((folder) => `<dir>${folder}</dir>`),
      `<cachedir>${path.join(runFolder, 'fonts', 'cache')}</cachedir>`,
      prefer('sans-serif', 'Open Sans'),
      prefer('system-ui', 'Open Sans'),
      prefer('monospace', 'DejaVu Sans Mono'),
      '</fontconfig>',
      '',
    ].join('\n'),
  );
  return file;
}
