import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { assert } from 'chai';
import { useWorkbench } from './support/useWorkbench';

describe('Exporting a portfolio by keyboard', () => {
  const workbench = useWorkbench();

  it('asks for its options and a place, and writes one page there', async () => {
    const { journal, page, quickInput } = workbench();
    await workbench().openContainer('NOS Notes');
    await workbench().waitForStatus('18/29');
    await workbench().runByKeyboard('NOS Notes: Export Portfolio…');
    await quickInput.waitFor('Export Portfolio (1/5)');
    await quickInput.waitForActive('HTML');
    await quickInput.accept();

    await quickInput.waitFor('Export Portfolio (2/5)');
    await quickInput.waitForActive('All notes');
    await quickInput.accept();

    await quickInput.waitFor('Export Portfolio (3/5)');
    await quickInput.choose('HALCYON');
    await quickInput.waitForChecked('HALCYON');
    await quickInput.accept();

    await quickInput.waitFor('Export Portfolio (4/5)');
    await quickInput.accept();

    await quickInput.waitFor('Export Portfolio (5/5)');
    await page.keyboard.type('R. Vance');
    await quickInput.accept();

    // The dialog of VS Code in the browser is a quick input too.
    await quickInput.waitFor('Export Portfolio');
    await quickInput.waitForValue(/portfolio-SKSPP05-\d{4}-\d\d-\d\d\.html$/);
    const place = await quickInput.value();
    await quickInput.accept();
    await workbench().waitForNotification('The portfolio is in portfolio-SKSPP05');

    const html = await readFile(path.join(journal, path.basename(place)), 'utf8');
    assert.match(html, /^<!DOCTYPE html>/);
    assert.include(html, 'R. Vance');
    assert.include(html, 'Limited to: HALCYON');
    assert.isFalse((await readdir(journal)).some((name) => name.endsWith('.tmp')));
  });
});
