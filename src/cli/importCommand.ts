import { readFileSync } from 'node:fs';
import { importStandard } from '../core/import/importStandard';
import type { ImportedStandard } from '../core/import/importedStandard';
import { standardFileText } from '../core/import/standardFileText';
import { formatMessage } from '../core/text/message';
import { parseArguments } from './cliArguments';
import { UsageError, type Command, type ExitCode, type Terminal } from './command';

/** Prints the standard that a pasted text holds. */
export const importCommand: Command = {
  name: 'import',
  summary: 'a standard from the text of its page or PDF, as a standard file',
  help: `Reads a standard from the text that you get by copying its page or its PDF, and prints it as
the YAML of a file .nos/standards/<URN>.yaml. Nothing is written. What is uncertain stands as a
comment above its item, and is said apart from the result.

Usage: nos-notes import [file|-] [options]

Without a file, or with -, the text is taken from standard input.

Options:
  --urn X   the standard's URN, where the text and the file's name do not have it
  --json    print {urn, title, …, performance, knowledge, warnings} as JSON, for other programs
  --help    show this

Exit codes: 0 fine, 2 bad usage or a text that holds no standard.
`,
  run: runImport,
};

function runImport(args: readonly string[], terminal: Terminal): ExitCode {
  const { values, positionals } = parseArguments(args, {
    urn: { type: 'string' },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h', default: false },
  });
  if (values.help) {
    terminal.print(importCommand.help);
    return 0;
  }
  const [file = '-', ...more] = positionals;
  if (more.length > 0) throw new UsageError('name one file only.');
  const result = importStandard(readText(file), {
    ...(values.urn !== undefined && { urn: values.urn }),
    ...(file !== '-' && { source: file }),
  });
  if (result.kind === 'refused') throw new UsageError(formatMessage(result.reason));
  const { standard } = result;
  if (values.json) {
    terminal.print(`${JSON.stringify(toReport(standard), null, 2)}\n`);
    return 0;
  }
  terminal.print(standardFileText(standard, formatMessage));
  for (const { item, message } of standard.warnings) {
    terminal.warn(
      item === undefined ? formatMessage(message) : `${item}: ${formatMessage(message)}`,
    );
  }
  return 0;
}

/** What `--json` prints; the URN is empty where nothing names it. */
function toReport({ urn = '', warnings, ...rest }: ImportedStandard) {
  return {
    urn,
    ...rest,
    warnings: warnings.map(({ code, item, message }) => ({
      code,
      ...(item !== undefined && { item }),
      message: formatMessage(message),
    })),
  };
}

function readText(file: string): string {
  try {
    return new TextDecoder().decode(readFileSync(file === '-' ? 0 : file));
  } catch {
    throw new UsageError(
      file === '-' ? 'standard input cannot be read.' : `the file "${file}" cannot be read.`,
    );
  }
}
