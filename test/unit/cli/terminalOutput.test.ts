import { assert } from 'chai';
import { readFileSync } from 'node:fs';
import { runInProcess, runOn } from './runInProcess';
import { TemporaryFolder } from './temporaryFolder';

/** What terminals act upon: escapes, a bell, DEL, a C1 control, a turn of the direction. */
const acting = '\u001b[31m\u0007\u007f\u009b2J\u202e\u2066';
// eslint-disable-next-line no-control-regex
const controls = /[\0-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;

describe('What the command line prints', () => {
  let folder: TemporaryFolder;
  beforeEach(() => {
    const yaml = JSON.stringify(`x${acting}y`);
    folder = new TemporaryFolder({
      [`notes/a${acting.replaceAll('\u001b[31m\u0007', '\u001b')}.md`]: '---\ncriteria: [P1\n---\n',
      'b.md': `---\ntitle: ${yaml}\nproduction: ${yaml}\ncriteria: [P7, ${yaml}]\nevidence: [${yaml}]\n---\nI had signed the ${acting} NDA, so I watermarked\tevery screener.\n`,
      '.nos/standards/X1.yaml': `urn: X1\ntitle: ${yaml}\nperformance:\n  - {code: P1, text: ${yaml}}\n  - {code: ${yaml}, text: t}\n`,
      'page.txt': `Title ${acting}\nPerformance criteria\n1. cut ${acting}\n1. cut it\nKnowledge\n1. codecs\n`,
    });
  });
  afterEach(() => {
    folder.remove();
  });

  it('is free of what a terminal acts upon, whatever notes, files and arguments say', () => {
    const journal = folder.path;
    const [note, page, out] = ['b.md', 'page.txt', 'out.md'].map((it) => folder.file(it));
    const runs: readonly (readonly string[])[] = [
      ['coverage', journal],
      ['coverage', journal, '--standard', acting],
      ['check', journal],
      ['suggest', note ?? ''],
      ['suggest', `gone${acting}`],
      ['export', journal, '--format', 'md', '--production', acting],
      ['export', journal, '--out', out ?? '', '--standard', 'X1'],
      ['standard', journal, '--standard', 'X1', '--out', folder.file(`s\u009b.yaml`)],
      ['import', page ?? '', '--urn', 'Y1', '--out', folder.file(`t\u009b.yaml`)],
      ['import', journal + acting],
      [acting],
      ['coverage', '--help'],
    ];
    let shown = 0;
    for (const args of runs) {
      const { output, warnings } = runInProcess(...args);
      const text = [output, ...warnings].join('\n');
      assert.notMatch(text, controls, args.join(' '));
      if (text.includes('\uFFFD')) shown += 1;
    }
    assert.isAbove(shown, 8);
  });

  it('is exact where it is a document that a program reads', () => {
    for (const format of ['html', 'md', 'csv', 'json']) {
      const printed = runInProcess('export', folder.path, '--format', format).output;
      const out = folder.file(`out.${format}`);
      runInProcess('export', folder.path, '--out', out);
      assert.equal(printed, readFileSync(out, 'utf8'));
      if (format !== 'json') assert.include(printed, '\u202e');
    }
  });

  it('is free of controls where a terminal shows the document', () => {
    for (const format of ['html', 'md', 'csv', 'json']) {
      const args = ['export', folder.path, '--format', format, '--include-bodies'];
      const { output } = runOn({ isTTY: true }, ...args);
      assert.notMatch(output.replaceAll('\r\n', '\n'), controls, format);
      if (format !== 'json') assert.include(output, '\uFFFD');
    }
    assert.include(runOn({ isTTY: true }, 'export', folder.path, '--format', 'csv').output, '\r\n');
  });

  it('has every control escaped where it is JSON, and says the same', () => {
    const [note, page] = ['b.md', 'page.txt'].map((it) => folder.file(it));
    const runs: readonly (readonly string[])[] = [
      ['coverage', folder.path, '--json'],
      ['check', folder.path, '--json'],
      ['suggest', note ?? '', '--json'],
      ['export', folder.path, '--format', 'json', '--include-bodies'],
      ['import', page ?? '', '--urn', 'Y1', '--json'],
      ['import', page ?? '', '--urn', 'Y1', '--case'],
      ['standard', folder.path, '--standard', 'X1', '--format', 'json'],
    ];
    let held = 0;
    for (const args of runs) {
      const { output } = runInProcess(...args);
      assert.notMatch(output, controls, args.join(' '));
      if (/[\u202e\u009b]/.test(JSON.stringify(JSON.parse(output)))) held += 1;
    }
    assert.isAbove(held, 4);
    const { output } = runInProcess('coverage', folder.path, '--json');
    assert.include(JSON.stringify(JSON.parse(output)), JSON.stringify(acting).slice(1, -1));
  });
});
