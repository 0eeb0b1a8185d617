import { appendToBlockList, removeFromBlockList, startBlockList } from './blockListEdits';
import { elementsOf, readCriteriaShape, type EditableShape } from './criteriaShape';
import { openYaml, placeOfLastKey, type EditableYaml, type OpenedYaml } from './editableYaml';
import type { EditPlan } from './editPlan';
import { appendToFlowList, removeFromFlowList } from './flowListEdits';
import { quotedInTurn } from './frontMatterScalar';
import { mergeSplices } from './mergeSplices';
import { planInFrontMatter, refusedEdit, type YamlEdit } from './planInFrontMatter';
import type { FrontMatterValue } from './readFrontMatter';
import { readCriteria } from './readNoteFields';
import { appendToScalar, removeFromScalar } from './scalarListEdits';
import { insertion, spliceText, type Splice } from './spliceText';

/** Codes to tag a note with, and to take away, each as the note writes or should write it. */
export interface CriteriaChange {
  readonly add: readonly string[];
  readonly remove: readonly string[];
}

/**
 * Plans the smallest edit that makes the codes of `criteria` those that are there, without
 * `change.remove` and then with `change.add` at the end. Codes are compared exactly; one that is
 * both removed and added stays. Comments, quotes, order, line ends and every byte outside the edit
 * stay; the list keeps its style.
 *
 * A key without a value gets a block list, a missing key a list in brackets as the last line, a text
 * without front matter the front matter as well.
 *
 * Adding a code that is not there and then removing it restores every byte, whatever the form of
 * the value, with three exceptions that leave an empty list: the key or the front matter was not
 * there, its value was `null`, or the code cannot stand in a scalar without quotes of its own.
 */
export function planCriteriaEdit(text: string, change: CriteriaChange): EditPlan {
  const add = clean(change.add);
  const removed = new Set(clean(change.remove));
  for (const code of add) removed.delete(code);
  let expected: readonly string[] = [];
  return planInFrontMatter(text, {
    key: 'criteria',
    edit: (opened, lineEnd) => {
      const shape = readCriteriaShape(opened);
      if (shape.kind === 'unsafe') return refusedEdit(shape.reason);
      const codes = elementsOf(shape).map(({ code }) => code);
      const kept = codes.filter((code) => code !== '' && !removed.has(code));
      const present = new Set(kept);
      const added = add.filter((code) => !present.has(code));
      expected = [...kept, ...added];
      const gone = new Set(codes.flatMap((code, index) => (removed.has(code) ? [index] : [])));
      if (gone.size === 0) return append(opened, added, lineEnd);
      const yaml = withoutElements(opened.yaml, shape, gone);
      // What is left may be no list any more.
      return added.length === 0 ? { kind: 'yaml', yaml } : append(openYaml(yaml), added, lineEnd);
    },
    isDone: (value) => isListOf(value, expected),
  });
}

/** Whether the value of `criteria` is the list `expected`. */
export function isListOf(
  value: FrontMatterValue | undefined,
  expected: readonly string[],
): boolean {
  const codes = value === undefined ? undefined : readCriteria(value);
  return codes?.length === expected.length && codes.every((code, at) => code === expected[at]);
}

function clean(codes: readonly string[]): readonly string[] {
  return [...new Set(codes.map((code) => code.trim()))].filter((code) => code !== '');
}

/** The YAML with `codes` as the last elements of the criteria. */
function append(opened: EditableYaml, codes: readonly string[], lineEnd: string): YamlEdit {
  if (opened.kind === 'unsafe') return refusedEdit(opened.reason);
  const shape = readCriteriaShape(opened);
  if (shape.kind === 'unsafe') return refusedEdit(shape.reason);
  const splices = codes.length === 0 ? [] : additions(opened, shape, codes, lineEnd);
  return { kind: 'yaml', yaml: spliceText(opened.yaml, ...splices) };
}

function withoutElements(yaml: string, shape: EditableShape, indices: ReadonlySet<number>): string {
  return spliceText(yaml, ...(mergeSplices(removals(yaml, shape, indices)) ?? []));
}

/** The edits that take out the elements of the criteria at `indices`; they may overlap. */
export function removals(
  yaml: string,
  shape: EditableShape,
  indices: ReadonlySet<number>,
): readonly Splice[] {
  switch (shape.kind) {
    case 'flow':
      return removeFromFlowList(yaml, shape, indices);
    case 'block':
      return removeFromBlockList(yaml, shape, indices);
    case 'scalar':
      return removeFromScalar(shape, indices);
    case 'absent':
    case 'empty':
      return [];
  }
}

function additions(
  opened: OpenedYaml,
  shape: EditableShape,
  codes: readonly string[],
  lineEnd: string,
): readonly Splice[] {
  const { yaml } = opened;
  switch (shape.kind) {
    case 'absent': {
      const line = `${shape.indent}criteria: [${quotedInTurn(codes).join(', ')}]${lineEnd}`;
      return [insertion(placeOfLastKey(opened), line)];
    }
    case 'empty':
      return [startBlockList(yaml, shape.end, shape.indent, codes, lineEnd)];
    case 'flow':
      return appendToFlowList(yaml, shape, codes, lineEnd);
    case 'block':
      return appendToBlockList(yaml, shape, codes, lineEnd);
    case 'scalar':
      return [appendToScalar(yaml, shape, codes)];
  }
}
