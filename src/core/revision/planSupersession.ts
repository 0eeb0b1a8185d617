import { refused, type EditPlan } from '../note/editPlan';
import { dominantLineEnd } from '../note/spliceText';
import { parseStandardFile } from '../standard/parseStandardFile';
import type { Standard, Supersession } from '../standard/standard';
import { message } from '../text/message';
import { mergeSplices } from '../note/mergeSplices';
import { editedStandard } from './editedStandard';
import { openStandardYaml } from './openStandardYaml';
import { plannedEdits } from './plannedEdits';
import { supersessionSplices } from './supersessionSplices';

/**
 * Plans the smallest edits of a standard's file that make `supersededBy` say what `supersession` says.
 * What the file says about other criteria under the same key stays, unless it leads to another
 * standard; every comment stays but for those of rows that go, and so does every byte elsewhere.
 * @param text the file's text, which may begin with a byte order mark; the edits are in its positions
 */
export function planSupersession(text: string, supersession: Supersession): EditPlan {
  const yaml = text.replace(/^\uFEFF/, '');
  const before = parseStandardFile(yaml, '').standard;
  if (!before) return refused(message('It cannot be read as a standard'));
  const opened = openStandardYaml(yaml, dominantLineEnd(yaml));
  const splices = opened && supersessionSplices(opened, supersession);
  const merged = splices && mergeSplices(splices);
  const after = merged && editedStandard(opened, merged, ['supersededBy']);
  if (!merged || !after || !isDone(before, after, supersession)) {
    return refused(message('It is written in a way that cannot be edited safely'));
  }
  return plannedEdits(text, merged);
}

/** Whether the file says what it should about its successor. */
function isDone(before: Standard, after: Standard, { urn, map }: Supersession): boolean {
  const codes = new Set(before.criteria.map(({ code }) => code));
  const kept = before.supersededBy?.urn === urn ? before.supersededBy.map : [];
  const wanted = [...new Map([...kept, ...map])].filter(([code]) => codes.has(code));
  return (
    after.supersededBy?.urn === urn &&
    after.supersededBy.map.size === wanted.length &&
    wanted.every(([code, to]) => after.supersededBy?.map.get(code)?.join() === to.join())
  );
}
