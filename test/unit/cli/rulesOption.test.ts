import { assert } from 'chai';
import { coverageOf, noteText, runInProcess } from './runInProcess';
import { TemporaryFolder } from './temporaryFolder';

describe('The option --rules', () => {
  let folder: TemporaryFolder;
  beforeEach(() => {
    folder = new TemporaryFolder({ 'a.md': noteText('[P1, P2]') });
  });
  afterEach(() => {
    folder.remove();
  });

  function states(...args: readonly string[]): readonly (string | undefined)[] {
    const criteria = coverageOf(folder.path, ...args).standards[0]?.criteria;
    return [criteria?.[0]?.state, criteria?.[1]?.state];
  }

  it('judges by the file, with what differs for single criteria', () => {
    folder.write(
      'rules.json',
      '\uFEFF{ // strict\n "notes": 2, "criteria": { "SKSPP05/P2": { "notes": 1 }, }, }',
    );
    assert.deepEqual(states(), ['evidenced', 'evidenced']);
    assert.deepEqual(states('--rules', folder.file('rules.json')), ['mapped', 'evidenced']);
  });

  it('stands in the place of the rules of the settings as a whole', () => {
    folder.write('.vscode/settings.json', '{"nosNotes.rules": {"notes": 2, "acceptance": true}}');
    folder.write('rules.json', '{"productions": 0, "maxAgeMonths": null}');
    assert.deepEqual(states(), ['mapped', 'mapped']);
    assert.deepEqual(states('--rules', folder.file('rules.json')), ['evidenced', 'evidenced']);
  });

  const bad: readonly (readonly [content: string, message: RegExp])[] = [
    ['{"notes": 2', /not valid JSON/],
    ['[1]', /an object of rules is expected/],
    ['null', /an object of rules is expected/],
    ['{"note": 2}', /there is no rule "note"/],
    ['{"constructor": 2}', /there is no rule "constructor"/],
    ['{"notes": 0}', /"notes" takes a whole number from 1/],
    ['{"productions": 1.5}', /"productions" takes a whole number from 0/],
    ['{"maxAgeMonths": "12"}', /"maxAgeMonths" takes a whole number from 1, or null/],
    ['{"acceptance": 1}', /"acceptance" takes true or false/],
    ['{"criteria": []}', /"criteria" takes rules by full id/],
    ['{"criteria": {"SKSPP05/P7": 2}}', /"SKSPP05\/P7" takes an object/],
    ['{"criteria": {"SKSPP05/P7": {"notes": -1}}}', /SKSPP05\/P7: "notes" takes/],
  ];
  for (const [content, message] of bad) {
    it(`refuses ${content}`, () => {
      folder.write('rules.json', content);
      const run = runInProcess('coverage', folder.path, '--rules', folder.file('rules.json'));
      assert.deepEqual([run.code, run.output], [2, '']);
      assert.match(run.warnings[0] ?? '', message);
    });
  }

  it('refuses a file that is not there', () => {
    const run = runInProcess('coverage', folder.path, '--rules', folder.file('gone.json'));
    assert.equal(run.code, 2);
    assert.match(run.warnings[0] ?? '', /gone\.json" cannot be read/);
  });
});
