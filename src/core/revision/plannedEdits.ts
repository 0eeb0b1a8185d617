import type { EditPlan } from '../note/editPlan';
import { shrinkSplice } from '../note/shrinkSplice';
import type { Splice } from '../note/spliceText';
import type { TextEdit } from '../text/textEdit';
import { TextLines } from '../text/textLines';

/**
 * The splices as the edits of a plan, each without what it leaves as it is.
 * @param text the file's text, which may begin with a byte order mark
 * @param splices in order, with offsets of the text without that mark
 */
export function plannedEdits(text: string, splices: readonly Splice[]): EditPlan {
  const yaml = text.replace(/^\uFEFF/, '');
  const shift = text.length - yaml.length;
  const lines = new TextLines(text);
  const edits = splices.flatMap((splice): readonly TextEdit[] => {
    const { start, end, newText } = shrinkSplice(yaml, splice);
    if (start === end && newText === '') return [];
    return [{ range: lines.rangeBetween(start + shift, end + shift), newText }];
  });
  return { kind: 'edits', edits };
}
