import { assert } from 'chai';
import * as vscode from 'vscode';
import { JournalCheck } from '../../src/workspace/journalCheck';
import { journalPath } from '../../src/workspace/journalPath';
import { localize } from '../../src/workspace/localize';
import { NoteExaminer } from '../../src/workspace/noteExaminer';
import expected from '../fixtures/sampleJournalProblems.json';
import { TestJournal } from './support/testJournal';

/** The command line's own tests compare with the same fixture. */
describe('Check Journal on the sample journal', () => {
  it('finds what the command line finds', async () => {
    const under = await TestJournal.open();
    const examiner = new NoteExaminer(under.journal);
    const check = new JournalCheck(under.journal, examiner);
    try {
      const { token } = new vscode.CancellationTokenSource();
      const figures = await check.run(() => undefined, token);
      assert.equal(figures?.notes, expected.notes);
      const problems = [...check.stillFound(under.snapshot)].flatMap(([uri, found]) =>
        found.map(({ code, severity, range, message }) => ({
          file: journalPath(vscode.Uri.parse(uri), under.journal.folders),
          line: range.start.line + 1,
          column: range.start.character + 1,
          endLine: range.end.line + 1,
          endColumn: range.end.character + 1,
          severity,
          code,
          message: localize(message),
        })),
      );
      assert.sameDeepMembers(problems, expected.problems);
    } finally {
      check.dispose();
      examiner.dispose();
      await under.close();
    }
  });
});
