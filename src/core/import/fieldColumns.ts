import type { PastedLine } from './pastedLines';
import { readImportDate } from './readImportDate';
import type { FieldName } from './recordField';
import type { TextSigns } from './textSigns';

/** Fields whose names have been copied as one column, and their values as another one below it. */
export interface FieldColumns {
  readonly values: ReadonlyMap<FieldName, string>;
  /** The index of the line behind what was read. */
  readonly end: number;
}

/** Fewer names than these in a row may each have lost their value; no record has more. */
const [fewestNames, mostNames] = [3, 30];

/**
 * Reads the columns of a table whose names begin with the line at `index`. Where values take more
 * lines than one, dates alone tell which field they belong to.
 */
export function fieldColumnsAt(
  lines: readonly PastedLine[],
  signs: TextSigns,
  index: number,
): FieldColumns | undefined {
  const names: (FieldName | undefined)[] = [];
  let end = index;
  for (let field = signs.field(end); field?.isCapital; field = signs.field(end)) {
    if (field.value !== '' || names.length === mostNames) return undefined;
    names.push(field.name);
    end += field.taken;
  }
  if (names.length < fewestNames) return undefined;
  const start = end;
  while (end < lines.length && !signs.heading(end)?.isCapital && !signs.field(end)) end += 1;
  const cells = lines.slice(start, end).map(({ text }) => text);
  return { values: pair(names, cells), end };
}

function pair(
  names: readonly (FieldName | undefined)[],
  cells: readonly string[],
): ReadonlyMap<FieldName, string> {
  const values = new Map<FieldName, string>();
  const isWhole = names.length === cells.length;
  const asked = isWhole ? names : names.filter((it) => it === 'approved' || it === 'reviewBy');
  const given = isWhole ? cells : cells.filter((it) => readImportDate(it, 'first') !== undefined);
  if (asked.length !== given.length) return values;
  asked.forEach((name, at) => {
    if (name !== undefined && !values.has(name)) values.set(name, given[at] ?? '');
  });
  return values;
}
