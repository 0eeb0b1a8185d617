import { localDate } from '../core/text/calendarDate';
import { runCli } from './runCli';

/** The width of a result that is not printed to a terminal. */
const widthOfFiles = 100;

// A reader that has seen enough, such as `head`, closes the pipe: no fault of this program.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}

// Not `process.exit`, which would cut off what a pipe has not yet taken.
process.exitCode = runCli(process.argv.slice(2), {
  write: (document) => process.stdout.write(document),
  warn: (line) => process.stderr.write(`${line}\n`),
  isTTY: process.stdout.isTTY,
  width: process.stdout.isTTY ? process.stdout.columns : widthOfFiles,
  today: localDate(new Date()),
});
