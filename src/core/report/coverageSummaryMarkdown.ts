import { coverageStates, describeState, isGap } from '../evidence/coverageState';
import type { CriterionCoverage } from '../evidence/criterionCoverage';
import type { JournalSnapshot } from '../evidence/journalSnapshot';
import { describeReason } from '../evidence/reason';
import type { StandardCoverage } from '../evidence/standardCoverage';
import { describeIncomplete } from '../standard/describeIncomplete';
import { message } from '../text/message';
import { criterionKinds } from '../standard/standard';
import { describeKindTotal, describeNoteCount, describeTotal } from './coverageLabels';
import type { ReportContext } from './coverageReport';
import type { Block, Line } from './document/block';
import { printMarkdown } from './document/printMarkdown';

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
  const blocks = [
    ...snapshot.coverage.flatMap((coverage) => [
      ...summariseStandard(coverage, snapshot.today, context),
    ]),
    ...listUnreadable(snapshot, context),
  ];
  return [...printMarkdown(blocks)].join('');
}

function* summariseStandard(
  coverage: StandardCoverage,
  today: string,
  { translate, limit }: SummaryContext,
): Generator<Block> {
  const { standard, criteria, summary } = coverage;
  const total = translate(describeTotal(summary, today));
  yield { kind: 'heading', level: 1, text: `${standard.urn}: ${standard.title}` };
  yield { kind: 'paragraph', line: [{ kind: 'strong', text: total }] };
  if (limit !== undefined) {
    yield { kind: 'paragraph', line: [translate(message('Limited to {0}', limit))] };
  }
  yield listOf(
    criterionKinds
      .filter((kind) => coverage.ofKind(kind).length > 0)
      .map((kind) => [translate(describeKindTotal(kind, coverage.summaryOf(kind)))]),
  );
  for (const state of coverageStates) {
    const rows = criteria.filter((criterion) => criterion.state === state);
    if (rows.length === 0) continue;
    yield { kind: 'heading', level: 2, text: translate(describeState(state)) };
    yield listOf(rows.map((criterion) => summariseCriterion(criterion, translate)));
  }
}

function summariseCriterion(
  { criterion, state, reasons, noteCount }: CriterionCoverage,
  translate: SummaryContext['translate'],
): Line {
  const incomplete = describeIncomplete(criterion);
  const wording = criterion.text + (incomplete ? ` (${translate(incomplete)})` : '');
  const remarks = reasons.map((reason) => translate(describeReason(reason)));
  if (!isGap(state)) remarks.unshift(translate(describeNoteCount(noteCount)));
  return [{ kind: 'strong', text: criterion.code }, ` ${wording} – ${remarks.join('; ')}`];
}

function listUnreadable(
  { unreadable }: JournalSnapshot,
  { fileOf, translate }: SummaryContext,
): readonly Block[] {
  if (unreadable.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: translate(message('Unreadable notes')) },
    listOf(
      unreadable.map(({ uri, confidential }) => [
        confidential ? translate(message('A note that may be confidential')) : fileOf(uri),
      ]),
    ),
  ];
}

function listOf(lines: readonly Line[]): Block {
  return { kind: 'list', items: lines.map((line) => [{ kind: 'paragraph', line }]) };
}
