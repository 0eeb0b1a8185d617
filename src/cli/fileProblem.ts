import { formatMessage } from '../core/text/message';
import type { Problem } from '../core/text/problem';
import { showControls } from '../core/text/wrapText';

/** A problem, and the file that it is in. */
export interface FileProblem {
  /** Relative to the journal's folder, with `/`. */
  readonly file: string;
  readonly problem: Problem;
}

/** `file:line:column code message`, as many programs print it; line and column are 1-based. */
export function formatProblem({ file, problem: { code, range, message } }: FileProblem): string {
  const { line, character } = range.start;
  return showControls(`${file}:${line + 1}:${character + 1} ${code} ${formatMessage(message)}`);
}
