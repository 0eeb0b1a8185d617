import * as vscode from 'vscode';
import { builtInTemplates } from '../core/template/builtInTemplates';
import { quoteInTemplate } from '../core/template/quoteInTemplate';
import type { Template } from '../core/template/template';
import { commandIds } from '../util/commandIds';
import type { Journal } from '../workspace/journal';
import { localize } from '../workspace/localize';
import { readTemplates } from '../workspace/templateFiles';
import type { Command } from './command';
import { folderForNewNote } from './folderForNewNote';
import type { Messages } from './messages';
import type { NoteCreator } from './noteCreator';

/** The built-in template for a capture whose own cannot be had. */
const standIn = 'quick';

/** How much of a selection becomes the title: enough to know the note by. */
const longestTitle = 50;

/** Writes a note at once, without a question: for the moment in which something happens. */
export class QuickCapture implements Command {
  readonly id = commandIds.quickCapture;

  constructor(
    private readonly journal: Journal,
    private readonly creator: NoteCreator,
    private readonly messages: Messages,
    private readonly now: () => Date = () => new Date(),
  ) {}

  async execute(): Promise<void> {
    // What is selected now, before anything else can take the editor's place.
    const selection = selectedText();
    const choice = await folderForNewNote(this.journal, this.messages);
    if (!choice) return;
    const folder = choice.kind === 'chosen' ? choice.folder : choice.folders[0];
    const template = await this.#template(folder);
    if (!template) return;
    await this.creator.create({
      folder,
      template: quoteInTemplate(template, selection),
      title: titleOf(selection) || this.#titleOfNow(),
      production: this.journal.snapshot.productions[0]?.name ?? '',
      criteria: new Set(),
    });
  }

  /** The template of the settings, or the built-in one where that cannot be had. */
  async #template(folder: vscode.Uri): Promise<Template | undefined> {
    const wanted = this.journal.settings.quickCaptureTemplate;
    const { templates, bad } = await readTemplates(folder);
    const fault = bad.find(({ name }) => name === wanted);
    const found = templates.find(({ name }) => name === wanted);
    const template = found ?? builtInTemplates().find(({ name }) => name === standIn);
    if (fault) {
      this.messages.warn(
        vscode.l10n.t(
          'The template {0} cannot be used: {1}. The built-in template "{2}" was used instead.',
          `.nos/templates/${wanted}.md`,
          localize(fault.reason),
          template?.name ?? standIn,
        ),
        {
          label: vscode.l10n.t('Open the Template'),
          run: () => vscode.window.showTextDocument(fault.uri),
        },
      );
    } else if (!found) {
      this.messages.warn(
        vscode.l10n.t(
          'There is no template "{0}", which the setting nosNotes.quickCaptureTemplate names. The built-in template "{1}" was used instead.',
          wanted,
          standIn,
        ),
      );
    }
    return template;
  }

  #titleOfNow(): string {
    const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
    return vscode.l10n.t('Note at {0}', time.format(this.now()));
  }
}

/** What the user has selected in the active editor, the selections one below the other. */
function selectedText(): string {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return '';
  return editor.selections
    .filter((selection) => !selection.isEmpty)
    .map((selection) => editor.document.getText(selection))
    .join('\n\n');
}

/** The first words of `text` without Markdown's marks around them. */
function titleOf(text: string): string {
  const line = text.split(/\r\n|\n|\r/).find((it) => /[\p{L}\p{N}]/u.test(it)) ?? '';
  const words = line
    .replace(/^[\s>#*+|-]+|[*_`|]+/g, '')
    .split(/\s+/)
    .filter(Boolean);
  let title = '';
  for (const word of words) {
    const longer = title === '' ? word : `${title} ${word}`;
    if (longer.length > longestTitle)
      return title === '' ? word.slice(0, longestTitle) : `${title} …`;
    title = longer;
  }
  return title;
}
