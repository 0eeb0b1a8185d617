import { describeState } from '../evidence/coverageState';
import { describeKind } from '../report/coverageLabels';
import type { EvidenceItem } from '../note/noteFile';
import { message } from '../text/message';
import { csvRow } from './csvTable';
import type {
  Portfolio,
  PortfolioAcceptance,
  PortfolioCriterion,
  PortfolioEvidence,
  PortfolioNote,
  PortfolioStandard,
  Proof,
} from './portfolio';
import {
  describeEvidence,
  describeReasons,
  describeSeal,
  describeWithheld,
  type PortfolioWords,
} from './portfolioWords';

type Translate = PortfolioWords['translate'];

/** Without it Excel takes the file for one in the system's old character set. */
const byteOrderMark = '\uFEFF';

/**
 * The portfolio as a table: a row for each note of each criterion, and one for a criterion without.
 * @returns yields the table in parts, in order
 */
export function* portfolioCsv(portfolio: Portfolio, words: PortfolioWords): Generator<string> {
  const { translate } = words;
  const { bodies } = portfolio.scope;
  const columns = [
    message('Standard'),
    message('Code'),
    message('List'),
    message('Criterion'),
    message('State'),
    message('Reasons'),
    message('Note'),
    message('Date'),
    message('Title'),
    message('Production'),
    message('Worth'),
    message('Accepted by'),
    message('Passages'),
    message('Evidence'),
    message('File'),
    ...(bodies ? [message('Text')] : []),
  ];
  yield byteOrderMark + csvRow(columns.map(translate));
  const byNumber = new Map(portfolio.notes.map((note) => [note.number, note]));
  for (const standard of portfolio.standards) {
    for (const criterion of standard.criteria) {
      const start = criterionCells(standard, criterion, translate);
      const rows = criterion.evidence.flatMap((evidence) => {
        const note = byNumber.get(evidence.note);
        return note ? [noteCells(note, evidence, criterion, translate)] : [];
      });
      for (const cells of rows.length > 0 ? rows : [[]]) {
        yield csvRow(columns.map((_, index) => [...start, ...cells][index] ?? ''));
      }
    }
  }
}

function criterionCells(
  { urn }: PortfolioStandard,
  criterion: PortfolioCriterion,
  translate: Translate,
): readonly string[] {
  const { code, kind, text, state } = criterion;
  return [
    urn,
    code,
    translate(describeKind(kind)),
    text,
    translate(describeState(state)),
    describeReasons(criterion, translate),
  ];
}

function noteCells(
  note: PortfolioNote,
  evidence: PortfolioEvidence,
  { id }: PortfolioCriterion,
  translate: Translate,
): readonly string[] {
  const head = [String(note.number), note.date ?? '', note.title];
  const worth = translate(describeEvidence(evidence));
  const proof = describeProof(evidence.proof, translate);
  if (note.kind === 'withheld') return [...head, '', worth, '', proof];
  const acceptances = note.acceptances.filter(({ criteria }) => criteria.includes(id));
  return [
    ...head,
    note.production ?? '',
    worth,
    acceptances.map((it) => describeAcceptance(it, translate)).join('; '),
    proof,
    note.evidence.map(describeItem).join('; '),
    note.file,
    note.body ?? '',
  ];
}

function describeProof(proof: Proof, translate: Translate): string {
  switch (proof.kind) {
    case 'passages':
      return proof.texts.join('\n');
    case 'opening':
      return proof.text;
    case 'withheld':
      return translate(describeWithheld());
    case 'none':
      return '';
  }
}

function describeAcceptance(acceptance: PortfolioAcceptance, translate: Translate): string {
  const { by, role, date } = acceptance;
  const parts = [by, role, date, translate(describeSeal(acceptance))];
  return parts.filter((part) => part !== undefined).join(', ');
}

function describeItem({ file, title, held, shownBy, sha256 }: EvidenceItem): string {
  const hash = sha256 === undefined ? undefined : `SHA-256 ${sha256}`;
  return [title, file, held, shownBy, hash].filter((part) => part !== undefined).join(', ');
}
