import { shortWording } from '../standard/shortWording';
import type { StandardSet } from '../standard/standardSet';
import type { Position } from '../text/position';
import type { Range } from '../text/range';
import { resolveReferences } from './resolveReferences';

/** A few words that an editor shows after a code, which are not part of the text. */
export interface InlayHint {
  /** The place after the code. */
  readonly position: Position;
  readonly label: string;
  /** The full wording. */
  readonly tooltip: string;
}

const longestLabel = 28;

/** The start of each criterion's wording, for the codes on the lines of `range`. */
export function listInlayHints(
  text: string,
  { start, end }: Range,
  standards: StandardSet,
): readonly InlayHint[] {
  return resolveReferences(text, standards)
    .filter(({ range }) => range.end.line >= start.line && range.end.line <= end.line)
    .map(({ range, criterion }) => ({
      position: range.end,
      label: shortWording(criterion.text, longestLabel),
      tooltip: criterion.text,
    }));
}
