import { message, type Message } from '../../text/message';
import type { Block, Line, Span, TableColumn } from './block';
import { bodyHtml } from './bodyHtml';
import { markup, type Markup } from './markup';
import { pageStyle } from './pageStyle';

/** Nothing is loaded, run, sent or embedded; the page has but its own style. */
const contentSecurityPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** How many columns fit on the width of A4 beside the first. */
const columnsAtOnce = 6;

/** What a page says beside its blocks. */
export interface PageWords {
  readonly title: string;
  /** Its BCP 47 tag, such as `en-GB`. */
  readonly language: string;
  readonly translate: (message: Message) => string;
}

/**
 * A document as one HTML page without scripts or anything from elsewhere, which prints to A4.
 * @returns yields the page in parts, in order
 */
export function* printHtml(blocks: Iterable<Block>, words: PageWords): Generator<string> {
  yield markup`<!DOCTYPE html>
<html lang="${words.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="NOS Notes">
<title>${words.title}</title>
`.html;
  yield `<style>${pageStyle}</style>\n</head>\n<body>\n`;
  for (const block of blocks) yield blockHtml(block, words).html;
  yield '</body>\n</html>\n';
}

function blockHtml(block: Block, words: PageWords): Markup {
  switch (block.kind) {
    case 'heading': {
      const id = block.id !== undefined && markup` id="${block.id}"`;
      return markup`<h${block.level}${id}>${block.text}</h${block.level}>\n`;
    }
    case 'criterion':
      return markup`<header class="criterion" id="${block.id}"><h4>${block.code}</h4><p>${block.text}</p><p>${spanHtml(block.state)}</p></header>\n`;
    case 'paragraph': {
      const role = block.role !== undefined && markup` class="${block.role}"`;
      return markup`<p${role}>${lineHtml(block.line)}</p>\n`;
    }
    case 'facts':
      return markup`<dl>\n${block.facts.map(([name, value]) => markup`<dt>${name}</dt><dd>${value}</dd>\n`)}</dl>\n`;
    case 'list':
      return markup`<ul>\n${block.items.map((item) => markup`<li>${item.map((it) => blockHtml(it, words))}</li>\n`)}</ul>\n`;
    case 'contents':
      return markup`<nav>\n<ul>\n${block.links.map((link) => markup`<li>${spanHtml(link)}</li>\n`)}</ul>\n</nav>\n`;
    case 'table':
      return tablesHtml(block.columns, block.rows, words);
    case 'quotation':
      return markup`<blockquote><p>${block.text}</p></blockquote>\n`;
    case 'note':
      return markup`<div class="body">\n${bodyHtml(block.markdown)}</div>\n`;
  }
}

function lineHtml(line: Line): readonly Markup[] {
  return line.map(spanHtml);
}

function spanHtml(span: Span): Markup {
  if (typeof span === 'string') return markup`${span}`;
  switch (span.kind) {
    case 'strong':
      return markup`<strong>${span.text}</strong>`;
    case 'emphasis':
      return markup`<em>${span.text}</em>`;
    case 'code':
      return markup`<code>${span.text}</code>`;
    case 'state':
      return markup`<span class="state ${span.state}">${span.text}</span>`;
    case 'link':
      return markup`<a href="#${span.to}">${span.text}</a>`;
  }
}

/** Where the columns do not fit side by side on paper, as many tables as it takes. */
function tablesHtml(
  columns: readonly TableColumn[],
  rows: readonly (readonly Line[])[],
  { translate }: PageWords,
): Markup {
  const parts = Math.ceil((columns.length - 1) / columnsAtOnce);
  const tables = Array.from({ length: parts }, (_, part) => {
    const first = 1 + part * columnsAtOnce;
    const shown = <T>(cells: readonly T[]): readonly T[] => [
      ...cells.slice(0, 1),
      ...cells.slice(first, first + columnsAtOnce),
    ];
    const caption = translate(message('Part {0} of {1}', part + 1, parts));
    const own = shown(columns);
    return markup`<table>
${parts > 1 && markup`<caption>${caption}</caption>\n`}<thead><tr>${own.map((column) => markup`<th scope="col"${holds(column)}>${column.heading}</th>`)}</tr></thead>
<tbody>
${rows.map((row) => markup`<tr>${shown(row).map((cell, index) => cellHtml(cell, index, own[index]))}</tr>\n`)}</tbody>
</table>
`;
  });
  return markup`<div class="wide">${tables}</div>\n`;
}

function cellHtml(cell: Line, index: number, column: TableColumn | undefined): Markup {
  return index === 0
    ? markup`<th scope="row"${holds(column)}>${lineHtml(cell)}</th>`
    : markup`<td${holds(column)}>${lineHtml(cell)}</td>`;
}

function holds(column: TableColumn | undefined): Markup | false {
  return column?.holds !== undefined && markup` class="${column.holds}"`;
}
