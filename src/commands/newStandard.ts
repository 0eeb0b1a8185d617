import * as vscode from 'vscode';
import { standardSkeleton } from '../core/standardFeatures/standardSkeleton';
import { TextLines } from '../core/text/textLines';
import { commandIds } from '../util/commandIds';
import type { Journal } from '../workspace/journal';
import { localize } from '../workspace/localize';
import { findSchema } from '../workspace/standardSchema';
import { toVsCodeRange } from '../workspace/toVsCodeRange';
import type { Command } from './command';
import { standardFolderChoice } from './folderForStandard';
import type { Messages } from './messages';
import { openNewStandard } from './openNewStandard';
import type { Prompts } from './pickers/prompts';
import type { StandardForm } from './standardForm';
import { joinsOnceSaved, useStandardAction } from './useStandard';

/** Asks what a new standard is called and opens its file, unsaved, with what each key means. */
export class NewStandard implements Command {
  readonly id = commandIds.newStandard;

  constructor(
    private readonly journal: Journal,
    private readonly form: StandardForm,
    private readonly prompts: Prompts,
    private readonly messages: Messages,
  ) {}

  async execute(): Promise<void> {
    const choice = await standardFolderChoice(this.journal, this.messages);
    const choices = choice && (await this.form.fill(choice));
    if (!choices) return;
    const { folder, urn } = choices;
    const schema = await findSchema(folder);
    const { text, first } = standardSkeleton(
      { ...choices, ...(schema !== undefined && { schema }) },
      localize,
    );
    const editor = await openNewStandard(folder, urn, text, this.prompts, this.messages);
    if (!editor) return;
    // Lines hold whatever line ends VS Code has given the text.
    const range = toVsCodeRange(new TextLines(text).rangeBetween(first.start, first.end));
    editor.selection = new vscode.Selection(range.start, range.end);
    editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
    if (joinsOnceSaved(this.journal, urn)) return;
    this.messages.inform(
      vscode.l10n.t('{0} counts once you save it and have it among the standards in use.', urn),
      useStandardAction(this.journal, urn),
    );
  }
}
