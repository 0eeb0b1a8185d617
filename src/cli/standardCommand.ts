import { casePackageText } from '../core/case/writeCasePackage';
import { importedFrom } from '../core/import/importedFrom';
import type { ImportedStandard } from '../core/import/importedStandard';
import { standardFileText } from '../core/import/standardFileText';
import type { Standard } from '../core/standard/standard';
import { jsonText } from '../core/text/jsonText';
import { formatMessage } from '../core/text/message';
import { parseArguments, readBasis, readFolder } from './cliArguments';
import { UsageError, type Command, type ExitCode, type Terminal } from './command';
import { JournalFolder } from './journalFolder';
import { selectStandards, warnOfStandards } from './selectStandards';
import { standardReport } from './standardReport';
import { warnOfDoubts } from './warnOfDoubts';
import { writeWhole } from './writeFiles';

/** Writes a standard for others to use. */
export const standardCommand: Command = {
  name: 'standard',
  summary: 'a standard of the journal, or a built-in one, as YAML, JSON or a CASE package',
  help: `Writes a standard of a journal, or a built-in one: as a standard file, as JSON, or as a
CASE 1.0 package for other programs that keep standards.

Usage: nos-notes standard [folder] --standard URN [options]

The folder is the journal; without one it is the current folder. Settings are taken
from .vscode/settings.json in it, standards of its own from .nos/standards/.

Options:
  --standard URN   which standard; may be left out where the journal works to one only
  --format FORMAT  yaml, json or case; without it what FILE ends in says which (.yaml,
                   .json, .case.json), else it is yaml
  --out FILE       where to write it; a file that is there is replaced. Without it the
                   standard is printed
  --today DATE     the day that a package gives as that of its last change, such as
                   2026-11-30
  --help           show this

The same standard and day give the same file, byte for byte. Of the comments of a standard file
those are kept that ask for a check; they are said apart from the result, too.

Exit codes: 0 fine, 2 bad usage or a file that cannot be written.
`,
  run: runStandard,
};

const formats = ['yaml', 'json', 'case'] as const;
type Format = (typeof formats)[number];

function runStandard(args: readonly string[], terminal: Terminal): ExitCode {
  const { values, positionals } = parseArguments(args, {
    help: { type: 'boolean', short: 'h', default: false },
    standard: { type: 'string' },
    format: { type: 'string' },
    out: { type: 'string' },
    today: { type: 'string' },
  });
  if (values.help) {
    terminal.print(standardCommand.help);
    return 0;
  }
  const format = readFormat(values.format, values.out);
  const { today = terminal.today } = readBasis({
    ...(values.today !== undefined && { today: values.today }),
  });
  const journal = new JournalFolder(readFolder(positionals), terminal.warn);
  warnOfStandards(journal, terminal);
  const { standards } = selectStandards(
    journal,
    values.standard === undefined ? [] : [values.standard],
    terminal,
  );
  const [standard, ...others] = standards;
  if (!standard || others.length > 0) {
    const names = standards.map(({ urn }) => urn).join(', ');
    throw new UsageError(`say which standard: --standard URN. Known: ${names || 'none'}.`);
  }
  const imported = importedFrom(standard, journal.doubtsAbout(standard));
  const text = render(standard, imported, format, today);
  if (values.out === undefined) {
    terminal.write(text);
  } else {
    writeWhole(values.out, text);
    terminal.warn(`${values.out}: ${standard.urn}, ${standard.criteria.length} criteria.`);
  }
  // JSON has them itself.
  if (format !== 'json') warnOfDoubts(imported, terminal);
  return 0;
}

function render(
  standard: Standard,
  imported: ImportedStandard,
  format: Format,
  today: string,
): string {
  switch (format) {
    case 'yaml':
      return standardFileText(imported, formatMessage);
    case 'json':
      return jsonText(standardReport(imported));
    case 'case':
      return casePackageText(standard, today);
  }
}

function readFormat(asked: string | undefined, out = ''): Format {
  if (asked !== undefined) {
    const format = formats.find((it) => it === asked);
    if (format) return format;
    throw new UsageError(`--format takes yaml, json or case, not "${asked}".`);
  }
  if (/\.case\.json$/i.test(out)) return 'case';
  return /\.json$/i.test(out) ? 'json' : 'yaml';
}
