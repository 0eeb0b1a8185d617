import type { ExitCode } from '../../../src/cli/command';
import { runCli } from '../../../src/cli/runCli';
import type { CoverageReport } from '../../../src/core/report/coverageReport';

/** What a run of the command line came to. */
export interface Run {
  readonly code: ExitCode;
  readonly output: string;
  readonly warnings: readonly string[];
}

/** Runs the command line inside this process, on 30 June 2026, as if a program read its output. */
export function runInProcess(...args: readonly string[]): Run {
  return runOn({ isTTY: false }, ...args);
}

/** The same, as if its output went to a terminal or not. */
export function runOn({ isTTY }: { readonly isTTY: boolean }, ...args: readonly string[]): Run {
  const printed: string[] = [];
  const warnings: string[] = [];
  const code = runCli(args, {
    write: (text) => printed.push(text),
    warn: (line) => warnings.push(line),
    isTTY,
    width: 80,
    today: '2026-06-30',
  });
  return { code, output: printed.join(''), warnings };
}

/** What is said of the built-in standard wherever it is in use. */
export const pastReview =
  'SKSPP05 was to be reviewed by 31 Jan 2020. There may be a newer version.';

/** The coverage that `nos-notes coverage <folder> --json …` prints. */
export function coverageOf(folder: string, ...args: readonly string[]): CoverageReport {
  return JSON.parse(runInProcess('coverage', folder, '--json', ...args).output) as CoverageReport;
}

/** The text of a note. */
export function noteText(criteria: string, lines: readonly string[] = []): string {
  return ['---', 'title: A note', 'date: 2026-06-01', 'production: HALCYON', ...lines]
    .concat([`criteria: ${criteria}`, '---', '', 'What happened.', ''])
    .join('\n');
}
