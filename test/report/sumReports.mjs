/** @typedef {import('./testReport.mjs').TestReport} TestReport */

/**
 * What one step of the test run came to: the report of its host, or why there is none. `failed`
 * steps could not run, which counts as a failure; `leftOut` steps are optional and not counted.
 *
 * @typedef {(
 *   | { readonly kind: 'ran', readonly step: string, readonly report: TestReport }
 *   | { readonly kind: 'failed', readonly step: string, readonly reason: string }
 *   | { readonly kind: 'leftOut', readonly step: string, readonly reason: string }
 * )} StepResult
 */

/**
 * The faults of one step besides its failed tests. A pending test and a run without any test are
 * faults, since both look like success and prove nothing.
 *
 * @param {StepResult} result
 * @returns {string[]}
 */
export function findFaults(result) {
  if (result.kind === 'leftOut') return [];
  if (result.kind === 'failed') return [`could not run: ${result.reason}`];
  const { passed, failed, pending } = result.report;
  const faults = [];
  if (pending > 0) faults.push(`${pending} pending`);
  if (passed + failed + pending === 0) faults.push('no test ran');
  return faults;
}

/**
 * Adds up the steps. Every pending test, and every other fault of a step, counts as one failure.
 *
 * @param {readonly StepResult[]} results
 * @returns {{ passed: number, failed: number }}
 */
export function sumReports(results) {
  let passed = 0;
  let failed = 0;
  for (const result of results) {
    if (result.kind === 'leftOut') continue;
    if (result.kind === 'failed') {
      failed++;
      continue;
    }
    const { report } = result;
    passed += report.passed;
    failed += report.failed + report.pending;
    if (report.passed + report.failed + report.pending === 0) failed++;
  }
  if (passed + failed === 0) failed++;
  return { passed, failed };
}

/**
 * One line for people, e.g. `Node extension host, VS Code 1.139.1: 12 passed, 0 failed`.
 *
 * @param {StepResult} result
 * @returns {string}
 */
export function describeResult(result) {
  if (result.kind === 'leftOut') return `${result.step}: left out, ${result.reason}`;
  const faults = findFaults(result).join(', ');
  if (result.kind === 'failed') return `${result.step}: ${faults}`;
  const { host, version, passed, failed } = result.report;
  return `${host}, ${version}: ${passed} passed, ${failed} failed${faults && `, ${faults}`}`;
}
