// Takes the pictures in README from the running extension:  npm run screenshots
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { makeRunFolder, removeRunFolder } from '../host/withRunFolder.mjs';
import { root } from '../paths.mjs';
import { Workbench } from './support/workbench';

const themes = { dark: 'Default Dark Modern', light: 'Default Light Modern' };
const folder = path.join(root, 'media', 'screenshots');

/** A row of `revisions`; the standard that it makes up never had this wording. */
const formerWording =
  "{date: 2026-11-24, code: P10, was: 'provide work to others in formats that suit the production'}";

/** The pictures of one theme, in an order in which each starts from where the last one ended. */
const pictures: Readonly<Record<string, (workbench: Workbench) => Promise<void>>> = {
  overview: async (workbench) => {
    await workbench.waitForStatus('18/29');
    await workbench.openContainer('NOS Notes');
    await workbench.tree('Coverage').open();
    await workbench.openFile('2026-11-06-turnover-to-sound-episode-1.md');
    await workbench.tree('Standard').row('P1').waitFor();
    // Headings are bold once the grammar has been loaded.
    await workbench.page.locator('.view-line .mtkb').first().waitFor();
    await workbench.page.getByText('Activating Extensions').waitFor({ state: 'hidden' });
  },
  'tag-note': async (workbench) => {
    await workbench.runCommand('NOS Notes: Tag Note…');
    await workbench.quickInput.waitFor('Tag Note');
    await workbench.quickInput.type('nda');
    await workbench.quickInput.row('P7').waitFor();
  },
  filter: async (workbench) => {
    await workbench.quickInput.cancel();
    await workbench.runCommand('NOS Notes: Filter Standard…');
    await workbench.quickInput.type('software');
    await workbench.tree('Standard').row('K15').waitFor();
  },
  matrix: async (workbench) => {
    await workbench.quickInput.cancel();
    await workbench.runCommand('NOS Notes: Open Coverage Matrix');
    const panel = workbench.page.frameLocator('iframe.webview').frameLocator('#active-frame');
    await panel.getByRole('grid').waitFor();
  },
  suspect: async (workbench) => {
    const standards = path.join(workbench.journal, '.nos', 'standards');
    const builtIn = path.join(root, 'src', 'core', 'standard', 'SKSPP05.yaml');
    await mkdir(standards, { recursive: true });
    await writeFile(
      path.join(standards, 'SKSPP05.yaml'),
      `${await readFile(builtIn, 'utf8')}revisions:\n  - ${formerWording}\n`,
    );
    await workbench.waitForStatus('17/29');
    await workbench.runCommand('NOS Notes: Review Suspect Evidence…');
    await workbench.quickInput.waitFor('Review P10');
    await workbench.page.getByRole('tab', { name: /when the notes were written ↔ now/ }).waitFor();
    await workbench.page.locator('.monaco-diff-editor .char-insert').first().waitFor();
  },
};

await mkdir(folder, { recursive: true });
for (const [name, colorTheme] of Object.entries(themes)) await takePictures(name, colorTheme);

async function takePictures(theme: string, colorTheme: string): Promise<void> {
  const vsix = process.env['VSIX'];
  if (!vsix) throw new Error('VSIX must name the packaged extension; use npm run screenshots');
  const runFolder = await makeRunFolder();
  const settings = { 'workbench.colorTheme': colorTheme, 'editor.wordWrap': 'on' };
  const size = { width: 1280, height: 860 };
  const workbench = await Workbench.open(runFolder, vsix, { settings, size });
  try {
    for (const [picture, show] of Object.entries(pictures)) {
      await show(workbench);
      // Away from anything that shows a hover.
      await workbench.page.mouse.move(size.width / 2, size.height - 80);
      await workbench.page.locator('.monaco-hover:visible').waitFor({ state: 'hidden' });
      const file = path.join(folder, `${picture}-${theme}.png`);
      await workbench.page.screenshot({ path: file });
      console.log(path.relative(root, file));
    }
  } finally {
    await workbench.close();
    await removeRunFolder(runFolder);
  }
}
