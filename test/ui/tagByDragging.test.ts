import { assert } from 'chai';
import type { Locator } from 'playwright-core';
import { useWorkbench } from './support/useWorkbench';

describe('Tagging by dragging', () => {
  const workbench = useWorkbench();

  before(async () => {
    await workbench().waitForStatus('18/29');
    await workbench().openContainer('NOS Notes');
    await workbench().tree('Standard').open();
  });

  /** Drags `source` with the mouse and drops it on `target`, with keys held down as a user would. */
  async function drag(source: Locator, target: Locator, ...keys: readonly string[]): Promise<void> {
    const { mouse, keyboard } = workbench().page;
    const [from, to] = [await centreOf(source), await centreOf(target)];
    await mouse.move(from.x, from.y);
    await mouse.down();
    await mouse.move(from.x + 20, from.y, { steps: 5 });
    for (const key of keys) await keyboard.down(key);
    await mouse.move(to.x, to.y - 3, { steps: 10 });
    // What is dragged is over the target only once it moves there.
    await mouse.move(to.x, to.y, { steps: 5 });
    await mouse.up();
    for (const key of keys) await keyboard.up(key);
  }

  async function centreOf(locator: Locator): Promise<{ x: number; y: number }> {
    await locator.waitFor();
    const box = await locator.boundingBox();
    assert(box);
    return { x: box.x + Math.min(box.width / 2, 80), y: box.y + box.height / 2 };
  }

  it('tags the note of an editor that a criterion is dropped into', async () => {
    const name = '2026-11-16-reading-two-delivery-specifications.md';
    await workbench().openFile(name);
    const heading = workbench().page.locator('.view-line', { hasText: 'production:' }).first();
    await drag(workbench().tree('Standard').row('P2'), heading, 'Shift');
    const list = workbench().page.locator('.view-line', { hasText: /criteria:\s\[K4,\sP1,\sP2\]/ });
    await list.waitFor();
    assert.include(await workbench().editorText(), '\nproduction: HALCYON\n');
  });

  it('tags a note that is dropped on a criterion', async () => {
    const notes = workbench().tree('Notes');
    await notes.open();
    const note = notes.row('Turnover to sound, episode 1');
    await note.waitFor();
    await drag(note, workbench().tree('Standard').row('P1'));
    await notes.waitForRow('Turnover to sound, episode 1', 'P3, P10, P1');
  });
});
