import { message } from '../text/message';
import { planReplacement, refused, type EditPlan } from './editPlan';
import { findActions, type OpenAction } from './findActions';
import { findFrontMatter } from './findFrontMatter';

/**
 * The edit that ticks `action` in `text`, which may have changed since the action was found there: of
 * items that say the same, the nearest to where it stood. Refused where none does any more.
 */
export function planTick(text: string, action: OpenAction): EditPlan {
  const { bodyStart } = findFrontMatter(text);
  const distance = ({ offset }: OpenAction): number => Math.abs(offset - action.offset);
  const [nearest] = findActions(text, bodyStart)
    .filter((it) => it.text === action.text)
    .sort((a, b) => distance(a) - distance(b));
  if (!nearest) return refused(message('It is ticked already, or its text has changed'));
  return planReplacement(text, nearest.offset, nearest.offset + 1, 'x');
}
