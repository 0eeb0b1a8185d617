import { describeBadUrn, isStandardUrn } from '../standard/standardUrn';
import { message } from '../text/message';
import { divideText, type TextPart } from './divideText';
import { findLists, linesOf, withLabelledLists } from './findLists';
import type { ReadItems } from './finishItems';
import { hasSeveral } from './hasSeveral';
import { refused, type ImportResult, type ImportWarning } from './importedStandard';
import type { ImportHints } from './importHints';
import { describeTooMany, mostCriteria } from './importLimits';
import { isHtml } from './isHtml';
import { pastedLines } from './pastedLines';
import { readItems } from './readItems';
import { readRecord } from './readRecord';
import { readRecordHead } from './recordHead';
import { withoutMenu } from './withoutMenu';
import { withoutPageEnds } from './withoutPageEnds';
import { widestOf } from './wrappedWidth';

/** The longest text that is read, in UTF-16 code units: some hundred times a long standard. */
export const longestImport = 1_000_000;

/**
 * Reads a standard from the text that a person gets by copying its page or its PDF. Takes time in
 * proportion to the text.
 */
export function importStandard(text: string, hints: ImportHints = {}): ImportResult {
  if (text.length > longestImport) {
    return refused(
      message('The text is too long for a standard. Copy the standard alone, and try again.'),
    );
  }
  if (isHtml(text)) {
    return refused(
      message('This is HTML. Copy the text of the page as the browser shows it, not its source.'),
    );
  }
  const lines = withoutMenu(pastedLines(text));
  const head = readRecordHead(lines);
  const divided = divideText(withoutPageEnds(lines, head), head.urn);
  if (hasSeveral(divided.parts)) {
    return refused(
      message('The text holds more than one standard. Copy one at a time, and try again.'),
    );
  }
  const parts = withLabelledLists(divided.parts);
  const { performance, knowledge } = readLists(parts);
  const count = performance.items.length + knowledge.items.length;
  if (count === 0) {
    return refused(
      message(
        'The text has no items under "Performance criteria" or "Knowledge and understanding". Copy the whole of the standard, headings included, or put one of these headings above each list.',
      ),
    );
  }
  if (count > mostCriteria) return refused(describeTooMany(count));
  const record = readRecord(head, { ...divided, parts }, hints);
  if (record.urn !== undefined && !isStandardUrn(record.urn)) {
    return refused(describeBadUrn(record.urn));
  }
  return {
    kind: 'standard',
    standard: {
      ...record,
      performance: performance.items,
      knowledge: knowledge.items,
      warnings: [
        ...record.warnings,
        ...describeMissing(performance.items.length, knowledge.items.length),
        ...performance.warnings,
        ...knowledge.warnings,
      ],
    },
  };
}

function readLists(parts: readonly TextPart[]): {
  readonly performance: ReadItems;
  readonly knowledge: ReadItems;
} {
  const { performance, knowledge } = findLists(parts);
  const longest = widestOf([...linesOf(parts, 'overview'), ...performance, ...knowledge]);
  return {
    performance: readItems(performance, 'P', longest),
    knowledge: readItems(knowledge, 'K', longest),
  };
}

/** A list of skills or of duties may well be alone; a standard has both lists. */
function describeMissing(performance: number, knowledge: number): readonly ImportWarning[] {
  const words =
    performance === 0
      ? message(
          'No performance criteria were found. If the text has some, put "Performance criteria" above them and try again.',
        )
      : message(
          'No knowledge items were found. If the text has some, put "Knowledge and understanding" above them and try again.',
        );
  return performance > 0 && knowledge > 0 ? [] : [{ code: 'structure', message: words }];
}
