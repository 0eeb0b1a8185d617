import { fileURLToPath } from 'node:url';
import { findNoteProblems } from '../core/languageFeatures/findNoteProblems';
import type { NoteFile } from '../core/note/noteFile';
import { withoutNoteWords } from '../core/note/withoutNoteWords';
import type { Template } from '../core/template/template';
import { jsonText } from '../core/text/jsonText';
import { formatMessage } from '../core/text/message';
import type { Problem } from '../core/text/problem';
import { basisOptions, parseArguments, readBasis, readFolder } from './cliArguments';
import type { Command, ExitCode, Terminal } from './command';
import { evidenceFilesOf } from './evidenceFiles';
import { formatProblem, type FileProblem } from './fileProblem';
import { JournalFolder } from './journalFolder';
import { standardsToCheck, type CheckedStandards } from './selectStandards';
import { warnOfAge } from './warnOfAge';

/** Prints what is wrong in the notes and standards of a journal. */
export const checkCommand: Command = {
  name: 'check',
  summary: 'what is wrong in the notes and standards, with its place',
  help: `Looks through the notes and standards of a folder and prints what is wrong in them: the
problems that the editor shows too, with evidence files that are not there. Evidence on
another computer or outside the journal isn't looked at, and a hint says so.

Usage: nos-notes check [folder] [options]

The folder is the journal; without one it is the current folder. Settings are taken
from .vscode/settings.json in it. A line for each problem:

  file:line:column code message

Lines and columns count from 1.

Options:
  --no-hints      leave out hints, such as a missing title
  --allow-outside look at evidence outside the journal too, but never at a network address or
                  a device
  --json          print everything as JSON, for other programs
  --standard URN  take this standard to be in use besides those that the settings name; may be
                  given several times
  --rules FILE, --today DATE
                  as for the other commands; a revision may lie after today
  --help          show this

Exit codes: 0 no problems, 1 problems, 2 bad usage.
`,
  run: runCheck,
};

function runCheck(args: readonly string[], terminal: Terminal): ExitCode {
  const { values, positionals } = parseArguments(args, {
    'no-hints': { type: 'boolean', default: false },
    'allow-outside': { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h', default: false },
    standard: { type: 'string', multiple: true, default: [] },
    ...basisOptions,
  });
  if (values.help) {
    terminal.print(checkCommand.help);
    return 0;
  }
  const { today = terminal.today } = readBasis(values);
  const journal = new JournalFolder(readFolder(positionals), terminal.warn);
  const standards = standardsToCheck(journal, values.standard, terminal);
  warnOfAge(standards.standards, today, terminal);
  const notes = journal.readNotes().filter(({ kind }) => kind !== 'untagged');
  const basis = { ...standards, allowOutside: values['allow-outside'] };
  const problems = findProblems(journal, notes, basis, today).filter(
    ({ problem }) => !values['no-hints'] || problem.severity !== 'hint',
  );
  if (values.json) {
    terminal.write(jsonText(toReport(notes.length, problems)));
  } else {
    terminal.print(problems.map((problem) => `${formatProblem(problem)}\n`).join(''));
    terminal.warn(describeFigures(notes.length, problems));
  }
  return problems.length > 0 ? 1 : 0;
}

/** What notes are checked by. */
interface CheckBasis extends CheckedStandards {
  /** Whether evidence outside the journal is looked at. */
  readonly allowOutside: boolean;
}

/**
 * The problems of all files by name, in each as they stand in it. Files of confidential notes are named
 * here and in no report: this is for the author, who couldn't find a problem without its place.
 */
function findProblems(
  journal: JournalFolder,
  notes: readonly NoteFile[],
  basis: CheckBasis,
  today: string,
): readonly FileProblem[] {
  const templates = journal.readTemplates();
  const ofNotes = notes.flatMap((note) => {
    const file = journal.fileOf(note.uri);
    const problems = findInNote(note, journal, { ...basis, templates });
    return [...problems].sort(byPlace).map((problem) => ({ file, problem }));
  });
  return [...journal.examineStandards(today), ...ofNotes];
}

function findInNote(
  note: NoteFile,
  journal: JournalFolder,
  { allowOutside, ...basis }: CheckBasis & { readonly templates: readonly Template[] },
): readonly Problem[] {
  const place = { note: fileURLToPath(note.uri), journal: journal.folder, allowOutside };
  const problems =
    note.kind === 'unreadable'
      ? note.problems
      : findNoteProblems(note.uri, journal.textOf(note.uri), {
          ...basis,
          ...evidenceFilesOf(place),
        });
  if (!note.confidential) return problems;
  const urns = basis.everyStandard.standards.map(({ urn }) => urn);
  return problems.map((problem) => ({
    ...problem,
    message: withoutNoteWords(problem.message, urns),
  }));
}

function byPlace({ range: { start: a } }: Problem, { range: { start: b } }: Problem): number {
  return a.line - b.line || a.character - b.character;
}

/** What `--json` prints. All numbers of places are 1-based; `endColumn` is that after the last one. */
interface CheckReport {
  readonly notes: number;
  readonly problems: readonly {
    readonly file: string;
    readonly line: number;
    readonly column: number;
    readonly endLine: number;
    readonly endColumn: number;
    readonly severity: Problem['severity'];
    readonly code: Problem['code'];
    readonly message: string;
  }[];
}

function toReport(notes: number, problems: readonly FileProblem[]): CheckReport {
  return {
    notes,
    problems: problems.map(({ file, problem: { range, severity, code, message } }) => ({
      file,
      line: range.start.line + 1,
      column: range.start.character + 1,
      endLine: range.end.line + 1,
      endColumn: range.end.character + 1,
      severity,
      code,
      message: formatMessage(message),
    })),
  };
}

function describeFigures(notes: number, problems: readonly FileProblem[]): string {
  const checked = `Notes checked: ${notes}.`;
  if (problems.length === 0) return `${checked} No problems found.`;
  const files = new Set(problems.map(({ file }) => file)).size;
  return `${checked} Problems: ${problems.length}, in ${files} ${files === 1 ? 'file' : 'files'}.`;
}
