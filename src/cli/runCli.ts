import { version } from '../../package.json';
import { showControls } from '../core/text/wrapText';
import { UsageError, type Command, type ExitCode, type Terminal } from './command';
import { checkCommand } from './checkCommand';
import { coverageCommand } from './coverageCommand';
import { exportCommand } from './exportCommand';
import { importCommand } from './importCommand';
import { standardCommand } from './standardCommand';
import { suggestCommand } from './suggestCommand';

const commands: readonly Command[] = [
  coverageCommand,
  checkCommand,
  exportCommand,
  suggestCommand,
  importCommand,
  standardCommand,
];

/** The streams that a run writes to, as they are, and what it must be told. */
export interface Streams extends Omit<Terminal, 'print'> {
  /** Whether a terminal shows what is written; else a file or a program takes it. */
  readonly isTTY: boolean;
}

/**
 * Runs the command line `args`, without the program's name. Everything that people read goes through
 * here: what a terminal would act upon (a note's title or a file's name may hold it) is made visible.
 * A document stays exact where no terminal shows it.
 */
export function runCli(args: readonly string[], streams: Streams): ExitCode {
  return runCommand(args, {
    ...streams,
    write: (document) => {
      streams.write(streams.isTTY ? clean(document) : document);
    },
    print: (text) => {
      streams.write(clean(text));
    },
    warn: (line) => {
      streams.warn(clean(line));
    },
  });
}

/** Line ends and tabs are the layout of a table; every other control is made visible. */
function clean(text: string): string {
  return text.replace(/[^\r\n\t]+|\r(?!\n)/g, showControls);
}

function runCommand(args: readonly string[], terminal: Terminal): ExitCode {
  const [first, ...rest] = args;
  if (first === '--version') {
    terminal.print(`${version}\n`);
    return 0;
  }
  if (first === '--help' || first === '-h') {
    terminal.print(generalHelp());
    return 0;
  }
  const command = commands.find(({ name }) => name === first);
  if (!command) {
    if (first !== undefined) terminal.warn(`nos-notes: there is no command "${first}".\n`);
    terminal.warn(generalHelp().trimEnd());
    return 2;
  }
  try {
    return command.run(rest, terminal);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    terminal.warn(`nos-notes: ${error.message}`);
    terminal.warn(`Try: nos-notes ${command.name} --help`);
    return 2;
  }
}

function generalHelp(): string {
  const width = Math.max(...commands.map(({ name }) => name.length));
  return `Reads a journal of notes on the command line. Nothing is sent, and nothing is written but
the file that export, import or standard is given.

Usage: nos-notes <command> [folder or note] [options]

Commands:
${commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`).join('\n')}

Options:
  --help     show this, or the help of a command
  --version  show the version
`;
}
