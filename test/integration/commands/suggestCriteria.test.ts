import { assert } from 'chai';
import type * as vscode from 'vscode';
import { SuggestCriteria } from '../../../src/commands/suggestCriteria';
import { show, TestJournal } from '../support/testJournal';
import { RecordedMessages } from './support/recordedMessages';
import { ScriptedPrompts, type Reply } from './support/scriptedPrompts';

const body = 'I had signed the NDA, so I watermarked every screener.\n';

describe('Suggest Criteria', () => {
  let under: TestJournal;
  let messages: RecordedMessages;

  beforeEach(async () => {
    under = await TestJournal.open();
    messages = new RecordedMessages();
  });

  afterEach(() => under.close());

  async function suggest(uri: vscode.Uri, reply: Reply): Promise<ScriptedPrompts> {
    const prompts = new ScriptedPrompts(reply);
    await new SuggestCriteria(under.journal, prompts, messages).execute(uri);
    return prompts;
  }

  it('offers the likeliest criterion first and tags the note with what is chosen', async () => {
    const uri = await under.write('suggested/one.md', `---\ncriteria: [P3] # two\n---\n${body}`);
    const document = await show(uri);
    const prompts = await suggest(uri, { kind: 'check', add: ['P7'] });
    assert.equal(prompts.asked[0]?.offered[0], 'P7');
    assert.deepEqual(prompts.asked[0]?.preset, []);
    assert.equal(document.getText(), `---\ncriteria: [P3, P7] # two\n---\n${body}`);
  });

  it('leaves out what the note is tagged with, and changes nothing when left', async () => {
    const text = `---\ncriteria: [P7]\n---\n${body}`;
    const uri = await under.write('suggested/two.md', text);
    const document = await show(uri);
    const prompts = await suggest(uri, { kind: 'escape' });
    assert.notInclude(prompts.asked[0]?.offered ?? [], 'P7');
    assert.equal(document.getText(), text);
  });

  it('says so where nothing was found', async () => {
    const uri = await under.write('suggested/three.md', '---\ncriteria: []\n---\n');
    const prompts = await suggest(uri, { kind: 'escape' });
    assert.lengthOf(prompts.asked, 0);
    assert.match(messages.told[0] ?? '', /^warning: Nothing in .*three\.md/);
  });
});
