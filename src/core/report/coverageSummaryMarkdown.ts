import { coverageStates, describeState, isGap } from '../evidence/coverageState';
import type { CriterionCoverage } from '../evidence/criterionCoverage';
import type { JournalSnapshot } from '../evidence/journalSnapshot';
import { describeReason } from '../evidence/reason';
import type { StandardCoverage } from '../evidence/standardCoverage';
import { describeIncomplete } from '../standard/describeIncomplete';
import { escapeMarkdown } from '../text/escapeMarkdown';
import { message } from '../text/message';
import { criterionKinds } from '../standard/standard';
import { describeKindTotal, describeNoteCount, describeTotal } from './coverageLabels';
import type { ReportContext } from './coverageReport';

interface SummaryContext extends Pick<ReportContext, 'fileOf' | 'translate'> {
  /** What the coverage is limited to, in the reader's words; absent for the whole journal. */
  readonly limit?: string;
}

/**
 * The coverage of all the standards as Markdown to paste into a mail or a document: the totals, the
 * gaps with their reasons, then what is evidenced. Nothing of the notes is in it but the names of
 * unreadable files, and of productions where the coverage is limited to them.
 */
export function coverageSummaryMarkdown(
  snapshot: JournalSnapshot,
  context: SummaryContext,
): string {
  const parts = snapshot.coverage.map((coverage) =>
    summariseStandard(coverage, snapshot.today, context),
  );
  return [...parts, ...listUnreadable(snapshot, context)].join('\n\n') + '\n';
}

function summariseStandard(
  coverage: StandardCoverage,
  today: string,
  { translate, limit }: SummaryContext,
): string {
  const { standard, criteria, summary } = coverage;
  const totals = criterionKinds
    .filter((kind) => coverage.ofKind(kind).length > 0)
    .map((kind) => `- ${translate(describeKindTotal(kind, coverage.summaryOf(kind)))}`);
  const sections = coverageStates.flatMap((state) => {
    const rows = criteria.filter((criterion) => criterion.state === state);
    if (rows.length === 0) return [];
    return [
      `## ${translate(describeState(state))}`,
      rows.map((criterion) => `- ${summariseCriterion(criterion, translate)}`).join('\n'),
    ];
  });
  return [
    `# ${escapeMarkdown(`${standard.urn}: ${standard.title}`)}`,
    `**${translate(describeTotal(summary, today))}**`,
    ...(limit === undefined ? [] : [escapeMarkdown(translate(message('Limited to {0}', limit)))]),
    totals.join('\n'),
    ...sections,
  ].join('\n\n');
}

function summariseCriterion(
  { criterion, state, reasons, noteCount }: CriterionCoverage,
  translate: SummaryContext['translate'],
): string {
  const incomplete = describeIncomplete(criterion);
  const wording =
    escapeMarkdown(criterion.text) + (incomplete ? ` (${translate(incomplete)})` : '');
  const remarks = reasons.map((reason) => translate(describeReason(reason)));
  if (!isGap(state)) remarks.unshift(translate(describeNoteCount(noteCount)));
  return `**${escapeMarkdown(criterion.code)}** ${wording} – ${remarks.join('; ')}`;
}

function listUnreadable(snapshot: JournalSnapshot, context: SummaryContext): readonly string[] {
  if (snapshot.unreadable.length === 0) return [];
  return [
    `## ${context.translate(message('Unreadable notes'))}`,
    snapshot.unreadable.map(({ uri }) => `- ${escapeMarkdown(context.fileOf(uri))}`).join('\n'),
  ];
}
