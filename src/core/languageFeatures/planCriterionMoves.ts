import type { CriterionReference } from '../note/criterionReference';
import { findCriterionReferences } from '../note/findCriterionReferences';
import { planTagEdits, type TagEdit } from '../note/planTagEdits';
import { isSealed } from '../note/voidsSeal';
import type { Criterion } from '../standard/standard';
import type { StandardSet } from '../standard/standardSet';
import { TextLines } from '../text/textLines';
import { noteRename, type NoteRename } from './noteRename';
import { noteStandardOf } from './noteSymbol';

/** One criterion that gives its place in notes to another one. */
export interface CriterionMove {
  readonly from: Criterion;
  readonly to: Criterion;
}

/**
 * Plans how the note `uri` names each `to` instead of its `from`, all at once: where P1 becomes P2 and
 * P2 becomes P3, no tag goes two steps. What somebody has accepted stays as it was accepted. Two
 * criteria that become one, or one that the note names already, are named once.
 */
export function planCriterionMoves(
  uri: string,
  text: string,
  moves: readonly CriterionMove[],
  standards: StandardSet,
): NoteRename {
  const lines = new TextLines(text);
  const noteStandard = noteStandardOf(text);
  const moveOf = new Map(moves.map((move) => [move.from.id, move]));
  const references = findCriterionReferences(text).flatMap((reference) => {
    const resolution = standards.resolve(reference.written, noteStandard);
    return resolution.kind === 'criterion' ? [{ ...reference, id: resolution.criterion.id }] : [];
  });
  const moved = references.flatMap(({ kind, id, written, range }) => {
    const to = moveOf.get(id)?.to;
    if (!to || to.id === id) return [];
    const newText = written.includes('/') ? to.id : standards.writtenCode(to, noteStandard);
    return [{ kind, id, to, range, newText }];
  });
  const isTag = ({ kind }: { kind: CriterionReference['kind'] }): boolean => kind === 'tag';
  /** By the id of each criterion that the note comes to name, what it is named for. */
  const sources = new Map(
    references.filter((it) => isTag(it) && !moveOf.has(it.id)).map(({ id }) => [id, id]),
  );
  const tags = moved.filter(isTag).map(({ id, to, range, newText }): TagEdit => {
    const offset = lines.offsetAt(range.start);
    const source = sources.get(to.id) ?? id;
    sources.set(to.id, source);
    return source === id ? { offset, code: newText } : { offset };
  });
  const passages = moved
    .filter((it) => !isTag(it))
    .map(({ range, newText }) => ({ range, newText }));
  return noteRename(
    tags.length === 0 ? { kind: 'edits', edits: [] } : planTagEdits(text, tags),
    passages,
    passages.length > 0 && isSealed(uri, text),
  );
}
