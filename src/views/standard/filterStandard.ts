import * as vscode from 'vscode';
import { commandIds, viewIds } from '../../util/commandIds';
import type { StandardFilter } from './standardFilter';
import type { StandardTree } from './standardTree';

/** Narrows the Standard view with every key the user types; Escape brings back what was shown. */
export class FilterStandard {
  readonly id = commandIds.filterStandard;

  constructor(
    private readonly filter: StandardFilter,
    private readonly tree: Pick<StandardTree, 'message'>,
    private readonly createInput: () => vscode.InputBox,
  ) {}

  async execute(): Promise<void> {
    // The view has to be seen, and not the box that is opened over it, to get the focus back.
    await vscode.commands.executeCommand(`${viewIds.standard}.focus`);
    const before = this.filter.query;
    const input = this.createInput();
    input.title = vscode.l10n.t('Filter Standard');
    input.placeholder = vscode.l10n.t(
      'A code, or words of the criterion or the trade: P7, nda, turnover',
    );
    input.value = before;
    // What is found is looked at while the box is open.
    input.ignoreFocusOut = true;
    const follow = (): void => {
      this.filter.query = input.value;
      input.prompt = this.tree.message;
    };
    follow();
    input.onDidChangeValue(follow);
    const accepted = await new Promise<boolean>((resolve) => {
      input.onDidAccept(() => resolve(true));
      input.onDidHide(() => resolve(false));
      input.show();
    });
    input.dispose();
    if (!accepted) this.filter.query = before;
  }
}
