import { appendToBlockList, removeFromBlockList, startBlockList } from './blockListEdits';
import { readCriteriaShape, type CriteriaElement, type CriteriaShape } from './criteriaShape';
import type { EditPlan } from './editPlan';
import { appendToFlowList, removeFromFlowList } from './flowListEdits';
import { flowScalar } from './frontMatterScalar';
import { planInFrontMatter, refusedEdit } from './planInFrontMatter';
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
      const editor = new CriteriaEditor(yaml, lineEnd);
      if (editor.shape.kind === 'unsafe') return refusedEdit(editor.shape.reason);
      const kept = editor.codes.filter((code) => !remove.includes(code));
      const added = add.filter((code) => !kept.includes(code));
      expected = [...kept, ...added];
      for (const code of remove) editor.remove(code);
      for (const code of added) editor.append(code);
      return { kind: 'yaml', yaml: editor.yaml };
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

/** Changes the criteria one by one, each in the text that the change before has left. */
class CriteriaEditor {
  #yaml: string;
  #shape: CriteriaShape | undefined;

  constructor(
    yaml: string,
    private readonly lineEnd: string,
  ) {
    this.#yaml = yaml;
  }

  get yaml(): string {
    return this.#yaml;
  }

  get shape(): CriteriaShape {
    return (this.#shape ??= readCriteriaShape(this.#yaml));
  }

  get codes(): readonly string[] {
    return this.#elements.map(({ code }) => code).filter((code) => code !== '');
  }

  append(code: string): void {
    this.#become(append(this.#yaml, this.shape, code, this.lineEnd));
  }

  /** Removes `code` as often as it is there. */
  remove(code: string): void {
    const isCode = (element: CriteriaElement): boolean => element.code === code;
    for (let at = this.#elements.findIndex(isCode); at >= 0;) {
      this.#become(removeAt(this.#yaml, this.shape, at));
      at = this.#elements.findIndex(isCode);
    }
  }

  get #elements(): readonly CriteriaElement[] {
    return 'elements' in this.shape ? this.shape.elements : [];
  }

  #become(yaml: string): void {
    this.#yaml = yaml;
    this.#shape = undefined;
  }
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

/** `yaml` without the element at `index` of its criteria, whose shape is `shape`. */
export function removeAt(yaml: string, shape: CriteriaShape, index: number): string {
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
