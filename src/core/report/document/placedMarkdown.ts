import createMarkdown, { type StateInline, type Token } from 'markdown-it';
import type { TextSpan } from '../../note/markdownLine';
import { once } from '../../text/once';

/** An inline token with the UTF-16 offsets of its source in the whole text. */
export interface PlacedToken extends TextSpan {
  readonly token: Token;
  /** Of a link or an image: where the bracket that closes its words stands. */
  readonly labelEnd: number;
}

/** Running text: a paragraph, a heading or a cell of a table. */
export interface PlacedText {
  /** Its lines, without the marks of the blocks around them. */
  readonly lines: readonly TextSpan[];
  /** The code, links, images and HTML in it, in order; of a link the token that opens it. */
  readonly tokens: readonly PlacedToken[];
}

/** A Markdown text as viewers read it. */
export interface PlacedMarkdown {
  readonly texts: readonly PlacedText[];
  /** The lines of HTML blocks. */
  readonly html: readonly TextSpan[];
  /** The lines that define the targets of links, and show nothing. */
  readonly definitions: readonly TextSpan[];
  /** What stands in rows of tables beyond their last column. */
  readonly beyond: readonly TextSpan[];
}

/** Where a token stands in the running text that it is part of. */
interface Place extends TextSpan {
  labelEnd?: number;
}

/** The places of all tokens that are parsed; nothing of them outlives the tokens. */
const places = new WeakMap<Token, Place>();
const progress = new WeakMap<StateInline, { readonly pos: number; readonly count: number }>();

/**
 * CommonMark with tables, to take text apart: it renders nothing. No target is too odd to be a link:
 * other viewers are less careful.
 */
export const commonMark = once(() => {
  const markdown = createMarkdown({ html: true });
  markdown.validateLink = () => true;
  // Called before each token: what is new since the last call has the characters between.
  markdown.inline.ruler.before('text', 'places', (state, silent) => {
    if (!silent) placeNewTokens(state, state.pos);
    return false;
  });
  markdown.inline.ruler2.before('balance_pairs', 'places', (state) => {
    placeNewTokens(state, state.src.length);
  });
  return markdown;
});

function placeNewTokens(state: StateInline, end: number): void {
  const { pos: start, count } = progress.get(state) ?? { pos: 0, count: 0 };
  for (const token of state.tokens.slice(count)) places.set(token, { start, end });
  progress.set(state, { pos: end, count: state.tokens.length });
  const last = state.tokens.at(-1);
  const place = last?.type === 'link_open' && places.get(last);
  // The words of a link are parsed as a text that ends with them.
  if (place && state.tokens.length > count) place.labelEnd = state.posMax;
}

/**
 * Parses `text` with the places of its tokens.
 * @returns `undefined` where a place could not be found
 */
export function placeMarkdown(text: string): PlacedMarkdown | undefined {
  const lines: TextSpan[] = [];
  for (let start = 0; start <= text.length;) {
    const end = !text.includes('\n', start) ? text.length : text.indexOf('\n', start);
    lines.push({ start, end });
    start = end + 1;
  }
  const texts: PlacedText[] = [];
  const html: TextSpan[] = [];
  const beyond: TextSpan[] = [];
  const covered = new Set<number>();
  const env = {};
  let row: TextSpan | undefined;
  for (const token of commonMark().parse(text, env)) {
    const { type, map } = token;
    const own = map ? lines.slice(...map) : [];
    if (map && leaves.has(type))
      for (let line = map[0]; line < map[1]; line += 1) covered.add(line);
    if (type === 'html_block') html.push(...own);
    if (type === 'tr_open') row = own[0];
    if (type === 'tr_close' && row) {
      beyond.push(row);
      row = undefined;
    }
    if (type !== 'inline') continue;
    const placed = placeText(text, token, row ? [row] : own, row !== undefined);
    if (!placed) return undefined;
    texts.push(placed);
    // The next cell of the row starts after this one.
    if (row) row = { start: placed.lines.at(-1)?.end ?? row.start, end: row.end };
  }
  const definitions = 'references' in env ? lines.filter((_, line) => !covered.has(line)) : [];
  return { texts, html, definitions, beyond };
}

const leaves: ReadonlySet<string> = new Set(
  'paragraph_open heading_open fence code_block html_block hr table_open'.split(' '),
);

function placeText(
  text: string,
  { content, children }: Token,
  lines: readonly TextSpan[],
  isCell: boolean,
): PlacedText | undefined {
  // Where each line of the content starts in it, and in the text.
  const starts: { readonly at: number; readonly source: number; readonly words: string }[] = [];
  let at = 0;
  for (const [index, line] of content.split('\n').entries()) {
    const span = lines[index];
    if (!span) return undefined;
    const words = line.trim();
    // In a cell a bar has a backslash, which is not part of the content.
    const written = isCell ? words.replaceAll('|', String.raw`\|`) : words;
    const source = text.slice(span.start, span.end).indexOf(written);
    if (source < 0) return undefined;
    starts.push({ at: at + line.indexOf(words), source: span.start + source, words });
    at += line.length + 1;
  }
  const toSource = (position: number): number => {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle]?.at ?? 0) <= position) low = middle;
      else high = middle - 1;
    }
    const start = starts[low];
    if (!start) return 0;
    const before = Math.max(position - start.at, 0);
    const bars = isCell ? start.words.slice(0, before).split('|').length - 1 : 0;
    return start.source + before + bars;
  };
  const tokens: PlacedToken[] = [];
  let linkEnd = Infinity;
  for (const [index, token] of (children ?? []).entries()) {
    const place = places.get(token);
    if (token.type === 'link_close') linkEnd = Infinity;
    if (!place || !wanted.has(token.type)) continue;
    const { start } = place;
    let end = Math.min(place.end, linkEnd);
    let labelEnd = token.type === 'image' ? start + 2 + token.content.length : start + 1;
    if (token.type === 'link_open') {
      let close = index;
      while (children?.[close]?.type !== 'link_close') close += 1;
      end = places.get(children[close] ?? token)?.end ?? end;
      labelEnd = place.labelEnd ?? labelEnd;
      linkEnd = labelEnd;
    }
    const [from, to, label] = [start, end, labelEnd].map(toSource);
    tokens.push({ token, start: from ?? 0, end: to ?? 0, labelEnd: label ?? 0 });
  }
  return {
    lines: starts.map(({ at: first, source, words }) => ({
      start: source,
      end: toSource(first + words.length),
    })),
    tokens,
  };
}

const wanted: ReadonlySet<string> = new Set(['code_inline', 'link_open', 'image', 'html_inline']);
