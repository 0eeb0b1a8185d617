import { assert } from 'chai';
import * as vscode from 'vscode';
import { inFolder } from '../support/testJournal';
import { namesIn } from './support/disk';
import { ImportUnderTest, pick } from './support/importUnderTest';
import { ScriptedPrompts } from './support/scriptedPrompts';

const lists =
  'Performance criteria\n1. cut to the brief\n2. keep in sync\nKnowledge and understanding\n1. the brief';

describe('Import Standard, of what is none', () => {
  let under: ImportUnderTest;

  beforeEach(async () => {
    under = await ImportUnderTest.open();
  });

  afterEach(() => under.close());

  const refusals: readonly (readonly [string, string, RegExp])[] = [
    ['nothing', '', /no items/],
    ['HTML', '<html><body><ol><li>a</li><li>b</li></ol></body></html>', /HTML/],
    ['five megabytes of prose', 'Some prose. '.repeat(420_000), /too long/],
    ['two standards', `URN: A1\nT\n${lists}\nURN: A2\nU\n${lists}`, /more than one standard/],
    ['a URN that is a path', `URN: ../x\nT\n${lists}`, /cannot name a file/],
  ];
  for (const [name, text, reason] of refusals) {
    it(`refuses ${name} and writes nothing`, async () => {
      const before = await namesIn(inFolder(''));
      const file = await under.write('notes/under-test/page.txt', text);
      await under.run(new ScriptedPrompts(pick('File…')), { file });
      assert.match(under.messages.told[0] ?? '', /^error: /);
      if (name !== 'five megabytes of prose') assert.match(under.messages.told[0] ?? '', reason);
      await under.importText(text);
      assert.match(under.messages.told[1] ?? '', reason);
      assert.isUndefined(vscode.window.activeTextEditor);
      assert.deepEqual(await under.saved(), []);
      assert.deepEqual(await namesIn(inFolder('')), before);
    });
  }

  it('refuses a PDF, and says what to do with it', async () => {
    const file = await under.write('notes/under-test/page.pdf', '%PDF-1.4 \u0000');
    await under.run(new ScriptedPrompts(pick('File…')), { file });
    assert.match(
      under.messages.told[0] ?? '',
      /This is a PDF file\. Open it, copy all of its text/,
    );
  });

  it('says where nothing is selected, and where a file is gone', async () => {
    await under.run(new ScriptedPrompts(), { from: 'selection' });
    await under.run(new ScriptedPrompts(pick('File…')), { file: inFolder('gone.txt') });
    const [first, second] = under.messages.told;
    assert.equal(first, 'warning: Select the text of the standard first, and try again.');
    assert.match(
      second ?? '',
      /^error: gone\.txt cannot be read: ..*\. Copy its text where you can open it, /,
    );
  });
});
