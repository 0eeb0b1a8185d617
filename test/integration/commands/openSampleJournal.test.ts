import { assert } from 'chai';
import * as vscode from 'vscode';
import { OpenSampleJournal } from '../../../src/commands/openSampleJournal';
import { sampleJournalFiles } from '../../../src/commands/sampleJournalFiles';
import { inFolder, TestJournal } from '../support/testJournal';
import { namesIn, readDisk } from './support/disk';
import { RecordedMessages } from './support/recordedMessages';

describe('Open Sample Journal', () => {
  let under: TestJournal;
  let messages: RecordedMessages;
  let opened: vscode.Uri[];
  let suggested: vscode.Uri | undefined;

  beforeEach(async () => {
    under = await TestJournal.open();
    messages = new RecordedMessages();
    opened = [];
    await vscode.workspace.fs.createDirectory(samples());
    under.forgetLater(samples());
  });

  afterEach(() => under.close());

  /** Outside the journal. */
  function samples(path = ''): vscode.Uri {
    return vscode.Uri.joinPath(inFolder('..'), 'samples', path);
  }

  function source(): vscode.Uri {
    const extension = vscode.extensions.getExtension('nos-notes.nos-notes');
    assert(extension);
    return vscode.Uri.joinPath(extension.extensionUri, 'media', 'sample-journal');
  }

  async function run(
    parent: vscode.Uri | undefined,
    files: readonly string[] = sampleJournalFiles,
  ): Promise<void> {
    await new OpenSampleJournal(source(), files, under.journal, messages, {
      chooseParent: (suggestion) => {
        suggested = suggestion;
        return Promise.resolve(parent);
      },
      openFolder: (folder) => opened.push(folder),
    }).execute();
  }

  it('knows every file of the sample', async () => {
    assert.deepEqual(sampleJournalFiles, (await listFiles(source())).sort());
  });

  it('copies the sample byte for byte into a new folder and opens that', async () => {
    await run(samples());
    const copy = samples('nos-notes-sample');
    assert.deepEqual(
      opened.map(({ path }) => path),
      [copy.path],
    );
    assert.deepEqual((await listFiles(copy)).sort(), [...sampleJournalFiles]);
    for (const file of sampleJournalFiles) {
      const original = await readDisk(vscode.Uri.joinPath(source(), file));
      assert.equal(await readDisk(vscode.Uri.joinPath(copy, file)), original, file);
    }
    assert.deepEqual(messages.told, []);
  });

  it('never writes into a folder that is there already', async () => {
    await under.write(samples('nos-notes-sample/mine.md'), 'mine');
    await run(samples());
    assert.deepEqual(await namesIn(samples()), ['nos-notes-sample', 'nos-notes-sample-2']);
    assert.deepEqual(await namesIn(samples('nos-notes-sample')), ['mine.md']);
    assert.equal(opened[0]?.path, samples('nos-notes-sample-2').path);
  });

  it('suggests the folder beside the journal, and refuses one inside', async () => {
    const before = await namesIn(inFolder('notes'));
    await run(inFolder('notes'));
    assert.equal(suggested?.path, inFolder('..').path);
    assert.deepEqual(await namesIn(inFolder('notes')), before);
    assert.match(messages.told[0] ?? '', /^warning: The sample journal was not copied to .*notes/);
    assert.equal(messages.actions[0]?.label, 'Choose Another Folder…');
    assert.deepEqual(opened, []);
  });

  it('does nothing where the user gives up', async () => {
    await run(undefined);
    assert.deepEqual(await namesIn(samples()), []);
    assert.deepEqual(opened, []);
  });

  it('takes a copy away that fails half-way, and says so', async () => {
    await run(samples(), ['README.md', 'not-there.md']);
    assert.deepEqual(await namesIn(samples()), []);
    assert.deepEqual(opened, []);
    assert.match(
      messages.told[0] ?? '',
      /^error: The sample journal could not be copied to .*samples/,
    );
  });
});

/** The files below `folder`, relative to it. */
async function listFiles(folder: vscode.Uri, prefix = ''): Promise<string[]> {
  const files: string[] = [];
  for (const [name, type] of await vscode.workspace.fs.readDirectory(folder)) {
    const path = `${prefix}${name}`;
    if (type !== vscode.FileType.Directory) files.push(path);
    else files.push(...(await listFiles(vscode.Uri.joinPath(folder, name), `${path}/`)));
  }
  return files;
}
