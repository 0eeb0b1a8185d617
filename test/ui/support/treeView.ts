import type { Locator, Page } from 'playwright-core';

/** One row of a tree, as it is drawn. */
export interface TreeRow {
  /** 1 for a row at the root. */
  readonly level: number;
  readonly label: string;
  readonly description: string;
  /** What a screen reader says. */
  readonly ariaLabel: string;
}

/** A tree in VS Code's side bar. */
export class TreeView {
  readonly #pane: Locator;

  constructor(
    private readonly page: Page,
    private readonly name: string,
  ) {
    const header = page.locator('.pane-header .title').getByText(name, { exact: true });
    this.#pane = page.locator('.sidebar .pane').filter({ has: header });
  }

  /** Opens the view if it is folded, and waits for its first row. */
  async open(): Promise<void> {
    const header = this.#pane.locator('.pane-header');
    if ((await header.getAttribute('aria-expanded')) !== 'true') await header.click();
    await this.#rows().first().waitFor();
  }

  /** Folds the view, which leaves the others more room. */
  async fold(): Promise<void> {
    const header = this.#pane.locator('.pane-header');
    if ((await header.getAttribute('aria-expanded')) === 'true') await header.click();
  }

  /**
   * All the rows, from the first to the last. A tree draws only those in sight, so this scrolls
   * through it.
   */
  async rows(): Promise<readonly TreeRow[]> {
    const found: TreeRow[] = [];
    await this.#scroll(-100_000);
    for (;;) {
      const next = this.page.locator(`[data-index="${found.length}"]`);
      await this.#rows().and(next).waitFor();
      const drawn = await this.#drawnRows();
      for (const { index, row } of drawn) found[index] = row;
      if (drawn.some(({ last }) => last)) return found;
      await this.#scroll(200);
    }
  }

  /** All the rows as text: two blanks for each level, the label and, after two blanks, the rest. */
  async text(): Promise<readonly string[]> {
    return (await this.rows()).map(({ level, label, description }) =>
      `${'  '.repeat(level - 1)}${label}  ${description}`.trimEnd(),
    );
  }

  /** The row whose label is the text; it must be in sight. */
  row(label: string): Locator {
    return this.#rows()
      .filter({ has: this.page.locator('.label-name').getByText(label, { exact: true }) })
      .first();
  }

  /** Waits for a row with the label and, if one is given, with the text in its description. */
  async waitForRow(label: string, description = ''): Promise<void> {
    const details = this.page.locator('.monaco-icon-label', { hasText: description });
    await this.row(label).filter({ has: details }).waitFor();
  }

  async expand(label: string): Promise<void> {
    const row = this.row(label);
    if ((await row.getAttribute('aria-expanded')) === 'true') return;
    await row.locator('.monaco-tl-twistie').click();
    await row.and(this.page.locator('[aria-expanded="true"]')).waitFor();
  }

  async select(label: string): Promise<void> {
    await this.row(label).locator('.label-name').click();
  }

  /** Clicks an action that a row shows when the pointer is over it. */
  async runInlineAction(label: string, action: string): Promise<void> {
    const row = this.row(label);
    await row.hover();
    await row.getByRole('button', { name: action }).click();
  }

  /** Clicks an action in the view's title. */
  async runTitleAction(action: string): Promise<void> {
    await this.#pane.hover();
    await this.#pane.locator('.pane-header').getByRole('button', { name: action }).click();
  }

  /** The view's message, which stands above the rows; empty without one. */
  async message(): Promise<string> {
    const message = this.#pane.locator('.message');
    return (await message.count()) === 0 ? '' : ((await message.textContent()) ?? '').trim();
  }

  #rows(): Locator {
    // Not those that stick to the top while their children are in sight: they are drawn twice.
    return this.#pane.locator('.monaco-list-rows > .monaco-list-row');
  }

  /**
   * Turns the wheel over the tree, without a pointer that could rest on something else. VS Code
   * reads the older `wheelDeltaY`, which points the other way.
   */
  async #scroll(pixels: number): Promise<void> {
    await this.#pane
      .locator('.monaco-list > .monaco-scrollable-element')
      .dispatchEvent('wheel', { deltaY: pixels, wheelDeltaY: -pixels, bubbles: true });
  }

  async #drawnRows() {
    return this.#rows().evaluateAll((rows) =>
      rows.map((row) => ({
        index: Number(row.getAttribute('data-index')),
        last: row.getAttribute('data-last-element') === 'true',
        row: {
          level: Number(row.getAttribute('aria-level')),
          label: row.querySelector('.label-name')?.textContent ?? '',
          description: row.querySelector('.label-description')?.textContent ?? '',
          ariaLabel: row.getAttribute('aria-label') ?? '',
        },
      })),
    );
  }
}
