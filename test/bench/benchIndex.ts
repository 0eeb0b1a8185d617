import { readFileSync } from 'node:fs';
import path from 'node:path';
import { EvidenceIndex } from '../../src/core/evidence/evidenceIndex';
import type { JournalSnapshot } from '../../src/core/evidence/journalSnapshot';
import { readRuleBook } from '../../src/core/evidence/readRuleBook';
import { parseNoteFile } from '../../src/core/note/parseNoteFile';
import { builtInStandards } from '../../src/core/standard/builtInStandards';
import { StandardSet } from '../../src/core/standard/standardSet';
import { makeNote, Random, type CorpusFile } from './corpus';
import { countByPattern } from './countByPattern';
import { compare } from './measure';
import { formatFigure, formatTable } from './table';

const today = '2026-11-30';
const rounds = 7;
/** How many edits are timed together: one alone is too short for the clock. */
const editsAtOnce = 200;

/** The first standard that ships, and the codes of its criteria. */
export const standard = builtInStandards[0]!;
export const codes = standard.criteria.map(({ code }) => code);

export function emptyIndex(): EvidenceIndex {
  return new EvidenceIndex({
    standards: new StandardSet([standard], standard.urn),
    rules: readRuleBook({}),
    today,
  });
}

/** Reads everything that the views show of a snapshot. */
function readFigures(snapshot: JournalSnapshot): number {
  let figures = snapshot.coveredCount + snapshot.gapCount;
  for (const { criteria } of snapshot.coverage) {
    for (const { noteCount, evidenceCount, reasons } of criteria) {
      figures += noteCount + evidenceCount + reasons.length;
    }
  }
  return figures;
}

/**
 * The bare read of the files below `folder` beside the cold index of the same files, at each of
 * `sizes`.
 * @throws Error where the index counts otherwise than a regular expression does
 */
export function benchCold(
  folder: string,
  corpus: readonly CorpusFile[],
  sizes: readonly number[],
): string {
  const paths = corpus.map(({ name }) => path.join(folder, name));
  const read = (size: number): readonly string[] =>
    paths.slice(0, size).map((file) => readFileSync(file, 'utf8'));
  const index = (size: number): EvidenceIndex => {
    const cold = emptyIndex();
    for (const file of paths.slice(0, size))
      cold.set(parseNoteFile(file, readFileSync(file, 'utf8')));
    readFigures(cold.snapshot());
    return cold;
  };
  const works = sizes.flatMap((size): [string, () => void][] => [
    [`read ${size}`, () => void read(size)],
    [`index ${size}`, () => void index(size)],
  ]);
  const medians = compare(Object.fromEntries(works), rounds);
  const rows = sizes.map((size) => {
    checkCounts(
      index(size).snapshot(),
      corpus.slice(0, size).map(({ text }) => text),
    );
    const [bare, cold] = [medians[`read ${size}`]!, medians[`index ${size}`]!];
    const figures = [bare, cold, cold / bare, (cold * 1000) / size].map(formatFigure);
    return [size.toLocaleString('en-GB'), ...figures];
  });
  return formatTable(['notes', 'bare read, ms', 'cold index, ms', 'ratio', 'µs a note'], rows);
}

/** A journal in memory, with the index that follows it. */
interface Journal {
  readonly size: number;
  readonly names: readonly string[];
  readonly texts: Map<string, string>;
  readonly index: EvidenceIndex;
}

/**
 * One edited note up to the figures of the next snapshot, in journals of `sizes` in memory: the same
 * note again and again, as somebody types, and another note with other tags and another date each
 * time, which is the hardest case.
 * @throws Error where the index then counts otherwise than a regular expression does
 */
export function benchEdit(corpus: readonly CorpusFile[], sizes: readonly number[]): string {
  const random = new Random(7);
  const journals = sizes.map((size) => openJournal(corpus.slice(0, size)));
  const works = journals.flatMap((journal): [string, () => void][] => {
    const typed = Array.from({ length: editsAtOnce }, (_, count) => ' typed'.repeat(count % 20));
    const typing = (): void => {
      for (const [count, words] of typed.entries()) {
        const name = journal.names[Math.floor(count / 20)]!;
        edit(journal, name, (corpus[Math.floor(count / 20)]?.text ?? '') + words);
      }
    };
    const others = Array.from({ length: editsAtOnce * 10 }, () => {
      const number = random.below(journal.size);
      const text = makeNote(random, number, standard.urn, codes);
      return { name: journal.names[number]!, text };
    });
    let next = 0;
    const anywhere = (): void => {
      for (let count = 0; count < editsAtOnce; count++, next = (next + 1) % others.length) {
        edit(journal, others[next]!.name, others[next]!.text);
      }
    };
    return [
      [`typing ${journal.size}`, typing],
      [`anywhere ${journal.size}`, anywhere],
    ];
  });
  const medians = compare(Object.fromEntries(works), rounds * 3);
  const perEdit = (work: string, size: number): number =>
    (medians[`${work} ${size}`]! * 1000) / editsAtOnce;
  const rows = journals.map(({ size, index, texts }) => {
    checkCounts(index.snapshot(), texts.values());
    const figures = ['typing', 'anywhere'].flatMap((work) => {
      const figure = perEdit(work, size);
      return [figure, figure / perEdit(work, sizes[0]!)];
    });
    return [size.toLocaleString('en-GB'), ...figures.map(formatFigure)];
  });
  const ratio = `ratio to ${rows[0]![0]!}`;
  return formatTable(['notes', 'typing in one, µs', ratio, 'another each time, µs', ratio], rows);
}

function openJournal(files: readonly CorpusFile[]): Journal {
  const texts = new Map(files.map(({ name, text }) => [name, text]));
  const index = emptyIndex();
  for (const [name, text] of texts) index.set(parseNoteFile(name, text));
  return { size: files.length, names: [...texts.keys()], texts, index };
}

function edit({ texts, index }: Journal, name: string, text: string): void {
  texts.set(name, text);
  index.set(parseNoteFile(name, text));
  readFigures(index.snapshot());
}

/** Compares what the index counts with what regular expressions find in `texts`. */
function checkCounts(snapshot: JournalSnapshot, texts: Iterable<string>): void {
  const { named, finished, unreadable } = countByPattern(texts);
  if (snapshot.unreadable.length !== unreadable) {
    throw new Error(`${snapshot.unreadable.length} unreadable notes, by pattern ${unreadable}`);
  }
  for (const { criterion, noteCount, evidenceCount } of snapshot.coverage[0]!.criteria) {
    const expected = [named.get(criterion.code) ?? 0, finished.get(criterion.code) ?? 0];
    if (noteCount === expected[0] && evidenceCount === expected[1]) continue;
    throw new Error(
      `${criterion.code} has ${noteCount} notes and ${evidenceCount} that count, by pattern ${expected.join(' and ')}`,
    );
  }
}
