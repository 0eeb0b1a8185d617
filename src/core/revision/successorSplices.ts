import type { Splice } from '../note/spliceText';
import type { Standard } from '../standard/standard';
import { changedSupersession, successorChange } from './changedSupersession';
import { codeMoves } from './codeMoves';
import { editCodes } from './codeSplices';
import { pairsOf, type StandardYamlText } from './openStandardYaml';
import type { StandardChange } from './standardChange';
import { supersessionSplices } from './supersessionSplices';

/**
 * The edits of the standard's successor: what an import says about it; without that, the codes of the
 * rows that there are, which go with their wordings.
 */
export function successorSplices(
  opened: StandardYamlText,
  standard: Standard,
  changes: readonly StandardChange[],
): readonly Splice[] | undefined {
  const moves = codeMoves(changes);
  const wanted = successorChange(changes) && changedSupersession(standard, changes);
  if (wanted) return supersessionSplices(opened, wanted, moves);
  const successorsByCode = pairsOf(opened.pairs.get('supersededBy')?.value).get('map');
  return editCodes(opened, successorsByCode, moves.renamed, moves.dropped);
}
