import { assert } from 'chai';
import Mocha from 'mocha';
import { recordReport } from '../../report/testReport.mjs';

/** Runs a suite of mocha's inside this one and gives its report. */
function run(fill: (suite: Mocha.Suite) => void) {
  const mocha = new Mocha({ reporter: class extends Mocha.reporters.Base {} });
  fill(Mocha.Suite.create(mocha.suite, 'Journal'));
  return recordReport(mocha.run(), 'Node', 'Node 20.19.0');
}

const fail = () => {
  throw new Error('no such note');
};

describe('recordReport', () => {
  it('counts what passed, failed and was left pending', async () => {
    const report = await run((suite) => {
      suite.addTest(new Mocha.Test('reads', () => undefined));
      suite.addTest(new Mocha.Test('writes', fail));
      suite.addTest(new Mocha.Test('forgets'));
    });
    assert.deepInclude(report, { passed: 1, failed: 1, pending: 1, host: 'Node' });
    assert.equal(report.failures[0]?.title, 'Journal › writes');
    assert.match(report.failures[0]?.message ?? '', /no such note\n\s+at /);
  });

  it('counts a hook that failed', async () => {
    const report = await run((suite) => {
      suite.beforeAll(fail);
      suite.addTest(new Mocha.Test('reads', () => undefined));
    });
    assert.deepInclude(report, { passed: 0, failed: 1, pending: 0 });
  });

  it('counts a test that is tried again once, and says why it was', async () => {
    const lines: string[] = [];
    const mocha = new Mocha({ reporter: class extends Mocha.reporters.Base {}, retries: 1 });
    const suite = Mocha.Suite.create(mocha.suite, 'Journal');
    let tries = 0;
    suite.addTest(
      new Mocha.Test('reads', () => {
        tries += 1;
        if (tries === 1) fail();
      }),
    );
    suite.addTest(new Mocha.Test('writes', fail));
    const report = await recordReport(mocha.run(), 'Node', 'Node 20.19.0', (line) => {
      lines.push(line);
    });
    assert.deepInclude(report, { passed: 1, failed: 1 });
    assert.deepEqual(lines, [
      '  ↻ Journal › reads: once more after Error: no such note',
      '  ✓ Journal › reads',
      '  ↻ Journal › writes: once more after Error: no such note',
      '  ✗ Journal › writes',
    ]);
  });

  it('has both values of an assertion', async () => {
    const report = await run((suite) => {
      suite.addTest(
        new Mocha.Test('compares', () => {
          assert.deepEqual({ code: 'P7' }, { code: 'P8' });
        }),
      );
    });
    assert.match(report.failures[0]?.message ?? '', /expected: [^]*P8[^]*actual: [^]*P7/);
  });

  it('reports a suite without tests', async () => {
    assert.deepInclude(await run(() => undefined), { passed: 0, failed: 0, pending: 0 });
  });
});
