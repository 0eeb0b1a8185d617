import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { assert } from 'chai';
import { untilFileSays } from './support/untilFileSays';
import { useWorkbench } from './support/useWorkbench';

const crlfNote = '2026-08-28-first-week-of-rushes.md';
/** A link, were VS Code to make one of it. */
const hostileNote = '[open](command:workbench.action.newWindow).md';

describe('Working on notes', () => {
  const workbench = useWorkbench({
    settings: { 'files.autoSave': 'off' },
    prepare: (journal) =>
      writeFile(path.join(journal, 'notes', hostileNote), '---\ncriteria: [P1\n---\n'),
  });

  const noteFile = (name: string): string => path.join(workbench().journal, 'notes', name);

  before(async () => {
    await workbench().openContainer('NOS Notes');
    await workbench().waitForStatus('18/29');
  });

  it('tags a note with Windows line ends: one code more, every other byte as it was', async () => {
    const { page, quickInput } = workbench();
    const before = await readFile(noteFile(crlfNote), 'utf8');
    assert.include(before, '\r\n');
    assert.notMatch(before, /[^\r]\n/);
    await workbench().openFile(crlfNote);
    await workbench().runByKeyboard('NOS Notes: Tag Note…');
    await quickInput.waitFor('Tag Note');
    const present = await quickInput.checked();
    assert.isNotEmpty(present);
    await page.keyboard.type('p12');
    await quickInput.waitForActive('P12');
    await quickInput.accept();
    await quickInput.waitForChecked('P12', ...present);
    await quickInput.accept();
    await workbench().waitForStatus('19/29');
    await workbench().save();

    const after = await readFile(noteFile(crlfNote), 'utf8');
    const written = /criteria:(?:\r\n[ ]*-[^\r]*|[^\r]*)*/.exec(after)?.[0] ?? '';
    assert.include(written, 'P12');
    const [start, end] = differenceOf(before, after);
    assert.equal(before.slice(0, start) + before.slice(end.before), before, 'only an insertion');
    assert.match(after.slice(start, end.after), /^[\s,-]*P12[\s,-]*$|^P12/);
    assert.notMatch(after, /[^\r]\n/);

    await page.keyboard.press('ControlOrMeta+1');
    await page.keyboard.press('ControlOrMeta+Z');
    await workbench().waitForStatus('18/29');
    await workbench().save();
    assert.equal(await readFile(noteFile(crlfNote), 'utf8'), before);
  });

  it('captures with the default keys what is selected, and leaves the cursor below it', async () => {
    const { page } = workbench();
    const before = await readdir(noteFile(''));
    await workbench().openFile(crlfNote);
    await page.keyboard.press('ControlOrMeta+1');
    await page.keyboard.press('ControlOrMeta+End');
    await page.keyboard.press('Shift+ControlOrMeta+ArrowLeft');
    await page.keyboard.press('Shift+ControlOrMeta+ArrowLeft');
    // What is selected is told to the extension a moment after it is seen.
    await workbench().waitForStatus('selected)');
    await page.keyboard.press('ControlOrMeta+K');
    await page.keyboard.press('j');
    await workbench().waitForTabStops();
    await page.keyboard.type('Seen on the way home.');
    await workbench().save();
    const created = (await readdir(noteFile(''))).filter((it) => !before.includes(it));
    assert.lengthOf(created, 1);
    const text = await readFile(noteFile(created[0] ?? ''), 'utf8');
    assert.match(text, /\nproduction: HALCYON\n/);
    assert.match(text, /\n## What happened\n\n> \S.*\n\nSeen on the way home\.\n\n## So what\n/);
  });

  it('finds words of a text and opens the note at them', async () => {
    const { page, quickInput } = workbench();
    await workbench().runByKeyboard('NOS Notes: Search Notes…');
    await quickInput.waitFor('Search Notes');
    await page.keyboard.type('125-frame handles');
    await quickInput.waitForActive('Turnover to sound, episode 1');
    const [row = []] = await quickInput.rows();
    assert.match(row.join(' | '), /6 Nov 2026 · HALCYON · P3, P10.*125-frame handles/);
    await quickInput.accept();
    await workbench().waitForEditor('2026-11-06-turnover-to-sound-episode-1.md');
    const status = await workbench().waitForStatus('selected)');
    assert.match((await status.textContent()) ?? '', /\(17 selected\)/);
  });

  it('makes no link of a file name in a notification', async () => {
    await workbench().openFile(hostileNote);
    await workbench().runByKeyboard('NOS Notes: Tag Note…');
    const notification = await workbench().waitForNotification('cannot be tagged until');
    assert.include((await notification.textContent()) ?? '', 'command:workbench.action.newWindow');
    assert.equal(
      await notification.locator('a.monaco-link, .notification-list-item-message a').count(),
      0,
    );
  });

  it('marks a draft ready from its row, and saves it', async () => {
    const notes = workbench().tree('Notes');
    await workbench().tree('Standard').fold();
    await workbench().tree('Coverage').fold();
    await notes.open();
    await notes.expand('August 2026');
    await notes.runInlineAction('A new version in the middle of a show', 'Mark Ready');
    await workbench().waitForStatus('19/29');
    await untilFileSays(noteFile('2026-08-07-new-version-mid-show.md'), '\nstatus: ready\n');
  });

  it('opens a copy of the sample journal beside this one', async () => {
    const { page, quickInput } = workbench();
    const target = path.join(workbench().journal, '..');
    await workbench().runByKeyboard('NOS Notes: Open Sample Journal…');
    await quickInput.waitFor('Where to put the sample journal');
    // The dialog fills in the folder that it suggests, and would do so over what is typed before.
    await quickInput.waitForValue(/\/$/);
    await quickInput.type(`${target}/`);
    assert.equal(await quickInput.value(), `${target}/`);
    const opened = page.context().waitForEvent('page');
    await quickInput.accept();
    const other = await opened;
    const copy = path.join(target, 'nos-notes-sample');
    assert.include(decodeURIComponent(other.url()), copy);
    await other.locator('.statusbar-item', { hasText: '18/29' }).first().waitFor();
    await other.close();
    assert.includeMembers(await readdir(copy), ['.gitattributes', '.nos', '.vscode', 'notes']);
  });
});

/** Where two texts begin to differ, and where in each they stop to. */
function differenceOf(before: string, after: string): [number, { before: number; after: number }] {
  let start = 0;
  while (start < before.length && before[start] === after[start]) start += 1;
  let same = 0;
  while (
    same < before.length - start &&
    before[before.length - 1 - same] === after[after.length - 1 - same]
  ) {
    same += 1;
  }
  return [start, { before: before.length - same, after: after.length - same }];
}
