import type { ImportedItem, ImportedStandard, ImportWarning } from '../import/importedStandard';
import {
  criterionKinds,
  type Criterion,
  type CriterionKind,
  type Standard,
} from '../standard/standard';
import { oneLine } from '../text/oneLine';
import { compareSuccessors } from './compareSuccessors';
import { hasSameWords, plainWording } from './plainWording';
import {
  standardFields,
  type CodeChange,
  type CriterionChange,
  type FieldChange,
  type StandardChange,
} from './standardChange';

/** An item of the imported standard. */
interface NewItem {
  readonly code: string;
  readonly list: CriterionKind;
  readonly text: string;
  /** The code before it in its list. */
  readonly after?: string;
}

/**
 * What an import would change in a standard: its fields and its successor, then its criteria list by
 * list, in the order of the import and followed by those that are not in it any more. Nothing for what
 * is the same. A field that the import does not have stays, and of a code that it has twice the first
 * counts. Keywords and the marks of wordings that break off are not compared: they are what people
 * add to a file, and an import that has others is not newer for it. Takes linear time.
 */
export function compareStandards(
  existing: Standard,
  imported: ImportedStandard,
): readonly StandardChange[] {
  const before = new Map(existing.criteria.map((criterion) => [criterion.code, criterion]));
  const after = readNewItems(imported);
  const sources = findSources(before, after);
  const inOrder = codesInOrder(before, after);
  const groups = groupMoves(sources, inOrder);
  const describe = describer(before, after, sources, imported);

  const done = new Set<string>();
  const changes = inOrder.flatMap((code): readonly CriterionChange[] => {
    if (done.has(code)) return [];
    const group = groups.get(code);
    if (group) {
      for (const member of group) done.add(member);
      return [{ kind: 'recoded', codes: group.map(describe) }];
    }
    const kind = kindOf(before.get(code), after.get(code));
    return kind ? [{ kind, codes: [describe(code)] }] : [];
  });
  return [
    ...compareFields(existing, imported),
    ...compareSuccessors(existing, imported, changes),
    ...changes,
  ];
}

/** List by list: the codes of the import, and then those that are not in it any more. */
function codesInOrder(
  before: ReadonlyMap<string, Criterion>,
  after: ReadonlyMap<string, NewItem>,
): readonly string[] {
  const codes = criterionKinds.flatMap((list) => [
    ...[...after.values()].filter((it) => it.list === list),
    ...[...before.values()].filter(({ kind }) => kind === list),
  ]);
  return [...new Set(codes.map(({ code }) => code))];
}

function readNewItems(imported: ImportedStandard): ReadonlyMap<string, NewItem> {
  const items = new Map<string, NewItem>();
  const read = (list: CriterionKind, lines: readonly ImportedItem[]): void => {
    let last: string | undefined;
    for (const { code, text } of lines) {
      if (items.has(code) || oneLine(text) === '') continue;
      items.set(code, {
        code,
        list,
        text: oneLine(text),
        ...(last !== undefined && { after: last }),
      });
      last = code;
    }
  };
  read('performance', imported.performance);
  read('knowledge', imported.knowledge);
  return items;
}

/** From a new code to the old one whose wording it has now. */
function findSources(
  before: ReadonlyMap<string, Criterion>,
  after: ReadonlyMap<string, NewItem>,
): ReadonlyMap<string, string> {
  const isSettled = (code: string): boolean => {
    const [old, now] = [before.get(code), after.get(code)];
    return old !== undefined && now !== undefined && hasSameWords(old.text, now.text);
  };
  // The first of several codes with the same words is given out first.
  const free = new Map<string, string[]>();
  for (const { code, text } of [...before.values()].reverse()) {
    if (isSettled(code)) continue;
    const codes = free.get(plainWording(text));
    if (codes) codes.push(code);
    else free.set(plainWording(text), [code]);
  }
  const sources = new Map<string, string>();
  for (const { code, text } of after.values()) {
    const from = isSettled(code) ? undefined : free.get(plainWording(text))?.pop();
    if (from !== undefined) sources.set(code, from);
  }
  return sources;
}

/** The codes that moves tie together, in the order of `codes`, under each of them. */
function groupMoves(
  sources: ReadonlyMap<string, string>,
  codes: readonly string[],
): ReadonlyMap<string, readonly string[]> {
  const targets = new Map([...sources].map(([to, from]) => [from, to]));
  const rank = new Map(codes.map((code, index) => [code, index]));
  const groups = new Map<string, readonly string[]>();
  for (const code of codes) {
    if (groups.has(code) || !(sources.has(code) || targets.has(code))) continue;
    const members = new Set([code]);
    for (const next of [targets, sources]) {
      let at = next.get(code);
      while (at !== undefined && !members.has(at)) {
        members.add(at);
        at = next.get(at);
      }
    }
    const group = [...members].sort((a, b) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0));
    for (const member of group) groups.set(member, group);
  }
  return groups;
}

function describer(
  before: ReadonlyMap<string, Criterion>,
  after: ReadonlyMap<string, NewItem>,
  sources: ReadonlyMap<string, string>,
  { warnings }: ImportedStandard,
): (code: string) => CodeChange {
  const doubts = new Map<string | undefined, ImportWarning[]>();
  for (const warning of warnings) {
    const about = doubts.get(warning.item);
    if (about) about.push(warning);
    else doubts.set(warning.item, [warning]);
  }
  return (code) => {
    const [old, now, from] = [before.get(code), after.get(code), sources.get(code)];
    const about = now ? (doubts.get(code) ?? []) : [];
    return {
      code,
      list: old?.kind ?? now?.list ?? 'performance',
      ...(old && { was: old.text }),
      ...(now && { text: now.text }),
      ...(from !== undefined && { from }),
      ...(!old && now?.after !== undefined && { after: now.after }),
      doubts: about.map(({ message }) => message),
      breaksOff: about.some((warning) => warning.code === 'cut-off'),
    };
  };
}

function kindOf(
  old: Criterion | undefined,
  now: NewItem | undefined,
): Exclude<CriterionChange['kind'], 'recoded'> | undefined {
  if (!old) return 'added';
  if (!now) return 'removed';
  if (old.text === now.text) return undefined;
  return hasSameWords(old.text, now.text) ? 'respelled' : 'reworded';
}

function compareFields(existing: Standard, imported: ImportedStandard): readonly FieldChange[] {
  const isTitled = !imported.warnings.some(({ code }) => code === 'no-title');
  return standardFields.flatMap((field): readonly FieldChange[] => {
    if (field === 'title' && !isTitled) return [];
    const [was, text] = [existing[field], oneLine(imported[field] ?? '')];
    if (text === '' || text === was) return [];
    return [{ kind: 'field', field, ...(was !== undefined && { was }), text }];
  });
}
