import { assert } from 'chai';
import { StandardFilter } from '../../../src/views/standard/standardFilter';
import { StandardTree } from '../../../src/views/standard/standardTree';
import { findNode, tooltipOf } from '../support/drawTree';
import { inFolder, TestJournal } from '../support/testJournal';
import { useSettings } from '../support/withSettings';

describe('The age of a standard in the Standard view', () => {
  let under: TestJournal;
  let filter: StandardFilter;
  let tree: StandardTree;

  useSettings({ 'nosNotes.standards': ['OLD'] });

  beforeEach(async () => {
    under = await TestJournal.open();
    under.forgetLater(inFolder('.nos/standards'));
    filter = new StandardFilter();
    tree = new StandardTree(under.journal, filter);
  });

  afterEach(async () => {
    tree.dispose();
    filter.dispose();
    await under.close();
  });

  async function writeStandard(urn: string, yaml = ''): Promise<void> {
    const text = `urn: ${urn}\ntitle: What they do\n${yaml}performance: [{code: P1, text: cut}]\n`;
    await under.write(`.nos/standards/${urn}.yaml`, text);
    await under.until(() => under.journal.availableStandards.has(urn));
  }

  /** What the row of OLD says, by its description, its tooltip and what is read aloud. */
  async function rowOfOld() {
    await under.until(({ coverage }) => coverage[0]?.standard.urn === 'OLD');
    const node = findNode(tree, 'OLD');
    const item = tree.getTreeItem(node);
    return {
      context: node.row.context,
      description: String(item.description),
      tooltip: tooltipOf(item),
      spoken: item.accessibilityInformation?.label ?? '',
    };
  }

  it('names the standard that replaces it, and says to import that first', async () => {
    await writeStandard('OLD', 'reviewBy: 2020-01-31\nsupersededBy: {urn: NEW}\n');
    const { context, description, tooltip, spoken } = await rowOfOld();
    assert.equal(context, 'standard', 'there is nothing to migrate to yet');
    assert.equal(description, '0/1 · superseded by NEW · What they do');
    assert.include(tooltip, 'NEW replaces it. It is not in this journal yet: import it first.');
    assert.notInclude(tooltip, 'It was to be reviewed');
    assert.include(spoken, 'superseded by NEW');
  });

  it('offers to migrate where the journal has the standard that replaces it', async () => {
    await writeStandard('NEW');
    await writeStandard('OLD', 'supersededBy: {urn: NEW}\n');
    const { context, description, tooltip } = await rowOfOld();
    assert.equal(context, 'standard superseded');
    assert.equal(description, '0/1 · superseded by NEW · What they do');
    assert.include(tooltip, 'NEW replaces it, and is in this journal.');
  });

  it('does not take a standard that replaces itself for superseded', async () => {
    await writeStandard('OLD', 'reviewBy: 2020-01-31\nsupersededBy: {urn: OLD}\n');
    const { context, description, tooltip } = await rowOfOld();
    assert.equal(context, 'standard');
    assert.equal(description, '0/1 · past review · What they do');
    assert.notInclude(tooltip, 'replaces it');
    assert.include(tooltip, 'It was to be reviewed by 31 Jan 2020.');
  });

  it('says nothing of one that is the newest', async () => {
    await writeStandard('OLD', 'reviewBy: 2999-01-31\n');
    const { context, description, tooltip } = await rowOfOld();
    assert.equal(context, 'standard');
    assert.equal(description, '0/1 · What they do');
    assert.notInclude(tooltip, 'review');
  });
});
