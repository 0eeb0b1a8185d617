import { assert } from 'chai';
import * as vscode from 'vscode';
import { CoverageTree } from '../../../src/views/coverage/coverageTree';
import { journalState } from '../../../src/views/journalState';
import { StandardFilter } from '../../../src/views/standard/standardFilter';
import { StandardTree } from '../../../src/views/standard/standardTree';
import { drawTree } from '../support/drawTree';
import { TestJournal } from '../support/testJournal';

describe('Views without a folder', () => {
  let test: TestJournal;

  beforeEach(async () => {
    test = await TestJournal.open();
  });

  afterEach(() => test.close());

  it('are empty, for the welcome to show', () => {
    assert.equal(journalState(test.journal), 'noFolder');
    const filter = new StandardFilter();
    const trees = [
      new CoverageTree(test.journal, test.limited),
      new StandardTree(test.journal, filter),
    ];
    for (const tree of trees) {
      assert.deepEqual(drawTree(tree, 'all'), []);
      assert.isUndefined(tree.message);
      assert.isUndefined(tree.badge);
      tree.dispose();
    }
    filter.dispose();
  });

  it('do not keep the extension from starting', async () => {
    const extension = vscode.extensions.getExtension('nos-notes.nos-notes');
    await extension?.activate();
    assert.isTrue(extension?.isActive);
  });
});
