import { readCriteriaShape, type CriteriaElement, type CriteriaShape } from './criteriaShape';
import type { EditPlan } from './editPlan';
import { findFrontMatter } from './findFrontMatter';
import { quotedLike } from './frontMatterScalar';
import { removeAt } from './planCriteriaEdit';
import { planInFrontMatter, refusedEdit } from './planInFrontMatter';
import { readCriteria } from './readNoteFields';
import { spliceText } from './spliceText';

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
    edit: (yaml) => {
      const shape = readCriteriaShape(yaml);
      if (shape.kind === 'unsafe') return refusedEdit(shape.reason);
      const elements = elementsOf(shape);
      const codes = elements.map((element): string | undefined => {
        const edit = tagEdits.find((it) => covers(element, it.offset - yamlStart));
        return edit ? edit.code : element.code;
      });
      expected = codes.flatMap((code) => (code === undefined || code === '' ? [] : [code]));
      // From the last to the first, so that those still to be changed stay where they are.
      return {
        kind: 'yaml',
        yaml: codes.reduceRight<string>(
          (edited, code, index) =>
            code === elements[index]?.code ? edited : changeAt(edited, index, code),
          yaml,
        ),
      };
    },
    isDone: (value) => {
      const codes = value === undefined ? undefined : readCriteria(value);
      return codes?.length === expected.length && codes.every((code, at) => code === expected[at]);
    },
  });
}

function changeAt(yaml: string, index: number, code: string | undefined): string {
  const shape = readCriteriaShape(yaml);
  const element = elementsOf(shape)[index];
  if (!element) return yaml;
  if (code === undefined) return removeAt(yaml, shape, index);
  const { start, end } = element;
  const newText = shape.kind === 'scalar' ? code : quotedLike(yaml.charAt(start), code);
  return spliceText(yaml, { start, end, newText });
}

function elementsOf(shape: CriteriaShape): readonly CriteriaElement[] {
  return 'elements' in shape ? shape.elements : [];
}

function covers({ start, end, code }: CriteriaElement, offset: number): boolean {
  return code !== '' && start <= offset && offset <= end;
}
