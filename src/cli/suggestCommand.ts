import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { noteSizeLimit, parseNoteFile } from '../core/note/parseNoteFile';
import { withoutNoteWords } from '../core/note/withoutNoteWords';
import { suggestCriteria } from '../core/suggestion/suggestCriteria';
import { jsonText } from '../core/text/jsonText';
import { formatMessage } from '../core/text/message';
import { oneLine } from '../core/text/oneLine';
import { parseArguments } from './cliArguments';
import { UsageError, type Command, type ExitCode, type Terminal } from './command';
import { JournalFolder } from './journalFolder';
import { decode, describeUnread, readFile } from './readFile';
import { selectStandards, warnOfStandards } from './selectStandards';

/** Prints the criteria that a note's own words speak to. */
export const suggestCommand: Command = {
  name: 'suggest',
  summary: 'the criteria that the words of a note speak to',
  help: `Suggests criteria for a note, best first, each with the sentence that speaks for it. Of a
confidential note no sentence is printed: the criterion's own wording stands in its place.

Usage: nos-notes suggest <note> [options]

Settings and standards are those of the journal that the note lies in: the nearest folder above
it that has .nos or .vscode, else the folder of the note.

Options:
  --json          print [{code, score, sentence}] as JSON, for other programs; the sentence is
                  null where the note is confidential
  --standard URN  only the criteria of this standard; may be given several times
  --help          show this

Exit codes: 0 fine, 2 bad usage or a note that cannot be read.
`,
  run: runSuggest,
};

function runSuggest(args: readonly string[], terminal: Terminal): ExitCode {
  const { values, positionals } = parseArguments(args, {
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h', default: false },
    standard: { type: 'string', multiple: true, default: [] },
  });
  if (values.help) {
    terminal.print(suggestCommand.help);
    return 0;
  }
  const [name, ...more] = positionals;
  if (name === undefined || more.length > 0) throw new UsageError('name one note.');
  const file = parseNoteFile(pathToFileURL(name).href, readText(name));
  if (file.kind === 'unreadable') {
    const [{ message }] = file.problems;
    const why = formatMessage(file.confidential ? withoutNoteWords(message) : message);
    throw new UsageError(`"${name}" cannot be read: ${why}`);
  }
  const journal = new JournalFolder(findJournal(path.resolve(name)), terminal.warn);
  warnOfStandards(journal, terminal);
  const standards = selectStandards(journal, values.standard, terminal);
  const criteria = standards.standards.flatMap((standard) => standard.criteria);
  const noteStandard = file.kind === 'note' ? file.standard : undefined;
  const rows = suggestCriteria(file.body, file.title, criteria).map(
    ({ criterion, score, sentence }): Row => ({
      code: standards.writtenCode(criterion, noteStandard),
      score: Math.round(score * 1000) / 1000,
      sentence: file.confidential ? null : oneLine(sentence),
      wording: criterion.text,
    }),
  );
  if (file.confidential) {
    terminal.warn('This note is confidential, so its own sentences are not shown.');
  }
  if (values.json) {
    const suggestions = rows.map(({ code, score, sentence }) => ({ code, score, sentence }));
    terminal.write(jsonText(suggestions));
  } else {
    terminal.print(rows.length > 0 ? toTable(rows) : 'Nothing in it points to a criterion.\n');
  }
  return 0;
}

interface Row {
  readonly code: string;
  readonly score: number;
  /** What speaks for it in the note's own words; `null` where those are confidential. */
  readonly sentence: string | null;
  /** The criterion's own words. */
  readonly wording: string;
}

function toTable(rows: readonly Row[]): string {
  const width = Math.max(5, ...rows.map(({ code }) => code.length));
  return rows
    .map(
      ({ code, score, sentence, wording }) =>
        `${code.padEnd(width)} ${score.toFixed(2)}  ${sentence ?? oneLine(wording)}\n`,
    )
    .join('');
}

function readText(name: string): string {
  const read = readFile(name, noteSizeLimit);
  if (read.kind !== 'bytes') throw new UsageError(`the note "${name}" ${describeUnread(read)}.`);
  return decode(read.bytes);
}

function findJournal(note: string): string {
  const own = path.dirname(note);
  for (let folder = own; ; folder = path.dirname(folder)) {
    if (['.nos', '.vscode'].some((name) => existsSync(path.join(folder, name)))) return folder;
    if (folder === path.dirname(folder)) return own;
  }
}
