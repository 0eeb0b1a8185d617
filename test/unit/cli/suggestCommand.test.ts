import { assert } from 'chai';
import { runInProcess } from './runInProcess';
import { TemporaryFolder } from './temporaryFolder';

interface Suggested {
  readonly code: string;
  readonly score: number;
  readonly sentence: string;
}

const text =
  '---\ntitle: Screeners\n---\nI had signed the NDA, so I watermarked every screener.\nIt rained.\n';

describe('nos-notes suggest', () => {
  let folder: TemporaryFolder;
  beforeEach(() => {
    folder = new TemporaryFolder({ '.nos/readme.txt': '', 'notes/a.md': text });
  });
  afterEach(() => {
    folder.remove();
  });

  const suggest = (...args: readonly string[]): readonly Suggested[] =>
    JSON.parse(runInProcess('suggest', ...args, '--json').output) as readonly Suggested[];

  it('gives the likeliest criterion first, with its sentence', () => {
    const suggestions = suggest(folder.file('notes/a.md'));
    assert.equal(suggestions[0]?.code, 'P7');
    assert.equal(
      suggestions[0]?.sentence,
      'I had signed the NDA, so I watermarked every screener.',
    );
    const scores = suggestions.map(({ score }) => score);
    assert.deepEqual(
      scores,
      [...scores].sort((a, b) => b - a),
    );
  });

  it('prints a line for each without --json', () => {
    const { code, output } = runInProcess('suggest', folder.file('notes/a.md'));
    assert.equal(code, 0);
    assert.match(output, /^P7 {4}0\.\d\d {2}I had signed the NDA/);
  });

  it("prints no sentence of a confidential note whose front matter can't be read", () => {
    const sentence = 'I had signed the NDA, so I watermarked every screener.\n';
    for (const start of [
      '---\ntitle: a: b\nconfidential: true\n---\n',
      '---\nconfidential: true\n\n',
      '---yaml\nconfidential: true\n---\n',
      '\n---\nconfidential: true\ncriteria: [P1]\n---\n',
    ]) {
      folder.write('notes/b.md', start + sentence);
      const { output, warnings } = runInProcess('suggest', folder.file('notes/b.md'));
      assert.notMatch([output, ...warnings].join(), /signed|confidential: true/, start);
      assert.include(warnings.join(), 'This note is confidential');
    }
  });

  it('works for a standard of the journal the note lies in', () => {
    folder.write(
      '.nos/standards/X.yaml',
      'urn: X\ntitle: T\nperformance:\n  - {code: P1, text: watermark each screener}\n',
    );
    const suggestions = suggest(folder.file('notes/a.md'), '--standard', 'X');
    assert.deepEqual(
      suggestions.map(({ code }) => code),
      ['X/P1'],
    );
  });

  it('puts scores and sentences below each other, however long the codes are', () => {
    folder.write(
      '.nos/standards/LONG-URN.yaml',
      'urn: LONG-URN\ntitle: T\nperformance:\n  - {code: P12, text: watermark each screener}\n',
    );
    const { output } = runInProcess('suggest', folder.file('notes/a.md'));
    assert.match(output, /^LONG-URN\/P12 0\.\d\d {2}I had/m);
    assert.match(output, /^P7 {11}0\.\d\d {2}I had/m);
  });

  it('says what is wrong with its arguments', () => {
    assert.match(runInProcess('suggest').warnings[0] ?? '', /name one note/);
    assert.equal(runInProcess('suggest', folder.file('gone.md')).code, 2);
    folder.write('notes/bad.md', '---\ntitle: a: b\ncriteria: [P1]\n---\n');
    const bad = runInProcess('suggest', folder.file('notes/bad.md'));
    assert.deepEqual([bad.code, bad.output], [2, '']);
    assert.match(bad.warnings[0] ?? '', /cannot be read/);
  });
});
