import { assert } from 'chai';
import * as vscode from 'vscode';
import { ExportPortfolio, type PortfolioDialogs } from '../../../src/commands/exportPortfolio';
import { PortfolioForm } from '../../../src/commands/portfolioForm';
import { noLimit, type JournalLimit } from '../../../src/core/evidence/journalLimit';
import type { Portfolio } from '../../../src/core/portfolio/portfolio';
import { portfolioFormats, renderPortfolio } from '../../../src/core/portfolio/renderPortfolio';
import { formatMessage } from '../../../src/core/text/message';
import expected from '../../fixtures/samplePortfolio.json';
import { inFolder, noteText, replaceText, show, TestJournal } from '../support/testJournal';
import { namesIn, readDisk } from './support/disk';
import { RecordedMessages } from './support/recordedMessages';
import { ScriptedPrompts, type Reply } from './support/scriptedPrompts';

/** What the command line makes of the sample journal, as its own tests know it. */
const known = expected as unknown as Portfolio;

describe('Export Portfolio', () => {
  let under: TestJournal;
  let messages: RecordedMessages;
  let suggested: vscode.Uri | undefined;
  let limit: JournalLimit;

  beforeEach(async () => {
    under = await TestJournal.open();
    messages = new RecordedMessages();
    suggested = undefined;
    limit = noLimit;
    await vscode.workspace.fs.createDirectory(out());
    under.forgetLater(out());
  });

  afterEach(() => under.close());

  /** Outside the journal. */
  function out(path = ''): vscode.Uri {
    return vscode.Uri.joinPath(inFolder('..'), 'exported', path);
  }

  async function run(
    place: vscode.Uri | undefined,
    replies: readonly Reply[],
    dialogs: Partial<PortfolioDialogs> = {},
  ): Promise<ScriptedPrompts> {
    const prompts = new ScriptedPrompts(...replies);
    await new ExportPortfolio(under.journal, { limit }, new PortfolioForm(prompts), messages, {
      choosePlace: (suggestion) => {
        suggested = suggestion;
        return Promise.resolve(place);
      },
      showProgress: (work) => work(() => undefined, new vscode.CancellationTokenSource().token),
      open: () => undefined,
      ...dialogs,
    }).execute();
    return prompts;
  }

  const pick = (label: string): Reply => ({ kind: 'pick', label });
  const labels = { html: 'HTML', md: 'Markdown', csv: 'CSV', json: 'JSON' };

  /** All of the journal, with the texts of the notes. */
  function everything(format: string): readonly Reply[] {
    return [
      pick(format),
      pick('All notes'),
      { kind: 'check' },
      { kind: 'check', add: ['Include the texts of the notes'] },
      { kind: 'type', text: 'R. Vance' },
    ];
  }

  for (const format of portfolioFormats) {
    it(`writes the portfolio of the sample journal that the command line writes as ${format}`, async () => {
      await run(out(`p.${format}`), everything(labels[format]));
      const { today } = under.snapshot;
      const words = { translate: formatMessage, language: 'en-GB' };
      const text = [...renderPortfolio({ ...known, date: today }, format, words)].join('');
      assert.equal(await readDisk(out(`p.${format}`)), text);
      assert.deepEqual(await namesIn(out()), [`p.${format}`]);
      assert.match(messages.told[0] ?? '', /^info: The portfolio is in .*p\.\w+/);
      assert.equal(messages.actions[0]?.label, 'Open');
      assert.match(suggested?.path ?? '', new RegExp(`/portfolio-SKSPP05-${today}\\.${format}$`));
    });
  }

  it('asks what to put in, and puts that in', async () => {
    const prompts = await run(out('p.json'), [
      pick('JSON'),
      { kind: 'pick', query: '2026-11-01 2026-11-30', label: '1 Nov 2026 – 30 Nov 2026' },
      { kind: 'check', add: ['HALCYON'] },
      { kind: 'check', add: ['Only accepted evidence'] },
      { kind: 'type', text: '' },
    ]);
    assert.deepEqual(
      prompts.asked.map(({ step }) => step),
      ['1/5', '2/5', '3/5', '4/5', '5/5'],
    );
    assert.deepEqual(prompts.asked[2]?.preset, []);
    const portfolio = JSON.parse(await readDisk(out('p.json'))) as Portfolio;
    assert.notProperty(portfolio, 'author');
    assert.deepEqual(portfolio.scope, {
      limit: { from: '2026-11-01', to: '2026-11-30', productions: ['HALCYON'] },
      bodies: false,
      onlyAccepted: true,
    });
    assert.deepEqual(
      portfolio.notes.map(({ title }) => title),
      ['Turnover to sound, episode 1'],
    );
  });

  it('suggests the part of the journal that the user is looking at', async () => {
    limit = { from: '2026-11-02', to: '2026-11-10', productions: ['halcyon'] };
    const [json, , , content, author] = everything('JSON');
    assert(json && content && author);
    const prompts = await run(out('p.json'), [
      json,
      pick('2 Nov 2026 – 10 Nov 2026'),
      { kind: 'check' },
      content,
      author,
    ]);
    assert.deepEqual(
      prompts.asked.slice(1, 3).map(({ preset }) => preset),
      [['2 Nov 2026 – 10 Nov 2026'], ['HALCYON']],
    );
    const portfolio = JSON.parse(await readDisk(out('p.json'))) as Portfolio;
    assert.deepEqual(portfolio.scope.limit, { ...limit, productions: ['HALCYON'] });
  });

  it('has what is still unsaved', async () => {
    const uri = await under.writeNote('notes/under-test.md', 'P11');
    await replaceText(await show(uri), noteText('P12'));
    await run(out('p.json'), everything('JSON'));
    const portfolio = JSON.parse(await readDisk(out('p.json'))) as Portfolio;
    const found = portfolio.notes.find(
      (note) => note.kind === 'open' && uri.path.endsWith(note.file),
    );
    assert.deepEqual(found?.criteria, ['SKSPP05/P12']);
  });

  it('writes nothing where the user gives up', async () => {
    await run(out('p.html'), [pick('HTML'), { kind: 'escape' }]);
    await run(undefined, everything('HTML'));
    assert.deepEqual(await namesIn(out()), []);
    assert.deepEqual(messages.told, []);
  });

  it('leaves what was there where it is cancelled', async () => {
    await under.write(out('p.html'), 'before');
    const source = new vscode.CancellationTokenSource();
    source.cancel();
    await run(out('p.html'), everything('HTML'), {
      showProgress: (work) => work(() => undefined, source.token),
    });
    assert.deepEqual(await namesIn(out()), ['p.html']);
    assert.equal(await readDisk(out('p.html')), 'before');
    assert.deepEqual(messages.told, []);
  });

  it('replaces the file that was there', async () => {
    await under.write(out('p.md'), 'before');
    await run(out('p.md'), everything('Markdown'));
    assert.match(await readDisk(out('p.md')), /^# Portfolio of evidence/);
    assert.deepEqual(await namesIn(out()), ['p.md']);
  });

  it('leaves no half file where it cannot write, and says so', async () => {
    await under.write(out('p.html/kept'), '');
    await run(out('p.html'), everything('HTML'));
    assert.deepEqual(await namesIn(out()), ['p.html']);
    assert.deepEqual(await namesIn(out('p.html')), ['kept']);
    assert.match(messages.told[0] ?? '', /^error: [^:]*p\.html could not be written: ./);
  });
});
