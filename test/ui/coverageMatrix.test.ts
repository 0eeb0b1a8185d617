import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { assert } from 'chai';
import type { FrameLocator, Locator } from 'playwright-core';
import { useWorkbench } from './support/useWorkbench';

describe('The coverage matrix', () => {
  const workbench = useWorkbench();

  /** The page inside the panel. */
  const panel = (): FrameLocator =>
    workbench().page.frameLocator('iframe.webview').frameLocator('iframe#active-frame');
  const grid = (): Locator => panel().getByRole('grid', { name: 'Criteria of SKSPP05 by' });
  const rowOf = (code: string): Locator =>
    grid()
      .getByRole('row')
      .filter({ has: panel().locator('.code', { hasText: new RegExp(`^${code}$`) }) });
  const heading = (): Locator => panel().getByRole('status');

  /** What a screen reader says of the cell that has the focus. */
  async function focused(): Promise<string> {
    const cell = panel().locator(':focus');
    return (
      (await cell.getAttribute('aria-label')) ?? (await cell.innerText()).replaceAll('\n', ' ')
    );
  }

  async function press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await workbench().page.keyboard.press(key);
  }

  before(async () => {
    await workbench().waitForStatus('18/29');
    await workbench().openContainer('NOS Notes');
    await workbench().tree('Coverage').open();
    await workbench().tree('Coverage').runTitleAction('Open Coverage Matrix');
    await grid().waitFor();
  });

  it('is a table with a caption and headings, for those who hear it', async () => {
    await panel().getByRole('columnheader', { name: 'HALCYON' }).waitFor();
    await panel()
      .getByRole('rowheader', { name: /^P3 exchange information/ })
      .waitFor();
    await rowOf('P3').getByRole('gridcell', { name: 'Accepted', exact: true }).waitFor();
    await rowOf('P3').getByRole('gridcell', { name: '2 notes, accepted' }).waitFor();
    assert.equal(await rowOf('P12').getByRole('gridcell', { name: 'no notes' }).count(), 3);
    assert.equal(await grid().locator('[tabindex="0"]').count(), 1);
  });

  it('says its states in words, each with a shape of its own', async () => {
    const cell = rowOf('P8').locator('td.filled');
    assert.equal((await cell.innerText()).replace(/\s+/g, ' '), '1 mapped');
    const shapes = await grid()
      .locator('td.filled .icon')
      .evaluateAll((icons) => [...new Set(icons.map((icon) => icon.innerHTML))].length);
    assert.equal(shapes, 3);
  });

  it('is walked through with the arrow keys', async () => {
    await rowOf('P1').getByRole('rowheader').focus();
    assert.match(await focused(), /^P1 make sure/);
    await press('ArrowDown', 'ArrowRight');
    assert.equal(await focused(), 'Evidenced');
    await press('End', 'ArrowLeft');
    assert.equal(await focused(), '1 note, evidence');
    await press('Control+End');
    assert.equal(await focused(), 'no notes');
    await press('Control+Home');
    assert.match(await focused(), /^P1 make sure/);
    assert.equal(await grid().locator('[tabindex="0"]').count(), 1);
  });

  it('opens the note behind a cell with Enter, at its tag', async () => {
    await rowOf('P2').locator('td.filled').first().focus();
    await press('Enter');
    await workbench().waitForEditor(/two-sets-of-notes/);
    assert.include(await workbench().editorText(), 'P2');
    await workbench().runCommand('View: Close Editor');
    await grid().waitFor();
    // The keyboard goes on where it was.
    await panel().locator('td.filled:focus').waitFor();
  });

  it('offers the notes behind a cell with several', async () => {
    const { quickInput } = workbench();
    await rowOf('P3').locator('td.filled').click();
    await quickInput.waitFor('Notes for P3');
    assert.lengthOf(await quickInput.rows(), 2);
    await quickInput.choose('Handing over for a week');
    await workbench().waitForEditor(/handing-over-for-a-week/);
    await workbench().runCommand('View: Close Editor');
    await grid().waitFor();
  });

  it('follows the journal', async () => {
    const text = '---\ndate: 2026-11-21\nproduction: PIPISTRELLE\ncriteria: [P12]\n---\nWords.\n';
    await writeFile(path.join(workbench().journal, 'notes', 'open-house.md'), text);
    await panel().getByRole('columnheader', { name: 'PIPISTRELLE' }).waitFor();
    await rowOf('P12').getByRole('gridcell', { name: '1 note, evidence' }).waitFor();
  });

  it('is limited from its heading, which says so as view and tab do', async () => {
    assert.equal(await heading().innerText(), 'All notes');
    await panel().getByRole('button', { name: 'Limit…' }).click();
    await workbench().quickInput.choose('KESTREL');
    await heading().filter({ hasText: 'Limited to KESTREL' }).waitFor();
    assert.equal(await grid().getByRole('columnheader').count(), 3);
    await workbench().waitForEditor('Coverage Matrix: KESTREL');
    await workbench().waitForStatus('11/29');
    assert.equal(await workbench().tree('Coverage').message(), 'Limited to KESTREL');
  });

  it('comes back after a reload with its limit, its columns and its place', async () => {
    await panel().getByRole('radio', { name: 'Months' }).check();
    await grid().getByRole('columnheader', { name: 'Apr 2026' }).waitFor();
    await rowOf('P6').locator('td.filled').focus();
    const scrolled = panel().locator('main');
    await scrolled.evaluate(async (main) => {
      const seen = new Promise((resolve) =>
        main.addEventListener('scroll', resolve, { once: true }),
      );
      main.scrollTop = 150;
      await seen;
    });
    // VS Code's own reload, which writes down what is open.
    const reloaded = workbench().page.waitForEvent('load');
    await workbench().runCommand('Developer: Reload Window');
    await reloaded;
    await grid().getByRole('columnheader', { name: 'Apr 2026' }).waitFor();
    await heading().filter({ hasText: 'Limited to KESTREL' }).waitFor();
    assert.isTrue(await panel().getByRole('radio', { name: 'Months' }).isChecked());
    await rowOf('P6').locator('td.filled[tabindex="0"]').waitFor();
    assert.equal(await scrolled.evaluate((main) => main.scrollTop), 150);
  });

  it('shows all notes again at one click', async () => {
    await panel().getByRole('button', { name: 'Clear Limit' }).click();
    await heading().filter({ hasText: 'All notes' }).waitFor();
    await workbench().waitForStatus('19/29');
    await workbench().waitForEditor('Coverage Matrix');
    // The button is gone: the focus is on the one beside it.
    await panel().locator('#change:focus').waitFor();
  });
});
