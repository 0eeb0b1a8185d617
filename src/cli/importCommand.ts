import { lstatSync } from 'node:fs';
import path from 'node:path';
import { casePackageText } from '../core/case/writeCasePackage';
import { importedFrom } from '../core/import/importedFrom';
import type { ImportHints } from '../core/import/importHints';
import type { ImportedStandard } from '../core/import/importedStandard';
import { standardFileText } from '../core/import/standardFileText';
import { standingDoubts } from '../core/import/standingDoubts';
import { decodeText } from '../core/source/decodeText';
import { importSizeLimit, readStandardText } from '../core/source/readStandardText';
import { parseStandardFile } from '../core/standard/parseStandardFile';
import type { Standard } from '../core/standard/standard';
import { describeBadUrn, isStandardUrn } from '../core/standard/standardUrn';
import { jsonText } from '../core/text/jsonText';
import { formatMessage } from '../core/text/message';
import { parseArguments, readBasis } from './cliArguments';
import { UsageError, type Command, type ExitCode, type Terminal } from './command';
import { formatProblem } from './fileProblem';
import { describeUnread, readFile, readStandardInput } from './readFile';
import { warnOfDoubts } from './warnOfDoubts';
import { standardReport } from './standardReport';
import { writeNew } from './writeFiles';

/** Prints, or writes to a new file, the standard that a text, a CASE package or a standard file holds. */
export const importCommand: Command = {
  name: 'import',
  summary: 'a standard from the text of its page or PDF, or a CASE package, as a standard file',
  help: `Reads a standard from the text that you get by copying its page or its PDF, from the JSON of
a CASE 1.0 package, or from a standard file (.yaml), and prints it as the YAML of a file
.nos/standards/<URN>.yaml. What is uncertain stands as a comment above its item, and is said apart
from the result. For a new edition of a standard that the journal has, import in the editor: there
its keywords and revisions stay.

Usage: nos-notes import [file|-] [options]

Without a file, or with -, the text is taken from standard input.

Options:
  --urn X     the standard's URN, where the text and the file's name do not have it; of a
              package with several standards, which one to read
  --out FILE  write it to this new file; one that is there is never replaced. Without it the
              standard is printed
  --json      {urn, title, …, performance, knowledge, warnings} as JSON, for other programs
  --case      a CASE 1.0 package, for other programs that keep standards
  --today DATE
              the day that a package gives as that of its last change, such as 2026-11-30
  --help      show this

Exit codes: 0 fine, 2 bad usage, a text that holds no standard, or a file that cannot be written.
`,
  run: runImport,
};

function runImport(args: readonly string[], terminal: Terminal): ExitCode {
  const { values, positionals } = parseArguments(args, {
    urn: { type: 'string' },
    out: { type: 'string' },
    json: { type: 'boolean', default: false },
    case: { type: 'boolean', default: false },
    today: { type: 'string' },
    help: { type: 'boolean', short: 'h', default: false },
  });
  if (values.help) {
    terminal.print(importCommand.help);
    return 0;
  }
  const [file = '-', ...more] = positionals;
  if (more.length > 0) throw new UsageError('name one file only.');
  if (values.json && values.case) throw new UsageError('choose one of --json and --case.');
  const { today = terminal.today } = readBasis({
    ...(values.today !== undefined && { today: values.today }),
  });
  const hints = {
    ...(values.urn !== undefined && { urn: values.urn }),
    ...(file !== '-' && { source: path.basename(file) }),
  };
  // Before anything is read, which may take its user's typing.
  if (values.out !== undefined && isThere(values.out)) throw existing(values.out);
  const text = readText(file);
  const standard = /\.ya?ml$/i.test(file)
    ? readYaml(file, text, hints, terminal)
    : readForeign(text, hints);
  const format = values.json ? 'json' : values.case ? 'case' : 'yaml';
  const result = render(standard, format, today, terminal);
  if (values.out === undefined) {
    terminal.write(result);
  } else {
    if (!writeNew(values.out, result)) throw existing(values.out);
    terminal.warn(describeResult(values.out, standard));
    if (format === 'yaml') warnOfName(values.out, standard, terminal);
  }
  // JSON has them itself.
  if (format !== 'json') warnOfDoubts(standard, terminal);
  return 0;
}

