import { assert } from 'chai';
import * as vscode from 'vscode';
import { RecordAcceptance } from '../../../src/commands/recordAcceptance';
import { sealOf } from '../../../src/core/note/sealOf';
import { formatDay } from '../../../src/workspace/dates';
import { localDate } from '../../../src/workspace/localDate';
import { replaceText, show, TestJournal } from '../support/testJournal';
import { readDisk } from './support/disk';
import { RecordedMessages } from './support/recordedMessages';
import { ScriptedPrompts, type Reply } from './support/scriptedPrompts';

describe('Record Acceptance', () => {
  let under: TestJournal;
  let messages: RecordedMessages;
  let number = 0;

  beforeEach(async () => {
    under = await TestJournal.open();
    messages = new RecordedMessages();
  });

  afterEach(() => under.close());

  /** A file that VS Code has not held before. */
  function write(text: string): Promise<vscode.Uri> {
    number += 1;
    return under.write(`accepted/note-${number}.md`, text);
  }

  async function record(uri: vscode.Uri | undefined, ...replies: readonly Reply[]) {
    const prompts = new ScriptedPrompts(...replies);
    const command = new RecordAcceptance(under.journal, prompts, messages);
    await command.execute(...(uri ? [{ noteUri: uri.toString() }] : []));
    return prompts;
  }

  const who = (name: string): Reply => ({ kind: 'pick', label: name, query: name });
  const type = (text: string): Reply => ({ kind: 'type', text });
  const all: Reply = { kind: 'check' };

  it('asks who, as what, when and for what, and writes it with the seal of the text', async () => {
    const body = 'I sent it.\r\n\r\n#P12\r\n';
    const head = '\uFEFF---\r\ntitle: "A: b" # mine\r\ncriteria: [P12, K4, P99, p12]\r\n';
    const uri = await write(`${head}---\r\n${body}`);
    const prompts = await record(uri, who('T. Ester'), type('Tutor'), type(localDate()), all);
    assert.equal(
      await readDisk(uri),
      `${head}accepted:\r\n  - by: T. Ester\r\n    role: Tutor\r\n    date: ${localDate()}\r\n` +
        `    criteria: [P12, K4]\r\n    seal: ${sealOf(body)}\r\n---\r\n${body}`,
    );
    assert.equal(prompts.left, 0);
    const [, role, date, criteria] = prompts.asked;
    assert.deepEqual(
      prompts.asked.map(({ step }) => step),
      ['1/4', '2/4', '3/4', '4/4'],
    );
    assert.deepEqual(role?.offered, ['']);
    assert.deepEqual(date?.offered, [localDate()]);
    assert.deepEqual(criteria?.offered, ['P12', 'K4']);
    assert.deepEqual(criteria?.preset, ['P12', 'K4']);
    assert.match(messages.told[0] ?? '', /^info: The acceptance is recorded in accepted/);
  });

  it('offers those who have accepted notes before, with their role', async () => {
    const seal = '0'.repeat(64);
    const other = await write(
      `---\ncriteria: [K4]\naccepted:\n  - {by: Zed Witness, role: Witness, date: 2999-01-01, criteria: K4, seal: ${seal}}\n---\n`,
    );
    await under.untilTagged(other, 'K4');
    const uri = await write('---\ncriteria: [K4]\n---\n');
    const prompts = await record(
      uri,
      { kind: 'pick', label: 'Zed Witness' },
      { kind: 'back' },
      { kind: 'pick', label: 'Zed Witness' },
      { kind: 'escape' },
    );
    assert.equal(prompts.asked[0]?.offered[0], 'Zed Witness');
    assert.deepEqual(prompts.asked[1]?.offered, ['Witness']);
    assert.deepEqual(prompts.asked[2]?.preset, ['Zed Witness']);
    assert.equal(await readDisk(uri), '---\ncriteria: [K4]\n---\n');
  });

  it('counts until the text changes, and again once that has been accepted', async () => {
    const uri = await write('---\ncriteria: [P12]\nproduction: X\n---\nBody\n');
    await under.untilTagged(uri, 'P12');
    const worth = () => under.snapshot.criterion('SKSPP05/P12')?.mappings.find(isThis)?.acceptance;
    const isThis = ({ note }: { note: { uri: string } }) => note.uri === uri.toString();
    const document = await show(uri);
    await record(undefined, who('Lee'), type(''), type('2026-01-05'), all);
    await under.until(() => worth() === 'accepted');
    await replaceText(document, document.getText().replace('Body', 'Another body'));
    await under.until(() => worth() === 'seal-broken');
    const { reasons = [] } = under.snapshot.criterion('SKSPP05/P12') ?? {};
    assert.deepInclude(reasons, { code: 'seal-broken', since: '2026-01-05' });

    await record(undefined, who('Ann'), type(''), type('6 Jan 2026'), all);
    await under.until(() => worth() === 'accepted');
    await record(undefined, who('Lee'), type(''), type('7/1/2026'), all);
    const seal = sealOf('Another body\n');
    assert.equal(
      document.getText(),
      `---\ncriteria: [P12]\nproduction: X\naccepted:\n` +
        `  - by: Lee\n    date: 2026-01-07\n    criteria: [P12]\n    seal: ${seal}\n` +
        `  - by: Ann\n    date: 2026-01-06\n    criteria: [P12]\n    seal: ${seal}\n---\nAnother body\n`,
    );
    await vscode.commands.executeCommand('undo');
    assert.include(document.getText(), 'date: 2026-01-05');
    assert.isTrue(document.isDirty);
  });

  it('seals no text that nobody has seen', async () => {
    const uri = await write('---\ncriteria: [K4]\n---\nBody\n');
    const document = await show(uri);
    const prompts = new ScriptedPrompts(who('Lee'), type(''), type('2026-01-05'), all);
    const changed = '---\ncriteria: [K4]\n---\nOther\n';
    prompts.meanwhile = () => replaceText(document, changed);
    await new RecordAcceptance(under.journal, prompts, messages).execute(uri);
    assert.equal(document.getText(), changed);
    assert.match(messages.told[0] ?? '', /^error: .*not recorded .*changed meanwhile/);
  });

  it('says what is still missing, or why nothing can be accepted', async () => {
    const draft = await write('---\ncriteria: [K4]\nstatus: draft\n---\n');
    await record(draft, who('Lee'), type(''), type('2026-01-05'), all);
    assert.match(messages.told[0] ?? '', /is a draft: it counts once/);
    assert.deepEqual(
      messages.actions.map(({ label }) => label),
      ['Mark Ready'],
    );
    for (const [text, why] of [
      ['Just words\n', /^warning: .*names no criterion.*Tag it first/],
      ['---\ncriteria: [P99]\n---\n', /^warning: .*names no criterion/],
      ['---\ncriteria: [K4\n---\n', /^error: .*cannot be changed until it can be read: /],
    ] as const) {
      messages = new RecordedMessages();
      const uri = await write(text);
      await record(uri);
      assert.match(messages.told[0] ?? '', why);
      assert.equal(await readDisk(uri), text);
    }
  });

  it('records nothing without a criterion', async () => {
    const text = '---\ncriteria: [K4]\n---\n';
    const uri = await write(text);
    const none: Reply = { kind: 'check', remove: ['K4'] };
    await record(uri, who('Lee'), type(''), type('2026-01-05'), none);
    assert.match(messages.told[0] ?? '', /^warning: Nothing was recorded/);
    assert.equal(await readDisk(uri), text);
  });

  it('writes days as the editor does', () => {
    assert.equal(formatDay('2026-11-25'), '25 Nov 2026');
  });
});
