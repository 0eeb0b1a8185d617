import { access, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { assert } from 'chai';
import { useWorkbench } from './support/useWorkbench';

/** What a person copies from a page. */
const edition2026 = `SKSPP77 - Hand over pictures
Approved on: 01 Jan 2026
Performance criteria
You must be able to:
1. hand over pictures in the format that was agreed
2. keep a record of what went out, and the
Knowledge and understanding
You need to know and understand:
1. what the facility needs
`;

const edition2027 = edition2026
  .replace('Jan 2026', 'Nov 2026')
  .replace('in the format that was agreed', 'in the format that the facility asks for')
  .replace('went out, and the', 'went out');

const note = `---
title: Pictures to the grade
date: 2026-10-30
production: HALCYON
standard: SKSPP77
criteria: [P1]
---
#P1 The facility had everything on Friday.
`;

describe('A standard', () => {
  const workbench = useWorkbench({
    settings: { 'files.autoSave': 'off' },
    prepare: async (journal) => {
      await writeFile(path.join(journal, 'page-2026.txt'), edition2026);
      await writeFile(path.join(journal, 'page-2027.txt'), edition2027);
      await writeFile(path.join(journal, 'notes', 'to-the-grade.md'), note);
    },
  });

  const fileOf = (name: string): string => path.join(workbench().journal, name);
  const standardFile = (): string => fileOf('.nos/standards/SKSPP77.yaml');

  async function importPage(name: string): Promise<void> {
    const { page } = workbench();
    await workbench().openFile(name);
    await page.keyboard.press('ControlOrMeta+1');
    await page.keyboard.press('ControlOrMeta+A');
    // What is selected is told to the extension a moment after it is seen.
    await workbench().waitForStatus('selected)');
    await workbench().runByKeyboard('NOS Notes: Import Selection as Standard…');
  }

  before(async () => {
    await workbench().openContainer('NOS Notes');
    await workbench().waitForStatus('18/29');
  });

  it('is read from a copied page, opens unsaved with its doubts, and counts once it is saved', async () => {
    await importPage('page-2026.txt');
    await workbench().waitForEditor('SKSPP77.yaml');
    await workbench().waitForNotification('1 thing to check');
    assert.include(await workbench().editorText(), '# CHECK: It ends with "the"');
    await access(standardFile()).then(
      () => assert.fail('it was written before it was saved'),
      () => undefined,
    );
    await workbench().save();
    await workbench().waitForStatus('19/32');
    assert.match(await readFile(standardFile(), 'utf8'), /^urn: SKSPP77\n/);
  });

  it('takes over a new edition: older notes are suspect until somebody has looked', async () => {
    const { quickInput, page } = workbench();
    await importPage('page-2027.txt');
    await quickInput.waitFor('Import over SKSPP77');
    await page.getByRole('tab', { name: /as it is ↔ as imported/ }).waitFor();
    await quickInput.accept();
    await quickInput.waitFor('A day: 2026-05-01');
    assert.equal(await quickInput.value(), '2026-11-01');
    await quickInput.accept();
    await workbench().waitForNotification('unsaved. They count once you save the file.');
    await workbench().waitForEditor('SKSPP77.yaml');
    await workbench().save();
    await workbench().waitForStatus('18/32');
    const after = await readFile(standardFile(), 'utf8');
    assert.include(after, 'in the format that the facility asks for');
    assert.match(
      after,
      /revisions:\n\s+- .*date: 2026-11-01[^]*was: .*in the format that was agreed/,
    );

    await workbench().runByKeyboard('NOS Notes: Review Suspect Evidence…');
    await quickInput.waitFor('Review P1');
    await page.getByRole('tab', { name: /when the notes were written ↔ now/ }).waitFor();
    await quickInput.waitForActive('Still holds');
    await quickInput.accept();
    await workbench().waitForStatus('19/32');
    assert.match(await readFile(fileOf('notes/to-the-grade.md'), 'utf8'), /^reviewed: 20/m);
  });
});
