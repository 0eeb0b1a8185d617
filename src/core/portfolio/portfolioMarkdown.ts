import { coverageStates, covered, describeState, summarise } from '../evidence/coverageState';
import { criterionKinds, describeKind, describeTotal } from '../report/coverageLabels';
import { describeIncomplete } from '../standard/describeIncomplete';
import { message, type Message } from '../text/message';
import { escapeParagraph, quoteBody, quoteText, tableRow } from './markdownParts';
import {
  openNotes,
  type OpenNote,
  type Portfolio,
  type PortfolioCriterion,
  type PortfolioEvidence,
  type PortfolioNote,
  type PortfolioStandard,
  type Proof,
} from './portfolio';
import {
  describeCell,
  describeDate,
  describeEvidence,
  describeReasons,
  describeScope,
  describeSeal,
  describeWithheld,
  explainCells,
  nameOfColumn,
  nameOfNote,
  writeCodes,
  type PortfolioWords,
} from './portfolioWords';

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
    yield* paragraphs(standardLines(standard, portfolio, translate));
    for (const kind of criterionKinds) {
      const ofKind = standard.criteria.filter((criterion) => criterion.kind === kind);
      if (ofKind.length > 0) yield* paragraphs([`### ${translate(describeKind(kind))}`]);
      for (const criterion of ofKind) {
        yield* paragraphs(criterionLines(criterion, byNumber, translate));
      }
    }
  }
  yield* paragraphs(acceptanceLines(portfolio, translate));
  yield* paragraphs(evidenceLines(portfolio, translate));
  yield* paragraphs([`## ${translate(message('Notes'))}`]);
  if (portfolio.notes.length === 0) yield* paragraphs([translate(message('None.'))]);
  for (const note of portfolio.notes) yield* paragraphs(noteLines(note, portfolio, translate));
}

function* paragraphs(texts: readonly string[]): Generator<string> {
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

function standardLines(
  standard: PortfolioStandard,
  { date }: Portfolio,
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
    ...matrixLines(standard, translate),
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

function matrixLines(
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
    ...(matrix.rows[index] ?? []).map((cell) => (cell ? translate(describeCell(cell)) : '')),
  ]);
  return [translate(explainCells()), table(head, rows)];
}

function criterionLines(
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
  const rows = openNotes(portfolio).flatMap((note: OpenNote) =>
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

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [tableRow(head), `|${' --- |'.repeat(head.length)}`, ...rows.map(tableRow)].join('\n');
}
