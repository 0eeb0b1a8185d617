import type { ScalarShape } from './criteriaShape';
import { flowScalar } from './frontMatterScalar';
import { deletion, insertion, spliceText } from './spliceText';

/**
 * `yaml` with `code` as the last code of the scalar, after a comma. Where it would need quotes of its
 * own, the scalar becomes a list in brackets.
 */
export function appendToScalar(yaml: string, shape: ScalarShape, code: string): string {
  const { start, end, quote, elements } = shape;
  if (!/^[A-Za-z0-9][\w./-]*$/.test(code)) {
    const codes = [...elements.map((element) => element.code), code];
    const list = `[${codes.map(flowScalar).join(', ')}]`;
    return spliceText(yaml, {
      start: start - quote.length,
      end: end + quote.length,
      newText: list,
    });
  }
  const last = elements.at(-1);
  if (!last) return spliceText(yaml, insertion(start, code));
  const previous = elements.at(-2);
  const between = previous ? yaml.slice(previous.end, last.start) : '';
  const separator = /^[ \t]*,[ \t]*$/.test(between) ? between : ', ';
  return spliceText(yaml, insertion(last.end, separator + code));
}

/** `yaml` without the code at `index` of the scalar. What stands in quotes keeps them. */
export function removeFromScalar(yaml: string, shape: ScalarShape, index: number): string {
  const { start, end, quote, elements } = shape;
  const element = elements[index];
  if (!element) return yaml;
  const previous = elements[index - 1];
  const next = elements[index + 1];
  if (previous) return spliceText(yaml, deletion(previous.end, element.end));
  if (next) return spliceText(yaml, deletion(element.start, next.start));
  if (quote === '') return spliceText(yaml, { start, end, newText: '[]' });
  return spliceText(yaml, deletion(element.start, element.end));
}

/** `yaml` with a list in place of a scalar that names nothing, such as `null`. */
export function replaceScalar(yaml: string, { start, end }: ScalarShape, code: string): string {
  return spliceText(yaml, { start, end, newText: `[${flowScalar(code)}]` });
}
