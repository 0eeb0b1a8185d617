import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { assert } from 'chai';
import { useWorkbench } from './support/useWorkbench';

describe('Writing a note by keyboard', () => {
  // VS Code in the browser saves by itself, which would hide whether we do.
  const workbench = useWorkbench({ settings: { 'files.autoSave': 'off' } });

  const notes = (): string => path.join(workbench().journal, 'notes');

  /** The new file of today, whatever day that is. */
  async function findNote(slug: string): Promise<string> {
    const name = (await readdir(notes())).find((it) => it.endsWith(`-${slug}.md`));
    assert.isDefined(name, `${slug} is not in the notes folder`);
    return path.join(notes(), name);
  }

  it('closes a gap: from the palette to 19 of 29', async () => {
    const { page, quickInput } = workbench();
    await workbench().openContainer('NOS Notes');
    await workbench().waitForStatus('18/29');
    const standard = workbench().tree('Standard');
    await standard.open();
    const before = (await standard.rows()).find(({ label }) => label === 'P12');
    assert.include(before?.ariaLabel, 'No evidence');

    await workbench().runByKeyboard('NOS Notes: New Note…');
    await quickInput.waitFor('New Note (1/4)');
    await quickInput.waitForActive('star');
    await quickInput.accept();

    await quickInput.waitFor('New Note (2/4)');
    await page.keyboard.type('A day at the post open house');
    await quickInput.accept();

    await quickInput.waitFor('New Note (3/4)');
    await page.keyboard.type('halc');
    await quickInput.waitForActive('HALCYON');
    await quickInput.accept();

    await quickInput.waitFor('New Note (4/4)');
    await page.keyboard.type('networking opp');
    await quickInput.waitForActive('P12');
    await quickInput.accept();
    await quickInput.waitForChecked('P12');
    await quickInput.accept();

    const tab = await workbench().waitForEditor(/-a-day-at-the-post-open-house\.md/);
    const today = /\d{4}-\d\d-\d\d/.exec((await tab.textContent()) ?? '')?.[0];
    await workbench().waitForTabStops();
    await workbench().waitForEditorAction('Mark Ready');
    await page.keyboard.type('The facility opened its doors to assistants.');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Meet two people who do what I want to do next.');
    await workbench().runByKeyboard('NOS Notes: Mark Ready');
    await workbench().waitForStatus('19/29');
    await workbench().save();

    const text = await readFile(await findNote('a-day-at-the-post-open-house'), 'utf8');
    const expected = [
      '---',
      'title: A day at the post open house',
      `date: ${today}`,
      'production: HALCYON',
      'role: Assistant editor',
      'criteria: [P12]',
      'status: ready',
      'template: star',
      '---',
      '',
      '## Situation',
      '',
      'The facility opened its doors to assistants.',
      '',
      '## Task',
      '',
      'Meet two people who do what I want to do next.',
      '',
      '## Action',
      '',
      'What did you do yourself, step by step? Name formats, tools and checks; write I where it was you.',
      '',
      '## Result',
      '',
      'What came of it? How do you know: a QC report, a reply, a playback, a figure?',
      '',
      '## Learning',
      '',
      'What would you keep, and what would you change on the next one?',
      '',
    ];
    assert.equal(text, expected.join('\n'));
    const after = (await standard.rows()).find(({ label }) => label === 'P12');
    assert.include(after?.ariaLabel, 'Evidenced');
    assert.include(after?.description, '1 note');
  });

  it('is a gap again once it is back to draft', async () => {
    await workbench().waitForEditorAction('Mark Ready', 'hidden');
    await workbench().runByKeyboard('NOS Notes: Back to Draft');
    await workbench().waitForStatus('18/29');
    await workbench().save();
    const text = await readFile(await findNote('a-day-at-the-post-open-house'), 'utf8');
    assert.include(text, '\nstatus: draft\n');
  });

  for (const step of [1, 2, 3, 4]) {
    it(`leaves nothing behind on Escape in step ${step}`, async () => {
      const { page, quickInput } = workbench();
      const before = await readdir(notes());
      await workbench().runByKeyboard('NOS Notes: New Note…');
      for (let at = 1; at < step; at += 1) {
        await quickInput.waitFor(`New Note (${at}/4)`);
        if (at === 2) await page.keyboard.type('Never written');
        await quickInput.accept();
      }
      await quickInput.waitFor(`New Note (${step}/4)`);
      await page.keyboard.press('Escape');
      await quickInput.waitForClose();
      assert.deepEqual(await readdir(notes()), before);
    });
  }

  it('goes back with what was answered still there', async () => {
    const { page, quickInput } = workbench();
    await workbench().runByKeyboard('NOS Notes: New Note…');
    await quickInput.waitFor('New Note (1/4)');
    await page.keyboard.type('gibbs');
    await quickInput.waitForActive('gibbs');
    await quickInput.accept();
    await quickInput.waitFor('New Note (2/4)');
    await page.keyboard.type('Still here');
    await quickInput.accept();
    await quickInput.waitFor('New Note (3/4)');
    await quickInput.goBack();
    await quickInput.waitFor('New Note (2/4)');
    assert.equal(await quickInput.value(), 'Still here');
    await quickInput.goBack();
    await quickInput.waitFor('New Note (1/4)');
    await quickInput.waitForActive('gibbs');
    await page.keyboard.press('Escape');
    await quickInput.waitForClose();
  });

  it('keeps what is checked while the search changes', async () => {
    const { page, quickInput } = workbench();
    await workbench().runByKeyboard('NOS Notes: New Note…');
    await quickInput.waitFor('New Note (1/4)');
    await quickInput.accept();
    await quickInput.waitFor('New Note (2/4)');
    await page.keyboard.type('Searching');
    await quickInput.accept();
    await quickInput.waitFor('New Note (3/4)');
    await quickInput.accept();
    await quickInput.waitFor('New Note (4/4)');

    await quickInput.type('k2');
    await quickInput.waitForActive('K2');
    await quickInput.choose('K2');
    await quickInput.type('lto');
    await quickInput.waitForActive('K11');
    await quickInput.accept();
    await quickInput.waitForChecked('K2', 'K11');
    await quickInput.type('p12');
    await quickInput.waitForActive('P12');
    assert.deepEqual(await quickInput.checked(), ['K2', 'K11']);
    await quickInput.type('nothing is called so');
    await quickInput.waitForGone('P12');
    assert.deepEqual(await quickInput.checked(), ['K2', 'K11']);
    await page.keyboard.press('Escape');
    await quickInput.waitForClose();
  });
});
