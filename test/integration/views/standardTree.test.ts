import { assert } from 'chai';
import * as vscode from 'vscode';
import expected from '../../fixtures/sampleJournalExpected.json';
import { StandardFilter } from '../../../src/views/standard/standardFilter';
import { StandardTree } from '../../../src/views/standard/standardTree';
import { allNodes, drawTree, findNode, tooltipOf } from '../support/drawTree';
import { TestJournal } from '../support/testJournal';

describe('Standard tree', () => {
  let test: TestJournal;
  let filter: StandardFilter;
  let tree: StandardTree;

  before(async () => {
    test = await TestJournal.open();
  });

  after(() => test.close());

  beforeEach(() => {
    filter = new StandardFilter();
    tree = new StandardTree(test.journal, filter);
  });

  afterEach(() => {
    tree.dispose();
    filter.dispose();
  });

  const performance = ['SKSPP05', 'Performance criteria'];
  const knowledge = ['SKSPP05', 'Knowledge and understanding'];

  /** The codes of the criteria that are shown. */
  function codes(): readonly string[] {
    return allNodes(tree)
      .filter(({ row }) => row.context?.startsWith('criterion'))
      .map(({ row }) => row.label);
  }

  it('shows the standard, its two lists, and every criterion in the order of the standard', () => {
    const lines = drawTree(tree, 'as it is');
    assert.deepEqual(
      lines.filter((line) => !/^ {4}/.test(line)),
      [
        'SKSPP05 | 18/29 · past review · Manage your own work on productions',
        '  Performance criteria | 9/12',
        '  Knowledge and understanding | 9/17',
      ],
    );
    assert.equal(
      codes().join(' '),
      'P1 P2 P3 P4 P5 P6 P7 P8 P9 P10 P11 P12 ' +
        'K1 K2 K3 K4 K5 K6 K7 K8 K9 K10 K11 K12 K13 K14 K15 K16 K17',
    );
    assert.include(
      lines,
      '    P7 | 2 notes · maintain confidentiality about specific productions in line with company and production requirements',
    );
    assert.include(
      lines,
      '    P12 | seek out learning and networking opportunities that will be beneficial to you',
    );
  });

  it('gives each state an icon of its own shape, and says the state aloud', () => {
    const icons = new Map<string, Set<string>>();
    for (const state of ['missing', 'mapped', 'evidenced', 'accepted'] as const) {
      icons.set(state, new Set());
      for (const code of expected[state]) {
        const list = code.startsWith('P') ? performance : knowledge;
        const item = tree.getTreeItem(findNode(tree, ...list, code));
        assert.instanceOf(item.iconPath, vscode.ThemeIcon);
        icons.get(state)?.add(item.iconPath.id);
        const spoken = item.accessibilityInformation?.label ?? '';
        const words = {
          missing: 'No evidence',
          mapped: 'Mapped',
          evidenced: 'Evid',
          accepted: 'Acc',
        };
        assert.include(spoken, `${code}, ${words[state]}`);
      }
    }
    const shapes = [...icons.values()].map((ids) => [...ids]);
    assert.deepEqual(
      shapes.map(({ length }) => length),
      [1, 1, 1, 1],
    );
    assert.equal(new Set(shapes.flat()).size, 4);
  });

  it('has the full wording, the state and the reasons in the tooltip', () => {
    const item = tree.getTreeItem(findNode(tree, ...performance, 'P8'));
    const tooltip = tooltipOf(item);
    assert.include(
      tooltip,
      'identify when changes requested by others will have an adverse effect',
    );
    assert.include(tooltip, 'Mapped, not yet evidenced: only drafts');
    assert.instanceOf(item.tooltip, vscode.MarkdownString);
    assert.isNotOk(item.tooltip.isTrusted);
    assert.isNotOk(item.tooltip.supportHtml);
    // Unbreakable blanks would have the tooltip broken inside words.
    assert.notInclude(tooltip, '&nbsp;');
    assert.notInclude(tooltip, 'scope creep');
  });

  it('says where the source text of a criterion breaks off', () => {
    const node = findNode(tree, ...knowledge, 'K7');
    const item = tree.getTreeItem(node);
    assert.match(String(item.description), /to deal with the \[…\]$/);
    assert.include(tooltipOf(item), 'The source text breaks off here.');
    assert.include(item.accessibilityInformation?.label ?? '', 'The source text breaks off here.');
  });

  it('mentions in the tooltip alone that the standard is past its review', () => {
    const item = tree.getTreeItem(findNode(tree, 'SKSPP05'));
    assert.include(tooltipOf(item), 'It was to be reviewed by 31 Jan 2020');
    assert.notInclude(String(item.description), '2020');
  });

  it('lists the notes of a criterion, newest first, with what they are worth', () => {
    const rows = (...path: readonly string[]): readonly string[] =>
      tree
        .getChildren(findNode(tree, ...performance, ...path))
        .map(({ row }) => `${row.label} | ${row.description ?? ''}`);
    assert.deepEqual(rows('P3'), [
      'Turnover to sound, episode 1 | accepted · 6 Nov 2026 · HALCYON',
      'Handing over for a week | 12 Oct 2026 · HALCYON',
    ]);
    assert.match(rows('P8').join(), /\| draft · /);
    const [note] = tree.getChildren(findNode(tree, ...performance, 'P3'));
    assert(note);
    assert.equal(note.row.context, 'note-ready');
    assert.match(note.noteUri ?? '', /turnover-to-sound-episode-1\.md$/);
    const [draft] = tree.getChildren(findNode(tree, ...performance, 'P8'));
    assert.equal(draft?.row.context, 'note-draft');
  });

  it('tells the commands of its menus what a row is about', () => {
    const gap = findNode(tree, ...performance, 'P12');
    assert.equal(gap.criterionId, 'SKSPP05/P12');
    assert.equal(gap.row.context, 'criterion-gap');
    assert.isUndefined(gap.noteUri);
    assert.equal(findNode(tree, ...performance, 'P7').row.context, 'criterion');
  });

  it('has ids that are unique and the same each time', () => {
    const ids = allNodes(tree).map((node) => tree.getTreeItem(node).id);
    assert.equal(new Set(ids).size, ids.length);
    const again = new StandardTree(test.journal, filter);
    assert.deepEqual(
      allNodes(again).map((node) => again.getTreeItem(node).id),
      ids,
    );
    again.dispose();
  });

  describe('under a filter', () => {
    it('shows what the words find, by code, wording and keyword', () => {
      assert.isUndefined(tree.message);
      filter.query = 'nda';
      assert.deepEqual(codes(), ['P7']);
      assert.equal(tree.message, 'Filter: "nda" – 1 of 29 criteria');
      filter.query = 'P1';
      assert.deepEqual(codes(), ['P1', 'P10', 'P11', 'P12']);
      filter.query = 'confidentiality';
      assert.include(codes(), 'P7');
    });

    it('keeps the order of the standard, not that of the search', () => {
      filter.query = 'turnover';
      const found = codes();
      assert.isAbove(found.length, 1);
      filter.query = '';
      const all = codes();
      assert.deepEqual(
        found,
        all.filter((code) => found.includes(code)),
      );
    });

    it('unfolds the groups that have something, and leaves out the others', () => {
      tree.setExpanded(findNode(tree, ...performance), false);
      assert.notInclude(drawTree(tree, 'as it is').join('\n'), 'P7');
      filter.query = 'nda';
      assert.deepEqual(
        drawTree(tree, 'as it is').map((line) => line.split(' | ')[0]),
        ['SKSPP05', '  Performance criteria', '    P7'],
      );
      filter.query = '';
      assert.notInclude(drawTree(tree, 'as it is').join('\n'), 'P7', 'folded as the user left it');
    });

    it('says that nothing was found', () => {
      filter.query = 'xyzzy';
      assert.deepEqual(drawTree(tree, 'all'), []);
      assert.equal(tree.message, 'Filter: "xyzzy" – no criterion found');
    });

    it('shows gaps only', () => {
      filter.gapsOnly = true;
      assert.sameMembers([...codes()], [...expected.missing, ...expected.mapped]);
      assert.equal(tree.message, 'Gaps only – 11 of 29 criteria');
      filter.query = 'nda';
      assert.equal(tree.message, 'Filter: "nda", gaps only – no criterion found');
    });
  });
});
