import type { CriterionReference } from '../note/criterionReference';
import { findAcceptedReferences, findCriterionReferences } from '../note/findCriterionReferences';
import { findFrontMatter } from '../note/findFrontMatter';
import type { Criterion } from '../standard/standard';
import type { StandardSet } from '../standard/standardSet';
import { namesCriteria, writtenScalar } from './writtenScalar';

/** A place that names a criterion of a standard in use. */
export interface ResolvedReference extends CriterionReference {
  readonly criterion: Criterion;
}

/** What the front matter of a text says about the codes in it. */
export interface NoteContext {
  /** Whether it has the key `criteria`; without it a bare code means nothing. */
  readonly isNote: boolean;
  /** The note's key `standard`, which bare codes belong to. */
  readonly noteStandard?: string;
}

/** Reads that context, also where the front matter is not valid YAML. */
export function readNoteContext(text: string): NoteContext {
  const frontMatter = findFrontMatter(text);
  if (frontMatter.kind === 'none') return { isNote: false };
  const yaml = text.slice(frontMatter.yamlStart, frontMatter.yamlEnd);
  if (!namesCriteria(yaml)) return { isNote: false };
  const noteStandard = writtenScalar(yaml, 'standard');
  return { isNote: true, ...(noteStandard !== undefined && { noteStandard }) };
}

/**
 * The places in `text` that name a criterion of `standards`, in order. In a text that is no note only
 * hashtags with a full id do.
 */
export function resolveReferences(
  text: string,
  standards: StandardSet,
): readonly ResolvedReference[] {
  return resolve(text, findCriterionReferences(text), standards);
}

/** The places among the acceptances of `text` that name a criterion of `standards`, in order. */
export function resolveAccepted(
  text: string,
  standards: StandardSet,
): readonly ResolvedReference[] {
  return resolve(text, findAcceptedReferences(text), standards);
}

function resolve(
  text: string,
  references: readonly CriterionReference[],
  standards: StandardSet,
): readonly ResolvedReference[] {
  const { isNote, noteStandard } = readNoteContext(text);
  return references.flatMap((reference) => {
    if (!isNote && !reference.written.includes('/')) return [];
    const resolution = standards.resolve(reference.written, noteStandard);
    return resolution.kind === 'criterion'
      ? [{ ...reference, criterion: resolution.criterion }]
      : [];
  });
}
