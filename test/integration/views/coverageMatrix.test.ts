import { assert } from 'chai';
import * as vscode from 'vscode';
import { commandIds, matrixPanelType } from '../../../src/util/commandIds';
import { CoverageMatrixPanels } from '../../../src/views/matrix/coverageMatrixPanels';
import { describeMatrix } from '../../../src/views/matrix/describeMatrix';
import { matrixHtml, pageFilesIn } from '../../../src/views/matrix/matrixHtml';
import type {
  MatrixMessage,
  StandardView,
  TableView,
} from '../../../src/views/matrix/matrixMessage';
import { closeEditors, inFolder, TestJournal } from '../support/testJournal';

describe('Coverage matrix', () => {
  let test: TestJournal;

  beforeEach(async () => {
    test = await TestJournal.open();
    test.forgetLater(inFolder('notes/under-test'));
  });

  afterEach(() => test.close());

  const message = (): MatrixMessage => describeMatrix(test.journal, test.limited);

  function standard(): StandardView {
    const [first] = message().standards;
    assert(first);
    return first;
  }

  /** The row of a criterion as `state: cell | cell`. */
  function drawRow({ groups, columns }: TableView, code: string): string {
    const row = groups.flatMap(({ rows }) => rows).find((it) => it.code === code);
    assert(row);
    const cells = columns.map(
      (_, index) => row.cells.find(({ column }) => column === index)?.spoken ?? '-',
    );
    return `${row.stateInWords}: ${cells.join(' | ')}`;
  }

  it('has criteria down and productions across, in words', () => {
    const { production } = standard().tables;
    assert.equal(production.caption, 'Criteria of SKSPP05 by production');
    assert.deepEqual(
      production.columns.map(({ label }) => label),
      ['HALCYON', 'SALTMARSH', 'KESTREL'],
    );
    assert.deepEqual(
      production.groups.map(({ heading, rows }) => `${heading}: ${rows.length}`),
      ['Performance criteria: 12', 'Knowledge and understanding: 17'],
    );
    assert.equal(drawRow(production, 'P1'), 'Evidenced: 2 notes, evidence | - | 1 note, evidence');
    assert.equal(drawRow(production, 'P3'), 'Accepted: 2 notes, accepted | - | -');
    assert.equal(drawRow(production, 'P8'), 'Mapped, not yet evidenced: - | 1 note, mapped | -');
    assert.equal(drawRow(production, 'P12'), 'No evidence: - | - | -');
    assert.equal(production.groups[0]?.rows[7]?.reasons, 'only drafts');
  });

  it('has months across as well', () => {
    const { month } = standard().tables;
    const labels = month.columns.map(({ label }) => label);
    assert.deepEqual([labels[0], labels.at(-1), labels.length], ['Feb 2026', 'Nov 2026', 10]);
    const cells = Array.from({ length: 10 }, () => '-');
    [cells[8], cells[9]] = ['1 note, evidence', '1 note, accepted'];
    assert.equal(drawRow(month, 'P3'), `Accepted: ${cells.join(' | ')}`);
  });

  it('has a bar for each list, and a time line', () => {
    const { bars, timeline, total } = standard();
    assert.equal(total, '18 of 29 criteria have evidence');
    assert.deepEqual(
      bars.map(({ label, parts }) => [label, parts.map((it) => `${it.words} ${it.count}`)]),
      [
        [
          'Performance criteria: 9 of 12 evidenced',
          ['Accepted 3', 'Evidenced 6', 'Mapped, not yet evidenced 2', 'No evidence 1'],
        ],
        [
          'Knowledge and understanding: 9 of 17 evidenced',
          ['Evidenced 9', 'Mapped, not yet evidenced 2', 'No evidence 6'],
        ],
      ],
    );
    assert.deepEqual(
      timeline.entries.slice(0, 2).map(({ spoken }) => spoken),
      [
        'February 2026: 1 note, 1 of them evidence, criteria with evidence: 2',
        'March 2026: 3 notes, 2 of them evidence, 1 of them accepted, criteria with evidence: 3',
      ],
    );
  });

  it('has each standard by itself, a code of both for the one that its note means', async () => {
    test.forgetLater(inFolder('.nos/standards'));
    const text = `urn: ${test.urn}\ntitle: Job\nperformance: [{code: P1, text: cut}, {code: P12, text: mix}]\n`;
    await test.write(`.nos/standards/${test.urn}.yaml`, text);
    await test.writeNote('notes/under-test/a.md', test.id('P12'));
    await test.until((snapshot) => snapshot.criterion(test.id('P12'))?.noteCount === 1);
    const [nos, job, ...others] = message().standards;
    assert(nos && job);
    assert.isEmpty(others);
    assert.equal(job.tables.production.caption, `Criteria of ${test.urn} by production`);
    assert.equal(nos.total, '18 of 29 criteria have evidence');
    assert.equal(job.total, '1 of 2 criteria have evidence');
    assert.match(drawRow(job.tables.production, 'P12'), /^Evidenced: .*1 note, evidence/);
    assert.match(drawRow(job.tables.production, 'P1'), /^No evidence: /);
    assert.match(drawRow(nos.tables.production, 'P12'), /^No evidence: /);
  });

  it('holds nothing of the notes but how many there are, and when and for whom', async () => {
    const text =
      '---\ntitle: SECRET\nrole: SECRET\nproduction: HALCYON\ncriteria: [P12]\n---\nSECRET\n';
    await test.write('notes/under-test/SECRET.md', `${text}\n# SECRET\n\n#P12 SECRET\n`);
    await test.until((snapshot) => snapshot.criterion('SKSPP05/P12')?.state === 'evidenced');
    assert.include(drawRow(standard().tables.production, 'P12'), '1 note, evidence');
    assert.notInclude(JSON.stringify(message()), 'SECRET');
    for (const { title } of test.snapshot.notes) {
      assert.notInclude(JSON.stringify(message()), title);
    }
  });

  it('is about what is inside the limit, and says what that is', () => {
    assert.deepEqual(message().limit.isSet, false);
    assert.equal(message().limit.words, 'All notes');
    test.limited.limit = { productions: ['KESTREL'], from: '2026-03-01' };
    assert.deepEqual(message().limit.isSet, true);
    assert.equal(message().limit.words, 'Limited to KESTREL · notes since 1 Mar 2026');
    const { tables, total } = standard();
    assert.deepEqual(
      tables.production.columns.map(({ label }) => label),
      ['KESTREL'],
    );
    assert.deepEqual(
      tables.month.columns.map(({ label }) => label),
      ['Mar 2026', 'Apr 2026'],
    );
    assert.equal(total, '10 of 29 criteria have evidence');
  });

  it('says that it waits for the journal', () => {
    const early = new TestJournal();
    const { notice, standards } = describeMatrix(early.journal, early.limited);
    assert.equal(notice, 'Reading the journal…');
    assert.isEmpty(standards);
    early.limited.dispose();
    early.journal.dispose();
  });

  it('lets its page load its own script and style, and nothing else', () => {
    const webview = {
      cspSource: 'https://own.example',
      asWebviewUri: (uri: vscode.Uri) => uri.with({ scheme: 'https', authority: 'own.example' }),
    };
    const files = pageFilesIn(vscode.Uri.parse('file:///a"b'));
    const [html, other] = [matrixHtml(webview, files, 'en'), matrixHtml(webview, files, 'en')];
    const [, policy = ''] = /Content-Security-Policy" content="([^"]*)"/.exec(html) ?? [];
    const [, nonce = ''] = /script-src 'nonce-([0-9a-f]{32})'/.exec(policy) ?? [];
    assert.equal(
      policy,
      `default-src 'none'; style-src https://own.example; script-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'`,
    );
    assert.lengthOf(html.match(/<script/g) ?? [], 1);
    assert.include(
      html,
      `<script nonce="${nonce}" src="https://own.example/a%22b/dist/matrix.js">`,
    );
    assert.notInclude(other, nonce);
  });

  /** The tabs of our panel. */
  function tabs(): readonly vscode.Tab[] {
    return vscode.window.tabGroups.all
      .flatMap((group) => group.tabs)
      .filter(({ input }) => {
        return input instanceof vscode.TabInputWebview && input.viewType.endsWith(matrixPanelType);
      });
  }

  /** Resolves as soon as the panel's tabs have these labels. */
  async function untilTabs(...labels: readonly string[]): Promise<void> {
    const holds = (): boolean =>
      tabs()
        .map(({ label }) => label)
        .join() === labels.join();
    if (holds()) return;
    await new Promise<void>((resolve) => {
      const listener = vscode.window.tabGroups.onDidChangeTabs(() => {
        if (!holds()) return;
        listener.dispose();
        resolve();
      });
    });
  }

  it('opens one panel, whose tab says what it is limited to', async () => {
    const extension = vscode.extensions.getExtension('nos-notes.nos-notes');
    assert(extension);
    await closeEditors();
    const panels = new CoverageMatrixPanels(test.journal, test.limited, extension.extensionUri);
    panels.execute();
    panels.execute();
    await untilTabs('Coverage Matrix');
    test.limited.limit = { productions: ['KESTREL'] };
    await untilTabs('Coverage Matrix: KESTREL');
    await closeEditors();
    await untilTabs();
    panels.execute();
    await untilTabs('Coverage Matrix: KESTREL');
    panels.dispose();
    await untilTabs();
  });

  it('opens by the command of the running extension', async () => {
    await vscode.extensions.getExtension('nos-notes.nos-notes')?.activate();
    await vscode.commands.executeCommand(commandIds.openCoverageMatrix);
    await untilTabs('Coverage Matrix');
    await closeEditors();
    await untilTabs();
  });
});
