import BTree from 'sorted-btree';
import { compareNewestFirst } from '../note/compareNewestFirst';
import type { Note, NoteFile } from '../note/noteFile';
import type { Criterion } from '../standard/standard';
import { StandardSet } from '../standard/standardSet';
import { CriterionCoverage } from './criterionCoverage';
import { JournalSnapshot } from './journalSnapshot';
import { judgeMapping } from './mapping';
import { MappingTally } from './mappingTally';
import { defaultRuleBook, rulesFor, type RuleBook } from './rules';
import { StandardCoverage } from './standardCoverage';
import { ValueTally } from './valueTally';

/** What coverage is judged by. */
export interface CoverageBasis {
  readonly standards: StandardSet;
  readonly rules: RuleBook;
  /** The local date `YYYY-MM-DD`. */
  readonly today: string;
}

/**
 * The files of a journal by URI, and the notes of each criterion. A changed file costs a few
 * steps down balanced trees, whatever the journal's size; snapshots share what has not changed.
 */
export class EvidenceIndex {
  readonly #files = new BTree<string, NoteFile>();
  readonly #newestFirst = new BTree<NoteFile, undefined>(undefined, compareNewestFirst);
  readonly #tallies = new Map<Criterion, MappingTally>();
  readonly #coverage = new Map<Criterion, CriterionCoverage>();
  readonly #productions = new ValueTally(({ production }) => production);
  readonly #roles = new ValueTally(({ role }) => role);
  #standardCoverage: readonly StandardCoverage[] = [];
  #basis: CoverageBasis;

  constructor(basis: CoverageBasis) {
    this.#basis = basis;
    this.#rebuild();
  }

  /** Judges every note anew by `basis`. */
  setBasis(basis: CoverageBasis): void {
    this.#basis = basis;
    this.#rebuild();
  }

  /** Adds `file`, or puts it in the place of the file with the same URI. */
  set(file: NoteFile): void {
    const before = this.#files.get(file.uri);
    this.#files.set(file.uri, file);
    if (before && !hasPlaceOf(file, before)) this.#newestFirst.delete(before);
    this.#newestFirst.set(file, undefined);
    for (const tally of [this.#productions, this.#roles]) {
      if (before?.kind === 'note') tally.remove(before);
      if (file.kind === 'note') tally.put(file);
    }

    const [old, note] = [before && tagsOf(before), tagsOf(file)];
    if (old) {
      const staysPut = note !== undefined && hasPlaceOf(note, old);
      this.#removeMappings(old, staysPut ? this.#criteriaOf(note) : undefined);
    }
    if (note) this.#addMappings(note);
  }

  /** Forgets the file `uri`; says whether there was one. */
  delete(uri: string): boolean {
    const file = this.#files.get(uri);
    if (!file) return false;
    this.#files.delete(uri);
    this.#newestFirst.delete(file);
    if (file.kind === 'note') {
      this.#productions.remove(file);
      this.#roles.remove(file);
    }
    const note = tagsOf(file);
    if (note) this.#removeMappings(note);
    return true;
  }

  /** Forgets the file or folder `uri`: that URI and all below it. Says whether anything went. */
  deleteBelow(uri: string): boolean {
    const folder = uri.endsWith('/') ? uri : `${uri}/`;
    // '0' follows '/' in UTF-16 order, so the range holds just the URIs that begin with the folder.
    const below: string[] = [];
    this.#files.forRange(folder, `${folder.slice(0, -1)}0`, false, (key) => {
      below.push(key);
    });
    return [uri, ...below].map((key) => this.delete(key)).includes(true);
  }

  /** What the file `uri` is at present. */
  get(uri: string): NoteFile | undefined {
    return this.#files.get(uri);
  }

  /** The journal as it is now. */
  snapshot(): JournalSnapshot {
    this.#standardCoverage = this.#basis.standards.standards.map((standard, position) => {
      const previous = this.#standardCoverage[position];
      const criteria = standard.criteria.map((criterion) => this.#coverageOf(criterion));
      const unchanged =
        previous?.standard === standard &&
        criteria.every((coverage, index) => coverage === previous.criteria[index]);
      return unchanged ? previous : new StandardCoverage(standard, criteria);
    });
    return new JournalSnapshot(
      this.#basis.standards,
      this.#standardCoverage,
      this.#basis.today,
      this.#productions.list(),
      this.#roles.list(),
      this.#files.clone(),
      this.#newestFirst.clone(),
    );
  }

  #rebuild(): void {
    this.#tallies.clear();
    this.#coverage.clear();
    for (const { criteria } of this.#basis.standards.standards) {
      for (const criterion of criteria) this.#tallies.set(criterion, new MappingTally());
    }
    for (const file of this.#files.values()) {
      const note = tagsOf(file);
      if (note) this.#addMappings(note);
    }
  }

  /** Adds the mappings of `note`, each in the place of one that stands where it would stand. */
  #addMappings(note: Note): void {
    const { standards, rules, today } = this.#basis;
    for (const criterion of this.#criteriaOf(note)) {
      const ruling = rulesFor(rules, criterion.id);
      const mapping = judgeMapping(note, criterion, standards, ruling, today);
      this.#tallies.get(criterion)?.put(mapping);
      this.#coverage.delete(criterion);
    }
  }

  /** Takes back the mappings of `note`, but for the criteria that are in `kept`. */
  #removeMappings(note: Note, kept?: ReadonlySet<Criterion>): void {
    for (const criterion of this.#criteriaOf(note)) {
      if (kept?.has(criterion)) continue;
      this.#tallies.get(criterion)?.remove(note);
      this.#coverage.delete(criterion);
    }
  }

  /** The criteria that a note names, each once, however often and in whatever spelling. */
  #criteriaOf(note: Note): ReadonlySet<Criterion> {
    const criteria = new Set<Criterion>();
    for (const written of note.criteria) {
      const resolution = this.#basis.standards.resolve(written, note.standard);
      if (resolution.kind === 'criterion') criteria.add(resolution.criterion);
    }
    return criteria;
  }

  #coverageOf(criterion: Criterion): CriterionCoverage {
    let coverage = this.#coverage.get(criterion);
    if (!coverage) {
      const tally = this.#tallies.get(criterion) ?? new MappingTally();
      coverage = new CriterionCoverage(criterion, rulesFor(this.#basis.rules, criterion.id), tally);
      this.#coverage.set(criterion, coverage);
    }
    return coverage;
  }
}

/** The note whose tags `file` stands for: itself, or what it was before it became unreadable. */
function tagsOf(file: NoteFile): Note | undefined {
  if (file.kind === 'note') return file;
  return file.kind === 'unreadable' ? file.lastGood : undefined;
}

/** Whether `file` stands where `before` stood in the order of the journal. */
function hasPlaceOf(file: NoteFile, before: NoteFile): boolean {
  return compareNewestFirst(file, before) === 0;
}

/** The basis before any settings have been read. */
export function defaultBasis(standards: StandardSet, today: string): CoverageBasis {
  return { standards, rules: defaultRuleBook, today };
}
