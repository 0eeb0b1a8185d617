import type { TextSpan } from '../note/markdownLine';
import { placeMarkdown } from '../report/document/placedMarkdown';

/**
 * `markdown` without its HTML comments: no preview shows them, so their author takes them for private.
 * What only looks like a comment, in code for one, stays.
 */
export function withoutComments(markdown: string): string {
  if (!markdown.includes('<!--')) return markdown;
  const placed = placeMarkdown(markdown);
  if (!placed) return markdown.replace(/<!--[^]*?(?:-->|$)/g, '');
  const inText = placed.texts.flatMap(({ tokens }) =>
    tokens.filter(({ token }) => token.type === 'html_inline' && token.content.startsWith('<!--')),
  );
  const spans = [...inText, ...commentsIn(markdown, placed.html)];
  let kept = '';
  let from = 0;
  for (const { start, end } of spans.sort((a, b) => a.start - b.start)) {
    kept += markdown.slice(from, start);
    from = end;
  }
  return kept + markdown.slice(from);
}

/** The comments of HTML blocks, line by line: the marks of quotations around them stay. */
function commentsIn(markdown: string, lines: readonly TextSpan[]): readonly TextSpan[] {
  const spans: TextSpan[] = [];
  let openUntil = -1;
  for (const { start, end } of lines) {
    const line = markdown.slice(start, end);
    // A block that ends takes its comment with it.
    let isOpen = openUntil === start;
    let at = isOpen ? (/^[\s>]*/.exec(line)?.[0].length ?? 0) : line.indexOf('<!--');
    while (at >= 0) {
      const close = line.indexOf('-->', isOpen ? at : at + 2);
      isOpen = close < 0;
      spans.push({ start: start + at, end: isOpen ? end : start + close + 3 });
      at = isOpen ? -1 : line.indexOf('<!--', close + 3);
    }
    openUntil = isOpen ? end + 1 : -1;
  }
  return spans;
}
