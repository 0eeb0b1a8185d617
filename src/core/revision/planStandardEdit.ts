import { refused, type EditPlan } from '../note/editPlan';
import { mergeSplices } from '../note/mergeSplices';
import { dominantLineEnd, type Splice } from '../note/spliceText';
import { parseStandardFile } from '../standard/parseStandardFile';
import { criterionKinds, type Standard } from '../standard/standard';
import { message } from '../text/message';
import { changedStandard } from './changedStandard';
import { codeSplices } from './codeSplices';
import { fieldSplices } from './fieldSplices';
import { isSame, isSameStandard } from './isSameStandard';
import { itemSplices } from './itemSplices';
import { editedStandard } from './editedStandard';
import type { StandardKey } from './newKeySplice';
import { openStandardYaml, type StandardYamlText } from './openStandardYaml';
import { plannedEdits } from './plannedEdits';
import type { Translate } from './remarkSplices';
import { revisionSplices } from './revisionSplices';
import { criterionChanges, type StandardChange } from './standardChange';
import { successorSplices } from './successorSplices';

/** How changes are taken over. */
export interface StandardEditOptions {
  /** The day from which new wordings hold, `YYYY-MM-DD`. */
  readonly date: string;
  /** Puts what is uncertain about new wordings into the user's words. */
  readonly translate: Translate;
}

/**
 * Plans the smallest edits of a standard's file that take `changes` over, with a row under `revisions`
 * for each wording that other words replace, and a comment `# CHECK: …` for each doubt about a new one;
 * such comments about a wording that is replaced go. Other comments, quotes, line ends and every byte outside the
 * edits stay. The result is read again before it is handed out: where the file is written in a way
 * that cannot be edited safely, or no longer is what the changes were found in, it is refused.
 * @param text the file's text, which may begin with a byte order mark; the edits are in its positions
 */
export function planStandardEdit(
  text: string,
  changes: readonly StandardChange[],
  { date, translate }: StandardEditOptions,
): EditPlan {
  if (changes.length === 0) return { kind: 'edits', edits: [] };
  const yaml = text.replace(/^\uFEFF/, '');
  const { standard, problems } = parseStandardFile(yaml, '');
  const opened = openStandardYaml(yaml, dominantLineEnd(yaml));
  if (!standard || !opened) {
    const fault = standard ? undefined : problems.find(({ severity }) => severity === 'error');
    return refused(fault?.message ?? message('The file is written in an unusual way'));
  }
  if (!isAsCompared(standard, changes)) {
    return refused(message('The file has changed meanwhile. Import the standard again'));
  }
  const wanted = changedStandard(standard, changes, date);
  const splices = planSplices(opened, standard, changes, { date, translate });
  const after = splices && editedStandard(opened, splices, keysOf(changes));
  if (!splices || !after || !isSameStandard(after, wanted, standard)) {
    return refused(
      message(
        'The file is written in a way that cannot be edited safely, such as with aliases or repeated keys',
      ),
    );
  }
  return plannedEdits(text, splices);
}

/** The top-level keys that `changes` are about. */
function keysOf(changes: readonly StandardChange[]): readonly StandardKey[] {
  return changes.flatMap((change): readonly StandardKey[] => {
    if (change.kind === 'field') return [change.field];
    if (change.kind === 'successor') return ['supersededBy'];
    return [...criterionKinds, 'keywords', 'incomplete', 'revisions', 'supersededBy'];
  });
}

/** Whether the standard still says what the changes say that it says. */
function isAsCompared(standard: Standard, changes: readonly StandardChange[]): boolean {
  const wordings = new Map(standard.criteria.map(({ code, text }) => [code, text]));
  return changes.every((change) => {
    if (change.kind === 'field') return standard[change.field] === change.was;
    if (change.kind === 'successor') return isSame(standard.supersededBy, change.was);
    return change.codes.every(({ code, was }) => wordings.get(code) === was);
  });
}

/**
 * All edits in the order of the text; nothing where one cannot be made. What several of them add at
 * one place comes in the order of the keys that files have.
 */
function planSplices(
  opened: StandardYamlText,
  standard: Standard,
  changes: readonly StandardChange[],
  { date, translate }: StandardEditOptions,
): readonly Splice[] | undefined {
  const all = [
    fieldSplices(opened, changes),
    itemSplices(opened, changes, translate),
    codeSplices(opened, changes),
    revisionSplices(opened, criterionChanges(changes), date),
    successorSplices(opened, standard, changes),
  ];
  const splices: Splice[] = [];
  for (const part of all) {
    if (!part) return undefined;
    splices.push(...part);
  }
  return mergeSplices(splices);
}
