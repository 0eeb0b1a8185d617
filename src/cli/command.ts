/** How a run ended: 0 fine, 1 a check that the user asked for has failed, 2 bad usage. */
export type ExitCode = 0 | 1 | 2;

/** What a command prints to, and what it must be told about the world. */
export interface Terminal {
  /** Prints words for people, without what a terminal would act upon. */
  readonly print: (text: string) => void;
  /** Writes a document or JSON, byte for byte unless a terminal shows it. */
  readonly write: (document: string) => void;
  /** Says something about the run in a line of its own, apart from the result. */
  readonly warn: (line: string) => void;
  /** How many characters fit into a line. */
  readonly width: number;
  /** The local date, `YYYY-MM-DD`. */
  readonly today: string;
}

/** One command of the command line. */
export interface Command {
  readonly name: string;
  /** What it does, in a few words, for the list of commands. */
  readonly summary: string;
  /** How to use it, for `--help`. */
  readonly help: string;
  /**
   * @param args what stands after the command's name
   * @throws UsageError where it cannot do what it was asked
   */
  readonly run: (args: readonly string[], terminal: Terminal) => ExitCode;
}

/** What was asked cannot be done as it was asked; the message says why and what to do. */
export class UsageError extends Error {}
