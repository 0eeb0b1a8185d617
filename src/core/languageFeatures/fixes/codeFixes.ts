import type { CriterionReference } from '../../note/criterionReference';
import { findCriterionReferences } from '../../note/findCriterionReferences';
import { planCriteriaEdit } from '../../note/planCriteriaEdit';
import { planTagEdits } from '../../note/planTagEdits';
import { planValueEdit } from '../../note/planValueEdit';
import { nearestCodes } from '../../search/nearestCodes';
import { criterionId } from '../../standard/standard';
import { message } from '../../text/message';
import { canonicalSpelling, readElsewhere, readLookAlike } from '../problems/criterionProblems';
import { fixOf, replacing, replacingValue, type FixContext, type QuickFix } from './quickFix';

/**
 * The criteria of other standards with that code, the nearest codes that the note does not have yet, or
 * the code taken away.
 */
export function fixUnknownCriterion(context: FixContext): readonly QuickFix[] {
  const { written, standards, noteStandard, text } = context;
  const resolution = standards.resolve(written, noteStandard);
  if (resolution.kind !== 'unknown-criterion') return [];
  const { urn, code } = resolution;
  const used = new Set(
    findCriterionReferences(text).map((reference) => {
      const found = standards.resolve(reference.written, noteStandard);
      return found.kind === 'criterion' ? found.criterion.id : '';
    }),
  );
  const codes = (standards.standards.find((it) => it.urn === urn)?.criteria ?? [])
    .filter(({ id }) => isPassage(context) || !used.has(id))
    .map((criterion) => criterion.code);
  const nearest = nearestCodes(code.toUpperCase(), codes).map((it) =>
    written.includes('/') ? criterionId(urn, it) : it,
  );
  const elsewhere = readElsewhere(written, standards);
  const isPreferred = elsewhere.length + nearest.length === 1;
  return [
    ...elsewhere.flatMap(({ id }) => rewrite(context, id, isPreferred)),
    ...nearest.flatMap((it) => rewrite(context, it, isPreferred)),
    ...fixByRemoval(context, false),
  ];
}

/** The note says which standard its bare codes belong to: the default one, or one that has them all. */
export function fixAmbiguous({ text, standards }: FixContext): readonly QuickFix[] {
  const bare = findCriterionReferences(text)
    .filter(({ kind, written }) => kind === 'tag' && !written.includes('/'))
    .map(({ written }) => written)
    .filter((written) => standards.resolve(written).kind === 'criterion');
  const { defaultUrn } = standards;
  const others = standards.standards
    .map(({ urn }) => urn)
    .filter((urn) => urn !== defaultUrn)
    .filter((urn) => bare.every((code) => standards.resolve(code, urn).kind === 'criterion'));
  return [defaultUrn, ...new Set(others)].flatMap((urn) =>
    fixOf(message('This note is about {0}', urn), planValueEdit(text, 'standard', urn)),
  );
}

/** The standards with a similar URN that have the code; never preferred, as URNs are names. */
export function fixUnknownStandard(context: FixContext): readonly QuickFix[] {
  const { written, standards } = context;
  const urns = standards.standards.map(({ urn }) => urn);
  const slash = written.lastIndexOf('/');
  if (isTag(context)) {
    if (slash < 0) {
      const elsewhere = readElsewhere(written, standards);
      return [
        ...elsewhere.flatMap(({ id }) => rewrite(context, id, elsewhere.length === 1)),
        ...fixByRemoval(context, false),
      ];
    }
    const code = written.slice(slash + 1);
    const ids = nearestCodes(written.slice(0, slash), urns)
      .map((urn) => criterionId(urn, code))
      .filter((id) => standards.criterion(id));
    return [...ids.flatMap((id) => rewrite(context, id, false)), ...fixByRemoval(context, false)];
  }
  return nearestCodes(written, urns).flatMap((urn) =>
    replacingValue(context, message('Change to {0}', urn), urn),
  );
}

/** Takes away the element that repeats an earlier one, and only that. */
export function fixRepeat(context: FixContext): readonly QuickFix[] {
  return fixByRemoval(context, true);
}

export function fixSpelling(context: FixContext): readonly QuickFix[] {
  const { written, standards, noteStandard } = context;
  const resolution = standards.resolve(written, noteStandard);
  if (resolution.kind !== 'criterion') return [];
  return rewrite(context, canonicalSpelling(written, resolution.criterion), true);
}

export function fixLookAlike(context: FixContext): readonly QuickFix[] {
  const meant = readLookAlike(context.written, context.standards, context.noteStandard);
  return meant ? rewrite(context, meant.written, true) : [];
}

/**
 * Tags the note with the criterion of a passage or an acceptance. What was accepted and is no tag may
 * well have been taken off on purpose.
 */
export function fixUntagged(context: FixContext): readonly QuickFix[] {
  const { text, written, standards, noteStandard } = context;
  const resolution = standards.resolve(written, noteStandard);
  if (resolution.kind !== 'criterion') return [];
  const code = standards.writtenCode(resolution.criterion, noteStandard);
  const plan = planCriteriaEdit(text, { add: [code], remove: [] });
  return fixOf(message('Tag the note with {0}', code), plan, isPassage(context));
}

function rewrite(context: FixContext, code: string, isPreferred: boolean): readonly QuickFix[] {
  const title = message('Change to {0}', code);
  if (isPassage(context)) return [replacing(context, title, code, isPreferred)];
  const { text, lines, problem } = context;
  const offset = lines.offsetAt(problem.range.start);
  return fixOf(title, planTagEdits(text, [{ offset, code }]), isPreferred);
}

function fixByRemoval(context: FixContext, isPreferred: boolean): readonly QuickFix[] {
  const { text, lines, problem, written } = context;
  if (!isTag(context)) return [];
  const offset = lines.offsetAt(problem.range.start);
  return fixOf(message('Remove {0}', written), planTagEdits(text, [{ offset }]), isPreferred);
}

function isTag(context: FixContext): boolean {
  return kindOf(context) === 'tag';
}

function isPassage(context: FixContext): boolean {
  return kindOf(context) === 'passage';
}

/** What kind of reference the problem stands at, if at any. */
function kindOf({ text, problem: { range } }: FixContext): CriterionReference['kind'] | undefined {
  return findCriterionReferences(text).find(
    (reference) =>
      reference.range.start.line === range.start.line &&
      reference.range.start.character === range.start.character,
  )?.kind;
}
