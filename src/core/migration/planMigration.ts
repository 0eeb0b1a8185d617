import { planTagging } from '../languageFeatures/planTagging';
import { noteStandardOf } from '../languageFeatures/noteSymbol';
import { refused, type EditPlan } from '../note/editPlan';
import { findCriterionReferences } from '../note/findCriterionReferences';
import { parseNoteFile } from '../note/parseNoteFile';
import type { Criterion } from '../standard/standard';
import type { StandardSet } from '../standard/standardSet';

/** From the full id of a criterion of the old standard to those of the new one that say the same. */
export type CriterionMapping = ReadonlyMap<string, readonly Criterion[]>;

/**
 * Plans the smallest edit of the note `uri` that names the new criteria beside the old ones. It takes
 * nothing away and changes neither acceptances nor the body, so that seals hold; a criterion that the
 * note names already, in whatever spelling, is not added again.
 * @param standards the standards that codes may belong to, those of `mapping` among them
 */
export function planMigration(
  uri: string,
  text: string,
  mapping: CriterionMapping,
  standards: StandardSet,
): EditPlan {
  const file = parseNoteFile(uri, text);
  switch (file.kind) {
    case 'untagged':
      return { kind: 'edits', edits: [] };
    case 'note': {
      const add = successorsOf(file.criteria, file.standard, mapping, standards);
      return add.length === 0 ? { kind: 'edits', edits: [] } : planTagging(text, add, standards);
    }
    case 'unreadable': {
      // Only one that would have to change is in the way.
      const tags = findCriterionReferences(text).filter(({ kind }) => kind === 'tag');
      const written = tags.map((tag) => tag.written);
      const add = successorsOf(written, noteStandardOf(text), mapping, standards);
      return add.length === 0 ? { kind: 'edits', edits: [] } : refused(file.problems[0].message);
    }
  }
}

/**
 * What a note that names the codes `written` is to name as well, each once, in the order of its codes.
 * @param noteStandard the note's key `standard`
 */
export function successorsOf(
  written: readonly string[],
  noteStandard: string | undefined,
  mapping: CriterionMapping,
  standards: StandardSet,
): readonly Criterion[] {
  const named = written.flatMap((code) => {
    const resolution = standards.resolve(code, noteStandard);
    return resolution.kind === 'criterion' ? [resolution.criterion.id] : [];
  });
  const successors = named.flatMap((id) => mapping.get(id) ?? []);
  return [...new Set(successors)].filter(({ id }) => !named.includes(id));
}
