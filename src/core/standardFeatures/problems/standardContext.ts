import type { Standard } from '../../standard/standard';
import type { StandardOutline } from '../../standard/standardOutline';
import type { Message } from '../../text/message';
import type { Problem, ProblemCode, Severity } from '../../text/problem';
import type { TextSpan } from '../../note/markdownLine';
import type { TextLines } from '../../text/textLines';

/** What a standard's file is judged by, besides its own text. */
export interface StandardSurroundings {
  /** The local date `YYYY-MM-DD`. */
  readonly today: string;
  /** Every standard that the journal could work to, by URN. */
  readonly standards: ReadonlyMap<string, Standard>;
  /** The names of the journal's standard files that come before this one, by their URN. */
  readonly filesBefore: ReadonlyMap<string, string>;
}

/** A standard's file whose YAML is valid, and what is needed to find its problems. */
export interface StandardContext extends StandardSurroundings {
  /** The file's name with its ending. */
  readonly fileName: string;
  readonly lines: TextLines;
  readonly outline: StandardOutline;
}

/** The problem at `place`. */
export function problemAt(
  { lines }: StandardContext,
  { start, end }: TextSpan,
  code: ProblemCode,
  severity: Severity,
  message: Message,
): Problem {
  return { code, severity, range: lines.rangeBetween(start, end), message };
}
