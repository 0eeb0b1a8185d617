import type { JournalSnapshot } from '../evidence/journalSnapshot';
import type { CriterionCoverage } from '../evidence/criterionCoverage';
import type { JournalLimit } from '../evidence/journalLimit';
import { limitSnapshot } from '../evidence/limitSnapshot';
import type { Mapping } from '../evidence/mapping';
import type { StandardCoverage } from '../evidence/standardCoverage';
import { compareNewestFirst } from '../note/compareNewestFirst';
import type { Note } from '../note/noteFile';
import { sealOf } from '../note/sealOf';
import { coverageMatrix } from '../report/matrix/coverageMatrix';
import type { Criterion, CriterionId } from '../standard/standard';
import type { StandardSet } from '../standard/standardSet';
import { findProofs } from './findProofs';
import type {
  Portfolio,
  PortfolioAcceptance,
  PortfolioCriterion,
  PortfolioNote,
  PortfolioStandard,
  Proof,
} from './portfolio';
import { withoutComments } from './withoutComments';

/** What the author wants in a portfolio. */
export interface PortfolioOptions {
  /** For the cover; empty for none. */
  readonly author: string;
  /** For the cover; empty for none. */
  readonly role: string;
  /** The URNs of the standards to show; absent means all that are active. */
  readonly standards?: readonly string[];
  readonly limit: JournalLimit;
  readonly bodies: boolean;
  readonly onlyAccepted: boolean;
  /** The name by which the reader knows the file `uri`: relative to the journal, with `/`. */
  readonly fileOf: (uri: string) => string;
}

/** How many of a portfolio's notes have been read. */
export interface PortfolioProgress {
  readonly done: number;
  readonly total: number;
}

/**
 * Makes a portfolio of a journal. The same journal and options make the same portfolio. A confidential
 * note gives its title, criteria and date, and nothing else of it gets in.
 * @returns yields after every note that it has read, for a host that wants to do other things between
 */
export function* buildPortfolio(
  snapshot: JournalSnapshot,
  options: PortfolioOptions,
): Generator<PortfolioProgress, Portfolio> {
  const limited = limitSnapshot(snapshot, options.limit);
  const { standards: wanted } = options;
  const coverage = limited.coverage.filter(
    ({ standard }) => wanted?.includes(standard.urn) ?? true,
  );
  const criteria = coverage.flatMap((ofStandard) =>
    ofStandard.criteria.map((it) => [it, shownMappings(it, options)] as const),
  );
  const notes = listNotes(criteria);
  const read: NoteReading[] = [];
  for (const [note, named] of notes) {
    // One that cannot be read at present may since have become confidential.
    const isWithheld = note.confidential || limited.fileAt(note.uri)?.kind !== 'note';
    read.push(readNote(note, read.length + 1, named, isWithheld, limited.standards, options));
    yield { done: read.length, total: notes.size };
  }
  const readings = new Map(read.map((reading) => [reading.note, reading]));
  const shown = new Map(criteria);
  const { author, role, limit, bodies, onlyAccepted } = options;
  return {
    version: 1,
    ...(author !== '' && { author }),
    ...(role !== '' && { role }),
    date: limited.today,
    scope: { limit, bodies, onlyAccepted },
    standards: coverage.map((ofStandard) => describeStandard(ofStandard, shown, readings)),
    notes: read.map(({ entry }) => entry),
    unreadable: limited.unreadable.length,
  };
}

type ShownMappings = ReadonlyMap<CriterionCoverage, readonly Mapping[]>;

/** A note as the portfolio has it. */
interface NoteReading {
  readonly note: Note;
  readonly entry: PortfolioNote;
  readonly proofs: ReadonlyMap<Criterion, Proof>;
}

function shownMappings(
  { mappings }: CriterionCoverage,
  { onlyAccepted }: PortfolioOptions,
): readonly Mapping[] {
  if (!onlyAccepted) return mappings;
  return mappings.filter(
    ({ verdict, acceptance }) => verdict.kind === 'counts' && acceptance === 'accepted',
  );
}

