/**
 * What one run of a suite on one host came to, as the runner itself counted it.
 *
 * @typedef {object} TestReport
 * @property {string} host What ran the suite, for people: `Node extension host`.
 * @property {string} version That host's version, for people: `VS Code 1.139.1`.
 * @property {number} passed
 * @property {number} failed Failed tests and failed hooks.
 * @property {number} pending Tests that were declared but not run.
 * @property {readonly TestFailure[]} failures
 *
 * @typedef {object} TestFailure
 * @property {string} title The test's title, after those of its suites.
 * @property {string} message The error with its stack.
 */

/**
 * Follows a run of mocha to its end. It needs nothing from Node, so it also works in a web worker.
 *
 * @param {import('mocha').Runner} runner
 * @param {string} host
 * @param {string} version
 * @param {(line: string) => void} [log] Gets a line for each test as it ends.
 * @returns {Promise<TestReport>}
 */
export function recordReport(runner, host, version, log = () => undefined) {
  let passed = 0;
  let pending = 0;
  /** @type {TestFailure[]} */
  const failures = [];
  runner.on('pass', (test) => {
    passed++;
    const slow = (test.duration ?? 0) > test.slow() ? ` (${test.duration} ms)` : '';
    log(`  ✓ ${test.titlePath().join(' › ')}${slow}`);
  });
  runner.on('retry', (test, error) => {
    log(`  ↻ ${test.titlePath().join(' › ')}: once more after ${String(error)}`);
  });
  runner.on('pending', (test) => {
    pending++;
    log(`  - ${test.titlePath().join(' › ')} (pending)`);
  });
  runner.on('fail', (test, error) => {
    const title = test.titlePath().join(' › ');
    failures.push({ title, message: describeError(error) });
    log(`  ✗ ${title}`);
  });
  return new Promise((resolve) => {
    runner.once('end', () => {
      resolve({ host, version, passed, failed: failures.length, pending, failures });
    });
  });
}

/**
 * An error as text, with the two values that an assertion compared.
 *
 * @param {unknown} error
 * @returns {string}
 */
export function describeError(error) {
  if (!(error instanceof Error)) return String(error);
  const values =
    'expected' in error && 'actual' in error
      ? `\nexpected: ${inspect(error.expected)}\nactual:   ${inspect(error.actual)}`
      : '';
  const stack = error.stack ?? '';
  return (stack.includes(error.message) ? stack : `${String(error)}\n${stack}`) + values;
}

/** @param {unknown} value */
function inspect(value) {
  // mocha's reporters have turned most values into text by now.
  if (typeof value === 'string') return value;
  try {
    return JSON.stringify(value, undefined, 2) ?? String(value);
  } catch {
    return String(value);
  }
}
