import { EvidenceIndex } from '../core/evidence/evidenceIndex';
import { buildPortfolio } from '../core/portfolio/buildPortfolio';
import type { Portfolio } from '../core/portfolio/portfolio';
import { renderPortfolio } from '../core/portfolio/renderPortfolio';
import { formatMessage } from '../core/text/message';
import { basisOptions, parseArguments, readBasis, readFolder } from './cliArguments';
import type { Command, ExitCode, Terminal } from './command';
import { readFormat, readProductions, readRange } from './exportOptions';
import { JournalFolder } from './journalFolder';
import { selectStandards, warnOfStandards } from './selectStandards';
import { writeWhole } from './writeFiles';

/** Writes a portfolio of a journal to a file. */
export const exportCommand: Command = {
  name: 'export',
  summary: 'a portfolio of the evidence as HTML, Markdown, CSV or JSON',
  help: `Makes a portfolio: cover, summary, criteria by productions, what proves each criterion,
acceptances, evidence files with their hashes, and the notes. Of confidential notes it has
the title, criteria and date alone.

Usage: nos-notes export [folder] --format html|md|csv|json --out FILE [options]

The folder is the journal; without one it is the current folder. Settings are taken
from .vscode/settings.json in it, standards of its own from .nos/standards/.

Options:
  --format FORMAT    html (one page, prints to A4), md, csv or json; without it what
                     FILE ends in says which
  --out FILE         where to write it; a file that is there is replaced. Without it
                     the portfolio is printed
  --standard URN     only this standard, whether the settings name it or not; may be
                     given several times
  --from DATE        only notes from this day on, such as 2026-01-31, or this year
  --to DATE          only notes up to this day, or year
  --production NAME  only notes of this production; may be given several times
  --include-bodies   with the texts of the notes; without it only with the passages
                     that prove a criterion
  --only-accepted    only evidence that has been accepted
  --author NAME      for the cover; else the setting nosNotes.author
  --role ROLE        for the cover; else the setting nosNotes.role
  --rules FILE       judge by the rules in this file, not by those of the settings;
                     JSON in the shape of the setting nosNotes.rules
  --today DATE       judge as of this day, such as 2026-11-30
  --help             show this

The same journal, options and day give the same file, byte for byte.

Exit codes: 0 fine, 2 bad usage or a file that cannot be written.
`,
  run: runExport,
};

function runExport(args: readonly string[], terminal: Terminal): ExitCode {
  const { values, positionals } = parseArguments(args, {
    help: { type: 'boolean', short: 'h', default: false },
    format: { type: 'string' },
    out: { type: 'string' },
    standard: { type: 'string', multiple: true, default: [] },
    from: { type: 'string' },
    to: { type: 'string' },
    production: { type: 'string', multiple: true },
    'include-bodies': { type: 'boolean', default: false },
    'only-accepted': { type: 'boolean', default: false },
    author: { type: 'string' },
    role: { type: 'string' },
    ...basisOptions,
  });
  if (values.help) {
    terminal.print(exportCommand.help);
    return 0;
  }
  const format = readFormat(values.format, values.out);
  const { rules, today = terminal.today } = readBasis(values);
  const range = readRange(values);
  const journal = new JournalFolder(readFolder(positionals), terminal.warn);
  const { settings } = journal;
  warnOfStandards(journal, terminal);
  const standards = selectStandards(journal, values.standard, terminal);
  const index = new EvidenceIndex({ standards, rules: rules ?? settings.rules, today });
  for (const file of journal.readNotes()) index.set(file);
  const snapshot = index.snapshot();
  const portfolio = finish(
    buildPortfolio(snapshot, {
      author: (values.author ?? settings.author).trim(),
      role: (values.role ?? settings.role).trim(),
      limit: { ...range, ...readProductions(values.production ?? [], snapshot) },
      bodies: values['include-bodies'],
      onlyAccepted: values['only-accepted'],
      fileOf: (uri) => journal.fileOf(uri),
    }),
  );
  const words = { translate: formatMessage, language: 'en-GB' };
  const parts = renderPortfolio(portfolio, format, words);
  if (values.out === undefined) {
    for (const part of parts) terminal.write(part);
  } else {
    writeWhole(values.out, [...parts].join(''));
    terminal.warn(describeResult(portfolio, values.out));
  }
  return 0;
}

function finish(building: Iterator<unknown, Portfolio>): Portfolio {
  for (;;) {
    const step = building.next();
    if (step.done) return step.value;
  }
}

function describeResult({ standards, notes }: Portfolio, out: string): string {
  const urns = standards.map(({ urn }) => urn).join(', ');
  return `${out}: ${urns}, ${notes.length} ${notes.length === 1 ? 'note' : 'notes'}.`;
}
