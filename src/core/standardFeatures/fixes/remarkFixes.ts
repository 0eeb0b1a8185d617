import type { QuickFix } from '../../languageFeatures/fixes/quickFix';
import { lineEndOf, lineStartOf } from '../../note/spliceText';
import { findCheckRemarks, type CheckRemark } from '../../standard/checkRemarks';
import { shortWording } from '../../standard/shortWording';
import { message } from '../../text/message';
import type { TextEdit } from '../../text/textEdit';
import type { StandardFixContext } from './standardFix';

/** The most of a remark's words in a title, in UTF-16 units. */
const longestTitle = 50;

/** Takes away the remark that the problem is about, or every remark of the file. */
export function fixRemark(context: StandardFixContext): readonly QuickFix[] {
  const { text, problem } = context;
  const remarks = findCheckRemarks(text);
  const words = problem.message.args[0];
  const own = remarks.find((remark) => remark.words === words && isAt(remark, context));
  if (!own) return [];
  const beside = own.next === undefined ? [] : remarks.filter(({ next }) => next === own.next);
  const title =
    beside.length > 1
      ? message('Checked: Remove the Remark “{0}”', shortWording(own.words, longestTitle))
      : message('Checked: Remove the Remark');
  const fixes: QuickFix[] = [{ title, edits: [lineOf(own, context)], isPreferred: true }];
  // Of several remarks at one place the first offers it for all.
  if (remarks.length > 1 && (beside.length === 0 || beside[0] === own)) {
    fixes.push({
      title: message('All Checked: Remove the {0} Remarks', remarks.length),
      edits: remarks.map((remark) => lineOf(remark, context)),
      isPreferred: false,
    });
  }
  return fixes;
}

/** Whether the problem stands at the remark, or at the item below it. */
function isAt({ start, next }: CheckRemark, context: StandardFixContext): boolean {
  const { lines, outline, problem } = context;
  const offset = lines.offsetAt(problem.range.start);
  if (offset === start) return true;
  const item = outline.items.find((it) => it.start === next);
  return offset === (item?.code ?? item?.text)?.start;
}

/** Deletes the whole line of a remark, with its line end. */
function lineOf({ start, end }: CheckRemark, { text, lines }: StandardFixContext): TextEdit {
  const lineEnd = lineEndOf(text, end);
  const next = text.startsWith('\r\n', lineEnd) ? lineEnd + 2 : Math.min(lineEnd + 1, text.length);
  return { range: lines.rangeBetween(lineStartOf(text, start), next), newText: '' };
}
