import createMarkdown, { type Token } from 'markdown-it';
import { escapeMarkdown } from '../text/escapeMarkdown';

/** `text` as a paragraph that shows just those characters: no block starts with it either. */
export function escapeParagraph(text: string): string {
  return escapeMarkdown(text.trim())
    .replace(/^[#+=-]/, String.raw`\$&`)
    .replace(/^(\d{1,9})([.)])/, String.raw`$1\$2`);
}

/** A row of a table; the cells are text. */
function tableRow(cells: readonly string[]): string {
  return `| ${cells.map((cell) => escapeMarkdown(cell.trim())).join(' | ')} |`;
}

/** A table; all cells are text. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [tableRow(head), `|${' --- |'.repeat(head.length)}`, ...rows.map(tableRow)].join('\n');
}

/** Text as a quotation of one paragraph. */
export function quoteText(text: string): string {
  return `> ${escapeParagraph(text)}`;
}

const markdown = createMarkdown({ html: false });

/**
 * Markdown as a quotation, so that nothing in it, a fence that is not closed, say, reaches beyond it.
 * HTML in it is shown as text and images by their words: whoever opens the document loads nothing.
 */
export function quoteBody(body: string): string {
  const code = linesOfCode(markdown.parse(body, {}));
  return body
    .split('\n')
    .map((line, index) => `> ${code.has(index) ? line : disarm(line)}`.trimEnd())
    .join('\n');
}

/** The lines, from 0, that are shown as they are typed. */
function linesOfCode(tokens: readonly Token[]): ReadonlySet<number> {
  const lines = new Set<number>();
  for (const { type, map } of tokens) {
    if (map === null || (type !== 'fence' && type !== 'code_block')) continue;
    for (let line = map[0]; line < map[1]; line += 1) lines.add(line);
  }
  return lines;
}

/** An entity stays one in every context; a backslash before it would only make it text. */
function disarm(line: string): string {
  return line.replaceAll('<', '&lt;').replaceAll('![', String.raw`!\[`);
}
