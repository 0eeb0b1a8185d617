import { readStandardOutline } from '../standard/standardOutline';
import type { Standard } from '../standard/standard';
import type { Range } from '../text/range';
import { TextLines } from '../text/textLines';

/** What to show about a code under the pointer. */
export interface StandardCodeHover {
  readonly range: Range;
  readonly code: string;
  /** The URN of the standard that it belongs to; empty where the file does not name its own. */
  readonly urn: string;
  /** The full wording. */
  readonly text: string;
}

/**
 * The wording of the code at `offset` in a standard's file, where one is named and not defined; nothing
 * where there is none, or none that is known.
 * @param offset a UTF-16 offset
 * @param standards every standard that the journal could work to, by URN
 */
export function hoverStandardCode(
  text: string,
  offset: number,
  standards: ReadonlyMap<string, Standard>,
): StandardCodeHover | undefined {
  const outline = readStandardOutline(text);
  const place = outline?.codes.find(({ start, end }) => start <= offset && offset <= end);
  if (!outline || !place) return undefined;
  const { start, end, text: code, under } = place;
  const isTarget = under === 'target';
  const urn = (isTarget ? outline.successor : outline.urn)?.text ?? '';
  const wording = isTarget
    ? standards.get(urn)?.criteria.find((it) => it.code === code)?.text
    : outline.items.find((it) => it.code?.text === code)?.text?.text;
  if (wording === undefined) return undefined;
  return { range: new TextLines(text).rangeBetween(start, end), code, urn, text: wording };
}
