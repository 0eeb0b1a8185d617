import { assert } from 'chai';
import * as vscode from 'vscode';
import { FilterStandard } from '../../../src/views/standard/filterStandard';
import { StandardFilter } from '../../../src/views/standard/standardFilter';
import { StandardTree } from '../../../src/views/standard/standardTree';
import { TestJournal } from '../support/testJournal';

describe('Filter Standard', () => {
  let test: TestJournal;
  let filter: StandardFilter;
  let tree: StandardTree;

  beforeEach(async () => {
    test = await TestJournal.open();
    filter = new StandardFilter();
    tree = new StandardTree(test.journal, filter);
  });

  afterEach(async () => {
    tree.dispose();
    filter.dispose();
    await test.close();
  });

  /** Runs the command up to the moment at which the user can type. */
  async function open(): Promise<{
    readonly type: (text: string) => void;
    readonly left: Promise<void>;
    readonly input: vscode.InputBox;
  }> {
    const input = vscode.window.createInputBox();
    const change = new vscode.EventEmitter<string>();
    const shown = new Promise<void>((resolve) => {
      const show = input.show.bind(input);
      input.show = () => {
        show();
        resolve();
      };
    });
    Object.defineProperty(input, 'onDidChangeValue', { value: change.event });
    const left = new FilterStandard(filter, tree, () => input).execute();
    await shown;
    const type = (text: string): void => {
      input.value = text;
      change.fire(text);
    };
    return { type, left, input };
  }

  it('narrows the tree with every key, and says how far', async () => {
    const { type, left, input } = await open();
    const seen = ['n', 'nd', 'nda'].map((text) => {
      type(text);
      return input.prompt;
    });
    assert.equal(filter.query, 'nda');
    assert.equal(seen[2], 'Filter: "nda" – 1 of 29 criteria');
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    await left;
    assert.equal(filter.query, 'nda');
  });

  it('brings back what was shown where the user gives up', async () => {
    filter.query = 'turnover';
    const { type, left, input } = await open();
    assert.equal(input.value, 'turnover');
    type('nda');
    assert.equal(filter.query, 'nda');
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    await left;
    assert.equal(filter.query, 'turnover');
  });
});
