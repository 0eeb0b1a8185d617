import { assert } from 'chai';
import { describeResult, sumReports } from '../../report/sumReports.mjs';

const run = (counts: { passed?: number; failed?: number; pending?: number }) => ({
  kind: 'ran' as const,
  step: 'unit',
  report: {
    host: 'Node',
    version: 'Node 20.19.0',
    passed: 0,
    failed: 0,
    pending: 0,
    failures: [],
    ...counts,
  },
});
const missing = { kind: 'failed', step: 'web worker host', reason: 'no browser' } as const;
const leftOut = { kind: 'leftOut', step: 'desktop', reason: 'no display' } as const;

describe('sumReports', () => {
  it('adds up the counts of all the runs', () => {
    const sum = sumReports([run({ passed: 3 }), run({ passed: 4, failed: 2 })]);
    assert.deepEqual(sum, { passed: 7, failed: 2 });
  });

  it('counts a pending test as a failure', () => {
    assert.deepEqual(sumReports([run({ passed: 3, pending: 2 })]), { passed: 3, failed: 2 });
  });

  it('counts a run without any test as a failure', () => {
    assert.deepEqual(sumReports([run({ passed: 3 }), run({})]), { passed: 3, failed: 1 });
  });

  it('counts a host that could not run as a failure', () => {
    assert.deepEqual(sumReports([run({ passed: 3 }), missing]), { passed: 3, failed: 1 });
  });

  it('leaves out what is optional and not to be had', () => {
    assert.deepEqual(sumReports([run({ passed: 3 }), leftOut]), { passed: 3, failed: 0 });
  });

  it('never calls nothing at all a success', () => {
    assert.deepEqual(sumReports([]), { passed: 0, failed: 1 });
    assert.deepEqual(sumReports([leftOut]), { passed: 0, failed: 1 });
  });
});

describe('describeResult', () => {
  it('names the host, its version and its counts', () => {
    assert.equal(describeResult(run({ passed: 12 })), 'Node, Node 20.19.0: 12 passed, 0 failed');
  });

  it('says what is wrong besides failed tests', () => {
    assert.match(describeResult(run({ passed: 1, pending: 2 })), /1 passed, 0 failed, 2 pending$/);
    assert.match(describeResult(run({})), /0 failed, no test ran$/);
    assert.equal(describeResult(missing), 'web worker host: could not run: no browser');
    assert.equal(describeResult(leftOut), 'desktop: left out, no display');
  });
});
