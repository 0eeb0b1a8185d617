import type { CriterionReference } from '../note/criterionReference';
import { findCriterionReferences } from '../note/findCriterionReferences';
import { findFrontMatter } from '../note/findFrontMatter';
import { findScalar } from '../note/yamlDocument';
import type { NoteFile } from '../note/noteFile';
import { productionKey } from '../evidence/mappingTally';
import type { Criterion } from '../standard/standard';
import type { StandardSet } from '../standard/standardSet';
import type { Range } from '../text/range';
import { TextLines } from '../text/textLines';
import { writtenScalar } from './writtenScalar';

/** What notes have in common and can be renamed in all of them at once. */
export type NoteSymbol =
  | { readonly kind: 'criterion'; readonly criterion: Criterion }
  | { readonly kind: 'production'; readonly name: string };

/** A symbol with the characters of a text that name it. */
export interface NamedSymbol {
  readonly symbol: NoteSymbol;
  readonly written: string;
  readonly range: Range;
}

/** The criterion or the production that is named at the UTF-16 offset `offset` of a note's text. */
export function findSymbolAt(
  text: string,
  offset: number,
  standards: StandardSet,
): NamedSymbol | undefined {
  const lines = new TextLines(text);
  const isHere = ({ start, end }: Range): boolean =>
    lines.offsetAt(start) <= offset && offset <= lines.offsetAt(end);
  const reference = findCriterionReferences(text).find(({ range }) => isHere(range));
  if (reference) {
    const { written, range } = reference;
    const resolution = standards.resolve(written, noteStandardOf(text));
    return resolution.kind === 'criterion'
      ? { symbol: { kind: 'criterion', criterion: resolution.criterion }, written, range }
      : undefined;
  }
  const production = findProduction(text, lines);
  if (!production || !isHere(production.range)) return undefined;
  const { written, range } = production;
  return { symbol: { kind: 'production', name: written }, written, range };
}

/** Where a note's text names `symbol`. */
export function findSymbolPlaces(
  text: string,
  symbol: NoteSymbol,
  standards: StandardSet,
): readonly Range[] {
  if (symbol.kind === 'criterion') {
    return findReferencesTo(text, symbol.criterion, standards).map(({ range }) => range);
  }
  const production = findProduction(text, new TextLines(text));
  return production && isSameProduction(production.written, symbol.name) ? [production.range] : [];
}

/** The elements of `criteria` and the passages that name `criterion`, in any spelling. */
export function findReferencesTo(
  text: string,
  criterion: Criterion,
  standards: StandardSet,
): readonly CriterionReference[] {
  const noteStandard = noteStandardOf(text);
  return findCriterionReferences(text).filter(({ written }) => {
    const resolution = standards.resolve(written, noteStandard);
    return resolution.kind === 'criterion' && resolution.criterion.id === criterion.id;
  });
}

/** Whether a file of the journal names `symbol`; for an unreadable one, as it last could be read. */
export function namesSymbol(file: NoteFile, symbol: NoteSymbol, standards: StandardSet): boolean {
  const note = file.kind === 'unreadable' ? file.lastGood : file;
  if (note?.kind !== 'note') return false;
  if (symbol.kind === 'production') return isSameProduction(note.production, symbol.name);
  const { criteria, passages, standard } = note;
  return [...criteria, ...passages.map(({ code }) => code)].some((written) => {
    const resolution = standards.resolve(written, standard);
    return resolution.kind === 'criterion' && resolution.criterion.id === symbol.criterion.id;
  });
}

/** The value of a text's key `standard`, also where its front matter cannot be read. */
export function noteStandardOf(text: string): string | undefined {
  const frontMatter = findFrontMatter(text);
  if (frontMatter.kind === 'none') return undefined;
  return writtenScalar(text.slice(frontMatter.yamlStart, frontMatter.yamlEnd), 'standard');
}

function isSameProduction(a: string | undefined, b: string): boolean {
  return productionKey(a) !== undefined && productionKey(a) === productionKey(b);
}

function findProduction(
  text: string,
  lines: TextLines,
): { readonly written: string; readonly range: Range } | undefined {
  const frontMatter = findFrontMatter(text);
  if (frontMatter.kind !== 'closed') return undefined;
  const { yamlStart, yamlEnd } = frontMatter;
  const span = findScalar(text.slice(yamlStart, yamlEnd), 'production');
  if (!span) return undefined;
  const [start, end] = [yamlStart + span.start, yamlStart + span.end];
  return { written: text.slice(start, end).trim(), range: lines.rangeBetween(start, end) };
}
