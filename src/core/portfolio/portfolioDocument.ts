import { coverageStates, covered, describeState, summarise } from '../evidence/coverageState';
import { describeKind, describeTotal } from '../report/coverageLabels';
import type { Block, Line, LinkSpan, TableColumn } from '../report/document/block';
import { describeIncomplete } from '../standard/describeIncomplete';
import { criterionKinds } from '../standard/standard';
import { message, type Message } from '../text/message';
import {
  openNotes,
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
  nameOfColumn,
  nameOfNote,
  writeCodes,
  type PortfolioWords,
} from './portfolioWords';

type Translate = PortfolioWords['translate'];

/** The title of a portfolio, which tells it from others. */
export function portfolioTitle(portfolio: Portfolio, { translate }: PortfolioWords): string {
  const { author = '', standards, date } = portfolio;
  const parts = [
    translate(message('Portfolio of evidence')),
    ...standards.map(({ urn }) => urn),
    author,
    date,
  ];
  return parts.filter((part) => part !== '').join(' · ');
}

/**
 * A portfolio as a document to read: cover, contents, a chapter for each standard, acceptances,
 * evidence files and notes.
 * @returns yields its blocks in order
 */
export function* portfolioDocument(
  portfolio: Portfolio,
  { translate }: PortfolioWords,
): Generator<Block> {
  yield* cover(portfolio, translate);
  const titles: readonly (readonly [id: string, title: string])[] = [
    ...portfolio.standards.map(({ urn, title }, index) => {
      return [`standard-${index + 1}`, `${urn}: ${title}`] as const;
    }),
    ['acceptances', translate(message('Acceptances'))],
    ['evidence', translate(message('Evidence files'))],
    ['notes', translate(message('Notes'))],
  ];
  yield { kind: 'heading', level: 2, text: translate(message('Contents')), id: 'contents' };
  yield { kind: 'contents', links: titles.map(([to, text]) => ({ kind: 'link', text, to })) };
  const byNumber = new Map(portfolio.notes.map((note) => [note.number, note]));
  const chapters: readonly Iterable<Block>[] = [
    ...portfolio.standards.map((standard, index) =>
      standardChapter(standard, index + 1, portfolio.date, byNumber, translate),
    ),
    acceptances(portfolio, translate),
    evidenceFiles(portfolio, translate),
    notes(portfolio, translate),
  ];
  for (const [index, [id, text]] of titles.entries()) {
    yield { kind: 'heading', level: 2, text, id };
    yield* chapters[index] ?? [];
  }
}

function* cover(portfolio: Portfolio, translate: Translate): Generator<Block> {
  const { author, role, date, standards, notes: all } = portfolio;
  const have = standards.reduce((sum, { summary }) => sum + covered(summary), 0);
  const total = standards.reduce((sum, { summary }) => sum + summary.total, 0);
  const facts: readonly (readonly [Message, string | undefined])[] = [
    [message('Author'), author],
    [message('Role'), role],
    ...standards.flatMap(({ urn, suite, developedBy, approved, reviewBy }) => {
      const parts = [urn, suite, developedBy].filter((part) => part !== undefined);
      return [
        [message('Standard'), parts.join(' · ')],
        [message('Approved'), approved],
        [message('To be reviewed by'), reviewBy],
      ] as const;
    }),
    [message('Date'), date],
    [message('Criteria evidenced'), translate(message('{0} of {1}', have, total))],
    [message('Notes'), String(all.length)],
  ];
  yield { kind: 'heading', level: 1, text: translate(message('Portfolio of evidence')) };
  for (const { urn, title } of standards) {
    yield { kind: 'paragraph', role: 'subtitle', line: [`${urn}: ${title}`] };
  }
  yield {
    kind: 'facts',
    facts: facts.flatMap(([name, value]) =>
      value === undefined ? [] : [[translate(name), value] as const],
    ),
  };
  for (const line of describeScope(portfolio, translate)) yield { kind: 'paragraph', line: [line] };
}

