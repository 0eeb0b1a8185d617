import type { Token } from 'markdown-it';
import { escapeMarkdown } from '../../text/escapeMarkdown';
import type { Block, Line, Span, TableColumn } from './block';
import { bodyMarkdown } from './bodyHtml';
import { disarmMarkdown } from './disarmMarkdown';

/**
 * A document as Markdown (CommonMark with tables). What notes and standards say is shown as they
 * say it: none of it becomes a tag, an image or a heading of the document.
 * @returns yields the document in parts, in order
 */
export function* printMarkdown(blocks: Iterable<Block>): Generator<string> {
  let isFirst = true;
  for (const block of blocks) {
    yield `${isFirst ? '' : '\n'}${blockMarkdown(block)}\n`;
    isFirst = false;
  }
}

/** One block of a document as Markdown, without a line end. */
export function blockMarkdown(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `${anchor(block.id)}${'#'.repeat(block.level)} ${escapeParagraph(block.text)}`;
    case 'criterion':
      return [
        `${anchor(block.id)}#### ${escapeParagraph(block.code)}`,
        escapeParagraph(block.text),
        `**${spanMarkdown(block.state)}**`,
      ].join('\n\n');
    case 'paragraph':
      return lineMarkdown(block.line);
    case 'facts':
      return block.facts.map((fact) => `- ${escapeMarkdown(fact.join(': ').trim())}`).join('\n');
    case 'list': {
      const isTight = block.items.every(({ length }) => length === 1);
      return block.items.map(itemMarkdown).join(isTight ? '\n' : '\n\n');
    }
    case 'contents':
      return block.links.map((link) => `- ${spanMarkdown(link)}`).join('\n');
    case 'table':
      return tableMarkdown(block.columns, block.rows);
    case 'quotation':
      return quoteText(block.text);
    case 'note':
      return quoteBody(block.markdown);
  }
}

/** Where a link in the document leads, as all viewers understand it. */
function anchor(id: string | undefined): string {
  return id === undefined ? '' : `<a id="${id}"></a>\n\n`;
}

/** `text` as a paragraph that shows just those characters: no block starts with it either. */
function escapeParagraph(text: string): string {
  return escapeStart(escapeMarkdown(text.trim()));
}

function escapeStart(markdown: string): string {
  return markdown
    .replace(/^[#+=-]/, String.raw`\$&`)
    .replace(/^(\d{1,9})([.)])/, String.raw`$1\$2`);
}

function lineMarkdown(line: Line): string {
  return escapeStart(line.map(spanMarkdown).join('').trim());
}

function spanMarkdown(span: Span): string {
  if (typeof span === 'string') return escapeMarkdown(span);
  const text = escapeMarkdown(span.text.trim());
  switch (span.kind) {
    case 'strong':
      return `**${text}**`;
    case 'emphasis':
      return `_${text}_`;
    case 'code':
    case 'state':
      return text;
    case 'link':
      return `[${text}](#${span.to})`;
  }
}

function itemMarkdown(blocks: readonly Block[]): string {
  const lines = blocks.map(blockMarkdown).join('\n\n').split('\n');
  return `- ${lines.map((line, index) => (index > 0 && line !== '' ? `  ${line}` : line)).join('\n')}`;
}

function tableMarkdown(
  columns: readonly TableColumn[],
  rows: readonly (readonly Line[])[],
): string {
  const rule = columns.map(({ holds }) => (holds === 'number' ? '---:' : '---'));
  const head = columns.map(({ heading }) => escapeMarkdown(heading.trim()));
  const cells = rows.map((row) => row.map((cell) => cell.map(spanMarkdown).join('').trim()));
  return [head, rule, ...cells].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

/** Text as a quotation of one paragraph. */
function quoteText(text: string): string {
  return `> ${escapeParagraph(text)}`;
}

/**
 * Markdown as a quotation, so that nothing in it, a fence that is not closed, say, reaches beyond it.
 * Whoever opens the document loads and runs nothing: see {@link disarmMarkdown}.
 */
function quoteBody(body: string): string {
  const fenced = linesOfFences(bodyMarkdown().parse(body, {}));
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
