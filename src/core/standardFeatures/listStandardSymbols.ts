import { readStandardOutline, type Written } from '../standard/standardOutline';
import type { CriterionKind } from '../standard/standard';
import type { Range } from '../text/range';
import { TextLines } from '../text/textLines';

/** A criterion in the outline of a standard's file. */
export interface StandardSymbol {
  readonly kind: CriterionKind;
  readonly code: string;
  /** The wording; empty where there is none. */
  readonly text: string;
  /** The whole item. */
  readonly range: Range;
  /** The code alone. */
  readonly selection: Range;
}

/** The criteria of a standard's file, in the order in which they stand there. */
export function listStandardSymbols(text: string): readonly StandardSymbol[] {
  const lines = new TextLines(text);
  const rangeOf = ({ start, end }: Pick<Written, 'start' | 'end'>): Range =>
    lines.rangeBetween(start, end);
  return (readStandardOutline(text)?.items ?? []).flatMap((item) =>
    item.code
      ? [
          {
            kind: item.kind,
            code: item.code.text,
            text: item.text?.text ?? '',
            range: rangeOf(item),
            selection: rangeOf(item.code),
          },
        ]
      : [],
  );
}