/** The chapter of one standard: its summary, its matrix, and each criterion with its proof. */
function* standardChapter(
  standard: PortfolioStandard,
  number: number,
  date: string,
  byNumber: ReadonlyMap<number, PortfolioNote>,
  translate: Translate,
): Generator<Block> {
  const { criteria, summary, matrix } = standard;
  const byKind = criterionKinds
    .map((kind) => [describeKind(kind), criteria.filter((it) => it.kind === kind)] as const)
    .filter(([, ofKind]) => ofKind.length > 0);
  // Codes are words of the standard's author, and no ids.
  const ids = new Map(criteria.map((it, index) => [it, `criterion-${number}-${index + 1}`]));
  const idOf = (criterion: PortfolioCriterion): string => ids.get(criterion) ?? '';

  const total = translate(describeTotal(summary, date));
  yield { kind: 'paragraph', line: [{ kind: 'strong', text: total }] };
  yield { kind: 'heading', level: 3, text: translate(message('Summary')) };
  const columns: readonly TableColumn[] = [
    ...coverageStates.map(describeState),
    message('Total'),
  ].map((heading) => ({ heading: translate(heading), holds: 'number' }));
  yield {
    kind: 'table',
    columns: [{ heading: translate(message('Criteria')) }, ...columns],
    rows: byKind.map(([name, ofKind]) => {
      const counts = summarise(ofKind.map(({ state }) => state));
      const numbers = [...coverageStates.map((state) => counts[state]), counts.total];
      return [[translate(name)], ...numbers.map((count) => [String(count)])];
    }),
  };

  yield { kind: 'heading', level: 3, text: translate(message('Criteria by production')) };
  if (matrix.columns.length === 0) yield nothing(translate);
  else {
    const explanation = message(
      'Each cell says how many notes there are, and what the best of them is worth.',
    );
    yield { kind: 'paragraph', line: [translate(explanation)] };
    yield {
      kind: 'table',
      columns: [
        { heading: translate(message('Criterion')), holds: 'short' },
        ...matrix.columns.map((column) => ({ heading: nameOfColumn(column, translate) })),
      ],
      rows: criteria.map((criterion, index) => [
        [{ kind: 'link', text: criterion.code, to: idOf(criterion) }],
        ...(matrix.rows[index] ?? []).map((cell): Line => {
          if (!cell) return [];
          return [{ kind: 'state', state: cell.state, text: describeCell(cell, translate) }];
        }),
      ]),
    };
  }

  for (const [name, ofKind] of byKind) {
    yield { kind: 'heading', level: 3, text: translate(name) };
    for (const it of ofKind) yield* criterionBlocks(it, idOf(it), byNumber, translate);
  }
}

function* criterionBlocks(
  criterion: PortfolioCriterion,
  id: string,
  byNumber: ReadonlyMap<number, PortfolioNote>,
  translate: Translate,
): Generator<Block> {
  const { code, text, state, reasons, evidence } = criterion;
  const stateSpan = { kind: 'state', state, text: translate(describeState(state)) } as const;
  yield { kind: 'criterion', id, code, text, state: stateSpan };
  const incomplete = describeIncomplete(criterion);
  if (incomplete) yield { kind: 'paragraph', role: 'remark', line: [translate(incomplete)] };
  if (reasons.length > 0) {
    yield { kind: 'paragraph', role: 'remark', line: [describeReasons(criterion, translate)] };
  }
  const items = evidence.flatMap((it) => {
    const note = byNumber.get(it.note);
    return note ? [evidenceBlocks(it, note, translate)] : [];
  });
  if (items.length > 0) yield { kind: 'list', items };
}

function evidenceBlocks(
  evidence: PortfolioEvidence,
  note: PortfolioNote,
  translate: Translate,
): readonly Block[] {
  const parts = [
    describeDate(note.date, translate),
    ...(note.kind === 'open' && note.production !== undefined ? [note.production] : []),
    translate(describeEvidence(evidence)),
  ];
  const title = { kind: 'strong', text: note.title } as const;
  return [
    { kind: 'paragraph', line: [linkTo(note, translate), ' · ', title, ` · ${parts.join(' · ')}`] },
    ...proofBlocks(evidence.proof, translate),
  ];
}

