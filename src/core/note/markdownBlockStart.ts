import { tagPattern } from './htmlEndsIn';
import type { MarkdownLine, TextSpan } from './markdownLine';

/** What a line of Markdown opens. */
export type BlockStart =
  | { readonly kind: 'quotation' }
  /** A list item; its further lines are indented by `indent` columns at least. */
  | { readonly kind: 'item'; readonly indent: number }
  | { readonly kind: 'heading'; readonly level: number; readonly line: TextSpan }
  /** A line that makes a heading of the paragraph above it. */
  | { readonly kind: 'underline'; readonly level: number }
  | { readonly kind: 'rule' }
  | { readonly kind: 'fence'; readonly mark: string; readonly length: number }
  /** HTML up to the line that `end` matches; absent where it ends on its first line. */
  | { readonly kind: 'html'; readonly end?: RegExp };

/** What is open where a line starts. */
export interface OpenParagraph {
  /** Whether a paragraph is open, though marks of its containers may be missing. */
  readonly goesOn: boolean;
  /** Whether it is open and the line has all the marks of its containers. */
  readonly isInside: boolean;
}

/**
 * The block that starts at the text of `line`, which is indented by less than four columns. The line
 * is moved past the mark of a quotation or a list item, and stays where it is for other blocks.
 * @param paragraph the paragraph that the block would interrupt
 */
export function readBlockStart(
  line: MarkdownLine,
  { goesOn, isInside: inParagraph }: OpenParagraph,
): BlockStart | undefined {
  switch (line.firstCharacter) {
    case '>':
      skipQuotationMark(line);
      return { kind: 'quotation' };
    case '#':
      return readHeading(line);
    case '`':
    case '~':
      return readFence(line);
    case '<':
      return readHtml(line, goesOn);
    case '=':
      return inParagraph ? readUnderline(line) : undefined;
    case '-':
      return (
        (inParagraph ? readUnderline(line) : undefined) ??
        readRule(line) ??
        readItem(line, inParagraph)
      );
    case '*':
      return readRule(line) ?? readItem(line, inParagraph);
    case '_':
      return readRule(line);
    default:
      return readItem(line, inParagraph);
  }
}

/** Passes over a `>` and the blank behind it; returns whether there was one. */
export function skipQuotationMark(line: MarkdownLine): boolean {
  if (line.indent > 3 || line.firstCharacter !== '>') return false;
  line.skipText(1);
  line.skipColumns(1);
  return true;
}

function readHeading(line: MarkdownLine): BlockStart | undefined {
  const marks = line.match(/#{1,6}(?=[ \t\r\n]|$)/y);
  if (marks === undefined) return undefined;
  const { text } = line;
  const start = line.textOffset + marks.length;
  let end = endOfText(text, start, line.end);
  // Marks at the end belong to the heading's text only where no blank stands before them.
  let closing = end;
  while (closing > start && text.charAt(closing - 1) === '#') closing -= 1;
  if (closing === start || isBlank(text.charAt(closing - 1))) {
    end = endOfText(text, start, closing);
  }
  let first = start;
  while (first < end && isBlank(text.charAt(first))) first += 1;
  return { kind: 'heading', level: marks.length, line: { start: first, end } };
}

function readFence(line: MarkdownLine): BlockStart | undefined {
  const mark = line.match(/`{3,}(?=[^`\r\n]*(?:[\r\n]|$))|~{3,}/y);
  return mark === undefined
    ? undefined
    : { kind: 'fence', mark: mark.charAt(0), length: mark.length };
}

function readHtml(line: MarkdownLine, inParagraph: boolean): BlockStart | undefined {
  const html = line.text.slice(line.textOffset, line.end);
  const found = htmlBlocks.find(({ opening }) => opening.test(html));
  if (!found || (found.opening === loneTag && inParagraph)) return undefined;
  // `<!-->` is a whole comment.
  return found.end.test(html.slice(1)) ? { kind: 'html' } : { kind: 'html', end: found.end };
}

const emptyLine = /^[ \t]*$/;

/** A tag with nothing else on its line. */
const loneTag = new RegExp(`^${tagPattern}[ \\t]*$`);

const blockTags =
  'address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|' +
  'dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|' +
  'hr|html|iframe|legend|li|link|main|menu|menuitem|nav|noframes|ol|optgroup|option|p|param|search|' +
  'section|summary|table|tbody|td|tfoot|th|thead|title|tr|track|ul';

/** The kinds of blocks of HTML (CommonMark 0.31.2 §4.6), in the order in which they are tried. */
const htmlBlocks: readonly { readonly opening: RegExp; readonly end: RegExp }[] = [
  {
    opening: /^<(?:pre|script|style|textarea)(?=[\s>]|$)/i,
    end: /<\/(?:pre|script|style|textarea)>/i,
  },
  { opening: /^<!--/, end: /-->/ },
  { opening: /^<\?/, end: /\?>/ },
  { opening: /^<![A-Za-z]/, end: />/ },
  { opening: /^<!\[CDATA\[/, end: /\]\]>/ },
  { opening: new RegExp(`^</?(?:${blockTags})(?=\\s|/?>|$)`, 'i'), end: emptyLine },
  { opening: loneTag, end: emptyLine },
];

function readUnderline(line: MarkdownLine): BlockStart | undefined {
  const underline = line.match(/(?:=+|-+)[ \t]*(?=[\r\n]|$)/y);
  if (underline === undefined) return undefined;
  return { kind: 'underline', level: underline.startsWith('=') ? 1 : 2 };
}

function readRule(line: MarkdownLine): BlockStart | undefined {
  const rule = line.match(/(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})(?=[\r\n]|$)/y);
  return rule === undefined ? undefined : { kind: 'rule' };
}

function readItem(line: MarkdownLine, inParagraph: boolean): BlockStart | undefined {
  const mark = line.match(/(?:[-+*]|\d{1,9}[.)])(?=[ \t\r\n]|$)/y);
  if (mark === undefined) return undefined;
  if (inParagraph) {
    if (/^\d/.test(mark) && Number.parseInt(mark, 10) !== 1) return undefined;
    if (endOfText(line.text, line.textOffset, line.end) === line.textOffset + mark.length) {
      return undefined;
    }
  }
  const offset = line.indent;
  line.skipText(mark.length);
  // More than four blanks are an indented code block inside the item; none at all is an empty item.
  const gap = line.isBlank || line.indent > 4 ? 1 : line.indent;
  line.skipColumns(gap);
  return { kind: 'item', indent: offset + mark.length + gap };
}

/** The offset after the last character between `start` and `end` that is no blank. */
function endOfText(text: string, start: number, end: number): number {
  while (end > start && isBlank(text.charAt(end - 1))) end -= 1;
  return end;
}

function isBlank(character: string): boolean {
  return character === ' ' || character === '\t';
}
