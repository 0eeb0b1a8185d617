import type { ScalarShape } from './criteriaShape';
import { flowScalar, quotedInTurn } from './frontMatterScalar';
import { deletion, insertion, type Splice } from './spliceText';

/**
 * The edit that puts `codes` behind the last code of the scalar, after commas. Where one of them would
 * need quotes of its own, or the scalar says `null`, it becomes a list in brackets.
 */
export function appendToScalar(
  yaml: string,
  { start, end, quote, elements }: ScalarShape,
  codes: readonly string[],
): Splice {
  const isNull = elements.length === 0 && quote === '';
  if (isNull || !codes.every((code) => /^[A-Za-z0-9][\w./-]*$/.test(code))) {
    const written = [...elements.map(({ code }) => flowScalar(code)), ...quotedInTurn(codes)];
    const newText = `[${written.join(', ')}]`;
    return { start: start - quote.length, end: end + quote.length, newText };
  }
  const [previous, last] = [elements.at(-2), elements.at(-1)];
  if (!last) return insertion(start, codes.join(', '));
  const between = previous ? yaml.slice(previous.end, last.start) : '';
  const separator = /^[ \t]*,[ \t]*$/.test(between) ? between : ', ';
  return insertion(last.end, codes.map((code) => separator + code).join(''));
}

/** The edits that take out the codes at `indices`. What stands in quotes keeps them. */
export function removeFromScalar(
  { start, end, quote, elements }: ScalarShape,
  indices: ReadonlySet<number>,
): readonly Splice[] {
  const first = elements.find((_, index) => !indices.has(index));
  const [begin, finish] = [elements[0]?.start ?? start, elements.at(-1)?.end ?? end];
  if (!first) return [quote === '' ? { start, end, newText: '[]' } : deletion(begin, finish)];
  const splices = first.start > begin ? [deletion(begin, first.start)] : [];
  let kept = first.end;
  elements.forEach((element, index) => {
    if (element.start <= first.start) return;
    if (indices.has(index)) splices.push(deletion(kept, element.end));
    else kept = element.end;
  });
  return splices;
}
