import { describeWorth } from '../evidence/describeWorth';
import { describeLimit } from '../evidence/journalLimit';
import { describeReason } from '../evidence/reason';
import type { MatrixCell, MatrixColumn } from '../report/matrix/coverageMatrix';
import { describeNoteState } from '../report/matrix/noteState';
import { message, type Message } from '../text/message';
import type {
  Portfolio,
  PortfolioAcceptance,
  PortfolioCriterion,
  PortfolioEvidence,
  PortfolioNote,
} from './portfolio';

/** The language that a portfolio is written in, but for what the standards and the notes say. */
export interface PortfolioWords {
  readonly translate: (message: Message) => string;
  /** Its BCP 47 tag, such as `en-GB`. */
  readonly language: string;
}

type Translate = PortfolioWords['translate'];

/** What of the journal is in the portfolio and what is not, a line each. Dates are left as they are. */
export function describeScope(
  { scope, unreadable, notes }: Portfolio,
  translate: Translate,
): readonly string[] {
  const formatDay = (day: string): string => day;
  const limit = describeLimit(scope.limit, { translate, formatDay });
  const withheld = notes.filter(({ kind }) => kind === 'withheld').length;
  return [
    ...(limit === '' ? [] : [translate(message('Limited to: {0}', limit))]),
    ...(scope.onlyAccepted
      ? [
          translate(
            message('Only accepted evidence is shown. The states are those with all of it.'),
          ),
        ]
      : []),
    ...(withheld > 0
      ? [translate(message('Confidential notes, by title, criteria and date alone: {0}', withheld))]
      : []),
    ...(unreadable > 0
      ? [translate(message('Notes that cannot be read and are left out: {0}', unreadable))]
      : []),
  ];
}

/** The rules that a criterion does not meet, in words. */
export function describeReasons({ reasons }: PortfolioCriterion, translate: Translate): string {
  return reasons.map((reason) => translate(describeReason(reason))).join('; ');
}

/** What a note is worth for a criterion. */
export function describeEvidence(evidence: PortfolioEvidence): Message {
  return describeWorth(evidence) ?? describeNoteState('evidenced');
}

/** The heading of a column of the matrix. */
export function nameOfColumn(column: MatrixColumn, translate: Translate): string {
  switch (column.kind) {
    case 'production':
      return column.name;
    case 'none':
      return translate(message('No production'));
    case 'month':
      return column.month;
    case 'year':
      return column.year;
    case 'withheld':
      return translate(message('Confidential'));
  }
}

/** How many notes, and what the best of them is worth. */
export function describeCell({ notes, state }: MatrixCell, translate: Translate): string {
  return `${notes} · ${translate(describeNoteState(state))}`;
}

/** How other places of the portfolio call a note. */
export function nameOfNote({ number }: PortfolioNote): Message {
  return message('Note {0}', number);
}

/** What the seal of an acceptance says about the note's text. */
export function describeSeal({ text }: PortfolioAcceptance): Message {
  switch (text) {
    case 'unsealed':
      return message('not sealed');
    case 'unchanged':
      return message('sealed, text unchanged');
    case 'changed':
      return message('text changed since');
  }
}

/** What stands in the place of a confidential note's words. */
export function describeWithheld(): Message {
  return message('The text of this note is confidential.');
}

/** The codes of full ids, bare where the portfolio has one standard alone. */
export function writeCodes(ids: readonly string[], { standards }: Portfolio): string {
  const isBare = standards.length === 1;
  return ids.map((id) => (isBare ? id.slice(id.lastIndexOf('/') + 1) : id)).join(', ');
}

/** The date as it is; words for a note without one. */
export function describeDate(date: string | undefined, translate: Translate): string {
  return date ?? translate(message('undated'));
}
