import type { Locator, Page } from 'playwright-core';

/** A row's label; a detail is drawn as a second label below it. */
const labelPart = '.quick-input-list-row:first-child .label-name';

/** VS Code's quick pick and input box, the palette among them. */
export class QuickInput {
  readonly #widget: Locator;
  readonly #input: Locator;

  constructor(private readonly page: Page) {
    this.#widget = page.locator('.quick-input-widget:visible');
    this.#input = this.#widget.locator('.quick-input-box input');
  }

  /** Waits until one is open; with a text, until its title or placeholder has that text. */
  async waitFor(text?: string): Promise<void> {
    if (text === undefined) {
      await this.#input.waitFor();
      return;
    }
    const title = this.#widget.locator('.quick-input-title', { hasText: text });
    await title.or(this.#widget.getByPlaceholder(text)).first().waitFor();
  }

  /** Waits until none is open. */
  async waitForClose(): Promise<void> {
    await this.#widget.waitFor({ state: 'hidden' });
  }

  /** Replaces what stands in the input. */
  async type(text: string): Promise<void> {
    await this.#input.waitFor();
    await this.#input.fill(text);
  }

  /** The rows on the screen: label, description and detail, as far as it has them. */
  async rows(): Promise<readonly (readonly string[])[]> {
    return this.#rows().evaluateAll((rows) =>
      rows.map((row) =>
        Array.from(row.querySelectorAll('.label-name, .label-description'))
          .map((part) => part.textContent)
          .filter((text) => text !== ''),
      ),
    );
  }

  /** The row whose label is the text. */
  row(label: string): Locator {
    return this.#rows()
      .filter({ has: this.page.locator(labelPart).getByText(label, { exact: true }) })
      .first();
  }

  /** Waits until the row whose label is the text is highlighted. */
  async waitForActive(label: string): Promise<void> {
    await this.row(label).and(this.page.locator('.focused')).waitFor();
  }

  /** Waits until no row has the label. */
  async waitForGone(label: string): Promise<void> {
    await this.row(label).waitFor({ state: 'detached' });
  }

  /** Waits until what stands in the input is so; a dialog for files is filled in step by step. */
  async waitForValue(pattern: RegExp): Promise<void> {
    const input = await this.#input.elementHandle();
    await this.page.waitForFunction(
      ([element, source]) =>
        element instanceof HTMLInputElement && new RegExp(source).test(element.value),
      [input, pattern.source] as const,
    );
  }

  /** What stands in the input. */
  value(): Promise<string> {
    return this.#input.inputValue();
  }

  /** Clicks the arrow that leads to the step before. */
  async goBack(): Promise<void> {
    await this.#widget.getByRole('button', { name: 'Back' }).click();
  }

  /** Picks the row whose label is the text, or checks it where several can be picked. */
  async choose(label: string): Promise<void> {
    await this.row(label).click();
  }

  /** The labels of the checked rows on the screen. */
  async checked(): Promise<readonly string[]> {
    return this.#checked().locator(labelPart).allTextContents();
  }

  /** Waits until each of these rows is checked. */
  async waitForChecked(...labels: readonly string[]): Promise<void> {
    for (const label of labels) await this.row(label).and(this.#checked()).waitFor();
  }

  /** Accepts with Enter. */
  async accept(): Promise<void> {
    await this.page.keyboard.press('Enter');
  }

  /** Goes away from it with Escape. */
  async cancel(): Promise<void> {
    await this.page.keyboard.press('Escape');
  }

  #checked(): Locator {
    return this.#rows().and(this.page.locator('[aria-checked="true"]'));
  }

  #rows(): Locator {
    return this.#widget.locator('.quick-input-list .monaco-list-row');
  }
}