function proofBlocks(proof: Proof, translate: Translate): readonly Block[] {
  switch (proof.kind) {
    case 'passages':
      return proof.texts.map((text) => ({ kind: 'quotation', text }));
    case 'opening':
      return [{ kind: 'quotation', text: proof.text }];
    case 'withheld':
      return [withheld(translate)];
    case 'none':
      return [];
  }
}

/** Who has accepted what, in the order of the notes. */
function acceptances(portfolio: Portfolio, translate: Translate): Iterable<Block> {
  const rows = openNotes(portfolio).flatMap((note) =>
    note.acceptances.map((acceptance): readonly Line[] => {
      const { by = '', role = '', date, criteria, seal } = acceptance;
      return [
        [linkTo(note, translate)],
        [describeDate(date, translate)],
        [by],
        [role],
        [writeCodes(criteria, portfolio)],
        [translate(describeSeal(acceptance)), ...code(seal)],
      ];
    }),
  );
  return recordTable(rows, translate, [
    { heading: message('Note'), holds: 'short' },
    { heading: message('Date'), holds: 'short' },
    { heading: message('Accepted by') },
    { heading: message('Role') },
    { heading: message('Criteria') },
    { heading: message('Seal') },
  ]);
}

/** What backs the notes up: files by their paths and hashes, other things by where they are held. */
function evidenceFiles(portfolio: Portfolio, translate: Translate): Iterable<Block> {
  const rows = openNotes(portfolio).flatMap((note) =>
    note.evidence.map(({ file, title = '', held = '', shownBy = '', sha256 }): readonly Line[] => [
      [linkTo(note, translate)],
      [title, ...code(file)],
      [held],
      [shownBy],
      code(sha256),
    ]),
  );
  return recordTable(rows, translate, [
    { heading: message('Note'), holds: 'short' },
    { heading: message('Evidence') },
    { heading: message('Held') },
    { heading: message('Shown by') },
    { heading: message('SHA-256') },
  ]);
}

function* recordTable(
  rows: readonly (readonly Line[])[],
  translate: Translate,
  columns: readonly (Omit<TableColumn, 'heading'> & { readonly heading: Message })[],
): Generator<Block> {
  if (rows.length === 0) yield nothing(translate);
  else {
    const named = columns.map((it) => ({ ...it, heading: translate(it.heading) }));
    yield { kind: 'table', columns: named, rows };
  }
}

function* notes(portfolio: Portfolio, translate: Translate): Generator<Block> {
  if (portfolio.notes.length === 0) yield nothing(translate);
  for (const note of portfolio.notes) {
    const isOpen = note.kind === 'open';
    const parts = [
      describeDate(note.date, translate),
      ...(isOpen && note.production !== undefined ? [note.production] : []),
      ...(isOpen && note.role !== undefined ? [note.role] : []),
      ...(isOpen && note.status === 'draft' ? [translate(message('draft'))] : []),
      writeCodes(note.criteria, portfolio),
    ];
    const text = `${translate(nameOfNote(note))}: ${note.title}`;
    yield { kind: 'heading', level: 3, text, id: idOfNote(note) };
    const file: Line = isOpen ? [' ·', ...code(note.file)] : [];
    yield { kind: 'paragraph', role: 'details', line: [parts.join(' · '), ...file] };
    if (!isOpen) yield withheld(translate);
    else if (note.body !== undefined && note.body !== '') {
      yield { kind: 'note', markdown: note.body };
    }
  }
}

function code(text: string | undefined): Line {
  return text === undefined ? [] : [' ', { kind: 'code', text }];
}

function idOfNote({ number }: PortfolioNote): string {
  return `note-${number}`;
}

function linkTo(note: PortfolioNote, translate: Translate): LinkSpan {
  return { kind: 'link', text: translate(nameOfNote(note)), to: idOfNote(note) };
}

function nothing(translate: Translate): Block {
  return { kind: 'paragraph', line: [translate(message('None.'))] };
}

function withheld(translate: Translate): Block {
  const text = translate(describeWithheld());
  return { kind: 'paragraph', line: [{ kind: 'emphasis', text }] };
}
