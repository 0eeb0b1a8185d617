import createMarkdown, { type Token } from 'markdown-it';
import { escapeMarkdown } from '../../text/escapeMarkdown';
import { disarmMarkdown } from './disarmMarkdown';

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
 * Whoever opens the document loads and runs nothing: see {@link disarmMarkdown}.
 */
export function quoteBody(body: string): string {
  const fenced = linesOfFences(markdown.parse(body, {}));
  const quoted = body.split('\n').map((line, index) => {
    // A tab is counted from the margin, which is another one here. In a fence it is a character.
    const words = fenced.has(index) ? line : withoutLeadingTabs(line);
    return words.trim() === '' ? '>' : `> ${words}`;
  });
  return disarmMarkdown(quoted.join('\n')) ?? body.split('\n').map(quoteText).join('\n>\n');
}

/** The lines, from 0, of code in fences. */
function linesOfFences(tokens: readonly Token[]): ReadonlySet<number> {
  const lines = new Set<number>();
  for (const { type, map } of tokens) {
    if (map === null || type !== 'fence') continue;
    for (let line = map[0]; line < map[1]; line += 1) lines.add(line);
  }
  return lines;
}

function withoutLeadingTabs(line: string): string {
  const indent = /^[ \t]*/.exec(line)?.[0] ?? '';
  let columns = 0;
  for (const blank of indent) columns += blank === '\t' ? 4 - (columns % 4) : 1;
  return ' '.repeat(columns) + line.slice(indent.length);
}
