import { assert } from 'chai';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseStandardFile } from '../../../src/core/standard/parseStandardFile';
import { runInProcess } from './runInProcess';
import { TemporaryFolder } from './temporaryFolder';

describe('nos-notes import', () => {
  const pasted = path.resolve('test', 'fixtures', 'pastedStandard.txt');
  let folder: TemporaryFolder;
  beforeEach(() => {
    folder = new TemporaryFolder();
  });
  afterEach(() => {
    folder.remove();
  });

  it('prints a standard file, and says apart from it what is uncertain', () => {
    const { code, output, warnings } = runInProcess('import', pasted, '--urn', 'OWN-1');
    assert.equal(code, 0);
    const { standard, problems } = parseStandardFile(output, 'OWN-1.yaml');
    assert.deepEqual(
      problems.map(({ code }) => code),
      ['standard-check', 'standard-check', 'standard-check', 'standard-check'],
    );
    assert.lengthOf(standard?.criteria ?? [], 29);
    assert.deepEqual(
      warnings.map((line) => line.split(':', 1)[0]),
      ['P1', 'P4', 'P9', 'K7'],
    );
  });

  it('prints the same for other programs', () => {
    const { code, output, warnings } = runInProcess('import', pasted, '--json');
    assert.equal(code, 0);
    assert.deepEqual(warnings, []);
    const report = JSON.parse(output) as Record<string, unknown>;
    assert.equal(report['urn'], '');
    assert.equal(report['title'], 'Manage your own work on productions');
    assert.deepInclude(report['knowledge'], { code: 'K12', text: 'who to ask for help' });
    assert.deepInclude(report['warnings'], {
      code: 'cut-off',
      item: 'K7',
      message: 'It ends with "the": does it go on?',
    });
    assert.deepInclude(report['warnings'], { code: 'no-urn', message: 'The text names no URN' });
  });

  it('reads a file in the encoding that it is in, and takes no folder for the URN', () => {
    const text = 'Title\nPerformance criteria\n1. check others’ cuts\n';
    for (const bytes of [
      Buffer.from(text),
      Buffer.from(`\ufeff${text}`, 'utf16le'),
      Buffer.from(text.replace('’', '\u0092'), 'latin1'),
    ]) {
      folder.write('RAID5/skills.txt', bytes);
      const { output } = runInProcess('import', folder.file('RAID5/skills.txt'), '--json');
      assert.deepInclude(JSON.parse(output), {
        urn: '',
        performance: [{ code: 'P1', text: 'check others’ cuts' }],
      });
    }
  });

  it('finds the URN in the file’s name', () => {
    folder.write('SKSX1.txt', 'Title\nPerformance criteria\n1. cut\nKnowledge\n1. codecs\n');
    const { output } = runInProcess('import', folder.file('SKSX1.txt'));
    assert.match(output, /^urn: SKSX1\ntitle: Title\n/);
  });

  /** The text of a package that another program might write. */
  const foreign = JSON.stringify({
    CFDocument: { identifier: 'd', title: 'Skills' },
    CFItems: [{ identifier: 'a', fullStatement: '**cut**', humanCodingScheme: 'P4' }],
  });

  it('reads a CASE package as it reads a text', () => {
    folder.write('SKSX1.json', foreign);
    const { code, output, warnings } = runInProcess('import', folder.file('SKSX1.json'));
    assert.deepEqual([code, warnings], [0, []]);
    assert.equal(output, 'urn: SKSX1\ntitle: Skills\nperformance:\n  - code: P4\n    text: cut\n');
  });

  it('converts between standard files, texts and packages, and loses nothing', () => {
    const own = [
      'urn: OWN',
      'title: Our list',
      'performance:',
      '  - code: P1',
      '    text: cut',
      '  - code: P2',
      '    text: paste',
      'keywords:',
      '  P1: [splice]',
      'incomplete: [P2]',
      'revisions:',
      '  - date: 2026-05-01',
      '    code: P1',
      '    was: trim',
      'supersededBy:',
      '  urn: NEW',
      '  map:',
      '    P1: [P2, P3]',
      '    P2: []',
      '',
    ].join('\n');
    folder.write('OWN.yaml', own);
    const converted = runInProcess('import', folder.file('OWN.yaml'), '--case');
    assert.deepEqual([converted.code, converted.warnings], [0, []]);
    assert.include(converted.output, '"lastChangeDateTime": "2026-06-30T00:00:00Z"');
    folder.write('OWN.case.json', converted.output);
    assert.equal(runInProcess('import', folder.file('OWN.case.json')).output, own);
    const again = ['import', folder.file('OWN.case.json'), '--case', '--today', '2026-06-30'];
    assert.equal(runInProcess(...again).output, converted.output);
    const report = runInProcess('import', folder.file('OWN.yaml'), '--json').output;
    assert.deepInclude(JSON.parse(report), {
      keywords: { P1: ['splice'] },
      incomplete: ['P2'],
      revisions: [{ date: '2026-05-01', was: 'trim', code: 'P1' }],
      supersededBy: { urn: 'NEW', map: { P1: ['P2', 'P3'], P2: [] } },
    });
  });

  it('keeps what is still to be checked in a standard file', () => {
    const { output: first } = runInProcess('import', pasted, '--urn', 'OWN-1');
    const withTop = `# CHECK: is this the newest?\n${first}`;
    folder.write('OWN-1.yaml', `\ufeff${withTop}`);
    const file = folder.file('OWN-1.yaml');
    const { code, output, warnings } = runInProcess('import', file);
    assert.equal(code, 0);
    assert.equal(output.replace('\n\nurn', '\nurn'), withTop);
    assert.deepEqual(
      warnings.map((line) => line.split(/[: ]/, 1)[0]),
      ['is', 'P1', 'P4', 'P9', 'K7'],
    );
    const json = runInProcess('import', file, '--json');
    assert.deepEqual(json.warnings, []);
    const report = JSON.parse(json.output) as { readonly warnings: readonly unknown[] };
    assert.lengthOf(report.warnings, 5);
    assert.deepInclude(report.warnings, {
      code: 'check',
      item: 'K7',
      message: 'It ends with "the": does it go on?',
    });
    const packed = runInProcess('import', file, '--case');
    assert.deepEqual(packed.warnings, warnings);
  });

  it('minds the name of a standard’s file only where a journal reads it', () => {
    const text = 'urn: X\ntitle: T\nperformance: [{code: P1, text: a}]\n';
    for (const [name, told] of [
      ['download.yaml', 0],
      ['.nos/standards/download.yaml', 1],
      ['.nos/standards/X.yaml', 0],
    ] as const) {
      folder.write(name, text);
      const file = folder.file(name);
      const read = runInProcess('import', file);
      assert.equal(
        read.warnings.filter((line) => line.includes('be named X.yaml')).length,
        told,
        name,
      );
      folder.write('source.yaml', text);
      folder.write(path.posix.join('other', name, '..', 'x'), '');
      const written = runInProcess(
        ...['import', folder.file('source.yaml'), '--out', folder.file(`other/${name}`)],
      );
      assert.equal(written.code, 0);
      assert.lengthOf(written.warnings, 1 + told, name);
    }
  });

  it('gives a standard file the URN that it is called with', () => {
    folder.write('OLD.yaml', 'urn: OLD\ntitle: T\nperformance: [{code: P1, text: a}]\n');
    const { code, output, warnings } = runInProcess(
      ...['import', folder.file('OLD.yaml'), '--urn', 'NEW'],
    );
    assert.deepEqual([code, warnings], [0, []]);
    assert.match(output, /^urn: NEW\ntitle: T\n/);
    const { standard } = parseStandardFile(output, 'NEW.yaml');
    assert.deepEqual(
      standard?.criteria.map(({ id }) => id),
      ['NEW/P1'],
    );
  });

  for (const [what, json, words] of [
    ['that breaks off', foreign.slice(0, 40), /breaks off/],
    ['with a slip in it', foreign.replace('"CFItems"', 'CFItems'), /something is wrong in line 1/],
    ['that is no package', '{"notes": []}', /no CASE package/],
    ['that is a list', '[]', /This JSON is a list/],
    ['without an item', '{"CFDocument": {"title": "T"}, "CFItems": []}', /has no items/],
  ] as const) {
    it(`writes nothing of JSON ${what}`, () => {
      folder.write('wrong.json', json);
      const { code, output, warnings } = runInProcess(
        ...['import', folder.file('wrong.json'), '--urn', 'X', '--out', folder.file('X.yaml')],
      );
      assert.deepEqual([code, output], [2, '']);
      assert.match(warnings[0] ?? '', words);
      assert.deepEqual(warnings.slice(1), ['Try: nos-notes import --help']);
      assert.deepEqual(readdirSync(folder.path), ['wrong.json']);
    });
  }

  it('prints a package of a pasted text, and says what is uncertain', () => {
    const { code, output, warnings } = runInProcess('import', pasted, '--case', '--urn', 'OWN-1');
    assert.equal(code, 0);
    assert.include(output, '"humanCodingScheme": "OWN-1"');
    assert.lengthOf(warnings, 4);
  });

  it('writes to a new file, in each of its forms', () => {
    for (const form of [[], ['--json'], ['--case']]) {
      const args = ['import', pasted, '--urn', 'OWN-1', ...form];
      const file = folder.file(`OWN-1${form.join('')}.yaml`);
      const printed = runInProcess(...args);
      const written = runInProcess(...args, '--out', file);
      assert.deepEqual([written.code, written.output], [0, '']);
      assert.equal(readFileSync(file, 'utf8'), printed.output);
      assert.deepEqual(written.warnings, [`${file}: OWN-1, 29 criteria.`, ...printed.warnings]);
    }
    assert.lengthOf(readdirSync(folder.path), 3);
  });

  it('writes over no file, and leaves nothing where it fails', () => {
    folder.write('OWN-1.yaml', 'before');
    folder.write('prose.txt', 'Nothing here.\n');
    for (const [args, words] of [
      [[pasted, '--urn', 'OWN-1', '--out', folder.file('OWN-1.yaml')], /there already.* editor/],
      [[pasted, '--urn', 'OWN-1', '--out', folder.path], /there already/],
      [[pasted, '--urn', 'OWN-1', '--out', folder.file('no/x.yaml')], /its folder is not there/],
      [
        [pasted, '--urn', 'OWN-1', '--out', folder.file('prose.txt/x.yaml')],
        /its folder is not there/,
      ],
      [[folder.file('prose.txt'), '--out', folder.file('new.yaml')], /no items/],
    ] as const) {
      const { code, output, warnings } = runInProcess('import', ...args);
      assert.deepEqual([code, output], [2, '']);
      assert.match(warnings.join('\n'), words);
    }
    assert.equal(readFileSync(folder.file('OWN-1.yaml'), 'utf8'), 'before');
    assert.sameMembers(readdirSync(folder.path), ['OWN-1.yaml', 'prose.txt']);
  });

  it('says what a text lacks, and what it cannot read', () => {
    folder.write('prose.txt', 'Nothing here.\n');
    folder.write('broken.json', foreign.slice(0, 40));
    folder.write('list.json', '[]');
    folder.write('unnamed.json', foreign);
    folder.write('bad.yaml', 'urn: ../x\n');
    folder.write('X1.yaml', 'urn: X1\ntitle: T\nperformance: [{code: P1, text: a}]\n');
    for (const [args, words] of [
      [[folder.file('prose.txt')], /no items/],
      [[folder.file('absent.txt')], /cannot be read/],
      [[pasted, pasted], /one file only/],
      [[pasted, '--urn', '../x'], /cannot name a file/],
      [[folder.file('broken.json')], /breaks off/],
      [[folder.file('list.json')], /This JSON is a list/],
      [[folder.file('bad.yaml')], /bad\.yaml:1:6 standard-urn[^]*holds no standard/],
      [[folder.file('X1.yaml'), '--urn', '../x'], /cannot name a file/],
      [[pasted], /a standard file needs the URN.*Name it with --urn/],
      [[pasted, '--case'], /a package needs the URN.*Name it with --urn/],
      [[folder.file('unnamed.json')], /Name it with --urn/],
      [[pasted, '--case', '--json'], /choose one/],
    ] as const) {
      const { code, output, warnings } = runInProcess('import', ...args);
      assert.deepEqual([code, output], [2, '']);
      assert.match(warnings.join('\n'), words);
    }
  });
});
