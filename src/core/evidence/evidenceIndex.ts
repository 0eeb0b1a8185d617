import type { Note, NoteFile } from '../note/noteFile';
import type { Criterion } from '../standard/standard';
import type { StandardSet } from '../standard/standardSet';
import { ByMonth } from './byMonth';
import { JournalSnapshot } from './journalSnapshot';
import { judgeMapping, type Mapping } from './mapping';
import { MappingTally } from './mappingTally';
import { rulesFor, type RuleBook } from './rules';
import { StandardCoverage } from './standardCoverage';

/** What coverage is judged by. */
export interface CoverageBasis {
  readonly standards: StandardSet;
  readonly rules: RuleBook;
  /** The local date `YYYY-MM-DD`. */
  readonly today: string;
}

/** A file of the journal, and what it is worth for each criterion that it names. */
interface Entry {
  readonly file: NoteFile;
  readonly mappings: ReadonlyMap<Criterion, Mapping>;
}

/**
 * The files of a journal by URI, and the notes of each criterion. What a file contributes is worked
 * out once, and counted in and out as the file comes and goes. A snapshot copies only the months and
 * criteria that have changed and shares the others with the one before; nothing is sorted here.
 */
export class EvidenceIndex {
  readonly #entries = new Map<string, Entry>();
  readonly #files = new ByMonth<NoteFile>((file) => file);
  #tallies = new Map<Criterion, MappingTally>();
  #standardCoverage: readonly StandardCoverage[] = [];
  #basis: CoverageBasis;

  constructor(basis: CoverageBasis) {
    this.#basis = basis;
    this.setBasis(basis);
  }

  /** Judges every note anew by `basis`. */
  setBasis(basis: CoverageBasis): void {
    this.#basis = basis;
    this.#tallies = new Map(
      basis.standards.standards.flatMap(({ criteria }) =>
        criteria.map((it) => [it, new MappingTally(it, rulesFor(basis.rules, it.id))]),
      ),
    );
    for (const { file } of this.#entries.values()) this.#count(file);
  }

  /** Adds `file`, or puts it in the place of the file with the same URI. */
  set(file: NoteFile): void {
    this.delete(file.uri);
    this.#files.add(file);
    this.#count(file);
  }

  /** Forgets the file `uri`; says whether there was one. */
  delete(uri: string): boolean {
    const entry = this.#entries.get(uri);
    if (!entry) return false;
    this.#entries.delete(uri);
    this.#files.remove(entry.file);
    for (const [criterion, mapping] of entry.mappings) {
      this.#tallies.get(criterion)?.remove(mapping);
    }
    return true;
  }

  /** What the file `uri` is at present. */
  get(uri: string): NoteFile | undefined {
    return this.#entries.get(uri)?.file;
  }

  /** The journal as it is now. */
  snapshot(): JournalSnapshot {
    const { standards, today } = this.#basis;
    this.#standardCoverage = standards.standards.map((standard, position) => {
      const previous = this.#standardCoverage[position];
      const criteria = standard.criteria.flatMap((it) => this.#tallies.get(it)?.coverage ?? []);
      const unchanged =
        previous?.standard === standard &&
        criteria.every((coverage, index) => coverage === previous.criteria[index]);
      return unchanged ? previous : new StandardCoverage(standard, criteria);
    });
    const months = this.#files.months();
    return new JournalSnapshot(standards, this.#standardCoverage, today, months);
  }

  /** Works out what `file` contributes, and counts it in. */
  #count(file: NoteFile): void {
    const mappings = this.#judge(file);
    this.#entries.set(file.uri, { file, mappings });
    for (const [criterion, mapping] of mappings) this.#tallies.get(criterion)?.add(mapping);
  }

  /** A mapping for each criterion that `file` names, however often and in whatever spelling. */
  #judge(file: NoteFile): Entry['mappings'] {
    const mappings = new Map<Criterion, Mapping>();
    const note = tagsOf(file);
    if (!note) return mappings;
    const { standards, rules, today } = this.#basis;
    for (const written of note.criteria) {
      const resolution = standards.resolve(written, note.standard);
      if (resolution.kind !== 'criterion' || mappings.has(resolution.criterion)) continue;
      const { criterion } = resolution;
      const ruling = rulesFor(rules, criterion.id);
      mappings.set(criterion, judgeMapping(note, criterion, standards, ruling, today));
    }
    return mappings;
  }
}

/** The note whose tags `file` stands for: itself, or what it was before it became unreadable. */
function tagsOf(file: NoteFile): Note | undefined {
  if (file.kind === 'note') return file;
  return file.kind === 'unreadable' ? file.lastGood : undefined;
}
