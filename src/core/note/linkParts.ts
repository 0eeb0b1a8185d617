/** The most characters of a link's label (CommonMark 0.31.2 §4.7). */
export const longestLabel = 999;
/** How deep brackets may be nested in a link's target, as in markdown-it. */
const deepestBrackets = 32;

/** A definition of a link's target, such as `[list]: turnover.pdf "Title"`. */
export interface LinkDefinition {
  /** In the form in which labels are compared. */
  readonly label: string;
  /** The index of the end of its last line. */
  readonly end: number;
}

/**
 * The definition of a link that starts at `start` in a paragraph's `content`, after CommonMark 0.31.2
 * (https://spec.commonmark.org/0.31.2/#link-reference-definitions). `[^1]: words` reads as a footnote
 * to its author, and so is text, though it would be a definition where the words are one.
 */
export function readLinkDefinition(content: string, start: number): LinkDefinition | undefined {
  const labelEnd = readLabelEnd(content, start);
  if (labelEnd === undefined || content[labelEnd] !== ':') return undefined;
  const label = normalLabel(content.slice(start + 1, labelEnd - 1));
  if (label === '' || label.startsWith('^')) return undefined;
  const target = skipSpace(content, labelEnd + 1);
  const targetEnd = readTargetEnd(content, target);
  if (targetEnd === undefined || targetEnd === target) return undefined;
  const title = skipSpace(content, targetEnd);
  const titleEnd = title > targetEnd ? readTitleEnd(content, title) : undefined;
  const end =
    (titleEnd === undefined ? undefined : readLineEnd(content, titleEnd)) ??
    readLineEnd(content, targetEnd);
  return end === undefined ? undefined : { label, end };
}

/** The index after the `(target "title")` of a link that starts at `start`, if it is one. */
export function readInlineTargetEnd(content: string, start: number): number | undefined {
  if (content[start] !== '(') return undefined;
  const target = skipSpace(content, start + 1);
  let end = readTargetEnd(content, target);
  if (end === undefined) return undefined;
  const title = skipSpace(content, end);
  const titleEnd = title > end && end > target ? readTitleEnd(content, title) : undefined;
  end = skipSpace(content, titleEnd ?? title);
  return content[end] === ')' ? end + 1 : undefined;
}

/** The index after the `[label]` that starts at `start`, if it is one; it may be empty. */
export function readLabelEnd(content: string, start: number): number | undefined {
  if (content[start] !== '[') return undefined;
  return endAfter(content, start + 1, ']', '[', start + longestLabel + 2);
}

/** The form in which labels are compared. */
export function normalLabel(label: string): string {
  return label.trim().replace(/\s+/g, ' ').toLowerCase().toUpperCase();
}

/** The index after a target, which is empty where there is none; nothing where it is broken off. */
function readTargetEnd(content: string, start: number): number | undefined {
  if (content[start] === '<') return endAfter(content, start + 1, '>', '<\n');
  let depth = 0;
  let at = start;
  for (; at < content.length && content.charCodeAt(at) > 0x20; at += 1) {
    const character = content[at];
    if (character === '\\' && /[!-~]/.test(content.charAt(at + 1))) at += 1;
    else if (character === '(') depth += 1;
    else if (character === ')' && (depth -= 1) < 0) break;
    else if (character === '\x7f') break;
    if (depth > deepestBrackets) return undefined;
  }
  return depth > 0 ? undefined : at;
}

function readTitleEnd(content: string, start: number): number | undefined {
  switch (content.charAt(start)) {
    case '"':
      return endAfter(content, start + 1, '"', '');
    case "'":
      return endAfter(content, start + 1, "'", '');
    case '(':
      return endAfter(content, start + 1, ')', '(');
    default:
      return undefined;
  }
}

/**
 * The index after the first `close` from `from` on, unless one of the characters `no` comes before it.
 * What follows a backslash is neither. Where `close` never comes it is the last that is asked for of
 * its kind, so that all calls together take linear time.
 */
function endAfter(
  text: string,
  from: number,
  close: string,
  no: string,
  limit = text.length,
): number | undefined {
  const end = Math.min(limit, text.length);
  for (let at = from; at < end; at += 1) {
    const character = text.charAt(at);
    if (character === close) return at + 1;
    if (no.includes(character)) return undefined;
    if (character === '\\' && text[at + 1] !== '\n') at += 1;
  }
  return undefined;
}

function skipSpace(content: string, start: number): number {
  let at = start;
  while (/[ \t\n]/.test(content.charAt(at))) at += 1;
  return at;
}

/** The end of the line, where nothing but spaces are left on it from `start` on. */
function readLineEnd(content: string, start: number): number | undefined {
  let at = start;
  while (/[ \t]/.test(content.charAt(at))) at += 1;
  return at === content.length || content[at] === '\n' ? at : undefined;
}
