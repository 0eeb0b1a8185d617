import { assert } from 'chai';
import * as vscode from 'vscode';
import { LimitCoverage } from '../../../src/commands/limitCoverage';
import type { Answer, EnterText } from '../../../src/commands/pickers/prompts';
import { noLimit } from '../../../src/core/evidence/journalLimit';
import { commandIds } from '../../../src/util/commandIds';
import { CopyCoverageSummary } from '../../../src/views/coverage/copyCoverageSummary';
import { describeCoverage } from '../../../src/views/coverage/coverageStatus';
import { CoverageTree } from '../../../src/views/coverage/coverageTree';
import { StandardFilter } from '../../../src/views/standard/standardFilter';
import { viewCommands } from '../../../src/views/viewCommands';
import { NotesGrouping } from '../../../src/views/notes/notesGrouping';
import { LimitedJournal } from '../../../src/workspace/limitedJournal';
import { drawTree, findNode } from '../support/drawTree';
import { inFolder, TestJournal } from '../support/testJournal';
import { ScriptedPrompts, type Reply } from './support/scriptedPrompts';

const otherDates: Reply = { kind: 'pick', label: 'Other dates…' };

describe('Limit Coverage', () => {
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

  async function limit(...replies: readonly Reply[]): Promise<ScriptedPrompts> {
    const prompts = new ScriptedPrompts(...replies);
    await new LimitCoverage(test.journal, test.limited, prompts).execute();
    assert.equal(prompts.left, 0);
    return prompts;
  }

  function groups(): readonly string[] {
    return drawTree(tree, 'as it is').filter((line) => !line.startsWith(' '));
  }

  it('offers all notes, the usual periods, other dates and the productions', async () => {
    const { asked } = await limit({ kind: 'escape' });
    assert.deepEqual(asked[0]?.offered, [
      'All notes',
      '— Period',
      'This month',
      'Last month',
      'Last 3 months',
      'Last 12 months',
      'This year',
      'Last year',
      'Other dates…',
      '— Production',
      'HALCYON',
      'SALTMARSH',
      'KESTREL',
    ]);
    assert.deepEqual(asked[0]?.preset, ['All notes']);
    assert.deepEqual(test.limited.limit, noLimit);
  });

  it('shows the coverage of one production, and says so in the view and the status bar', async () => {
    await limit({ kind: 'pick', label: 'KESTREL', query: 'kes' });
    assert.equal(tree.message, 'Limited to KESTREL');
    assert.deepEqual(groups(), [
      'Performance criteria: 6 of 12 evidenced',
      'Knowledge and understanding: 5 of 17 evidenced',
      'No evidence | 17',
      'Mapped, not yet evidenced | 1',
      'Evidenced | 10',
      'Accepted | 1',
      'Unreadable notes | 1',
    ]);
    assert.equal(tree.badge?.value, 18);
    const notes = tree.getChildren(findNode(tree, 'Evidenced', 'P7')).map(({ row }) => row.label);
    assert.deepEqual(notes, ['Keeping a contributor anonymous']);
    const { text, tooltip, spoken } = describeCoverage(
      test.limited.snapshot,
      test.limited.limitInWords,
    );
    assert.equal(text, '$(checklist) 11/29 $(filter)');
    assert.equal(tooltip.split('\n')[0], 'Limited to KESTREL');
    assert.equal(spoken, 'NOS Notes: 11 of 29 criteria have evidence, Limited to KESTREL');
  });

  it('leaves the journal itself as it is', async () => {
    await limit({ kind: 'pick', label: 'KESTREL' });
    assert.equal(describeCoverage(test.snapshot).text, '$(checklist) 18/29');
  });

  it('takes months and days for a period of one’s own', async () => {
    await limit(
      otherDates,
      { kind: 'type', text: '2026-03' },
      { kind: 'type', text: '2026-03-31' },
    );
    assert.deepEqual(test.limited.limit, { from: '2026-03-01', to: '2026-03-31' });
    assert.equal(tree.message, 'Limited to 1 Mar 2026 to 31 Mar 2026');
    assert.equal(test.limited.snapshot.coveredCount, 3);
  });

  it('takes an open period, and none at all for no limit', async () => {
    await limit(otherDates, { kind: 'type', text: '' }, { kind: 'type', text: '2026-03' });
    assert.equal(tree.message, 'Limited to notes up to 31 Mar 2026');
    await limit(otherDates, { kind: 'type', text: '' }, { kind: 'type', text: '' });
    assert.isUndefined(tree.message);
  });

  it('has the dates in force filled in, and goes back to the first', async () => {
    test.limited.limit = { from: '2026-03-01', to: '2026-03-31' };
    const { asked } = await limit(
      otherDates,
      { kind: 'type', text: '2026-02' },
      { kind: 'back' },
      { kind: 'type', text: '2026-01' },
      { kind: 'type', text: '2026-03-31' },
    );
    assert.deepEqual(
      asked.slice(1).map(({ step, offered }) => `${step} ${offered.join()}`),
      ['1/2 2026-03-01', '2/2 2026-03-31', '1/2 2026-02', '2/2 2026-03-31'],
    );
    assert.deepEqual(test.limited.limit, { from: '2026-01-01', to: '2026-03-31' });
    // It is among the lines, highlighted, though it is none of the usual ones.
    const next = await limit({ kind: 'escape' });
    assert.deepEqual(next.asked[0]?.preset, ['1 Jan 2026 to 31 Mar 2026']);
  });

  it('refuses what is no date, and a period that ends before it starts', async () => {
    const refused: (string | undefined)[] = [];
    class Curious extends ScriptedPrompts {
      override enterText(question: EnterText): Promise<Answer<string>> {
        refused.push(question.refuse('yesterday'), question.refuse('2026-02-28'));
        return super.enterText(question);
      }
    }
    const prompts = new Curious(otherDates, { kind: 'type', text: '2026-03' }, { kind: 'escape' });
    await new LimitCoverage(test.journal, test.limited, prompts).execute();
    const noDate = 'Write a date as 2026-11-20, a month as 2026-11 or a year as 2026.';
    const tooEarly = 'The last day cannot come before the first, 1 Mar 2026.';
    assert.deepEqual(refused, [noDate, undefined, noDate, tooEarly]);
    assert.deepEqual(test.limited.limit, noLimit);
  });

  it('keeps the limit where the user gives up', async () => {
    await limit({ kind: 'pick', label: 'KESTREL' });
    await limit({ kind: 'escape' });
    await limit(otherDates, { kind: 'escape' });
    assert.equal(tree.message, 'Limited to KESTREL');
  });

  it('says where nothing is inside the limit', () => {
    test.limited.limit = { to: '1999-12-31' };
    assert.equal(tree.message, 'Limited to notes up to 31 Dec 1999: there are no notes');
    assert.include(groups(), 'No evidence | 29');
  });

  it('follows the journal within the limit', async () => {
    await limit({ kind: 'pick', label: 'HALCYON' });
    const before = test.limited.snapshot.coveredCount;
    await test.writeNote('notes/under-test/a.md', 'P12');
    assert.equal(test.limited.snapshot.coveredCount, before + 1);
    assert.include(
      tree.getChildren(findNode(tree, 'Evidenced')).map(({ row }) => row.label),
      'P12',
    );
    await limit({ kind: 'pick', label: 'KESTREL' });
    assert.equal(test.limited.snapshot.criterion('SKSPP05/P12')?.state, 'missing');
  });

  it('is remembered for the workspace, until it is cleared', async () => {
    await limit({ kind: 'pick', label: 'KESTREL' });
    const again = new LimitedJournal(test.journal, test.storage);
    assert.equal(again.limitInWords, 'KESTREL');
    assert.equal(again.snapshot.coveredCount, 11);
    again.dispose();

    const [filter, grouping] = [new StandardFilter(), new NotesGrouping(test.storage)];
    const clear = viewCommands(test.journal, filter, grouping, test.limited).find(
      ({ id }) => id === commandIds.clearCoverageLimit,
    );
    await clear?.execute();
    assert.isUndefined(tree.message);
    assert.equal(tree.badge?.value, 11);
    assert.isUndefined(new LimitedJournal(test.journal, test.storage).limitInWords);
    filter.dispose();
    grouping.dispose();
  });

  it('is cleared by choosing all notes', async () => {
    await limit({ kind: 'pick', label: 'KESTREL' });
    await limit({ kind: 'pick', label: 'All notes' });
    assert.deepEqual(test.limited.limit, noLimit);
    assert.isEmpty(test.storage.keys());
  });

  it('goes with the summary on the clipboard', async () => {
    await limit({ kind: 'pick', label: 'KESTREL' });
    await new CopyCoverageSummary(test.journal, test.limited).execute();
    const copied = await vscode.env.clipboard.readText();
    assert.include(copied, '**11 of 29 criteria evidenced');
    assert.include(copied, '\n\nLimited to KESTREL\n\n');
  });

  it('is a command of the running extension, and so is clearing', async () => {
    await vscode.commands.executeCommand(commandIds.clearCoverageLimit);
    const asked = vscode.commands.executeCommand(commandIds.limitCoverage);
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    await asked;
  });
});
