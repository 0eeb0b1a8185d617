import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { copySampleJournal } from '../../host/createWorkspace.mjs';
import { installHost } from '../../host/installHost.mjs';
import { openBrowser } from '../../host/openBrowser.mjs';
import { installExtension, startServer, type Server } from '../../host/startServer.mjs';
import { scratch } from '../../paths.mjs';
import { QuickInput } from './quickInput';
import { TreeView } from './treeView';

export interface WorkbenchOptions {
  /** Settings besides those that every VS Code of the tests has. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** The size of the window, in CSS pixels. */
  readonly size?: { readonly width: number; readonly height: number };
  /** Device pixels for each CSS pixel. */
  readonly scale?: number;
  /** Changes the copy of the journal before VS Code opens it. */
  readonly prepare?: (journal: string) => Promise<void>;
}

/** How long anything in VS Code may take to appear, in milliseconds. */
const patience = 30_000;

/**
 * VS Code in a browser, with the packaged extension installed and a copy of the sample journal
 * open, driven as a user would: by what is on the screen and by the keyboard.
 */
export class Workbench {
  readonly quickInput: QuickInput;

  private constructor(
    /** Absolute path of the open copy of the sample journal. */
    readonly journal: string,
    /** Absolute path of the folder that VS Code installed extensions into. */
    readonly extensions: string,
    readonly page: Page,
    private readonly context: BrowserContext,
    private readonly browser: Browser,
    private readonly server: Server,
  ) {
    this.quickInput = new QuickInput(page);
  }

  /**
   * Installs the extension into a new VS Code and opens it.
   *
   * @param runFolder A new folder for everything that the run writes.
   * @param vsix Absolute path of the packaged extension.
   */
  static async open(
    runFolder: string,
    vsix: string,
    { settings = {}, size = { width: 1400, height: 1000 }, scale = 1, prepare }: WorkbenchOptions,
  ): Promise<Workbench> {
    const journal = path.join(runFolder, 'journal');
    await copySampleJournal(journal);
    await prepare?.(journal);
    const host = await installHost();
    const dataFolder = path.join(runFolder, 'server');
    await installExtension(host, dataFolder, vsix);
    const server = await startServer(host, { dataFolder, settings });
    const browser = await openBrowser(host, runFolder);
    const context = await browser.newContext({ viewport: size, deviceScaleFactor: scale });
    context.setDefaultTimeout(patience);
    const page = await context.newPage();
    const extensions = path.join(dataFolder, 'extensions');
    const workbench = new Workbench(journal, extensions, page, context, browser, server);
    await page.goto(`${server.origin}/?folder=${encodeURIComponent(journal)}`);
    await page.locator('.monaco-workbench .statusbar-item').first().waitFor();
    return workbench;
  }

  /** Opens a container of views by its name in the activity bar. */
  async openContainer(name: string): Promise<void> {
    const tab = this.page.locator('.activitybar').getByRole('tab', { name });
    if ((await tab.getAttribute('aria-selected')) !== 'true') await tab.click();
    await this.page.locator('.sidebar .composite.title', { hasText: name }).waitFor();
  }

  /** A tree in the side bar, by the view's name. */
  tree(view: string): TreeView {
    return new TreeView(this.page, view);
  }

  /** Runs a command by its title in the command palette. */
  async runCommand(title: string): Promise<void> {
    await this.page.keyboard.press('F1');
    await this.quickInput.type(`>${title}`);
    await this.quickInput.choose(title);
  }

  /**
   * Opens a file of the journal by its name, without its folder and without the mouse, and waits
   * until what is typed goes into it.
   */
  async openFile(name: string): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+P');
    await this.quickInput.type(name);
    await this.quickInput.waitForActive(name);
    await this.quickInput.accept();
    await this.quickInput.waitForClose();
    await this.waitForFocus(name);
  }

  /** Runs a command by its title in the command palette, without the mouse. */
  async runByKeyboard(title: string): Promise<void> {
    await this.page.keyboard.press('F1');
    await this.quickInput.type(`>${title}`);
    await this.quickInput.waitForActive(title);
    await this.quickInput.accept();
  }

  /** Waits until the active editor has tab stops that Tab visits. */
  async waitForTabStops(): Promise<void> {
    await this.page
      .locator('.editor-group-container.active .snippet-placeholder')
      .first()
      .waitFor();
  }

  /** Waits for an item of the status bar that shows the text. */
  async waitForStatus(text: string): Promise<Locator> {
    const item = this.page.locator('.statusbar-item').filter({ hasText: text }).first();
    await item.waitFor();
    return item;
  }

  /** Waits for a notification that has the text. */
  async waitForNotification(text: string): Promise<Locator> {
    const item = this.page.locator('.notification-list-item').filter({ hasText: text }).first();
    await item.waitFor();
    return item;
  }

  /** Waits for an editor's tab with the name and gives the tab. */
  async waitForEditor(name: string | RegExp): Promise<Locator> {
    const tab = this.page.locator('.editor-group-container').getByRole('tab', { name }).first();
    await tab.waitFor();
    return tab;
  }

  /** Waits until what is typed goes into the text editor with the name. */
  async waitForFocus(name: string | RegExp): Promise<void> {
    const group = this.page.locator('.editor-group-container.active');
    await group.getByRole('tab', { name, selected: true }).waitFor();
    await group.locator('.monaco-editor.focused').waitFor();
  }

  /** Waits until the title bar of the active editor offers an action, or no longer does. */
  async waitForEditorAction(name: string, state: 'visible' | 'hidden' = 'visible'): Promise<void> {
    await this.page
      .locator('.editor-group-container.active .editor-actions')
      .getByRole('button', { name })
      .first()
      .waitFor({ state });
  }

  /** The text of the active editor, as far as it is in sight. */
  async editorText(): Promise<string> {
    const lines = this.page.locator('.editor-group-container.active .view-lines .view-line');
    await lines.first().waitFor();
    const texts = await lines.evaluateAll((elements) =>
      elements
        .map((element) => ({
          top: element.getBoundingClientRect().top,
          text: element.textContent,
        }))
        .sort((a, b) => a.top - b.top)
        .map(({ text }) => text),
    );
    return texts.join('\n').replaceAll('\u00a0', ' ');
  }

  /** Saves the active editor and waits until it is saved. */
  async save(): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+S');
    await this.page.locator('.editor-group-container.active .tab.active:not(.dirty)').waitFor();
  }

  /** Takes a picture of the window into `.vscode-test/screenshots/` and gives its path. */
  async screenshot(name: string): Promise<string> {
    const folder = path.join(scratch, 'screenshots');
    await mkdir(folder, { recursive: true });
    const file = path.join(folder, `${name.replaceAll(/[^\w-]+/g, '-')}.png`);
    await this.page.screenshot({ path: file });
    return file;
  }

  async close(): Promise<void> {
    await this.context.close();
    await this.browser.close();
    await this.server.stop();
  }
}
