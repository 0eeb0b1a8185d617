import { assert } from 'chai';
import { CoverageTree } from '../../../src/views/coverage/coverageTree';
import { StandardFilter } from '../../../src/views/standard/standardFilter';
import { StandardTree } from '../../../src/views/standard/standardTree';
import type { TreeNode } from '../../../src/views/tree/treeNode';
import type { RowTree } from '../../../src/views/tree/rowTree';
import { allNodes, findNode } from '../support/drawTree';
import { inFolder, noteText, replaceText, show, TestJournal } from '../support/testJournal';

describe('What a tree redraws', () => {
  let test: TestJournal;
  let filter: StandardFilter;
  let standardTree: StandardTree;
  let coverageTree: CoverageTree;

  beforeEach(async () => {
    test = await TestJournal.open();
    test.forgetLater(inFolder('notes/under-test'));
    filter = new StandardFilter();
    standardTree = new StandardTree(test.journal, filter);
    coverageTree = new CoverageTree(test.journal, test.limited);
  });

  afterEach(async () => {
    coverageTree.dispose();
    standardTree.dispose();
    filter.dispose();
    await test.close();
  });

  /** What is redrawn from now on, by label; `everything` for the whole tree. */
  function recordRedrawn(tree: RowTree): string[] {
    const redrawn: string[] = [];
    tree.onDidChangeTreeData((nodes: TreeNode[] | undefined) => {
      redrawn.push(...(nodes?.map(({ row }) => row.label) ?? ['everything']));
    });
    return redrawn;
  }

  it('is the criteria that a note speaks to, and no others', async () => {
    const uri = await test.writeNote('notes/under-test/a.md', 'P2');
    const nodes = allNodes(standardTree);
    const redrawn = recordRedrawn(standardTree);
    await test.writeNote(uri, 'P2', 'K15');
    await test.writeNote(uri, 'P2');
    // K15 had evidence before, so no figure of a group changes.
    assert.deepEqual([...new Set(redrawn)].sort(), ['K15', 'a']);
    const before = nodes.filter(({ row }) => row.label !== 'a');
    assert.includeMembers([...allNodes(standardTree)], before, 'rows stay the same objects');
  });

  it('is nothing where only the words of a note change', async () => {
    const uri = await test.writeNote('notes/under-test/a.md', 'P2');
    allNodes(standardTree);
    allNodes(coverageTree);
    const redrawn = [recordRedrawn(standardTree), recordRedrawn(coverageTree)];
    const document = await show(uri);
    await replaceText(document, `${noteText('P2')}More words.\n`);
    await test.until((snapshot) => {
      const file = snapshot.fileAt(uri.toString());
      return file?.kind === 'note' && file.body.includes('More words.');
    });
    assert.deepEqual(redrawn, [[], []]);
  });

  it('is the groups that a criterion leaves and joins, and their totals', async () => {
    allNodes(coverageTree);
    const redrawn = recordRedrawn(coverageTree);
    await test.writeNote('notes/under-test/a.md', 'P12');
    assert.sameMembers(redrawn, [
      'Performance criteria: 10 of 12 evidenced',
      'No evidence',
      'Evidenced',
    ]);
  });

  it('is nothing below what the user has not unfolded', async () => {
    coverageTree.getChildren();
    const redrawn = recordRedrawn(coverageTree);
    const uri = await test.writeNote('notes/under-test/a.md', 'P2');
    await test.writeNote(uri, 'P3');
    assert.deepEqual(redrawn, []);
  });

  it('remembers what is unfolded for a row that comes back', async () => {
    const uri = await test.writeNote('notes/under-test/a.md', 'P12');
    const path = ['SKSPP05', 'Performance criteria', 'P12'];
    const node = findNode(standardTree, ...path);
    standardTree.setExpanded(node, true);
    const expanded = standardTree.getTreeItem(node).collapsibleState;
    filter.query = 'K1';
    filter.query = '';
    const again = findNode(standardTree, ...path);
    assert.equal(standardTree.getTreeItem(again).collapsibleState, expanded);
    assert.deepEqual(test.tagsOf(uri), ['P12']);
  });
});
