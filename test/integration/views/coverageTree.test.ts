import { assert } from 'chai';
import expected from '../../fixtures/sampleJournalExpected.json';
import { describeCoverage } from '../../../src/views/coverage/coverageStatus';
import { CoverageTree } from '../../../src/views/coverage/coverageTree';
import { drawTree, findNode, tooltipOf } from '../support/drawTree';
import { inFolder, noteText, TestJournal } from '../support/testJournal';
import { withSettings } from '../support/withSettings';

describe('Coverage tree', () => {
  let test: TestJournal;
  let tree: CoverageTree;

  beforeEach(async () => {
    test = await TestJournal.open();
    test.forgetLater(inFolder('notes/under-test'));
    tree = new CoverageTree(test.journal, test.limited);
  });

  afterEach(async () => {
    tree.dispose();
    await test.close();
  });

  function codesBelow(...path: readonly string[]): readonly string[] {
    return tree.getChildren(findNode(tree, ...path)).map(({ row }) => row.label);
  }

  it('says how far each list is, then what lacks evidence, then what has it', () => {
    assert.deepEqual(
      drawTree(tree, 'as it is').filter((line) => !line.startsWith(' ')),
      [
        'Performance criteria: 9 of 12 evidenced',
        'Knowledge and understanding: 9 of 17 evidenced',
        'No evidence | 7',
        'Mapped, not yet evidenced | 4',
        'Evidenced | 15',
        'Accepted | 3',
        'Unreadable notes | 1',
      ],
    );
    assert.deepEqual(codesBelow('No evidence'), expected.missing);
    assert.deepEqual(codesBelow('Mapped, not yet evidenced'), expected.mapped);
    assert.deepEqual(codesBelow('Evidenced'), expected.evidenced);
    assert.deepEqual(codesBelow('Accepted'), expected.accepted);
  });

  it('unfolds the gaps and the unreadable notes, and nothing else', () => {
    const unfolded = drawTree(tree, 'as it is').filter((line) => line.startsWith('  '));
    assert.lengthOf(unfolded, 7 + 4 + 1);
  });

  it('gives the reason with its figures', async () => {
    assert.match(
      findNode(tree, 'Mapped, not yet evidenced', 'P8').row.description ?? '',
      /^only drafts · identify/,
    );
    await withSettings({ 'nosNotes.rules': { notes: 3 } }, async () => {
      await test.until((snapshot) => snapshot.criterion('SKSPP05/P7')?.state === 'mapped');
      const node = findNode(tree, 'Mapped, not yet evidenced', 'P7');
      assert.match(node.row.description ?? '', /^2 of 3 notes · maintain/);
      assert.include(tooltipOf(tree.getTreeItem(node)), '2 of 3 notes');
      assert.include(node.row.spoken ?? '', '2 of 3 notes');
    });
  });

  it('moves a criterion to the group of its new state', async () => {
    assert.include(codesBelow('No evidence'), 'P12');
    await test.writeNote('notes/under-test/a.md', 'P12');
    assert.notInclude(codesBelow('No evidence'), 'P12');
    assert.include(codesBelow('Evidenced'), 'P12');
  });

  it('has the notes of a criterion below it, which open at its tag', () => {
    const [note] = tree.getChildren(findNode(tree, 'Accepted', 'P3'));
    assert(note?.row.opens);
    assert.equal(note.row.label, 'Turnover to sound, episode 1');
    assert.equal(note.row.opens.criterionId, 'SKSPP05/P3');
    assert.equal(note.row.opens.noteUri, note.noteUri);
  });

  it('lists unreadable notes with their problem', () => {
    const [note] = tree.getChildren(findNode(tree, 'Unreadable notes'));
    assert(note);
    assert.equal(note.row.label, '2026-08-20-reel-2-online-check');
    assert.include(note.row.description ?? '', 'colon');
    assert.include(note.row.spoken ?? '', 'Unreadable note');
    assert.isUndefined(note.criterionId);
  });

  it('leaves empty groups out', async () => {
    await withSettings({ 'nosNotes.files': 'notes/under-test-*/*.md' }, async () => {
      await test.writeNote('notes/under-test/a.md', 'P12');
      await test.until((snapshot) => snapshot.fileCount === 1);
      assert.deepEqual(
        drawTree(tree, 'as it is').filter((line) => !line.startsWith(' ')),
        [
          'Performance criteria: 1 of 12 evidenced',
          'Knowledge and understanding: 0 of 17 evidenced',
          'No evidence | 28',
          'Evidenced | 1',
        ],
      );
    });
  });

  it('counts the gaps in the badge, and has none where there is no journal yet', async () => {
    assert.deepEqual(tree.badge, { value: 11, tooltip: '11 criteria lack evidence' });
    await test.writeNote('notes/under-test/a.md', 'P12');
    assert.deepEqual(tree.badge, { value: 10, tooltip: '10 criteria lack evidence' });
    await withSettings({ 'nosNotes.files': 'nowhere/*.md' }, async () => {
      await test.until((snapshot) => snapshot.fileCount === 0);
      assert.isUndefined(tree.badge);
    });
  });

  it('has no badge where there are no gaps, and says one in the singular', async () => {
    const standard = 'urn: ONE\ntitle: One\nperformance:\n  - {code: P1, text: do it}\n';
    await test.write('.nos/standards/ONE.yaml', standard);
    await withSettings({ 'nosNotes.standards': ['ONE'] }, async () => {
      await test.until((snapshot) => snapshot.criterionCount === 1);
      assert.deepEqual(tree.badge, { value: 1, tooltip: '1 criterion lacks evidence' });
      const text = noteText('ONE/P1');
      await test.write('notes/under-test/a.md', text);
      await test.until((snapshot) => snapshot.gapCount === 0);
      assert.isUndefined(tree.badge);
    });
  });

  it('says nothing about coverage before the journal has been read', async () => {
    const early = new TestJournal();
    const earlyTree = new CoverageTree(early.journal, early.limited);
    assert.deepEqual(drawTree(earlyTree, 'all'), []);
    const gaps = (): number | undefined => earlyTree.badge?.value;
    assert.isUndefined(gaps());
    assert.equal(earlyTree.message, 'Reading the journal…');
    await early.until(() => early.journal.isReady);
    assert.isUndefined(earlyTree.message);
    assert.equal(gaps(), 11);
    assert.isNotEmpty(drawTree(earlyTree, 'all'));
    earlyTree.dispose();
    await early.close();
  });

  it('has the figures of the status bar', () => {
    const { text, tooltip, spoken } = describeCoverage(test.snapshot);
    assert.equal(text, '$(checklist) 18/29');
    assert.equal(spoken, 'NOS Notes: 18 of 29 criteria have evidence');
    assert.deepEqual(tooltip.split('\n'), [
      '18 of 29 criteria have evidence',
      'SKSPP05 · 18/29',
      'Performance criteria: 9 of 12 evidenced',
      'Knowledge and understanding: 9 of 17 evidenced',
    ]);
  });
});
