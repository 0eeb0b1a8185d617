import { assert } from 'chai';
import { readCliSettings } from '../../../src/cli/cliSettings';
import { TemporaryFolder } from './temporaryFolder';

function read(text?: string) {
  const folder = new TemporaryFolder(text === undefined ? {} : { '.vscode/settings.json': text });
  const warnings: string[] = [];
  const settings = readCliSettings(folder.path, (line) => warnings.push(line));
  folder.remove();
  return { settings, warnings };
}

const defaults = read();

describe('readCliSettings', () => {
  it('has defaults for a folder without settings', () => {
    const { settings, warnings } = defaults;
    assert.deepEqual(warnings, []);
    assert.equal(settings.defaultStandard, 'SKSPP05');
    assert.equal(settings.files, '**/*.{md,markdown}');
    assert.deepEqual(settings.standards, []);
    assert.deepEqual(settings.rules.general, { notes: 1, productions: 1, acceptance: false });
    assert.include(settings.exclude, '**/.git');
  });

  it('reads JSON with comments, a byte order mark and commas to spare', () => {
    const { settings, warnings } = read(`\uFEFF{
      // what it takes
      "nosNotes.rules": { "notes": 2, "criteria": { "SKSPP05/P7": { "notes": 3 } }, },
      /* ours */ "nosNotes.defaultStandard": " CAM1 ", "nosNotes.author": "R. Vance",
      "nosNotes.standards": ["CAM1", 7, "SKSPP05"],
      "editor.fontSize": 14,
    }`);
    assert.deepEqual(warnings, []);
    assert.equal(settings.rules.general.notes, 2);
    assert.deepEqual(settings.rules.overrides.get('SKSPP05/P7'), { notes: 3 });
    assert.equal(settings.defaultStandard, 'CAM1');
    assert.deepEqual([settings.author, settings.role], ['R. Vance', '']);
    assert.deepEqual(settings.standards, ['CAM1', 'SKSPP05']);
  });

  it('does not use patterns that are too long, and says so', () => {
    const long = `${'x'.repeat(1_000)}.md`;
    const { settings, warnings } = read(
      JSON.stringify({ 'nosNotes.files': long, 'files.exclude': { '**/x': true, [long]: true } }),
    );
    assert.equal(settings.files, defaults.settings.files);
    assert.deepEqual(settings.exclude, [...defaults.settings.exclude, '**/x']);
    assert.lengthOf(warnings, 2);
    assert.match(warnings[0] ?? '', /setting nosNotes\.files .* isn't used: x{60}…$/);
    assert.match(warnings[1] ?? '', /setting files\.exclude .* isn't used/);
  });

  it('passes over values of the wrong type', () => {
    const { settings } = read(
      '{"nosNotes.rules": [1], "nosNotes.defaultStandard": 5, "nosNotes.standards": "X", "nosNotes.files": "", "files.exclude": "x"}',
    );
    assert.deepEqual(settings, defaults.settings);
  });

  it('keeps what can be read of broken settings, and says so', () => {
    const { settings, warnings } = read(
      '{"nosNotes.defaultStandard": "CAM1", "nosNotes.standards": [',
    );
    assert.equal(settings.defaultStandard, 'CAM1');
    assert.lengthOf(warnings, 1);
    assert.match(warnings[0] ?? '', /settings\.json: not valid JSON/);
  });

  for (const text of ['', 'null', '[]', '"text"', '3']) {
    it(`has defaults where the settings are ${JSON.stringify(text)}`, () => {
      assert.deepEqual(read(text).settings, defaults.settings);
    });
  }
});