/** Says so where a journal takes the file for another standard, or for none. */
function warnOfName(out: string, { urn }: ImportedStandard, { warn }: Terminal): void {
  if (urn === undefined || !isInJournal(out) || path.basename(out) === `${urn}.yaml`) return;
  warn(`${out}: the file should be named ${urn}.yaml, after its urn.`);
}

function render(
  standard: ImportedStandard,
  format: 'yaml' | 'json' | 'case',
  today: string,
  terminal: Terminal,
): string {
  switch (format) {
    case 'yaml':
      requireUrn(standard, 'a standard file');
      return standardFileText(standard, formatMessage);
    case 'json':
      return jsonText(standardReport(standard));
    case 'case':
      return casePackageText(asStandard(standard, terminal), today);
  }
}

/** An import knows the wording alone: in place of a file it would take what else stands in that. */
function existing(out: string): UsageError {
  return new UsageError(
    `"${out}" is there already, and would lose its keywords and revisions. Import over it in the ` +
      'editor, which shows what would change, or name another file.',
  );
}

/** Where the system will not tell, it will not write either, and says why. */
function isThere(file: string): boolean {
  try {
    lstatSync(file);
    return true;
  } catch {
    return false;
  }
}

function describeResult(out: string, { urn, performance, knowledge }: ImportedStandard): string {
  const name = urn === undefined ? '' : `${urn}, `;
  return `${out}: ${name}${performance.length + knowledge.length} criteria.`;
}

function readForeign(text: string, hints: ImportHints): ImportedStandard {
  const result = readStandardText(text, hints);
  if (result.kind === 'refused') throw new UsageError(formatMessage(result.reason));
  return result.standard;
}

/** Reads a standard file; what it had to leave out is said. */
function readYaml(
  file: string,
  text: string,
  { urn }: ImportHints,
  terminal: Terminal,
): ImportedStandard {
  const { standard, problems } = parseStandardFile(text, path.basename(file));
  for (const problem of problems) {
    // What is still to be checked is said as of any import.
    if (problem.code === 'standard-check') continue;
    if (problem.code === 'standard-file-name' && !isInJournal(file)) continue;
    terminal.warn(formatProblem({ file, problem }));
  }
  if (!standard) throw new UsageError(`the file "${file}" holds no standard that can be read.`);
  if (urn !== undefined && !isStandardUrn(urn)) {
    throw new UsageError(formatMessage(describeBadUrn(urn)));
  }
  return { ...importedFrom(standard, standingDoubts(text)), ...(urn !== undefined && { urn }) };
}

/** Whether the name of a standard's file matters where it lies. */
function isInJournal(file: string): boolean {
  return /[\\/]\.nos[\\/]standards$/.test(path.dirname(path.resolve(file)));
}

/** The standard as its file would have it: there every item has a code of its own, and words. */
function asStandard(imported: ImportedStandard, { warn }: Terminal): Standard {
  const urn = requireUrn(imported, 'a package');
  // The warnings are said in any case, and would be told twice as remarks.
  const text = standardFileText({ ...imported, warnings: [] }, formatMessage);
  const { standard, problems } = parseStandardFile(text, `${urn}.yaml`);
  for (const { message } of problems) warn(formatMessage(message));
  if (!standard) throw new UsageError('the text holds no item that a package can have.');
  return standard;
}

function requireUrn({ urn }: ImportedStandard, needing: string): string {
  if (urn !== undefined) return urn;
  throw new UsageError(`${needing} needs the URN of its standard. Name it with --urn.`);
}

function readText(file: string): string {
  const isStandardInput = file === '-';
  const read = isStandardInput
    ? readStandardInput(importSizeLimit)
    : readFile(file, importSizeLimit);
  if (read.kind === 'bytes') return decodeText(read.bytes, TextDecoder);
  const name = isStandardInput ? 'standard input' : `the file "${file}"`;
  throw new UsageError(`${name} ${describeUnread(read)}.`);
}
