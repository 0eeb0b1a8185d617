import { version } from '../../package.json';
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

/** Runs the command line `args`, without the program's name. */
export function runCli(args: readonly string[], terminal: Terminal): ExitCode {
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
