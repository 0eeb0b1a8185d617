import { assert } from 'chai';
import * as vscode from 'vscode';
import { CoverageTree } from '../../src/views/coverage/coverageTree';
import { describeCoverage } from '../../src/views/coverage/coverageStatus';
import { CopyCoverageSummary } from '../../src/views/coverage/copyCoverageSummary';
import { StandardFilter } from '../../src/views/standard/standardFilter';
import { StandardTree } from '../../src/views/standard/standardTree';
import { drawTree } from './support/drawTree';
import { inFolder, replaceText, show, TestJournal } from './support/testJournal';
import { withSettings } from './support/withSettings';

const three = `urn: X
title: What assistants do
performance:
  - {code: P1, text: prepare rushes}
  - {code: P2, text: hand over}
knowledge:
  - {code: K1, text: camera formats}
keywords: {P1: [syncing]}
`;

describe('Standards of the journal', () => {
  let test: TestJournal;
  let filter: StandardFilter;
  let standardTree: StandardTree;
  let coverageTree: CoverageTree;

  beforeEach(async () => {
    test = await TestJournal.open();
    test.forgetLater(inFolder('notes/under-test'));
    test.forgetLater(inFolder('.nos/standards'));
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

  const xAlone = { 'nosNotes.standards': ['X'], 'nosNotes.defaultStandard': 'X' };

  it('work in every view, as the built-in one does', async () => {
    await test.write('.nos/standards/X.yaml', three);
    const files = { 'nosNotes.files': 'notes/under-test-*/*.md' };
    await withSettings({ ...xAlone, ...files }, async () => {
      await test.until(({ criterionCount, fileCount }) => criterionCount === 3 && fileCount === 0);
      await test.writeNote('notes/under-test/a.md', 'P1');
      assert.deepEqual(drawTree(standardTree, 'all'), [
        'X | 1/3 · What assistants do',
        '  Performance criteria | 1/2',
        '    P1 | 1 note · prepare rushes',
        '      a | 20 Nov 2026 · HALCYON',
        '    P2 | hand over',
        '  Knowledge and understanding | 0/1',
        '    K1 | camera formats',
      ]);
      assert.deepEqual(drawTree(coverageTree, 'as it is'), [
        'Performance criteria: 1 of 2 evidenced',
        'Knowledge and understanding: 0 of 1 evidenced',
        'No evidence | 2',
        '  P2 | hand over',
        '  K1 | camera formats',
        'Evidenced | 1',
      ]);
      assert.equal(describeCoverage(test.snapshot).text, '$(checklist) 1/3');
      assert.equal(coverageTree.badge?.value, 2);
      filter.query = 'syncing';
      assert.equal(standardTree.message, 'Filter: "syncing" – 1 of 3 criteria');
      await new CopyCoverageSummary(test.journal, test.limited).execute();
      const copied = await vscode.env.clipboard.readText();
      assert.include(copied, '# X: What assistants do');
      assert.include(copied, '**P2** hand over');
    });
  });

  it('stand beside the built-in one, each on a level of its own', async () => {
    await test.write('.nos/standards/X.yaml', three);
    await test.until(({ criterionCount }) => criterionCount === 32);
    assert.deepEqual(
      drawTree(coverageTree, 'as it is').filter((line) => !/^( {4}| {2}2026)/.test(line)),
      [
        'SKSPP05 | 18/29 · Manage your own work on productions',
        '  Performance criteria: 9 of 12 evidenced',
        '  Knowledge and understanding: 9 of 17 evidenced',
        '  No evidence | 7',
        '  Mapped, not yet evidenced | 4',
        '  Evidenced | 15',
        '  Accepted | 3',
        'X | 0/3 · What assistants do',
        '  Performance criteria: 0 of 2 evidenced',
        '  Knowledge and understanding: 0 of 1 evidenced',
        '  No evidence | 3',
        'Unreadable notes | 1',
      ],
    );
    assert.equal(describeCoverage(test.snapshot).text, '$(checklist) 18/32');
  });

  it('replace the built-in one of the same URN, until they go', async () => {
    const own = three.replace('urn: X', 'urn: SKSPP05');
    const uri = await test.write('.nos/standards/SKSPP05.yaml', own);
    await test.until(({ criterionCount }) => criterionCount === 3);
    assert.match(
      drawTree(standardTree, 'as it is')[0] ?? '',
      /^SKSPP05 \| 3\/3 · What assistants do/,
    );
    await vscode.workspace.fs.delete(uri);
    await test.until(({ criterionCount }) => criterionCount === 29);
  });

  it('are read again when their file is saved', async () => {
    const uri = await test.write('.nos/standards/X.yaml', three);
    await test.until(({ criterionCount }) => criterionCount === 32);
    await test.write(uri, three.replace('camera formats', 'camera formats and codecs'));
    await test.until(
      ({ standards }) => standards.criterion('X/K1')?.text === 'camera formats and codecs',
    );
  });

  it('are not judged anew where a file is only written again as it was', async () => {
    const uri = await test.write('.nos/standards/X.yaml', three);
    await test.until(({ criterionCount }) => criterionCount === 32);
    const { standards } = test.snapshot;
    await test.write(uri, three);
    await test.journal.readAgain();
    assert.equal(test.snapshot.standards, standards);
  });

  it('are as they were saved a moment ago once the journal has settled', async () => {
    const uri = await test.write('.nos/standards/X.yaml', three);
    await test.until(({ criterionCount }) => criterionCount === 32);
    const document = await show(uri);
    await replaceText(document, three.replace('camera formats', 'camera formats and codecs'));
    await document.save();
    await test.journal.settled();
    assert.equal(test.snapshot.standards.criterion('X/K1')?.text, 'camera formats and codecs');
  });

  it('that cannot be read are listed, and take nothing from the others', async () => {
    await test.write('.nos/standards/BAD.yaml', 'urn: BAD\ntitle: [\n');
    await test.until(() => test.journal.standardFiles.length === 1);
    const lines = drawTree(standardTree, 'as it is');
    assert.match(lines[0] ?? '', /^SKSPP05 \| 18\/29/);
    assert.match(lines.at(-1) ?? '', /^BAD\.yaml \| \S/);
    assert.equal(test.snapshot.criterionCount, 29);
  });

  it('that the settings name and nobody has are spoken of', async () => {
    await withSettings({ 'nosNotes.standards': ['NOWHERE'] }, async () => {
      await test.until(({ criterionCount }) => criterionCount === 0);
      assert.match(standardTree.message ?? '', /nosNotes\.standards/);
      assert.deepEqual(drawTree(standardTree, 'all'), []);
    });
  });
});
