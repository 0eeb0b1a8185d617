import { findMarkdownLeaves } from './markdownLeaves';
import type { TextSpan } from './markdownLine';
import { lineEndOf, lineStartOf } from './spliceText';

/** A heading with what stands below it, up to the next heading that is not below it. */
export interface Section {
  /** The heading's text on one line, without its marks. */
  readonly title: string;
  /** The characters of that text: UTF-16 offsets. */
  readonly heading: TextSpan;
  /** The text below it, without headings and HTML comments, trimmed. */
  readonly content: string;
}

/** The sections of a Markdown text from the UTF-16 offset `bodyStart` on, in order. */
export function findSections(text: string, bodyStart: number): readonly Section[] {
  const headings = findMarkdownLeaves(text, bodyStart).flatMap((leaf) => {
    const [first, last] = [leaf.lines[0], leaf.lines.at(-1)];
    if (leaf.kind !== 'heading' || !first || !last) return [];
    return [{ level: leaf.level, start: first.start, end: last.end }];
  });
  const own = headings.map(({ start, end }, index) => {
    const next = headings[index + 1];
    return ownContent(text, start, end, next ? lineStartOf(text, next.start) : text.length);
  });
  return headings.map(({ level, start, end }, index) => {
    let after = index + 1;
    while ((headings[after]?.level ?? 0) > level) after += 1;
    return {
      title: text.slice(start, end).replace(/\s+/g, ' ').trim(),
      heading: { start, end },
      content: own.slice(index, after).join('\n').trim(),
    };
  });
}

function ownContent(text: string, start: number, end: number, next: number): string {
  const isUnderlined = !text.slice(lineStartOf(text, start), start).includes('#');
  const content = text.slice(lineEndOf(text, end), Math.max(next, end));
  return (isUnderlined ? content.replace(/^\s*[=-]+/, '') : content).replace(
    /<!--[\s\S]*?(?:-->|$)/g,
    '',
  );
}
