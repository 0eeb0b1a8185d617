import { describeState, type CoverageState } from '../evidence/coverageState';
import type { CriterionCoverage } from '../evidence/criterionCoverage';
import type { JournalSnapshot } from '../evidence/journalSnapshot';
import { describeReason } from '../evidence/reason';
import { describeIncomplete } from '../standard/describeIncomplete';
import { message, type Message } from '../text/message';

/** What the preview shows of a criterion. All of it is plain text, still to be escaped. */
export interface PreviewCriterion {
  /** The full id, by which two ways of writing a code are seen to be the same. */
  readonly id: string;
  /** The code as the note should write it: bare where it belongs to the note's own standard. */
  readonly label: string;
  readonly wording: string;
  readonly state: CoverageState;
  /** The state in words. */
  readonly stateInWords: string;
  /** Everything there is to say, in several lines. */
  readonly description: string;
}

/**
 * What the preview must look up each time it is rendered, since its tokens are kept for as long as
 * the document stays the same, whatever happens to the standard and to the other notes.
 */
export interface PreviewLookup {
  /**
   * What the code `written` names in a note whose key `standard` is `noteStandard`; undefined where
   * no standard in use has such a criterion.
   */
  find(written: string, noteStandard: string | undefined): PreviewCriterion | undefined;
  /** The sentence in the user's language. */
  translate(message: Message): string;
}

/** A lookup in the journal as it is when it is asked. */
export function lookUpIn(
  journal: { readonly snapshot: JournalSnapshot },
  translate: PreviewLookup['translate'],
): PreviewLookup {
  return {
    find(written, noteStandard) {
      const { snapshot } = journal;
      const resolution = snapshot.standards.resolve(written, noteStandard);
      if (resolution.kind !== 'criterion') return undefined;
      const coverage = snapshot.criterion(resolution.criterion.id);
      if (!coverage) return undefined;
      const label = snapshot.standards.writtenCode(resolution.criterion, noteStandard);
      return describeCoverage(coverage, label, translate);
    },
    translate,
  };
}

/**
 * All that previews can show of a journal, as one text: as long as it stays the same, no preview
 * needs to be rendered again for the journal's sake.
 */
export function previewContents(
  { coverage, standards }: JournalSnapshot,
  translate: PreviewLookup['translate'],
): string {
  const criteria = coverage.flatMap((ofStandard) => ofStandard.criteria);
  const shown = criteria.map((each) => describeCoverage(each, each.criterion.id, translate));
  return JSON.stringify([standards.defaultUrn, shown]);
}

function describeCoverage(
  { criterion, state, reasons }: CriterionCoverage,
  label: string,
  translate: PreviewLookup['translate'],
): PreviewCriterion {
  const stateInWords = translate(describeState(state));
  const why = reasons.map((reason) => translate(describeReason(reason))).join('; ');
  const incomplete = describeIncomplete(criterion);
  const lines = [
    translate(message('{0} of {1}', criterion.code, criterion.urn)),
    criterion.text,
    ...(incomplete ? [translate(incomplete)] : []),
    why === '' ? stateInWords : `${stateInWords}: ${why}`,
  ];
  return {
    id: criterion.id,
    label,
    wording: incomplete ? `${criterion.text} […]` : criterion.text,
    state,
    stateInWords,
    description: lines.join('\n'),
  };
}
