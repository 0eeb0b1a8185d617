import { assert } from 'chai';
import * as vscode from 'vscode';
import { ReviewSuspect } from '../../../src/commands/reviewSuspect';
import { sealOf } from '../../../src/core/note/sealOf';
import { StandardFilter } from '../../../src/views/standard/standardFilter';
import { StandardTree } from '../../../src/views/standard/standardTree';
import { CoverageTree } from '../../../src/views/coverage/coverageTree';
import { NotesGrouping } from '../../../src/views/notes/notesGrouping';
import { NotesTree } from '../../../src/views/notes/notesTree';
import { localDate } from '../../../src/workspace/localDate';
import { drawTree, findNode } from '../support/drawTree';
import { inFolder, replaceText, show, TestJournal } from '../support/testJournal';
import { useSettings } from '../support/withSettings';
import { readDisk } from './support/disk';
import { RecordedComparisons } from './support/recordedComparisons';
import { RecordedMessages } from './support/recordedMessages';
import { ScriptedPrompts, type Reply } from './support/scriptedPrompts';

const standard = `urn: X
title: What assistants do
performance:
  - {code: P1, text: hand over rushes on time}
  - {code: P2, text: keep rushes safe}
  - {code: P3, text: log rushes}
revisions:
  - {date: 2023-05-01, code: P1, was: hand over rushes}
  - {date: 2024-05-01, code: P1, was: hand over the rushes}
  - {date: 2024-06-01, code: P2, was: lock rushes away}
`;

const holds: Reply = { kind: 'pick', label: 'Still holds' };
const all: Reply = { kind: 'check' };
const p1 = { criterionId: 'X/P1' };

