import { parseNoteFile } from '../note/parseNoteFile';
import { planTagEdits, type TagEdit } from '../note/planTagEdits';
import { findCriterionReferences } from '../note/findCriterionReferences';
import type { StandardSet } from '../standard/standardSet';
import type { Problem, ProblemCode } from '../text/problem';
import type { TextEdit } from '../text/textEdit';
import { TextLines } from '../text/textLines';
import {
  fixAmbiguous,
  fixLookAlike,
  fixRepeat,
  fixSpelling,
  fixUnknownCriterion,
  fixUnknownStandard,
  fixUntagged,
} from './fixes/codeFixes';
import { fixChangedEvidence } from './fixes/evidenceFixes';
import {
  fixBadDate,
  fixBadStatus,
  fixConfidentialKey,
  fixConfidentialValue,
  fixMissingDate,
  fixMissingTitle,
} from './fixes/fieldFixes';
import {
  fixFenceClose,
  fixFenceLanguage,
  fixUnclosedFence,
  fixYamlError,
} from './fixes/frontMatterFixes';
import type { FixContext, QuickFix } from './fixes/quickFix';
import { fixSuspect } from './fixes/suspectFixes';
import { canonicalSpelling, readLookAlike } from './problems/criterionProblems';

/** What fixes are made from besides the note. */
export interface FixSources {
  /** The standards in use. */
  readonly standards: StandardSet;
  /** Those and all others that the journal has. */
  readonly everyStandard: StandardSet;
  /** The local date `YYYY-MM-DD`. */
  readonly today: string;
  /** The hash of an evidence file, as in `NoteSurroundings`. */
  readonly hashOf?: (file: string) => string | undefined;
}

/**
 * The changes that mend `problem`, which `findNoteProblems` has found in `text`; the best come first.
 * @param uri the file's URI as a string
 */
export function findQuickFixes(
  uri: string,
  text: string,
  problem: Problem,
  { standards, everyStandard, today, hashOf }: FixSources,
): readonly QuickFix[] {
  const lines = new TextLines(text);
  const { start, end } = problem.range;
  const noteStandard = standardOf(uri, text);
  return (
    fixers[problem.code]?.({
      uri,
      text,
      lines,
      problem,
      written: text.slice(lines.offsetAt(start), lines.offsetAt(end)),
      standards,
      everyStandard,
      ...(noteStandard !== undefined && { noteStandard }),
      today,
      ...(hashOf && { hashOf }),
    }) ?? []
  );
}

const fixers: Readonly<Partial<Record<ProblemCode, (context: FixContext) => readonly QuickFix[]>>> =
  {
    'fence-unclosed': fixUnclosedFence,
    'fence-language': fixFenceLanguage,
    'fence-close': fixFenceClose,
    'yaml-error': fixYamlError,
    'unknown-criterion': fixUnknownCriterion,
    'unknown-standard': fixUnknownStandard,
    'ambiguous-criterion': fixAmbiguous,
    'repeated-criterion': fixRepeat,
    'non-canonical-code': fixSpelling,
    'look-alike-code': fixLookAlike,
    'passage-not-tagged': fixUntagged,
    'accepted-not-tagged': fixUntagged,
    'suspect-criterion': fixSuspect,
    'changed-evidence': fixChangedEvidence,
    'missing-title': fixMissingTitle,
    'missing-date': fixMissingDate,
    'bad-date': fixBadDate,
    'bad-status': fixBadStatus,
    'confidential-key': fixConfidentialKey,
    'confidential-value': fixConfidentialValue,
  };

/**
 * The edits that write every code of the front matter as its standard does, and each criterion only
 * once: nothing that could be meant otherwise. Empty where there is nothing to do.
 */
export function fixAllCodes(
  uri: string,
  text: string,
  standards: StandardSet,
): readonly TextEdit[] {
  const lines = new TextLines(text);
  const noteStandard = standardOf(uri, text);
  const seen = new Set<string>();
  const edits = findCriterionReferences(text).flatMap((reference): readonly TagEdit[] => {
    const { kind, written, range } = reference;
    if (kind === 'passage') return [];
    const offset = lines.offsetAt(range.start);
    const resolution = standards.resolve(written, noteStandard);
    const found = resolution.kind === 'criterion' ? resolution : undefined;
    const meant = found
      ? { criterion: found.criterion, written: canonicalSpelling(written, found.criterion) }
      : readLookAlike(written, standards, noteStandard);
    const id = meant?.criterion.id ?? written;
    if (seen.has(id)) return [{ offset }];
    seen.add(id);
    return meant && meant.written !== written ? [{ offset, code: meant.written }] : [];
  });
  if (edits.length === 0) return [];
  const plan = planTagEdits(text, edits);
  return plan.kind === 'edits' ? plan.edits : [];
}

function standardOf(uri: string, text: string): string | undefined {
  const file = parseNoteFile(uri, text);
  return file.kind === 'note' ? file.standard : undefined;
}
