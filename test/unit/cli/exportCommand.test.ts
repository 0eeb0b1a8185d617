import { assert } from 'chai';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Portfolio } from '../../../src/core/portfolio/portfolio';
import expected from '../../fixtures/samplePortfolio.json';
import { noteText, runInProcess, type Run } from './runInProcess';
import { TemporaryFolder } from './temporaryFolder';

describe('nos-notes export', () => {
  let folder: TemporaryFolder;
  beforeEach(() => {
    folder = new TemporaryFolder();
  });
  afterEach(() => {
    folder.remove();
  });

  function portfolioOf(...args: readonly string[]): Portfolio {
    const { code, output } = runInProcess('export', folder.path, '--format', 'json', ...args);
    assert.equal(code, 0);
    return JSON.parse(output) as Portfolio;
  }

  function exportTo(out: string, ...args: readonly string[]): Run {
    return runInProcess('export', folder.path, '--out', out, ...args);
  }

  /** The portfolio that the integration tests compare that of the editor with. */
  it('makes the known portfolio of the sample journal', () => {
    const sample = path.resolve('media', 'sample-journal');
    const options = ['--include-bodies', '--author', 'R. Vance', '--role', 'Assistant editor'];
    const today = ['--today', expected.date];
    const { code, output } = runInProcess(
      'export',
      sample,
      '--format',
      'json',
      ...options,
      ...today,
    );
    assert.equal(code, 0);
    assert.deepEqual(JSON.parse(output), expected);
  });

  const starts: readonly (readonly [format: string, start: RegExp])[] = [
    ['html', /^<!DOCTYPE html>/],
    ['md', /^# Portfolio of evidence\n/],
    ['csv', /^\uFEFF"Standard","Code",/],
    ['json', /^\{\n {2}"version": 1,/],
  ];
  for (const [format, start] of starts) {
    it(`writes ${format}, prints the same, and leaves nothing else behind`, () => {
      folder.write('a.md', noteText('[P1]'));
      const out = folder.file(`out.${format}`);
      const { code, output, warnings } = exportTo(out, '--format', format);
      assert.deepEqual([code, output], [0, '']);
      assert.match(warnings.join('\n'), /out\.\w+: SKSPP05, 1 note\.$/);
      assert.deepEqual(readdirSync(folder.path).sort(), ['a.md', `out.${format}`]);
      const written = readFileSync(out, 'utf8');
      assert.match(written, start);
      const printed = runInProcess('export', folder.path, '--format', format);
      // The file that was written is a Markdown file of the folder by now, and no note.
      assert.equal(printed.output, written);
    });
  }

  it('takes the format from the file’s name where it is not named', () => {
    assert.equal(exportTo(folder.file('out.CSV')).code, 0);
    assert.match(readFileSync(folder.file('out.CSV'), 'utf8'), /^\uFEFF"Standard",/);
  });

  it('replaces a file that is there', () => {
    folder.write('out.md', 'before');
    assert.equal(exportTo(folder.file('out.md')).code, 0);
    assert.match(readFileSync(folder.file('out.md'), 'utf8'), /^# Portfolio/);
  });

  it('leaves no half file where it cannot write, and says so', () => {
    mkdirSync(folder.file('out.html'));
    folder.write('out.html/kept', '');
    const { code, warnings } = exportTo(folder.file('out.html'));
    assert.equal(code, 2);
    assert.match(
      warnings[0] ?? '',
      /out\.html" could not be written: .+ What was there is unchanged/,
    );
    assert.deepEqual(readdirSync(folder.path), ['out.html']);
    assert.isTrue(existsSync(folder.file('out.html/kept')));
    assert.equal(exportTo(folder.file('gone/out.html')).code, 2);
  });

  describe('limits the portfolio to', () => {
    beforeEach(() => {
      const text = (lines: readonly string[]) => ['---', ...lines, '---', 'Words.', ''].join('\n');
      folder.write('old.md', text(['date: 2025-06-01', 'production: HALCYON', 'criteria: [P1]']));
      folder.write('new.md', text(['date: 2026-06-01', 'production: Kestrel', 'criteria: [P1]']));
      folder.write(
        'own.md',
        text([
          'date: 2026-02-01',
          'production: HALCYON',
          'criteria: [P1]',
          'accepted: [{by: S. Okafor, criteria: [P1]}]',
        ]),
      );
      folder.write('none.md', text(['date: 2026-03-01', 'criteria: [P2, X/P1]']));
      folder.write(
        '.nos/standards/X.yaml',
        'urn: X\ntitle: T\nperformance: [{code: P1, text: t}]\n',
      );
    });

    const cases: readonly (readonly [args: readonly string[], notes: readonly string[]])[] = [
      [[], ['old', 'own', 'none', 'new']],
      [
        ['--from', '2026-02-01'],
        ['own', 'none', 'new'],
      ],
      [
        ['--from', '2026', '--to', '2026-03-01'],
        ['own', 'none'],
      ],
      [['--to', '2025'], ['old']],
      [
        ['--production', 'halcyon'],
        ['old', 'own'],
      ],
      [
        ['--production', 'HALCYON', '--production', 'KESTREL'],
        ['old', 'own', 'new'],
      ],
      [['--standard', 'X'], ['none']],
      [['--only-accepted'], ['own']],
    ];
    for (const [args, notes] of cases) {
      it(args.join(' ') || 'nothing', () => {
        assert.deepEqual(
          portfolioOf(...args).notes.map(({ title }) => title),
          notes,
        );
      });
    }

    it('no production that nobody has named', () => {
      const { code, warnings } = runInProcess(
        ...['export', folder.path, '--format', 'md', '--production', 'HALCION'],
      );
      assert.equal(code, 2);
      assert.match(warnings[0] ?? '', /"HALCION"\. Known: Kestrel, HALCYON/);
    });
  });

  it('takes author, role and rules from the settings, and rather from its options', () => {
    folder.write('a.md', noteText('[P1]'));
    folder.write('rules.json', '{"notes": 2}');
    folder.write(
      '.vscode/settings.json',
      '{"nosNotes.author": "R. Vance", "nosNotes.role": "Editor", "nosNotes.rules": {"notes": 3}}',
    );
    const ofSettings = portfolioOf();
    assert.include(ofSettings, { author: 'R. Vance', role: 'Editor', date: '2026-06-30' });
    assert.deepEqual(ofSettings.standards[0]?.criteria[0]?.reasons, [
      { code: 'notes', have: 1, need: 3 },
    ]);
    const rules = ['--rules', folder.file('rules.json'), '--today', '2026-12-01'];
    const ofOptions = portfolioOf('--author', 'Somebody', '--role', '', ...rules);
    assert.include(ofOptions, { author: 'Somebody', date: '2026-12-01' });
    assert.notProperty(ofOptions, 'role');
    assert.deepEqual(ofOptions.standards[0]?.criteria[0]?.reasons, [
      { code: 'notes', have: 1, need: 2 },
    ]);
  });

  it('has texts of notes only where it is asked for them', () => {
    folder.write('a.md', noteText('[P1]'));
    const [without, bodies] = [portfolioOf(), portfolioOf('--include-bodies')];
    assert.notProperty(without.notes[0], 'body');
    assert.propertyVal(bodies.notes[0], 'body', 'What happened.');
  });

  const bad: readonly (readonly string[])[] = [
    [],
    ['--format', 'pdf'],
    ['--out', 'x.pdf'],
    ['--format', 'md', '--from', 'yesterday'],
    ['--format', 'md', '--from', '2026-13-01'],
    ['--format', 'md', '--from', '2026', '--to', '2025'],
    ['--format', 'md', '--standard', 'NONE'],
    ['--format', 'md', '--today', '2026'],
    ['--format', 'md', '--nothing'],
  ];
  for (const args of bad) {
    it(`refuses ${args.join(' ') || 'to guess a format'}`, () => {
      const { code, output } = runInProcess('export', folder.path, ...args);
      assert.deepEqual([code, output], [2, '']);
    });
  }
});
