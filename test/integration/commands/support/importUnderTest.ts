import { assert } from 'chai';
import * as vscode from 'vscode';
import { ImportStandard } from '../../../../src/commands/importStandard';
import { inFolder, TestJournal, untilDocumentSays } from '../../support/testJournal';
import { namesIn } from './disk';
import { RecordedComparisons } from './recordedComparisons';
import { RecordedMessages } from './recordedMessages';
import { ScriptedPrompts, type Reply } from './scriptedPrompts';

export const pick = (label: string): Reply => ({ kind: 'pick', label });
export const fromClipboard = pick('Clipboard');
/** The day from which new wordings hold, where it is asked for. */
export const dated: Reply = { kind: 'type', text: '2026-05-01' };

/** The document in front. */
export function activeDocument(): vscode.TextDocument {
  const document = vscode.window.activeTextEditor?.document;
  assert(document);
  return document;
}

/** A journal into which a user imports the standard `urn`, which no other test has. */
export class ImportUnderTest extends TestJournal {
  readonly messages = new RecordedMessages();
  readonly comparisons = new RecordedComparisons();
  /** Where the standard's file is or will be. */
  readonly file = this.fileOf(this.urn);

  /** What a person copies from a page. */
  readonly page = [
    `${this.urn} - Cut the pictures`,
    'Approved on: 01 May 2026',
    'Performance criteria',
    'You must be able to:',
    '1. cut to the brief',
    '2. keep in sync',
    'Knowledge and understanding',
    '1. the brief',
  ].join('\n');

  /** The same page without the URN. */
  readonly pageWithoutUrn = this.page.replace(`${this.urn} - `, '');

  /** The same standard before it was revised, in a file of somebody's own. */
  readonly ownText = [
    '# Ours.',
    `urn: ${this.urn}`,
    "title: 'Cut the pictures'",
    'approved: 2017-01-01 # as printed',
    'performance:',
    '  # The first.',
    '  - code: P1',
    '    text: "cut to the brief"',
    '  - { code: P2, text: "keep the sound in sync" }',
    '  - { code: P3, text: "sweep the floor" } # every night',
    'knowledge:',
    '  - code: K1',
    '    text: The brief.',
    'keywords: { P2: [sync] }',
    '',
  ].join('\r\n');

  static override async open(): Promise<ImportUnderTest> {
    const test = new ImportUnderTest();
    test.forgetLater(inFolder('.nos/standards'));
    test.forgetLater(inFolder('notes/under-test'));
    await test.journal.settled();
    return test;
  }

  fileOf(urn: string): vscode.Uri {
    return inFolder(`.nos/standards/${urn}.yaml`);
  }

  /** Writes the file of somebody's own, and waits until the journal and VS Code have it. */
  async writeOwn(text = this.ownText): Promise<void> {
    await this.write(this.file, text);
    await this.until(() => this.journal.standardFiles.some((file) => file.text === text));
    await untilDocumentSays(this.file, text);
  }

  /** What the document of the standard's file says, saved or not. */
  async documentText(): Promise<string> {
    return (await vscode.workspace.openTextDocument(this.file)).getText();
  }

  /** The names of the standards' files on disk. */
  saved(): Promise<readonly string[]> {
    return namesIn(inFolder('.nos/standards'));
  }

  /**
   * Imports, and sees that every answer was asked for and no comparison is left open.
   * @param file the one that the user picks where a file is asked for
   */
  async run(
    prompts: ScriptedPrompts,
    { from = 'anywhere', file }: { from?: 'anywhere' | 'selection'; file?: vscode.Uri } = {},
  ): Promise<ScriptedPrompts> {
    const { journal, messages, comparisons } = this;
    const dialogs = { pickFile: () => Promise.resolve(file) };
    await new ImportStandard(from, journal, prompts, messages, comparisons, dialogs).execute();
    assert.equal(prompts.left, 0);
    assert.isFalse(comparisons.isOpen);
    return prompts;
  }

  /** Imports what has been copied; `replies` begin after the question where from. */
  async importText(text: string, ...replies: readonly Reply[]): Promise<ScriptedPrompts> {
    return this.importWith(new ScriptedPrompts(fromClipboard, ...replies), text);
  }

  /** Imports what has been copied. */
  async importWith(prompts: ScriptedPrompts, copied: string): Promise<ScriptedPrompts> {
    await vscode.env.clipboard.writeText(copied);
    return this.run(prompts);
  }
}
