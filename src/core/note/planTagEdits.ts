import { elementsOf, readCriteriaShape, type CriteriaElement } from './criteriaShape';
import type { EditPlan } from './editPlan';
import { findFrontMatter } from './findFrontMatter';
import { quotedLike } from './frontMatterScalar';
import { mergeSplices } from './mergeSplices';
import { isListOf, removals } from './planCriteriaEdit';
import { planInFrontMatter, refusedEdit } from './planInFrontMatter';
import { spliceText, type Splice } from './spliceText';

/** What is to become of one element of `criteria`. */
export interface TagEdit {
  /** A UTF-16 offset of the text, inside the element or at its edge. */
  readonly offset: number;
  /** What it says afterwards; without it the element goes. */
  readonly code?: string;
}

/**
 * Plans the smallest edit that rewrites or removes single elements of `criteria`. Other elements stay
 * as they are, those that say the same too, with every comment, quote and blank.
 */
export function planTagEdits(text: string, tagEdits: readonly TagEdit[]): EditPlan {
  const frontMatter = findFrontMatter(text);
  const yamlStart = frontMatter.kind === 'none' ? 0 : frontMatter.yamlStart;
  let expected: readonly string[] = [];
  return planInFrontMatter(text, {
    key: 'criteria',
    edit: (opened) => {
      const { yaml } = opened;
      const shape = readCriteriaShape(opened);
      if (shape.kind === 'unsafe') return refusedEdit(shape.reason);
      const elements = elementsOf(shape);
      const codes = editedCodes(elements, tagEdits, yamlStart);
      expected = codes.flatMap((code) => (code === undefined || code === '' ? [] : [code]));
      const gone = new Set(codes.flatMap((code, index) => (code === undefined ? [index] : [])));
      const rewritten = elements.flatMap(({ code: old, start, end }, index): readonly Splice[] => {
        const code = codes[index];
        if (code === undefined || code === old) return [];
        const isBare = shape.kind === 'scalar';
        return [{ start, end, newText: isBare ? code : quotedLike(yaml.charAt(start), code) }];
      });
      const splices = mergeSplices([...removals(yaml, shape, gone), ...rewritten]);
      return { kind: 'yaml', yaml: spliceText(yaml, ...(splices ?? [])) };
    },
    isDone: (value) => isListOf(value, expected),
  });
}

/** What each element says afterwards; nothing for one that goes. Takes linear time, but for sorting. */
function editedCodes(
  elements: readonly CriteriaElement[],
  tagEdits: readonly TagEdit[],
  yamlStart: number,
): readonly (string | undefined)[] {
  const edits = [...tagEdits].sort((a, b) => a.offset - b.offset);
  let next = 0;
  return elements.map(({ start, end, code }) => {
    while ((edits[next]?.offset ?? Infinity) - yamlStart < start) next += 1;
    const edit = edits[next];
    return code !== '' && edit && edit.offset - yamlStart <= end ? edit.code : code;
  });
}
