import { assert } from 'chai';
import * as vscode from 'vscode';
import { ExportStandard, type StandardDialogs } from '../../../src/commands/exportStandard';
import { casePackageText } from '../../../src/core/case/writeCasePackage';
import { builtInStandards } from '../../../src/core/standard/builtInStandards';
import { StandardFilter } from '../../../src/views/standard/standardFilter';
import { StandardTree } from '../../../src/views/standard/standardTree';
import { inFolder, TestJournal } from '../support/testJournal';
import { namesIn, readDisk } from './support/disk';
import { MemoryFiles } from './support/memoryFiles';
import { RecordedMessages } from './support/recordedMessages';
import { ScriptedPrompts, type Reply } from './support/scriptedPrompts';

const own = 'urn: OWN\ntitle: Our $(list)\nperformance: [{code: P1, text: cut}]\n';

describe('Export Standard as CASE', () => {
  let under: TestJournal;
  let messages: RecordedMessages;
  let suggested: vscode.Uri | undefined;

  beforeEach(async () => {
    under = await TestJournal.open();
    messages = new RecordedMessages();
    suggested = undefined;
    await vscode.workspace.fs.createDirectory(out());
    under.forgetLater(out());
    under.forgetLater(inFolder('.nos/standards'));
  });

  afterEach(() => under.close());

  /** Outside the journal. */
  function out(path = ''): vscode.Uri {
    return vscode.Uri.joinPath(inFolder('..'), 'exported-standard', path);
  }

  async function run(
    place: vscode.Uri | undefined,
    target?: unknown,
    replies: readonly Reply[] = [],
    dialogs: Partial<StandardDialogs> = {},
  ): Promise<ScriptedPrompts> {
    const prompts = new ScriptedPrompts(...replies);
    await new ExportStandard(under.journal, prompts, messages, {
      choosePlace: (suggestion) => {
        suggested = suggestion;
        return Promise.resolve(place);
      },
      open: () => undefined,
      ...dialogs,
    }).execute(target);
    return prompts;
  }

  /** Adds a standard of the journal's own. */
  async function writeOwn(text = own): Promise<void> {
    await under.write('.nos/standards/OWN.yaml', text);
    await under.until(({ standards }) => standards.standards.length === 2);
  }

  it('writes the only standard without a question, and offers to open it', async () => {
    let opened: vscode.Uri | undefined;
    const open = (file: vscode.Uri): void => {
      opened = file;
    };
    const prompts = await run(out('s.case.json'), undefined, [], { open });
    assert.isEmpty(prompts.asked);
    const [builtIn] = builtInStandards;
    assert(builtIn);
    const text = casePackageText(builtIn, under.snapshot.today);
    assert.equal(await readDisk(out('s.case.json')), text);
    assert.deepEqual(await namesIn(out()), ['s.case.json']);
    assert.match(suggested?.path ?? '', /\/SKSPP05\.case\.json$/);
    assert.match(messages.told[0] ?? '', /^info: The standard SKSPP05 is in .*s\.case\.json\.$/);
    const [action] = messages.actions;
    assert.equal(action?.label, 'Open');
    await action?.run();
    assert.equal(opened?.toString(), out('s.case.json').toString());
  });

  it('asks which one where there are several', async () => {
    await writeOwn();
    const prompts = await run(out('s.json'), undefined, [
      { kind: 'pick', label: 'OWN', query: 'list' },
    ]);
    assert.deepEqual(prompts.asked[0]?.offered, ['SKSPP05', 'OWN']);
    assert.include(await readDisk(out('s.json')), '"title": "Our $(list)"');
  });

  it('takes the standard of the row it is called for, as it is when it is written', async () => {
    await writeOwn();
    const filter = new StandardFilter();
    const tree = new StandardTree(under.journal, filter);
    try {
      const row = tree.getChildren().find((node) => node.standardUrn === 'OWN');
      assert.equal(row?.row.context, 'standard');
      const prompts = await run(out('s.json'), row, [], {
        choosePlace: async () => {
          await under.write('.nos/standards/OWN.yaml', own.replace('cut', 'paste'));
          await under.until(
            ({ standards }) => standards.standards[1]?.criteria[0]?.text === 'paste',
          );
          return out('s.json');
        },
      });
      assert.isEmpty(prompts.asked);
      assert.include(await readDisk(out('s.json')), '"fullStatement": "paste"');
    } finally {
      tree.dispose();
      filter.dispose();
    }
  });

  it('writes nothing where the user gives up', async () => {
    await writeOwn();
    await run(out('s.json'), undefined, [{ kind: 'escape' }]);
    await run(undefined, { standardUrn: 'OWN' });
    assert.deepEqual(await namesIn(out()), []);
    assert.deepEqual(messages.told, []);
  });

  it('leaves no half file where it cannot write, and says so', async () => {
    await under.write(out('s.json/kept'), '');
    await run(out('s.json'));
    assert.deepEqual(await namesIn(out()), ['s.json']);
    assert.deepEqual(await namesIn(out('s.json')), ['kept']);
    assert.match(messages.told[0] ?? '', /^error: [^:]*s\.json could not be written: ./);
  });

  describe('where only the chosen file can be written, as in a browser', () => {
    const place = vscode.Uri.parse('nos-chosen:/s.case.json');
    let files: MemoryFiles;
    let registration: vscode.Disposable;

    beforeEach(() => {
      files = new MemoryFiles();
      registration = vscode.workspace.registerFileSystemProvider('nos-chosen', files);
    });

    afterEach(() => {
      registration.dispose();
    });

    it('writes that', async () => {
      files.fate = (name) => (name === 's.case.json' ? 'written' : 'refused');
      await run(place);
      assert.deepEqual(Object.keys(files.texts), ['/s.case.json']);
      assert.match(messages.told[0] ?? '', /^info: The standard SKSPP05 is in /);
    });

    it('says what may have become of it', async () => {
      files.put(place, 'before');
      files.fate = () => 'refused';
      await run(place);
      assert.match(messages.told[0] ?? '', /What was there is unchanged; try another place\.$/);
      files.fate = (name) => (name === 's.case.json' ? 'half' : 'refused');
      await run(place);
      assert.match(messages.told[1] ?? '', /What is there now may be incomplete; try another/);
    });
  });
});
