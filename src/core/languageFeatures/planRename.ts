import type { EditPlan } from '../note/editPlan';
import { planTagEdits } from '../note/planTagEdits';
import { planValueEdit } from '../note/planValueEdit';
import { isSealed } from '../note/voidsSeal';
import { criterionId, type Criterion } from '../standard/standard';
import type { StandardSet } from '../standard/standardSet';
import { message, type Message } from '../text/message';
import type { TextEdit } from '../text/textEdit';
import { TextLines } from '../text/textLines';
import { findReferencesTo, findSymbolPlaces, noteStandardOf, type NoteSymbol } from './noteSymbol';

/** What a symbol is to be called, or why it cannot be. */
export type RenameTarget =
  | { readonly kind: 'target'; readonly symbol: NoteSymbol }
  | { readonly kind: 'refused'; readonly reason: Message };

/** How one note changes. */
export type NoteRename =
  | {
      readonly kind: 'edits';
      readonly frontMatter: readonly TextEdit[];
      /** Edits of the body; they void the note's seal where {@link isSealed}. */
      readonly passages: readonly TextEdit[];
      /** Whether an acceptance has a seal that fits the body as it is. */
      readonly isSealed: boolean;
    }
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
    return planCriterionRename(uri, text, from.criterion, to.criterion, standards);
  }
  const isNamed = findSymbolPlaces(text, from, standards).length > 0;
  if (to.kind === 'criterion' || !isNamed) return inFrontMatter({ kind: 'edits', edits: [] });
  return inFrontMatter(planValueEdit(text, 'production', to.name));
}

function planCriterionRename(
  uri: string,
  text: string,
  from: Criterion,
  to: Criterion,
  standards: StandardSet,
): NoteRename {
  if (from.id === to.id) return inFrontMatter({ kind: 'edits', edits: [] });
  const lines = new TextLines(text);
  const noteStandard = noteStandardOf(text);
  const references = findReferencesTo(text, from, standards);
  const hasNew = findReferencesTo(text, to, standards).some(({ kind }) => kind === 'tag');
  const spell = (written: string): string =>
    written.includes('/') ? criterionId(to.urn, to.code) : standards.writtenCode(to, noteStandard);
  const tags = references.filter(({ kind }) => kind === 'tag');
  const plan: EditPlan =
    tags.length === 0
      ? { kind: 'edits', edits: [] }
      : planTagEdits(
          text,
          tags.map(({ written, range }) => ({
            offset: lines.offsetAt(range.start),
            ...(!hasNew && { code: spell(written) }),
          })),
        );
  const passages = references
    .filter(({ kind }) => kind === 'passage')
    .map(({ written, range }) => ({ range, newText: spell(written) }));
  return inFrontMatter(plan, passages, passages.length > 0 && isSealed(uri, text));
}

function inFrontMatter(
  plan: EditPlan,
  passages: readonly TextEdit[] = [],
  sealed = false,
): NoteRename {
  if (plan.kind === 'refused') return plan;
  return { kind: 'edits', frontMatter: plan.edits, passages, isSealed: sealed };
}
