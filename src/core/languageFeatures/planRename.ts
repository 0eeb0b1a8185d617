import { planValueEdit } from '../note/planValueEdit';
import type { StandardSet } from '../standard/standardSet';
import { message, type Message } from '../text/message';
import { noteRename, type NoteRename } from './noteRename';
import { findSymbolPlaces, type NoteSymbol } from './noteSymbol';
import { planCriterionMoves } from './planCriterionMoves';

/** What a symbol is to be called, or why it cannot be. */
export type RenameTarget =
  | { readonly kind: 'target'; readonly symbol: NoteSymbol }
  | { readonly kind: 'refused'; readonly reason: Message };

/**
 * What `newName` names for somebody who renames `symbol` in a note whose key `standard` is
 * `noteStandard`. A code can become only that of another criterion: standards are not made up here.
 */
export function readRenameTarget(
  symbol: NoteSymbol,
  newName: string,
  standards: StandardSet,
  noteStandard: string | undefined,
): RenameTarget {
  const name = newName.replace(/\s+/g, ' ').trim();
  if (symbol.kind === 'production') {
    return name === ''
      ? { kind: 'refused', reason: message('A production needs a name') }
      : { kind: 'target', symbol: { kind: 'production', name } };
  }
  const resolution = standards.resolve(
    name.replace(/^#/, ''),
    noteStandard ?? symbol.criterion.urn,
  );
  switch (resolution.kind) {
    case 'criterion':
      return { kind: 'target', symbol: { kind: 'criterion', criterion: resolution.criterion } };
    case 'unknown-criterion':
      return {
        kind: 'refused',
        reason: message(
          '{0} is no criterion of {1}: a code can only become another one of a standard',
          resolution.code,
          resolution.urn,
        ),
      };
    case 'unknown-standard':
      return {
        kind: 'refused',
        reason: message('The standard {0} is not in this journal', resolution.urn),
      };
  }
}

/**
 * Plans how the note `uri` names `to` instead of `from`. What somebody has accepted stays as it was
 * accepted. A note that names the new criterion already loses the old one.
 */
export function planRename(
  uri: string,
  text: string,
  from: NoteSymbol,
  to: NoteSymbol,
  standards: StandardSet,
): NoteRename {
  if (from.kind === 'criterion' && to.kind === 'criterion') {
    const move = { from: from.criterion, to: to.criterion };
    return planCriterionMoves(uri, text, [move], standards);
  }
  const isNamed = findSymbolPlaces(text, from, standards).length > 0;
  if (to.kind === 'criterion' || !isNamed) return noteRename({ kind: 'edits', edits: [] });
  return noteRename(planValueEdit(text, 'production', to.name));
}
