import { assert } from 'chai';
import { chmodSync, rmSync, symlinkSync } from 'node:fs';
import type { NoteReport } from '../../../src/core/report/coverageReport';
import { coverageOf, noteText, pastReview, runInProcess } from './runInProcess';
import { TemporaryFolder } from './temporaryFolder';

const ownStandard = `urn: X
title: Three things
performance:
  - {code: P1, text: the first thing}
  - {code: P2, text: the second thing}
knowledge:
  - {code: K1, text: what there is to know}
`;

describe('nos-notes coverage', () => {
  let folder: TemporaryFolder;
  beforeEach(() => {
    folder = new TemporaryFolder();
  });
  afterEach(() => {
    folder.remove();
  });

  it('has every criterion of SKSPP05 missing in an empty folder', () => {
    const { standards, unreadable } = coverageOf(folder.path);
    assert.deepEqual(unreadable, []);
    assert.deepEqual(
      standards.map(({ urn, summary }) => [urn, summary]),
      [['SKSPP05', { total: 29, missing: 29, mapped: 0, evidenced: 0, accepted: 0 }]],
    );
    const codes = standards[0]?.criteria.map(({ code }) => code);
    assert.deepEqual(codes?.slice(8, 14), ['P9', 'P10', 'P11', 'P12', 'K1', 'K2']);
  });

  it('says where each note names a criterion, the newest note first', () => {
    folder.write('notes/a b.md', noteText('[P1, SKSPP05/K2]', ['status: draft']));
    folder.write(
      'ü/old.md',
      '---\r\ndate: 2025-02-01\r\ncriteria:\r\n  - K2 # first\r\n  - "p1"\r\n---\r\n#P1\r\n',
    );
    const criteria = coverageOf(folder.path).standards[0]?.criteria;
    const draft: NoteReport = {
      file: 'notes/a b.md',
      line: 6,
      title: 'A note',
      date: '2026-06-01',
      production: 'HALCYON',
      confidential: false,
      status: 'draft',
      counts: false,
      reason: { code: 'draft' },
    };
    const old: NoteReport = {
      file: 'ü/old.md',
      line: 5,
      title: 'old',
      date: '2025-02-01',
      production: null,
      confidential: false,
      status: 'ready',
      counts: true,
    };
    assert.deepEqual(criteria?.find(({ code }) => code === 'P1')?.notes, [draft, old]);
    assert.deepEqual(criteria?.find(({ code }) => code === 'K2')?.notes, [
      draft,
      { ...old, line: 4 },
    ]);
  });

  it('works with a standard of three criteria of the folder’s own', () => {
    folder.write('.nos/standards/X.yaml', ownStandard);
    folder.write('a.md', noteText('[P1, X/P2]', ['standard: X']));
    const report = coverageOf(folder.path);
    assert.deepEqual(
      report.standards.map(({ urn }) => urn),
      ['SKSPP05', 'X'],
    );
    const [x] = coverageOf(folder.path, '--standard', 'X').standards;
    assert.deepEqual(
      x?.criteria.map(({ code, kind, text, state }) => [code, kind, text, state]),
      [
        ['P1', 'performance', 'the first thing', 'evidenced'],
        ['P2', 'performance', 'the second thing', 'evidenced'],
        ['K1', 'knowledge', 'what there is to know', 'missing'],
      ],
    );
    assert.match(
      runInProcess('coverage', folder.path, '--standard', 'X').output,
      /^2 of 3 criteria/m,
    );
  });

  it('takes bare codes as those of the default standard of the settings', () => {
    folder.write('.nos/standards/X.yaml', ownStandard);
    folder.write('.vscode/settings.json', '{"nosNotes.defaultStandard": "X"}');
    folder.write('a.md', noteText('[P1, SKSPP05/P2]'));
    const { standards } = coverageOf(folder.path);
    assert.deepEqual(
      standards.map(({ urn, summary }) => [urn, summary.evidenced]),
      [['X', 1]],
    );
  });

  it('shows the standards that the settings name, or the one asked for', () => {
    folder.write('.nos/standards/X.yaml', ownStandard);
    folder.write('.vscode/settings.json', '{"nosNotes.standards": ["X", "GONE"]}');
    const { warnings } = runInProcess('coverage', folder.path);
    assert.match(warnings.join(), /"GONE", which is not there\. Known: SKSPP05, X/);
    const urns = (...args: string[]) =>
      coverageOf(folder.path, ...args).standards.map(({ urn }) => urn);
    assert.deepEqual(urns(), ['X']);
    assert.deepEqual(urns('--standard', 'SKSPP05'), ['SKSPP05']);
    const both = ['--standard', 'SKSPP05', '--standard', 'X'];
    assert.deepEqual(urns(...both), ['SKSPP05', 'X']);
    assert.equal(runInProcess('coverage', folder.path, ...both, '--standard', 'GONE').code, 2);
  });

  it('says once, apart from the result, that a standard is no longer the newest', () => {
    const old = ownStandard.replace('title', 'reviewBy: 2026\ntitle');
    folder.write('.nos/standards/X.yaml', `${old}supersededBy: {urn: Y}\n`);
    folder.write('.nos/standards/Z.yaml', old.replace('urn: X', 'urn: Z'));
    for (const form of [[], ['--json']]) {
      const { warnings } = runInProcess('coverage', folder.path, ...form);
      assert.deepEqual(warnings, [pastReview, 'X is superseded by Y.']);
      const later = runInProcess('coverage', folder.path, '--today', '2027-01-01', ...form);
      assert.deepEqual(later.warnings, [
        ...[pastReview, 'X is superseded by Y.'],
        'Z was to be reviewed by 2026. There may be a newer version.',
      ]);
    }
    folder.write(
      '.nos/standards/Z.yaml',
      `${old.replace('urn: X', 'urn: Z')}supersededBy: {urn: Z}\n`,
    );
    const { warnings } = runInProcess('coverage', folder.path, '--standard', 'Z');
    assert.deepEqual(warnings, []);
  });

  it('puts an own SKSPP05 in the place of the built-in one', () => {
    folder.write('.nos/standards/SKSPP05.yaml', ownStandard.replace('urn: X', 'urn: SKSPP05'));
    const { standards } = coverageOf(folder.path);
    assert.deepEqual(
      standards.map(({ title, summary }) => [title, summary.total]),
      [['Three things', 3]],
    );
  });

  it('reports a bad standard file by its place, and goes on', () => {
    folder.write('.nos/standards/A.yaml', 'urn: A\ntitle: [');
    folder.write('.nos/standards/B.yaml', new Uint8Array([0, 255, 1, 2]));
    folder.write('.nos/standards/X.yaml', ownStandard);
    folder.write('.nos/standards/folder.yaml/x', '');
    const { code, output, warnings } = runInProcess('coverage', folder.path, '--standard', 'X');
    assert.equal(code, 0);
    assert.match(output, /Three things/);
    const places = warnings.map((line) => /^\.nos\/standards\/\w+\.yaml/.exec(line)?.[0]);
    for (const name of ['A', 'B', 'folder']) assert.include(places, `.nos/standards/${name}.yaml`);
    assert.notInclude(places, '.nos/standards/X.yaml');
  });

  it('says which standard files it passes over for the ending of their names', () => {
    folder.write('.nos/standards/X.yml', ownStandard);
    const { code, output, warnings } = runInProcess('coverage', folder.path);
    assert.equal(code, 0);
    assert.notInclude(output, 'X: Three things');
    assert.include(
      warnings,
      '.nos/standards/X.yml: only files that end in .yaml are read. Rename this one.',
    );
  });

  it('judges by the rules of the settings, as of the day given', () => {
    folder.write('.vscode/settings.json', '{"nosNotes.rules": {"maxAgeMonths": 12}} // one year');
    folder.write('a.md', noteText('[P1]'));
    const p1 = (today: string) =>
      coverageOf(folder.path, '--today', today).standards[0]?.criteria[0];
    assert.equal(p1('2027-06-01')?.state, 'evidenced');
    assert.equal(p1('2027-06-02')?.state, 'mapped');
    assert.deepEqual(p1('2027-08-15')?.reasons, [{ code: 'too-old', months: 14, limit: 12 }]);
    assert.match(
      runInProcess('coverage', folder.path, '--today', '2027-08-15').output,
      /on 2027-08-15$/m,
    );
  });

  const bad: readonly (readonly [
    what: string,
    content: string | Uint8Array,
    message: RegExp,
    /** Withheld, as the file is, of what may be confidential. */
    line: number | null,
  ])[] = [
    ['broken', noteText('[P1').replace('---\n\n', 'x: "\n---\n\n'), /bracket/, 5],
    ['of 5 MB', noteText('[P1]') + 'x'.repeat(5 * 1024 * 1024), /1 MB/, null],
    ['binary', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 0xff]), /UTF-8/, null],
    ['a program', '---js\nprocess.exit(9)\n// criteria\n---\n', /js/, 1],
    ['unclosed', '---\ncriteria: [P1]\n', /not closed/, 1],
  ];
  for (const [what, content, message, line] of bad) {
    it(`lists a note that is ${what} as unreadable, and goes on`, () => {
      folder.write('bad.md', content);
      folder.write('good.md', noteText('[P1]'));
      const { standards, unreadable } = coverageOf(folder.path);
      assert.equal(standards[0]?.summary.evidenced, 1);
      assert.deepEqual(
        unreadable.map(({ file, line }) => [file, line]),
        [[line === null ? null : 'bad.md', line]],
      );
      assert.match(unreadable[0]?.message ?? '', message);
      assert.match(
        runInProcess('coverage', folder.path).output,
        line === null
          ? /^Unreadable notes\n {2}A note that may be confidential: The file /m
          : /^Unreadable notes\n {2}bad\.md:\d+ /m,
      );
    });
  }

  it('takes no notice of an empty file and of other Markdown', () => {
    folder.write('empty.md', '');
    folder.write('README.md', '# Read me\n\n---\ncriteria: none\n---\n');
    const { standards, unreadable } = coverageOf(folder.path);
    assert.deepEqual(unreadable, []);
    assert.equal(standards[0]?.summary.missing, 29);
  });

  it('counts a code once however often a note repeats it, and no unknown one', () => {
    folder.write('a.md', noteText('[P1, P1, p1, P99, Q1, NOWHERE/P1]'));
    const [standard] = coverageOf(folder.path).standards;
    assert.lengthOf(standard?.criteria[0]?.notes ?? [], 1);
    assert.equal(standard?.summary.evidenced, 1);
  });

  it('lists what it is not allowed to read in the folder for notes, and leaves out the rest', () => {
    folder.write('good.md', noteText('[P2]'));
    for (const name of ['notes/locked.md', 'docs/README.md']) {
      folder.write(name, noteText('[P1]'));
      if (process.getuid?.() !== 0) chmodSync(folder.file(name), 0);
      else {
        // The superuser may read everything but a device, which is never opened.
        rmSync(folder.file(name));
        symlinkSync('/dev/null', folder.file(name));
      }
    }
    const { output, warnings } = runInProcess('coverage', folder.path);
    assert.match(warnings.join(), /README\.md: cannot be read.* It is left out\./);
    assert.notMatch(warnings.join(), /locked\.md/);
    assert.match(
      output,
      /1 of 29[^]*Unreadable notes\n +A note that may be confidential: The file can't be/,
    );
    assert.deepEqual(
      coverageOf(folder.path).unreadable.map(({ file }) => file),
      [null],
    );
    const check = runInProcess('check', folder.path).output;
    assert.match(check, /notes\/locked\.md:1:1 note-unreadable /);
    assert.notMatch(check, /README/);
    const portfolio = runInProcess('export', folder.path, '--format', 'md').output;
    assert.match(portfolio, /Notes that cannot be read and are left out: 1/);
    folder.write('.vscode/settings.json', '{"nosNotes.notesFolder": "docs"}');
    assert.match(
      runInProcess('check', folder.path).output,
      /docs\/README\.md:1:1 note-unreadable /,
    );
  });

  describe('with --fail-under', () => {
    beforeEach(() => {
      folder.write('.nos/standards/X.yaml', ownStandard);
      folder.write('.vscode/settings.json', '{"nosNotes.defaultStandard": "X"}');
      folder.write('a.md', noteText('[P1, K1]', ['accepted: [{by: S. Okafor, criteria: [P1]}]']));
    });

    const cases: readonly (readonly [percentage: string, args: readonly string[], code: number])[] =
      [
        ['0', [], 0],
        ['66.6', [], 0],
        ['66.7', [], 1],
        ['100', [], 1],
        ['1', ['--standard', 'SKSPP05'], 1],
        ['0', ['--standard', 'SKSPP05'], 0],
      ];
    for (const [percentage, args, code] of cases) {
      it(`${percentage} ${args.join(' ')}: exits with ${code}`, () => {
        const run = runInProcess('coverage', folder.path, '--fail-under', percentage, ...args);
        assert.equal(run.code, code);
        assert.lengthOf(
          run.warnings.filter((line) => line !== pastReview),
          code,
        );
        assert.match(run.output, /criteria evidenced/);
      });
    }

    it('takes all the standards shown together', () => {
      folder.write(
        '.vscode/settings.json',
        '{"nosNotes.standards": ["SKSPP05", "X"], "nosNotes.defaultStandard": "X"}',
      );
      assert.equal(runInProcess('coverage', folder.path, '--fail-under', '6.25').code, 0);
      assert.equal(runInProcess('coverage', folder.path, '--fail-under', '6.26').code, 1);
    });

    it('prints whole JSON all the same', () => {
      const { code, output } = runInProcess(
        'coverage',
        folder.path,
        '--json',
        '--fail-under',
        '100',
      );
      assert.equal(code, 1);
      assert.doesNotThrow(() => void JSON.parse(output));
    });
  });
});
