import { assert } from 'chai';
import * as vscode from 'vscode';
import { AttachEvidence, type EvidenceDialogs } from '../../../src/commands/attachEvidence';
import { hashFile, sha256Of, type FileHash } from '../../../src/workspace/hashFile';
import { hashWithProgress } from '../../../src/commands/hashWithProgress';
import { inFolder, show, TestJournal } from '../support/testJournal';
import { namesIn, readDisk } from './support/disk';
import { RecordedMessages } from './support/recordedMessages';
import { ScriptedPrompts, type Reply } from './support/scriptedPrompts';

/** The SHA-256 of the letter x. */
const hashOfX = '2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881';

describe('Attach Evidence', () => {
  let under: TestJournal;
  let messages: RecordedMessages;
  let number = 0;

  beforeEach(async () => {
    under = await TestJournal.open();
    messages = new RecordedMessages();
    under.forgetLater(inFolder('attached'));
  });

  afterEach(() => under.close());

  const head = '---\r\ncriteria: [K4] # mine\r\n';
  const rest = '---\r\nBody\r\n';

  /** A note that VS Code has not held before. */
  function write(text = head + rest): Promise<vscode.Uri> {
    number += 1;
    return under.write(`attached/notes/note-${number}.md`, text);
  }

  async function attach(
    note: vscode.Uri,
    picked: readonly vscode.Uri[] | undefined,
    replies: readonly Reply[],
    hash: (file: vscode.Uri) => Promise<FileHash> = hashWithProgress,
  ): Promise<ScriptedPrompts> {
    const prompts = new ScriptedPrompts(...replies);
    const dialogs: EvidenceDialogs = { pickFiles: () => Promise.resolve(picked), hash };
    const command = new AttachEvidence(under.journal, prompts, messages, dialogs);
    await command.execute({ noteUri: note.toString() });
    return prompts;
  }

  const pick = (label: string): Reply => ({ kind: 'pick', label });
  const type = (text: string): Reply => ({ kind: 'type', text });

  it('links files where they lie, with their hashes, and copies nothing', async () => {
    const [a, b] = [
      await under.write('attached/files/a.txt', 'x'),
      await under.write('attached/notes/b: c #1.txt', 'y'),
    ];
    const note = await write();
    const before = await namesIn(inFolder('attached/notes'));
    await attach(note, [a, b], [pick('File, with its hash')]);
    const hashOfY = await sha256Of(new TextEncoder().encode('y'), undefined);
    assert.equal(
      await readDisk(note),
      `${head}evidence:\r\n  - file: ../files/a.txt\r\n    sha256: ${hashOfX}\r\n` +
        `  - file: "./b: c #1.txt"\r\n    sha256: ${hashOfY}\r\n${rest}`,
    );
    assert.deepEqual(await namesIn(inFolder('attached/notes')), before);
    assert.match(messages.told[0] ?? '', /^info: Attached to attached.*: \.\.\/files\/a\.txt, /);
  });

  it('takes the hash of a file that is linked already, and tells where there is nothing new', async () => {
    const file = await under.write('attached/files/a.txt', 'x');
    const note = await write(`${head}evidence: [../notes/../files/a.txt]\r\n${rest}`);
    const link = [pick('File, as a link only')];
    await attach(note, [file], link);
    assert.match(messages.told[0] ?? '', /names this evidence already/);
    await attach(note, [file], [pick('File, with its hash')]);
    const sealed = `${head}evidence: [{file: ../notes/../files/a.txt, sha256: ${hashOfX}}]\r\n${rest}`;
    assert.equal(await readDisk(note), sealed);
    await attach(note, [file], link);
    assert.equal(await readDisk(note), sealed);
  });

  it('writes where something is held and who can show it, with a hash or without', async () => {
    const note = await write();
    const words = [type('Turnover: e-mail'), type('Mail archive'), type('')];
    const reference = pick('Something held elsewhere');
    await attach(note, undefined, [reference, ...words, pick('No hash')]);
    const written = type(hashOfX.toUpperCase());
    await attach(note, undefined, [
      reference,
      ...[type('Reel'), type(''), type('Lab')],
      ...[pick('SHA-256 that I have…'), written],
    ]);
    const file = await under.write('attached/files/a.txt', 'x');
    await attach(
      note,
      [file],
      [reference, ...[type('List'), type(''), type('')], pick('Hash of a file…')],
    );
    // VS Code may have opened an editor for the note meanwhile, and then it is not saved.
    const document = await vscode.workspace.openTextDocument(note);
    assert.equal(
      document.getText(),
      `${head}evidence:\r\n  - title: "Turnover: e-mail"\r\n    held: Mail archive\r\n` +
        `  - title: Reel\r\n    shownBy: Lab\r\n    sha256: ${hashOfX}\r\n` +
        `  - title: List\r\n    sha256: ${hashOfX}\r\n${rest}`,
    );
  });

  it('edits the editor’s text by one step that undo takes back', async () => {
    const files = [
      await under.write('attached/files/a.txt', 'x'),
      await under.write('attached/files/b.txt', 'x'),
    ];
    const note = await write();
    const document = await show(note);
    await attach(note, files, [pick('File, as a link only')]);
    assert.include(document.getText(), '  - ../files/a.txt\r\n  - ../files/b.txt\r\n');
    assert.equal(await readDisk(note), head + rest);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), head + rest);
  });

  it('writes the whole path of a file outside the journal', async () => {
    const note = await write();
    const outside = note.with({ path: '/elsewhere/reel 1.mov' });
    await attach(note, [outside], [pick('File, as a link only')]);
    assert.equal(await readDisk(note), `${head}evidence:\r\n  - /elsewhere/reel 1.mov\r\n${rest}`);
  });

  it('leaves the note alone where the user gives up or a file cannot be had', async () => {
    const file = await under.write('attached/files/a.txt', 'x');
    const gone = inFolder('attached/files/gone.txt');
    const sealed = [pick('File, with its hash')];
    const note = await write();
    await attach(note, undefined, [{ kind: 'escape' }]);
    await attach(note, undefined, sealed);
    await attach(note, [file], sealed, () => Promise.resolve({ kind: 'cancelled' }));
    assert.deepEqual(messages.told, []);
    await attach(note, [file, gone], sealed);
    assert.match(messages.told[0] ?? '', /^error: attached.*gone\.txt was not attached: /);
    await attach(note, [note.with({ scheme: 'memfs' })], sealed);
    assert.match(messages.told[1] ?? '', /^error: No path leads .*something held elsewhere/);
    assert.equal(await readDisk(note), head + rest);
  });

  it('attaches a file that is too large to hash as a link, and says so', async () => {
    const file = await under.write('attached/files/a.txt', 'x');
    const note = await write();
    const hash = (it: vscode.Uri) => hashFile(it, undefined, 0);
    await attach(note, [file], [pick('File, with its hash')], hash);
    assert.equal(await readDisk(note), `${head}evidence:\r\n  - ../files/a.txt\r\n${rest}`);
    assert.match(messages.told[0] ?? '', /^warning: .*too large to be hashed/);
  });

  describe('hashFile', () => {
    it('gives the same with Web Crypto and without, over several pieces', async () => {
      const bytes = new Uint8Array(9 * 1024 * 1024 + 5).map((_, index) => index % 251);
      const part = bytes.subarray(3);
      const hash = await sha256Of(part, globalThis.crypto.subtle);
      assert.match(hash, /^[\da-f]{64}$/);
      assert.equal(await sha256Of(part, undefined), hash);
      const file = await under.write('attached/files/large.bin', part);
      assert.deepEqual(await hashFile(file), { kind: 'hash', sha256: hash });
    });

    it('hashes files alone, and stops when it is told to', async () => {
      const folder = inFolder('attached/files');
      const file = await under.write('attached/files/a.txt', 'x');
      assert.equal((await hashFile(folder)).kind, 'unreadable');
      const source = new vscode.CancellationTokenSource();
      const hash = hashFile(file, source.token);
      source.cancel();
      assert.deepEqual(await hash, { kind: 'cancelled' });
      assert.deepEqual(await hashFile(file, source.token), { kind: 'cancelled' });
      source.dispose();
    });
  });
});
