import type { Token } from 'markdown-it';
import { commonMark } from './placedMarkdown';

/**
 * What a reader sees of a Markdown paragraph, on one line: links and images become their words, HTML
 * stays as it was typed, but for comments, which nobody sees.
 * @param paragraph the lines of one paragraph or heading, without the marks of the blocks around it
 */
export function plainText(paragraph: string): string {
  const words = commonMark().parseInline(paragraph, {}).map(textOf).join('');
  return words.replace(/\s+/g, ' ').trim();
}

/** The words of a token, or of all that is inside it. */
export function textOf({ type, content, children }: Token): string {
  if (type === 'softbreak' || type === 'hardbreak') return ' ';
  if (type === 'html_inline' && content.startsWith('<!--')) return '';
  return children ? children.map(textOf).join('') : content;
}
