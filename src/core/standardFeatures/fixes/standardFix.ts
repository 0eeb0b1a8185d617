import { isMap, isScalar, type Document } from 'yaml';
import type { QuickFix } from '../../languageFeatures/fixes/quickFix';
import type { StandardOutline } from '../../standard/standardOutline';
import { parseStandardYaml } from '../../standard/standardYaml';
import type { Message } from '../../text/message';
import type { Problem } from '../../text/problem';
import { applyEdits } from '../../text/textEdit';
import type { TextLines } from '../../text/textLines';
import { keepsOtherKeys } from '../../yaml/keepsOtherKeys';

/** A problem in a standard's file, and what is needed to mend it. */
export interface StandardFixContext {
  readonly text: string;
  /** The file's name with its ending. */
  readonly fileName: string;
  readonly lines: TextLines;
  readonly problem: Problem;
  /** The characters that the problem stands at. */
  readonly written: string;
  readonly outline: StandardOutline;
  /** The codes of the standard that replaces this one, where the journal has it. */
  readonly targetCodes: readonly string[];
}

/** The fix that writes `newText` between two offsets. */
export function splicing(
  { lines }: StandardFixContext,
  title: Message,
  [start, end, newText]: readonly [start: number, end: number, newText: string],
  isPreferred = false,
): QuickFix {
  const range = lines.rangeBetween(start, end);
  return { title, edits: [{ range, newText }], isPreferred };
}

/** The fix that writes `newText` in the place of what the problem stands at. */
export function rewriting(
  { problem: { range } }: StandardFixContext,
  title: Message,
  newText: string,
  isPreferred = false,
): QuickFix {
  return { title, edits: [{ range, newText }], isPreferred };
}

/**
 * Whether the file says the same after `fix` but for the top-level keys that its problem is about, and
 * has no more errors.
 */
export function isWholeAfter(
  { text, lines, problem }: StandardFixContext,
  { edits }: QuickFix,
): boolean {
  const before = parseStandardYaml(text);
  const after = parseStandardYaml(applyEdits(text, edits));
  if (!before || !after) return false;
  const offset = lines.offsetAt(problem.range.start);
  // A URN that is missing has no place yet, and a remark may be about anything but says nothing.
  const meant =
    problem.code.endsWith('urn') || problem.code === 'standard-file-name' ? ['urn'] : [];
  if (problem.code !== 'standard-check') meant.push(keyAt(before, offset), keyAt(after, offset));
  return keepsOtherKeys(before, after, new Set(meant));
}

/** The top-level key that `offset` is in, or behind; empty for none. */
function keyAt({ contents }: Document.Parsed, offset: number): string {
  const pairs = isMap(contents) ? contents.items : [];
  const pair = pairs.filter(({ key }) => key.range[0] <= offset).at(-1);
  return isScalar(pair?.key) ? String(pair.key.value) : '';
}
