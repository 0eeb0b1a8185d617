import type { Problem } from '../text/problem';
import { TextLines } from '../text/textLines';
import { locateRemarks } from './locateRemarks';

/**
 * What an import has asked its reader to check and nobody has yet: each at the code of the item
 * below it, or at the remark itself where it is about the standard.
 * @param text without a byte order mark
 */
export function findRemarkProblems(text: string): readonly Problem[] {
  const remarks = locateRemarks(text);
  if (remarks.length === 0) return [];
  const lines = new TextLines(text);
  return remarks.map(({ remark, item }) => {
    const { start, end } = item?.code ?? item?.text ?? remark;
    const range = lines.rangeBetween(start, end);
    // The words are those of the file, and nothing that could be translated.
    return {
      code: 'standard-check',
      severity: 'warning',
      range,
      message: { text: '{0}', args: [remark.words] },
    };
  });
}
