import { covered } from '../evidence/coverageState';
import { message, type Message } from '../text/message';
import { escapeParagraph, quoteBody, table } from '../report/document/markdownParts';
import { openNotes, type Portfolio, type PortfolioNote } from './portfolio';
import {
  describeDate,
  describeScope,
  describeSeal,
  describeWithheld,
  nameOfNote,
  writeCodes,
  type PortfolioWords,
} from './portfolioWords';
import { standardParagraphs } from './standardParagraphs';

type Translate = PortfolioWords['translate'];

/**
 * The portfolio as Markdown (CommonMark with tables). What notes and standards say is shown as they
 * say it: none of it becomes a tag, an image or a heading of the document.
 * @returns yields the document in parts, in order
 */
export function* portfolioMarkdown(
  portfolio: Portfolio,
  { translate }: PortfolioWords,
): Generator<string> {
  const byNumber = new Map(portfolio.notes.map((note) => [note.number, note]));
  yield* paragraphs(coverLines(portfolio, translate));
  for (const standard of portfolio.standards) {
    yield* paragraphs(standardParagraphs(standard, byNumber, portfolio.date, translate));
  }
  yield* paragraphs(acceptanceLines(portfolio, translate));
  yield* paragraphs(evidenceLines(portfolio, translate));
  yield* paragraphs([`## ${translate(message('Notes'))}`]);
  if (portfolio.notes.length === 0) yield* paragraphs([translate(message('None.'))]);
  for (const note of portfolio.notes) yield* paragraphs(noteLines(note, portfolio, translate));
}

function* paragraphs(texts: Iterable<string>): Generator<string> {
  for (const text of texts) yield `${text}\n\n`;
}

function coverLines(portfolio: Portfolio, translate: Translate): readonly string[] {
  const { author, role, date, standards, notes } = portfolio;
  const have = standards.reduce((sum, { summary }) => sum + covered(summary), 0);
  const total = standards.reduce((sum, { summary }) => sum + summary.total, 0);
  const rows: readonly (readonly [Message, string | undefined])[] = [
    [message('Author'), author],
    [message('Role'), role],
    ...standards.map(({ urn, title }) => [message('Standard'), `${urn}: ${title}`] as const),
    [message('Date'), date],
    [message('Criteria evidenced'), translate(message('{0} of {1}', have, total))],
    [message('Notes'), String(notes.length)],
  ];
  const list = rows.flatMap(([name, value]) =>
    value === undefined ? [] : [`- ${translate(name)}: ${escapeParagraph(value)}`],
  );
  return [
    `# ${translate(message('Portfolio of evidence'))}`,
    list.join('\n'),
    ...describeScope(portfolio, translate).map(escapeParagraph),
  ];
}

function acceptanceLines(portfolio: Portfolio, translate: Translate): readonly string[] {
  const rows = openNotes(portfolio).flatMap((note) =>
    note.acceptances.map((acceptance) => [
      translate(nameOfNote(note)),
      describeDate(acceptance.date, translate),
      acceptance.by ?? '',
      acceptance.role ?? '',
      writeCodes(acceptance.criteria, portfolio),
      [translate(describeSeal(acceptance)), acceptance.seal ?? ''].join(' ').trim(),
    ]),
  );
  return [
    `## ${translate(message('Acceptances'))}`,
    tableOrNone(translate, rows, [
      message('Note'),
      message('Date'),
      message('Accepted by'),
      message('Role'),
      message('Criteria'),
      message('Seal'),
    ]),
  ];
}

function evidenceLines(portfolio: Portfolio, translate: Translate): readonly string[] {
  const rows = openNotes(portfolio).flatMap((note) =>
    note.evidence.map(({ file, title, held = '', shownBy = '', sha256 = '' }) => [
      translate(nameOfNote(note)),
      [title, file].filter((part) => part !== undefined).join(' · '),
      held,
      shownBy,
      sha256,
    ]),
  );
  return [
    `## ${translate(message('Evidence files'))}`,
    tableOrNone(translate, rows, [
      message('Note'),
      message('Evidence'),
      message('Held'),
      message('Shown by'),
      message('SHA-256'),
    ]),
  ];
}

function noteLines(
  note: PortfolioNote,
  portfolio: Portfolio,
  translate: Translate,
): readonly string[] {
  const isOpen = note.kind === 'open';
  const parts = [
    describeDate(note.date, translate),
    ...(isOpen && note.production !== undefined ? [note.production] : []),
    ...(isOpen && note.role !== undefined ? [note.role] : []),
    ...(isOpen && note.status === 'draft' ? [translate(message('draft'))] : []),
    writeCodes(note.criteria, portfolio),
    ...(isOpen ? [note.file] : []),
  ];
  return [
    `<a id="note-${note.number}"></a>`,
    `### ${translate(nameOfNote(note))}: ${escapeParagraph(note.title)}`,
    escapeParagraph(parts.join(' · ')),
    ...(isOpen ? [] : [`_${translate(describeWithheld())}_`]),
    ...(isOpen && note.body !== undefined && note.body !== '' ? [quoteBody(note.body)] : []),
  ];
}

function tableOrNone(
  translate: Translate,
  rows: readonly (readonly string[])[],
  columns: readonly Message[],
): string {
  return rows.length > 0 ? table(columns.map(translate), rows) : translate(message('None.'));
}
