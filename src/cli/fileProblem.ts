import { formatMessage } from '../core/text/message';
import type { Problem } from '../core/text/problem';

/** A problem, and the file that it is in. */
export interface FileProblem {
  /** Relative to the journal's folder, with `/`. */
  readonly file: string;
  readonly problem: Problem;
}

/** `file:line:column code message` in one line, as many programs print it; both numbers are 1-based. */
export function formatProblem({ file, problem: { code, range, message } }: FileProblem): string {
  const { line, character } = range.start;
  const words = `${file}:${line + 1}:${character + 1} ${code} ${formatMessage(message)}`;
  // A name with a line end would pass for another problem. Other controls don't reach a terminal.
  return words.replace(/[\r\n]/g, '\uFFFD');
}
