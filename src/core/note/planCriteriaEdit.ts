import { appendToBlockList, removeFromBlockList, startBlockList } from './blockListEdits';
import { readCriteriaShape, type CriteriaShape } from './criteriaShape';
import type { EditPlan } from './editPlan';
import { appendToFlowList, removeFromFlowList } from './flowListEdits';
import { flowScalar } from './frontMatterScalar';
import { planInFrontMatter, type YamlEdit } from './planInFrontMatter';
import { readCriteria } from './readNoteFields';
import { appendToScalar, removeFromScalar, replaceScalar } from './scalarListEdits';
import { spliceText } from './spliceText';

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
  const remove = clean(change.remove).filter((code) => !add.includes(code));
  let expected: readonly string[] = [];
  return planInFrontMatter(text, {
    key: 'criteria',
    edit: (yaml, lineEnd) => {
      const old = codesOf(readCriteriaShape(yaml));
      const kept = old.filter((code) => !remove.includes(code));
      expected = [...kept, ...add.filter((code) => !kept.includes(code))];
      return editCriteria(yaml, add, remove, lineEnd);
    },
    isDone: (value) => {
      const codes = value === undefined ? undefined : readCriteria(value);
      return codes?.length === expected.length && codes.every((code, at) => code === expected[at]);
    },
  });
}

function clean(codes: readonly string[]): readonly string[] {
  return [...new Set(codes.map((code) => code.trim()))].filter((code) => code !== '');
}

/** One code after the other, each in the text that the one before has left. */
function editCriteria(
  yaml: string,
  add: readonly string[],
  remove: readonly string[],
  lineEnd: string,
): YamlEdit {
  let current = yaml;
  let shape = readCriteriaShape(current);
  for (const code of remove) {
    for (let index = indexOf(shape, code); index >= 0; index = indexOf(shape, code)) {
      current = removeAt(current, shape, index);
      shape = readCriteriaShape(current);
    }
  }
  for (const code of add) {
    if (indexOf(shape, code) >= 0) continue;
    current = append(current, shape, code, lineEnd);
    shape = readCriteriaShape(current);
  }
  return shape.kind === 'unsafe'
    ? { kind: 'refused', reason: shape.reason }
    : { kind: 'yaml', yaml: current };
}

function codesOf(shape: CriteriaShape): readonly string[] {
  if (!('elements' in shape)) return [];
  return shape.elements.map(({ code }) => code).filter((code) => code !== '');
}

function indexOf(shape: CriteriaShape, code: string): number {
  return 'elements' in shape ? shape.elements.findIndex((element) => element.code === code) : -1;
}

function append(yaml: string, shape: CriteriaShape, code: string, lineEnd: string): string {
  switch (shape.kind) {
    case 'absent': {
      const line = `${shape.indent}criteria: [${flowScalar(code)}]${lineEnd}`;
      return spliceText(yaml, { start: yaml.length, end: yaml.length, newText: line });
    }
    case 'empty':
      return startBlockList(yaml, shape.end, shape.indent, code, lineEnd);
    case 'flow':
      return appendToFlowList(yaml, shape, code, lineEnd);
    case 'block':
      return appendToBlockList(yaml, shape, code, lineEnd);
    case 'scalar':
      return shape.elements.length === 0 && shape.quote === ''
        ? replaceScalar(yaml, shape, code)
        : appendToScalar(yaml, shape, code);
    case 'unsafe':
      return yaml;
  }
}

function removeAt(yaml: string, shape: CriteriaShape, index: number): string {
  switch (shape.kind) {
    case 'flow':
      return removeFromFlowList(yaml, shape, index);
    case 'block':
      return removeFromBlockList(yaml, shape, index);
    case 'scalar':
      return removeFromScalar(yaml, shape, index);
    case 'absent':
    case 'empty':
    case 'unsafe':
      return yaml;
  }
}