describe('Review Suspect Evidence', () => {
  let under: TestJournal;
  let messages: RecordedMessages;
  let comparisons: RecordedComparisons;

  useSettings({
    'nosNotes.standards': ['X'],
    'nosNotes.defaultStandard': 'X',
    'nosNotes.files': 'notes/under-test-*/*.md',
  });

  beforeEach(async () => {
    under = await TestJournal.open();
    messages = new RecordedMessages();
    comparisons = new RecordedComparisons();
    under.forgetLater(inFolder('notes/under-test'));
    under.forgetLater(inFolder('.nos/standards'));
    await under.write('.nos/standards/X.yaml', standard);
    await under.until(({ criterionCount, fileCount }) => criterionCount === 3 && fileCount === 0);
  });

  afterEach(async () => {
    await under.close();
  });

  async function run(replies: readonly Reply[], target?: unknown): Promise<ScriptedPrompts> {
    const prompts = new ScriptedPrompts(...replies);
    await new ReviewSuspect(under.journal, prompts, comparisons, messages).execute(target);
    assert.equal(prompts.left, 0, `asked: ${JSON.stringify(prompts.asked)}`);
    assert.isFalse(comparisons.isOpen, 'the comparison goes when all is said');
    return prompts;
  }

  /** Writes a note of April 2024 unless `yaml` has another date. */
  async function write(name: string, yaml: string, body = 'Words.\n'): Promise<vscode.Uri> {
    const date = yaml.includes('date:') ? '' : 'date: 2024-04-01\n';
    const text = `---\ntitle: ${name}\n${date}production: HALCYON\n${yaml}\n---\n${body}`;
    const uri = await under.write(`notes/under-test/${name}.md`, text);
    await under.until((snapshot) => snapshot.fileAt(uri.toString()) !== undefined);
    return uri;
  }

  async function untilCounting(criterion: string, count: number): Promise<void> {
    await under.until((snapshot) => snapshot.criterion(criterion)?.evidenceCount === count);
  }

  it('confirms a single note with one Enter, and one undo takes it back', async () => {
    const note = await write('one', 'criteria: [P1] # mine');
    const document = await show(note);
    const before = document.getText();
    const prompts = await run([holds], p1);
    assert.deepEqual(prompts.asked, [
      {
        title: 'Review P1',
        step: '',
        offered: ['Still holds', 'Remap…', 'Retire'],
        preset: [],
      },
    ]);
    assert.deepEqual(comparisons.shown, [
      {
        title: 'P1: when the notes were written ↔ now',
        before: 'P1  hand over the rushes\n',
        after: 'P1  hand over rushes on time\n',
      },
    ]);
    const after = before.replace('# mine\n', `# mine\nreviewed: ${localDate()}\n`);
    assert.equal(document.getText(), after);
    assert.deepEqual(messages.told, ['info: 1 note still holds for P1.']);
    await untilCounting('X/P1', 1);
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), before);
  });

  it('confirms all notes of a criterion, each shown with the wording of its time', async () => {
    const first = await write('first', 'criteria: [P1]');
    const second = await write('second', 'date: 2022-01-01\ncriteria: [p1, P3]');
    const later = await write('later', 'date: 2024-05-01\ncriteria: [P1]');
    await write('draft', 'status: draft\ncriteria: [P1]');
    const prompts = await run([all, holds], p1);
    assert.deepEqual(prompts.asked[0], {
      title: 'Review P1',
      step: '1/2',
      offered: ['first', 'second'],
      preset: ['first', 'second'],
    });
    assert.deepEqual(
      comparisons.shown.map(({ before, after }) => [before, after]),
      [
        [
          'P1  hand over the rushes\n\nP1  hand over rushes\n',
          'P1  hand over rushes on time\n\nP1  hand over rushes on time\n',
        ],
      ],
    );
    for (const uri of [first, second]) {
      assert.include(await readDisk(uri), `\nreviewed: ${localDate()}\n`);
    }
    assert.notInclude(await readDisk(later), 'reviewed');
    assert.deepEqual(messages.told, ['info: 2 notes still hold for P1.']);
    await untilCounting('X/P1', 3);
  });

  it('shows every reworded criterion of a note before that is confirmed', async () => {
    const both = await write('both', 'criteria: [P1, P2]');
    const single = await write('single', 'criteria: [P1]');
    const leave: Reply = { kind: 'pick', label: 'Only the notes without others' };
    const partly = await run([all, holds, leave], p1);
    assert.equal(partly.asked[2]?.step, '3/3');
    assert.equal(
      comparisons.shown.at(-1)?.before,
      'P1  hand over the rushes\n\nP2  lock rushes away\n',
    );
    assert.notInclude(await readDisk(both), 'reviewed');
    assert.include(await readDisk(single), 'reviewed');
    await untilCounting('X/P1', 1);

    const confirm: Reply = { kind: 'pick', label: 'They still hold for all of these' };
    const rest = await run([holds, confirm], { noteUri: both.toString(), ...p1 });
    assert.deepEqual(rest.asked[1]?.offered, ['They still hold for all of these']);
    assert.deepEqual(messages.told.slice(1), ['info: 1 note still holds for P1, P2.']);
    await untilCounting('X/P2', 1);
  });

  it('asks for the criterion where there are several, all of them first, and goes back', async () => {
    const first = await write('first', 'criteria: [P1]');
    const second = await write('second', 'criteria: [P2]');
    const prompts = await run([
      { kind: 'pick', label: 'P2' },
      { kind: 'back' },
      { kind: 'pick', label: 'All criteria' },
      { kind: 'check', remove: ['first'] },
      { kind: 'back' },
      { kind: 'check', add: ['first'] },
      holds,
    ]);
    assert.deepEqual(prompts.asked[0], {
      title: 'Review Suspect Evidence',
      step: '1/3',
      offered: ['All criteria', 'P1', 'P2'],
      preset: ['All criteria'],
    });
    assert.deepEqual(prompts.asked[2]?.preset, ['P2']);
    assert.deepEqual(prompts.asked[4]?.offered, ['Still holds', 'Retire']);
    for (const uri of [first, second]) assert.include(await readDisk(uri), 'reviewed');
    assert.deepEqual(messages.told, ['info: 2 notes still hold for P1, P2.']);
  });

  it('reviews what a row of a tree is about', async () => {
    const both = await write('both', 'criteria: [P1, P2]');
    await write('single', 'criteria: [P1]');
    const filter = new StandardFilter();
    const grouping = new NotesGrouping(under.storage);
    const trees = [
      new StandardTree(under.journal, filter),
      new CoverageTree(under.journal, under.limited),
      new NotesTree(under.journal, grouping),
    ] as const;
    const [standards, coverage, notes] = trees;
    try {
      const criterion = findNode(standards, 'X', 'Performance criteria', 'P1');
      assert.equal(criterion.row.context, 'criterion-gap suspect-notes');
      const other = findNode(standards, 'X', 'Performance criteria', 'P3');
      assert.equal(other.row.context, 'criterion-gap');
      const below = findNode(coverage, 'Mapped, not yet evidenced', 'P1', 'both');
      assert.equal(below.row.context, 'note-ready suspect');
      const [month] = drawTree(notes, 'as it is');
      assert.equal(month, 'April 2024 | 2');
      const note = findNode(notes, 'April 2024', 'both');
      assert.equal(note.row.context, 'note-ready suspect');
      assert.equal(note.row.description, 'reworded: P1, P2 · 1 Apr · HALCYON · P1, P2');
      assert.include(note.row.tooltip ?? [], 'P2: reworded on 1 Jun 2024, after the note');

      const escape: Reply = { kind: 'escape' };
      const asked = async (target: unknown) => (await run([escape], target)).asked[0];
      assert.deepEqual((await asked(criterion))?.offered, ['both', 'single']);
      assert.equal((await asked(below))?.title, 'Review P1');
      assert.deepEqual((await asked(note))?.offered, ['All criteria', 'P1', 'P2']);
      assert.notInclude(await readDisk(both), 'reviewed');
    } finally {
      for (const tree of trees) tree.dispose();
      grouping.dispose();
      filter.dispose();
    }
  });

  it('remaps notes to another criterion, and leaves what was accepted', async () => {
    const accepted = 'accepted:\n  - {by: A, criteria: [P1]}';
    const first = await write('first', `criteria: [P1]\n${accepted}`, 'It went. #P1 On time.\n');
    const second = await write('second', 'criteria: [P1, P3]');
    const prompts = await run(
      [all, { kind: 'pick', label: 'Remap…' }, { kind: 'pick', label: 'P3', query: 'log' }],
      p1,
    );
    assert.notInclude(prompts.asked[2]?.offered ?? [], 'P1');
    assert.include(await readDisk(first), `criteria: [P3]\n${accepted}\n---\nIt went. #P3 On`);
    assert.include(await readDisk(second), 'criteria: [P3]\n');
    assert.deepEqual(messages.told, ['info: 2 notes speak to P3 now, instead of P1.']);
    await untilCounting('X/P3', 2);
  });

  it('retires notes with their hashtags', async () => {
    const note = await write('one', 'criteria:\n  - p01\n  - P3', 'It went. #P1 On time.\n');
    await run([{ kind: 'pick', label: 'Retire' }], p1);
    assert.include(await readDisk(note), 'criteria:\n  - P3\n---\nIt went. On time.\n');
    assert.deepEqual(messages.told, ['info: P1 was taken off 1 note.']);
    await under.untilTagged(note, 'P3');
  });

  it('takes off each note what it is suspect for, and nothing that it still proves', async () => {
    const both = await write(
      'both',
      'date: 2024-05-15\ncriteria: [P1, P2]',
      'On time #P1, safe #P2\n',
    );
    const first = await write('first', 'criteria: [P1, P2]');
    await run([{ kind: 'pick', label: 'All criteria' }, all, { kind: 'pick', label: 'Retire' }]);
    assert.include(await readDisk(both), 'criteria: [P1]\n---\nOn time #P1, safe\n');
    assert.include(await readDisk(first), 'criteria: []\n');
    assert.deepEqual(messages.told, ['info: Taken off 2 notes: P1, P2.']);
    await untilCounting('X/P1', 1);
  });

  it('says where nothing is left to change', async () => {
    const note = await write('one', 'criteria: [P1]');
    const document = await show(note);
    const prompts = new ScriptedPrompts(holds);
    prompts.meanwhile = () =>
      replaceText(document, document.getText().replace('[P1]', '[P1]\nstatus: draft'));
    await new ReviewSuspect(under.journal, prompts, comparisons, messages).execute(p1);
    assert.match(messages.told[0] ?? '', /^warning: Nothing was changed, since the notes were no/);
  });

  it('confirms nothing of a standard that is not in use before it was shown', async () => {
    await under.write(
      '.nos/standards/Y.yaml',
      'urn: Y\ntitle: Y\nperformance:\n  - {code: P1, text: new}\nrevisions:\n  - {date: 2024-06-01, code: P1, was: old}\n',
    );
    await under.until(() => under.journal.availableStandards.has('Y'));
    const note = await write('one', 'criteria: [P1, Y/P1]');
    const confirm: Reply = { kind: 'pick', label: 'They still hold for all of these' };
    const prompts = await run([holds, confirm], p1);
    assert.deepEqual(prompts.asked[1]?.offered, ['They still hold for all of these']);
    assert.include(comparisons.shown.at(-1)?.before ?? '', 'Y/P1  old');
    assert.include(await readDisk(note), 'reviewed');
  });

  describe('where an edition has given wordings other codes', () => {
    const renumbered = `urn: X
title: What assistants do
performance:
  - {code: P1, text: plan the day}
  - {code: P2, text: hand over rushes}
  - {code: P3, text: keep rushes safe}
revisions:
  - {date: 2024-06-01, code: P1, was: hand over rushes}
  - {date: 2024-06-01, code: P2, was: keep rushes safe}
`;

    beforeEach(async () => {
      await under.write('.nos/standards/X.yaml', renumbered);
      await under.until(({ standards }) => standards.criterion('X/P1')?.text === 'plan the day');
    });

    it('has notes follow them all at once, and count again', async () => {
      const both = await write('both', 'criteria: [P1, P2]', '#P1 and #P2\n');
      const single = await write('single', 'criteria: [P2]');
      const follow: Reply = { kind: 'pick', label: 'Follow the wording' };
      const prompts = await run([{ kind: 'pick', label: 'All criteria' }, all, follow]);
      assert.deepEqual(prompts.asked[2]?.offered, ['Follow the wording', 'Still holds', 'Retire']);
      const reviewed = `reviewed: ${localDate()}`;
      assert.include(await readDisk(both), `criteria: [P2, P3]\n${reviewed}\n---\n#P2 and #P3\n`);
      assert.include(await readDisk(single), 'criteria: [P3]\n---\n');
      assert.deepEqual(messages.told, ['info: 2 notes follow their wording: P1 → P2, P2 → P3.']);
      await untilCounting('X/P3', 2);
      await untilCounting('X/P2', 1);
    });

    it('shows what else a note is confirmed for, and leaves such notes where the user says so', async () => {
      const both = await write('both', 'criteria: [P1, P2]');
      const single = await write('single', 'criteria: [P1]');
      const follow: Reply = { kind: 'pick', label: 'Follow the wording' };
      const leave: Reply = { kind: 'pick', label: 'Only the notes without others' };
      await run([all, follow, leave], p1);
      assert.include(await readDisk(both), 'criteria: [P1, P2]\n---');
      assert.include(await readDisk(single), 'criteria: [P2]\nreviewed');
      assert.deepEqual(messages.told, ['info: 1 note follows its wording: P1 → P2.']);
    });

    it('suggests that code for a remap, which confirms the note', async () => {
      const note = await write('one', 'criteria: [P1]');
      const prompts = await run(
        [
          { kind: 'pick', label: 'Remap…' },
          { kind: 'pick', label: 'P2' },
        ],
        p1,
      );
      assert.deepEqual(prompts.asked[1]?.preset, ['P2']);
      assert.include(await readDisk(note), `criteria: [P2]\nreviewed: ${localDate()}\n`);
      await untilCounting('X/P2', 1);
    });

    it('asks what else a note is confirmed for that is remapped', async () => {
      const both = await write('both', 'criteria: [P1, P2]');
      const single = await write('single', 'criteria: [P1]');
      const remap: readonly Reply[] = [
        { kind: 'pick', label: 'Remap…' },
        { kind: 'pick', label: 'P2' },
      ];
      const leave: Reply = { kind: 'pick', label: 'Only the notes without others' };
      const partly = await run([all, ...remap, leave], p1);
      assert.equal(partly.asked[3]?.step, '4/4');
      assert.include(await readDisk(both), 'criteria: [P1, P2]\n---');
      assert.include(await readDisk(single), `criteria: [P2]\nreviewed: ${localDate()}\n`);
      await untilCounting('X/P2', 1);

      const confirm: Reply = { kind: 'pick', label: 'They still hold for all of these' };
      await run([...remap, confirm], p1);
      assert.include(comparisons.shown.at(-1)?.before ?? '', 'P2  keep rushes safe');
      assert.include(await readDisk(both), `criteria: [P2]\nreviewed: ${localDate()}\n`);
      await untilCounting('X/P2', 2);
    });
  });

  it('changes an accepted text only where the user says so', async () => {
    const body = 'It went. #P1 On time.\n';
    const yaml = `criteria: [P1, P3]\naccepted: {by: A, criteria: P1, seal: ${sealOf(body)}}`;
    const first = await write('first', yaml, body);
    const prompts = await run(
      [
        { kind: 'pick', label: 'Retire' },
        { kind: 'pick', label: 'Leave these texts' },
      ],
      p1,
    );
    assert.deepEqual(prompts.asked[1]?.offered, ['Leave these texts', 'Change these texts too']);
    assert.include(await readDisk(first), `criteria: [P3]\naccepted: {by: A, criteria: P1,`);
    assert.isTrue((await readDisk(first)).endsWith(body));

    const second = await write('second', yaml, body);
    await run(
      [
        { kind: 'pick', label: 'Retire' },
        { kind: 'pick', label: 'Change these texts too' },
      ],
      p1,
    );
    assert.isTrue((await readDisk(second)).endsWith('---\nIt went. On time.\n'));
  });

  it('does not bring an acceptance back', async () => {
    await write('one', 'criteria: [P1]\naccepted: {by: A, date: 2024-04-02, criteria: P1}');
    await run([holds], p1);
    await untilCounting('X/P1', 1);
    assert.equal(under.snapshot.criterion('X/P1')?.state, 'evidenced');
  });

  it('changes nothing where any question is left', async () => {
    const both = await write('both', 'criteria: [P1, P2]');
    await write('single', 'criteria: [P1]');
    const before = await readDisk(both);
    const replies: readonly Reply[] = [{ kind: 'pick', label: 'P1' }, all, holds];
    for (let count = 0; count <= replies.length; count += 1) {
      await run([...replies.slice(0, count), { kind: 'escape' }]);
    }
    await run([all, { kind: 'pick', label: 'Remap…' }, { kind: 'escape' }], p1);
    assert.equal(await readDisk(both), before);
    assert.deepEqual(messages.told, []);
    await run([{ kind: 'check', remove: ['both', 'single'] }], p1);
    assert.deepEqual(messages.told, ['warning: Nothing was changed, since no note was checked.']);
  });

  it('says where there is nothing to review', async () => {
    await write('later', 'date: 2024-06-01\ncriteria: [P1, P2]');
    await run([]);
    await run([], p1);
    assert.lengthOf(messages.told, 2);
    assert.match(messages.told[0] ?? '', /^info: There is nothing to review/);
  });

  it('names the notes that it could not change, and changes the others', async () => {
    const odd = await write('odd', 'criteria: [P1]\nreviewed: [2020-01-01]');
    const good = await write('second', 'criteria: [P1]');
    await run([all, holds], p1);
    assert.include(await readDisk(good), 'reviewed');
    assert.include(await readDisk(odd), 'reviewed: [2020-01-01]');
    assert.deepEqual(messages.told.slice(0, 1), ['info: 1 note still holds for P1.']);
    assert.match(messages.told[1] ?? '', /^error: .*odd\.md was left as it is: The key “reviewed”/);
    assert.deepEqual(
      messages.actions.map(({ label }) => label),
      ['Open the Note'],
    );
  });

  it('does not confirm what a note has come to name while the user was asked', async () => {
    const note = await write('one', 'criteria: [P1]');
    const document = await show(note);
    const prompts = new ScriptedPrompts(holds);
    prompts.meanwhile = () => replaceText(document, document.getText().replace('[P1]', '[P1, P2]'));
    await new ReviewSuspect(under.journal, prompts, comparisons, messages).execute(p1);
    assert.notInclude(document.getText(), 'reviewed');
    assert.match(messages.told[0] ?? '', /one\.md was left as it is: P2 was reworded too/);
  });
});
