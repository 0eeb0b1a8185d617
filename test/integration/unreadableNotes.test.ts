import { assert } from 'chai';
import * as vscode from 'vscode';
import { inFolder, noteText, replaceText, show, TestJournal } from './support/testJournal';

declare global {
  /** What a note would set if anything in it were run. */
  var nosNotesWasRun: unknown;
}

describe('Files that cannot be read as notes', () => {
  let test: TestJournal;

  beforeEach(async () => {
    test = await TestJournal.open();
    test.forgetLater(inFolder('notes/under-test'));
  });

  afterEach(() => test.close());

  /** The code of the problem that keeps the file from being read. */
  function problemOf(uri: vscode.Uri): string | undefined {
    const file = test.snapshot.fileAt(uri.toString());
    return file?.kind === 'unreadable' ? file.problems[0].code : undefined;
  }

  const head = '---\ncriteria: [P12]\n';
  const bad: readonly (readonly [what: string, code: string, content: string | Uint8Array])[] = [
    ['broken YAML', 'yaml-error', '---\ntitle: Reel 2: conform\ncriteria: [P12]\n---\n'],
    ['5 MB', 'note-too-large', `${head}---\n${'words '.repeat(900_000)}`],
    ['binary bytes', 'note-not-text', Uint8Array.from({ length: 4096 }, (_, i) => i % 256)],
    [
      'front matter in JavaScript',
      'fence-language',
      '---js\n{ criteria: [globalThis.nosNotesWasRun = true] }\n---\n',
    ],
    ['an unclosed fence', 'fence-unclosed', `${head}Words\n`],
    ['criteria that are no codes', 'criteria-not-codes', '---\ncriteria: {P12: yes}\n---\n'],
  ];
  for (const [what, code, content] of bad) {
    it(`lists a note with ${what}, and takes nothing from the others`, async () => {
      const gaps = test.snapshot.gapCount;
      const notes = test.snapshot.notes.length;
      const uri = await test.write('notes/under-test/bad.md', content);
      await test.untilKind(uri, 'unreadable');
      assert.equal(problemOf(uri), code);
      assert.equal(test.snapshot.gapCount, gaps);
      assert.lengthOf(test.snapshot.notes, notes);
      assert.isUndefined(globalThis.nosNotesWasRun);
      await test.writeNote('notes/under-test/good.md', 'P12');
      assert.equal(test.snapshot.gapCount, gaps - 1);
    });
  }

  it('takes an empty file for one that is yet to be tagged', async () => {
    const uri = await test.write('notes/under-test/empty.md', '');
    await test.untilKind(uri, 'untagged');
  });

  it('reads a note that has been mended', async () => {
    const uri = await test.write('notes/under-test/a.md', `${head}title: a: b\n---\n`);
    await test.untilKind(uri, 'unreadable');
    await test.writeNote(uri, 'P12');
    assert.isUndefined(problemOf(uri));
  });

  it('keeps the last good tags while a note is being edited', async () => {
    const gaps = test.snapshot.gapCount;
    const uri = await test.writeNote('notes/under-test/a.md', 'P12');
    const document = await show(uri);
    await replaceText(document, noteText('P12').replace('date:', 'title: a: b\ndate:'));
    await test.untilKind(uri, 'unreadable');
    assert.deepEqual(test.tagsOf(uri), ['P12']);
    assert.equal(test.snapshot.gapCount, gaps - 1);
    // A second fault on top of the first does not make it forget.
    await replaceText(document, '---\ntitle: [\n');
    await test.until(() => problemOf(uri) === 'fence-unclosed');
    assert.deepEqual(test.tagsOf(uri), ['P12']);
    await replaceText(document, noteText('P11'));
    await test.untilTagged(uri, 'P11');
  });

  it('forgets them where the broken text is what is on disk', async () => {
    const gaps = test.snapshot.gapCount;
    const uri = await test.writeNote('notes/under-test/never-open.md', 'P12');
    await test.write(uri, '---\ntitle: a: b\ncriteria: [P12]\n---\n');
    await test.untilKind(uri, 'unreadable');
    assert.isUndefined(test.tagsOf(uri));
    assert.equal(test.snapshot.gapCount, gaps);
  });
});
