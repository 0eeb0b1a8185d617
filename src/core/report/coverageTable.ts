import { coverageStates, describeState } from '../evidence/coverageState';
import type { CriterionCoverage } from '../evidence/criterionCoverage';
import type { JournalSnapshot } from '../evidence/journalSnapshot';
import { describeReason } from '../evidence/reason';
import type { StandardCoverage } from '../evidence/standardCoverage';
import { describeIncomplete } from '../standard/describeIncomplete';
import { message, type Message } from '../text/message';
import { splitCharacters, wrapText } from '../text/wrapText';
import { criterionKinds } from '../standard/standard';
import { describeKindTotal, describeTotal } from './coverageLabels';
import { reportUnreadable, type ReportContext } from './coverageReport';

/** The narrowest table that can still be read, in characters. */
const leastWidth = 60;
/** The least that the wording of a criterion is given. */
const leastWording = 20;
const between = '  ';

type TableContext = Pick<ReportContext, 'fileOf' | 'translate'>;
type Translate = (message: Message) => string;

/**
 * The coverage of all the standards as plain text for a terminal: a table for each of a standard's
 * two lists, then the unreadable notes.
 * @param width of the terminal, in characters
 */
export function coverageTable(
  snapshot: JournalSnapshot,
  width: number,
  context: TableContext,
): string {
  const { translate } = context;
  const room = Math.max(width, leastWidth);
  const parts = snapshot.coverage.map((coverage) =>
    tableOfStandard(coverage, snapshot.today, room, translate),
  );
  return [...parts, ...listUnreadable(snapshot, room, context)].join('\n\n') + '\n';
}

function tableOfStandard(
  coverage: StandardCoverage,
  today: string,
  width: number,
  translate: Translate,
): string {
  const { standard, summary } = coverage;
  const tables = criterionKinds
    .filter((kind) => coverage.ofKind(kind).length > 0)
    .map((kind) =>
      [
        translate(describeKindTotal(kind, coverage.summaryOf(kind))),
        ...tableOfCriteria(coverage.ofKind(kind), width, translate),
      ].join('\n'),
    );
  const heading = [
    ...wrapText(`${standard.urn}: ${standard.title}`, width),
    translate(describeTotal(summary, today)),
  ].join('\n');
  return [heading, ...tables].join('\n\n');
}

function tableOfCriteria(
  criteria: readonly CriterionCoverage[],
  width: number,
  translate: Translate,
): readonly string[] {
  const headings = [message('Code'), message('State'), message('Notes'), message('Criterion')];
  const rows = criteria.map((coverage) => cellsOf(coverage, translate));
  const [code = '', state = '', notes = '', wording = ''] = headings.map(translate);
  const codeWidth = widest([code, ...rows.map((row) => row.code)]);
  const notesWidth = widest([notes, ...rows.map((row) => row.notes)]);
  const stateWidth = widest([
    state,
    ...coverageStates.map((each) => translate(describeState(each))),
  ]);
  const taken = codeWidth + stateWidth + notesWidth + 3 * between.length;
  const wordingWidth = Math.max(width - taken, leastWording);
  const line = (cells: Cells): readonly string[] =>
    joinCells([
      wrapText(cells.code, codeWidth).map((text) => text + blanks(text, codeWidth)),
      wrapText(cells.state, stateWidth).map((text) => text + blanks(text, stateWidth)),
      wrapText(cells.notes, notesWidth).map((text) => blanks(text, notesWidth) + text),
      wrapText(cells.wording, wordingWidth),
    ]);
  const rule = [codeWidth, stateWidth, notesWidth, wordingWidth].map((size) => '─'.repeat(size));
  return [...line({ code, state, notes, wording }), rule.join(between), ...rows.flatMap(line)];
}

/** The texts of one row. */
interface Cells {
  readonly code: string;
  readonly state: string;
  readonly notes: string;
  readonly wording: string;
}

function cellsOf(coverage: CriterionCoverage, translate: Translate): Cells {
  const { criterion, state, reasons, noteCount } = coverage;
  const incomplete = describeIncomplete(criterion);
  const words = reasons.map((reason) => translate(describeReason(reason))).join('; ');
  return {
    code: criterion.code,
    state: translate(describeState(state)) + (words && `: ${words}`),
    notes: String(noteCount),
    wording: criterion.text + (incomplete ? ` (${translate(incomplete)})` : ''),
  };
}

/** Columns side by side, each of lines that are equally wide; a shorter column ends in blanks. */
function joinCells(columns: readonly (readonly string[])[]): readonly string[] {
  const height = Math.max(...columns.map(({ length }) => length));
  return Array.from({ length: height }, (_, row) =>
    columns
      .map((lines) => lines[row] ?? blanks('', widest(lines)))
      .join(between)
      .trimEnd(),
  );
}

/** What `text` lacks to be `width` characters wide. */
function blanks(text: string, width: number): string {
  return ' '.repeat(Math.max(width - splitCharacters(text).length, 0));
}

function widest(texts: readonly string[]): number {
  return Math.max(...texts.map((text) => splitCharacters(text).length));
}

function listUnreadable(
  snapshot: JournalSnapshot,
  width: number,
  context: TableContext,
): readonly string[] {
  if (snapshot.unreadable.length === 0) return [];
  const lines = snapshot.unreadable.flatMap((note) => {
    const { file, line, message: reason } = reportUnreadable(note, context);
    const words =
      file === null
        ? context.translate(message('A note that may be confidential: {0}', reason))
        : `${file}:${line} ${reason}`;
    return wrapText(words, width - between.length);
  });
  const heading = context.translate(message('Unreadable notes'));
  return [[heading, ...lines.map((line) => between + line)].join('\n')];
}