/** The notes that are shown and the criteria they are shown for; oldest first, undated ones last. */
function listNotes(
  criteria: readonly (readonly [CriterionCoverage, readonly Mapping[]])[],
): ReadonlyMap<Note, readonly Criterion[]> {
  const named = new Map<Note, Criterion[]>();
  for (const [{ criterion }, mappings] of criteria) {
    for (const { note } of mappings) {
      const ofNote = named.get(note);
      if (ofNote) ofNote.push(criterion);
      else named.set(note, [criterion]);
    }
  }
  const isDated = ({ date }: Note): boolean => date !== undefined;
  const notes = [...named.keys()].sort((a, b) => compareNewestFirst(b, a));
  const ordered = [...notes.filter(isDated), ...notes.filter((note) => !isDated(note))];
  return new Map(ordered.map((note) => [note, named.get(note) ?? []]));
}

function readNote(
  note: Note,
  number: number,
  criteria: readonly Criterion[],
  isWithheld: boolean,
  standards: StandardSet,
  { bodies, fileOf }: PortfolioOptions,
): NoteReading {
  const { title, date } = note;
  const head = {
    number,
    title,
    ...(date !== undefined && { date }),
    criteria: criteria.map(({ id }) => id),
  };
  if (isWithheld) return { note, entry: { kind: 'withheld', ...head }, proofs: new Map() };
  const { production, role, status, evidence } = note;
  return {
    note,
    entry: {
      kind: 'open',
      ...head,
      file: fileOf(note.uri),
      ...(production !== undefined && { production }),
      ...(role !== undefined && { role }),
      status,
      acceptances: listAcceptances(note, criteria, standards),
      evidence,
      ...(bodies && status !== 'draft' && { body: bodyOf(note) }),
    },
    proofs: findProofs(note, criteria, standards),
  };
}

function bodyOf({ body }: Note): string {
  return withoutComments(body.replace(/\r\n?/g, '\n')).trim();
}

function listAcceptances(
  note: Note,
  criteria: readonly Criterion[],
  standards: StandardSet,
): readonly PortfolioAcceptance[] {
  return note.acceptances.flatMap(({ by, role, date, seal, criteria: written }) => {
    const named = new Set(
      written.map((code) => {
        const resolution = standards.resolve(code, note.standard);
        return resolution.kind === 'criterion' ? resolution.criterion : undefined;
      }),
    );
    const ids: readonly CriterionId[] = criteria.filter((it) => named.has(it)).map(({ id }) => id);
    if (ids.length === 0) return [];
    const isUnchanged = seal !== undefined && seal === sealOf(note.body);
    return [
      {
        ...(by !== undefined && { by }),
        ...(role !== undefined && { role }),
        ...(date !== undefined && { date }),
        criteria: ids,
        ...(seal !== undefined && { seal }),
        text: seal === undefined ? 'unsealed' : isUnchanged ? 'unchanged' : 'changed',
      },
    ];
  });
}

function describeStandard(
  { standard, criteria, summary }: StandardCoverage,
  shown: ShownMappings,
  readings: ReadonlyMap<Note, NoteReading>,
): PortfolioStandard {
  const { urn, title, suite, developedBy, approved, reviewBy } = standard;
  const rows = criteria.map((it) => shown.get(it) ?? []);
  return {
    urn,
    title,
    ...(suite !== undefined && { suite }),
    ...(developedBy !== undefined && { developedBy }),
    ...(approved !== undefined && { approved }),
    ...(reviewBy !== undefined && { reviewBy }),
    summary,
    criteria: criteria.map((it, index) => describeCriterion(it, rows[index] ?? [], readings)),
    matrix: coverageMatrix(rows, 'production', (note) => readings.get(note)?.entry.kind !== 'open'),
  };
}

function describeCriterion(
  { criterion, state, reasons }: CriterionCoverage,
  mappings: readonly Mapping[],
  readings: ReadonlyMap<Note, NoteReading>,
): PortfolioCriterion {
  const { id, code, kind, text, incomplete } = criterion;
  return {
    id,
    code,
    kind,
    text,
    incomplete,
    state,
    reasons,
    evidence: mappings.flatMap(({ note, ...worth }) => {
      const reading = readings.get(note);
      if (!reading) return [];
      const proof = proofOf(reading, criterion, worth.verdict);
      return [{ note: reading.entry.number, ...worth, proof }];
    }),
  };
}

function proofOf(
  { entry, proofs }: NoteReading,
  criterion: Criterion,
  verdict: Mapping['verdict'],
): Proof {
  if (verdict.kind !== 'counts') return { kind: 'none' };
  if (entry.kind === 'withheld') return { kind: 'withheld' };
  return proofs.get(criterion) ?? { kind: 'none' };
}
