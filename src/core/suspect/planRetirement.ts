import { findReferencesTo } from '../languageFeatures/noteSymbol';
import type { NoteRename } from '../languageFeatures/noteRename';
import { findFrontMatter } from '../note/findFrontMatter';
import { planPassageRemoval } from '../note/planPassageRemoval';
import { planTagEdits } from '../note/planTagEdits';
import { isSealed } from '../note/voidsSeal';
import type { Criterion } from '../standard/standard';
import type { StandardSet } from '../standard/standardSet';
import { TextLines } from '../text/textLines';

/**
 * Plans how the note `uri` stops naming `criteria`: its tags go, in whatever spelling and however
 * often, and so do the hashtags in its body. What somebody has accepted stays as it was accepted.
 */
export function planRetirement(
  uri: string,
  text: string,
  criteria: readonly Criterion[],
  standards: StandardSet,
): NoteRename {
  const lines = new TextLines(text);
  const references = criteria.flatMap((criterion) => findReferencesTo(text, criterion, standards));
  const tags = references.filter(({ kind }) => kind === 'tag');
  if (tags.length === 0) return { kind: 'edits', frontMatter: [], passages: [], isSealed: false };
  const plan = planTagEdits(
    text,
    tags.map(({ range }) => ({ offset: lines.offsetAt(range.start) })),
  );
  if (plan.kind === 'refused') return plan;
  const marked = references.filter(({ kind }) => kind === 'passage');
  const passages = planPassageRemoval(text, marked, findFrontMatter(text).bodyStart);
  return {
    kind: 'edits',
    frontMatter: plan.edits,
    passages,
    isSealed: passages.length > 0 && isSealed(uri, text),
  };
}
