import { coverageStates, describeState, summarise } from '../evidence/coverageState';
import { describeKind, describeTotal } from '../report/coverageLabels';
import { criterionKinds } from '../standard/standard';
import { describeIncomplete } from '../standard/describeIncomplete';
import { message } from '../text/message';
import { escapeParagraph, quoteText, table } from '../report/document/markdownParts';
import type {
  PortfolioCriterion,
  PortfolioEvidence,
  PortfolioNote,
  PortfolioStandard,
  Proof,
} from './portfolio';
import {
  describeCell,
  describeDate,
  describeEvidence,
  describeReasons,
  describeWithheld,
  explainCells,
  nameOfColumn,
  nameOfNote,
  type PortfolioWords,
} from './portfolioWords';

type Translate = PortfolioWords['translate'];

/**
 * The chapter of one standard in paragraphs: its summary, its matrix, and each criterion with its
 * proof.
 * @param date the day on which coverage was judged
 */
export function* standardParagraphs(
  standard: PortfolioStandard,
  byNumber: ReadonlyMap<number, PortfolioNote>,
  date: string,
  translate: Translate,
): Generator<string> {
  yield* headParagraphs(standard, date, translate);
  for (const kind of criterionKinds) {
    const ofKind = standard.criteria.filter((criterion) => criterion.kind === kind);
    if (ofKind.length > 0) yield `### ${translate(describeKind(kind))}`;
    for (const criterion of ofKind) yield* criterionParagraphs(criterion, byNumber, translate);
  }
}

function headParagraphs(
  standard: PortfolioStandard,
  date: string,
  translate: Translate,
): readonly string[] {
  const { urn, title, suite, developedBy, approved, summary } = standard;
  const details = [suite, developedBy, approved].filter((part) => part !== undefined);
  return [
    `## ${escapeParagraph(`${urn}: ${title}`)}`,
    ...(details.length > 0 ? [escapeParagraph(details.join(' · '))] : []),
    `**${translate(describeTotal(summary, date))}**`,
    summaryTable(standard, translate),
    `### ${translate(message('Criteria by production'))}`,
    ...matrixParagraphs(standard, translate),
  ];
}

function summaryTable({ criteria }: PortfolioStandard, translate: Translate): string {
  const states = coverageStates.map((state) => translate(describeState(state)));
  const head = [translate(message('Criteria')), ...states, translate(message('Total'))];
  const rows = criterionKinds.flatMap((kind) => {
    const ofKind = criteria.filter((criterion) => criterion.kind === kind);
    if (ofKind.length === 0) return [];
    const counts = summarise(ofKind.map(({ state }) => state));
    const numbers = [...coverageStates.map((state) => counts[state]), counts.total];
    return [[translate(describeKind(kind)), ...numbers.map(String)]];
  });
  return table(head, rows);
}

function matrixParagraphs(
  { criteria, matrix }: PortfolioStandard,
  translate: Translate,
): readonly string[] {
  if (matrix.columns.length === 0) return [translate(message('None.'))];
  const head = [
    translate(message('Criterion')),
    ...matrix.columns.map((column) => nameOfColumn(column, translate)),
  ];
  const rows = criteria.map(({ code }, index) => [
    code,
    ...(matrix.rows[index] ?? []).map((cell) => (cell ? describeCell(cell, translate) : '')),
  ]);
  return [translate(explainCells()), table(head, rows)];
}

function criterionParagraphs(
  criterion: PortfolioCriterion,
  byNumber: ReadonlyMap<number, PortfolioNote>,
  translate: Translate,
): readonly string[] {
  const { code, text, state, evidence } = criterion;
  const incomplete = describeIncomplete(criterion);
  const reasons = describeReasons(criterion, translate);
  const status = `**${translate(describeState(state))}**${reasons === '' ? '' : ` – ${reasons}`}`;
  return [
    `#### ${escapeParagraph(code)}`,
    escapeParagraph(text) + (incomplete ? ` (${translate(incomplete)})` : ''),
    status,
    ...evidence.flatMap((it) => evidenceOf(it, byNumber.get(it.note), translate)),
  ];
}

function evidenceOf(
  evidence: PortfolioEvidence,
  note: PortfolioNote | undefined,
  translate: Translate,
): readonly string[] {
  if (!note) return [];
  const parts = [
    describeDate(note.date, translate),
    ...(note.kind === 'open' && note.production !== undefined ? [note.production] : []),
    translate(describeEvidence(evidence)),
  ];
  const link = `[${translate(nameOfNote(note))}](#note-${note.number})`;
  const head = `${link} **${escapeParagraph(note.title)}** · ${escapeParagraph(parts.join(' · '))}`;
  return [head, ...proofOf(evidence.proof, translate)];
}

function proofOf(proof: Proof, translate: Translate): readonly string[] {
  switch (proof.kind) {
    case 'passages':
      return proof.texts.map(quoteText);
    case 'opening':
      return [quoteText(proof.text)];
    case 'withheld':
      return [`_${translate(describeWithheld())}_`];
    case 'none':
      return [];
  }
}
