import { assert } from 'chai';
import { version } from '../../../package.json';
import { runInProcess } from './runInProcess';
import { TemporaryFolder } from './temporaryFolder';

describe('nos-notes', () => {
  it('prints its version and its help', () => {
    assert.deepEqual(runInProcess('--version'), { code: 0, output: `${version}\n`, warnings: [] });
    const { code, output } = runInProcess('--help');
    assert.equal(code, 0);
    assert.match(output, /^ {2}coverage {2}which criteria/m);
    assert.equal(runInProcess('-h').output, output);
  });

  it('shows its help and fails without a command, or with an unknown one', () => {
    const without = runInProcess();
    assert.deepEqual([without.code, without.output], [2, '']);
    assert.match(without.warnings.join('\n'), /Usage: nos-notes <command>/);
    const unknown = runInProcess('covrage');
    assert.equal(unknown.code, 2);
    assert.match(unknown.warnings.join('\n'), /there is no command "covrage"/);
  });

  it('prints the help of a command', () => {
    const { code, output } = runInProcess('coverage', '--help');
    assert.equal(code, 0);
    for (const option of ['--json', '--standard', '--today', '--fail-under', 'Exit codes']) {
      assert.include(output, option);
    }
  });
});

describe('nos-notes coverage, used badly', () => {
  let folder: TemporaryFolder;
  before(() => {
    folder = new TemporaryFolder({ 'file.md': '' });
  });
  after(() => {
    folder.remove();
  });

  /** Stands for the folder in the arguments below. */
  const here = '<folder>';
  const cases: readonly (readonly [what: string, args: readonly string[], warning: RegExp])[] = [
    ['a folder that is not there', ['nowhere'], /folder "nowhere" cannot be read/],
    ['a file for a folder', [`${here}/file.md`], /is a file/],
    ['two folders', [here, here], /one folder only/],
    ['an unknown option', ['--jsno'], /--jsno/],
    ['an option without its value', ['--standard'], /--standard/],
    ['a value for an option without one', ['--json=yes'], /--json/],
    ['a day that does not exist', [here, '--today', '2026-02-30'], /not "2026-02-30"/],
    ['a year for a day', [here, '--today', '2026'], /not "2026"/],
    ['a percentage above 100', [here, '--fail-under', '101'], /0 to 100, not "101"/],
    ['a percentage below 0', [here, '--fail-under=-1'], /0 to 100, not "-1"/],
    ['a percentage that is no number', [here, '--fail-under', '6o'], /not "6o"/],
    ['an empty percentage', [here, '--fail-under='], /not ""/],
    ['a day twice', [here, '--today', '2026-01-01', '--today=2026-01-01'], /--today can be given/],
    ['an unknown standard', [here, '--standard', 'SKSPP5'], /"SKSPP5"\. Known: SKSPP05\./],
  ];
  for (const [what, args, warning] of cases) {
    it(`refuses ${what}`, () => {
      const { code, output, warnings } = runInProcess(
        'coverage',
        ...args.map((arg) => arg.replace(here, folder.path)),
      );
      assert.equal(code, 2);
      assert.equal(output, '');
      assert.match(warnings[0] ?? '', warning);
      assert.match(warnings.at(-1) ?? '', /--help/);
    });
  }
});
