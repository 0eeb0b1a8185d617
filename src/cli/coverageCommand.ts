import { EvidenceIndex } from '../core/evidence/evidenceIndex';
import type { JournalSnapshot } from '../core/evidence/journalSnapshot';
import { coverageReport } from '../core/report/coverageReport';
import { coverageTable } from '../core/report/coverageTable';
import { jsonText } from '../core/text/jsonText';
import { formatMessage } from '../core/text/message';
import {
  basisOptions,
  parseArguments,
  readBasis,
  readFolder,
  type GivenBasis,
} from './cliArguments';
import { UsageError, type Command, type ExitCode, type Terminal } from './command';
import { JournalFolder } from './journalFolder';
import { selectStandards, warnOfStandards } from './selectStandards';
import { warnOfAge } from './warnOfAge';

/** Prints which criteria have evidence, and which still lack it. */
export const coverageCommand: Command = {
  name: 'coverage',
  summary: 'which criteria have evidence, and which still lack it',
  help: `Shows which criteria of a standard the notes in a folder give evidence for.

Usage: nos-notes coverage [folder] [options]

The folder is the journal; without one it is the current folder. Settings are taken
from .vscode/settings.json in it, standards of its own from .nos/standards/.

Options:
  --json                print everything as JSON, for other programs
  --standard URN        only this standard, whether the settings name it or not; may be
                        given several times
  --rules FILE          judge by the rules in this file, not by those of the settings;
                        JSON in the shape of the setting nosNotes.rules
  --today DATE          judge as of this day, such as 2026-11-30
  --fail-under PERCENT  exit with 1 if fewer criteria are evidenced or accepted (0 to 100)
  --help                show this

Exit codes: 0 fine, 1 fewer criteria are evidenced than --fail-under asks, 2 bad usage.
`,
  run: runCoverage,
};

interface CoverageOptions extends GivenBasis {
  readonly folder: string;
  readonly json: boolean;
  readonly help: boolean;
  /** The URNs asked for. */
  readonly standards: readonly string[];
  readonly failUnder?: number;
}

function runCoverage(args: readonly string[], terminal: Terminal): ExitCode {
  const options = readOptions(args);
  if (options.help) {
    terminal.print(coverageCommand.help);
    return 0;
  }
  const journal = new JournalFolder(options.folder, terminal.warn);
  warnOfStandards(journal, terminal);
  const standards = selectStandards(journal, options.standards, terminal);
  const { rules = journal.settings.rules, today = terminal.today } = options;
  warnOfAge(standards, today, terminal);
  const index = new EvidenceIndex({ standards, rules, today });
  for (const file of journal.readNotes()) index.set(file);
  const snapshot = index.snapshot();
  if (options.json) terminal.write(asJson(snapshot, journal));
  else terminal.print(asTable(snapshot, journal, terminal));
  return checkPercentage(snapshot, options.failUnder, terminal);
}

function asJson(snapshot: JournalSnapshot, journal: JournalFolder): string {
  const report = coverageReport(snapshot, {
    fileOf: (uri) => journal.fileOf(uri),
    lineOf: (note, criterion) => journal.lineOf(note, criterion, snapshot.standards),
    translate: formatMessage,
  });
  return jsonText(report);
}

function asTable(snapshot: JournalSnapshot, journal: JournalFolder, { width }: Terminal): string {
  return coverageTable(snapshot, width, {
    fileOf: (uri) => journal.fileOf(uri),
    translate: formatMessage,
  });
}

function checkPercentage(
  { coveredCount, criterionCount }: JournalSnapshot,
  least: number | undefined,
  terminal: Terminal,
): ExitCode {
  const percentage = criterionCount === 0 ? 0 : (coveredCount / criterionCount) * 100;
  if (least === undefined || percentage >= least) return 0;
  terminal.warn(
    `${percentage.toFixed(1)}% of the criteria are evidenced or accepted, fewer than the ${least}% asked for.`,
  );
  return 1;
}

function readOptions(args: readonly string[]): CoverageOptions {
  const { values, positionals } = parseArguments(args, {
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h', default: false },
    standard: { type: 'string', multiple: true, default: [] },
    ...basisOptions,
    'fail-under': { type: 'string' },
  });
  const { json, help, standard } = values;
  const failUnder = readPercentage(values['fail-under']);
  return {
    folder: readFolder(positionals),
    json,
    help,
    standards: standard,
    ...readBasis(values),
    ...(failUnder !== undefined && { failUnder }),
  };
}

function readPercentage(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const percentage = /^\d+(\.\d+)?$/.test(text) ? Number(text) : NaN;
  if (percentage <= 100) return percentage;
  throw new UsageError(`--fail-under takes a number from 0 to 100, not "${text}".`);
}
