// Runs one bundle of tests with mocha in Node and writes a report:
//   node --enable-source-maps test/runMocha.mjs <bundle> <report.json> [--grep <text>] [--timeout <ms>]
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import Mocha from 'mocha';
import { endOnSignals } from './host/endOnSignals.mjs';
import { recordReport } from './report/testReport.mjs';

endOnSignals();
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    host: { type: 'string', default: 'Node' },
    version: { type: 'string', default: `Node ${process.versions.node}` },
    timeout: { type: 'string', default: '5000' },
    grep: { type: 'string' },
    retries: { type: 'string', default: '0' },
  },
});
const [bundle, reportFile] = positionals;
if (bundle === undefined || reportFile === undefined) throw new Error('Name a bundle and a report');

const mocha = new Mocha({
  ui: 'bdd',
  reporter: 'spec',
  forbidOnly: true,
  timeout: Number(values.timeout),
  retries: Number(values.retries),
  ...(values.grep === undefined ? {} : { fgrep: values.grep }),
});
mocha.addFile(bundle);
await mocha.loadFilesAsync();
const runner = mocha.run();
const log = (/** @type {string} */ line) => line.includes('↻') && console.log(line);
const report = await recordReport(runner, values.host, values.version, log);
await writeFile(reportFile, JSON.stringify(report));
process.exitCode = report.failed > 0 ? 1 : 0;
