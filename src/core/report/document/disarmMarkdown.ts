import type { TextSpan } from '../../note/markdownLine';
import { isLiveLink } from './isLiveLink';
import { placeMarkdown, type PlacedText } from './placedMarkdown';

/** A change of a text: what stands from `start` to `end` becomes `text`. */
interface Change extends TextSpan {
  readonly text: string;
}

/** Each pass makes text of what the last one has laid bare; nobody nests such things deeper. */
const mostPasses = 8;

/**
 * `markdown` in which nothing is live but links to the web and to mail: HTML, images and all other
 * links are shown as they were typed. Code stays as it is, byte for byte. Links by reference get
 * their targets, since in one document with other notes a name could mean another's.
 * @returns `undefined` where that cannot be done for certain
 */
export function disarmMarkdown(markdown: string): string | undefined {
  let text = markdown;
  for (let pass = 0; pass < mostPasses; pass += 1) {
    const changes = findChanges(text);
    if (!changes || changes.length === 0) return changes && text;
    text = applyChanges(text, changes);
  }
  return undefined;
}

function findChanges(text: string): readonly Change[] | undefined {
  const placed = placeMarkdown(text);
  if (!placed) return undefined;
  // A footnote of one word is read as a target. It stays as text, which the next pass reads on.
  const footnotes = placed.definitions.flatMap(({ start, end }): readonly Change[] => {
    const bracket = start + blockMarks(text.slice(start, end)).length;
    return text.startsWith('[^', bracket) ? [insertion(bracket)] : [];
  });
  if (footnotes.length > 0) return footnotes;
  return [
    ...placed.texts.flatMap((it) => changesIn(text, it)),
    ...placed.html.flatMap((line) => escapeAll(text, line, '<')),
    ...placed.beyond.flatMap((rest) => escapeAll(text, rest, '<[')),
    ...placed.definitions.flatMap((line): readonly Change[] => {
      const words = text.slice(line.start, line.end);
      const marks = blockMarks(words);
      return words === marks ? [] : [{ start: line.start + marks.length, end: line.end, text: '' }];
    }),
  ];
}

/** The marks of quotes and lists that a line begins with. */
function blockMarks(line: string): string {
  return /^[\s>]*(?:(?:[-+*]|\d{1,9}[.)])(?:\s+|$)>?)*/.exec(line)?.[0] ?? '';
}

function changesIn(text: string, { lines, tokens }: PlacedText): readonly Change[] {
  const changes: Change[] = [];
  /** What stays as it is: code, addresses in angle brackets, targets. */
  const kept: TextSpan[] = [];
  for (const { token, start, end, labelEnd } of tokens) {
    const isLive = token.type === 'link_open' && isLiveLink(token.attrGet('href'));
    if (token.type === 'code_inline') kept.push({ start, end });
    else if (token.type === 'html_inline') continue;
    else if (token.info === 'auto') {
      if (isLive) kept.push({ start, end: text.indexOf('>', start) + 1 });
    } else if (!isLive) {
      const bracket = token.type === 'image' ? start + 1 : start;
      changes.push(insertion(bracket), insertion(labelEnd));
      // A mark of code in a target would pair with one after it.
      changes.push(...escapeAll(text, { start: labelEnd + 1, end }, '`'));
    } else if (text.charAt(labelEnd + 1) !== '(' || end === labelEnd + 1) {
      changes.push({ start: labelEnd + 1, end, text: `(${targetOf(token.attrGet('href'))})` });
    } else kept.push({ start: labelEnd, end });
  }
  // The target of a link comes before the code in its words.
  kept.sort((a, b) => a.start - b.start);
  let next = 0;
  for (const line of lines) {
    for (const change of escapeAll(text, line, '<')) {
      while ((kept[next]?.end ?? Infinity) <= change.start) next += 1;
      const isKept = (kept[next]?.start ?? Infinity) <= change.start;
      if (!isKept) changes.push(change);
    }
  }
  return changes;
}

function insertion(at: number): Change {
  return { start: at, end: at, text: '\\' };
}

/** The changes that make text of `characters` within `span`. */
function escapeAll(text: string, { start, end }: TextSpan, characters: string): readonly Change[] {
  const changes: Change[] = [];
  for (let at = start; at < end; at += 1) {
    const character = text.charAt(at);
    if (character === '\\') at += 1;
    else if (character === '<') {
      if (characters.includes('<')) changes.push({ start: at, end: at + 1, text: '&lt;' });
    } else if (characters.includes(character)) changes.push(insertion(at));
  }
  return changes;
}

/** A target as an inline link writes it. */
function targetOf(href: string | number | null): string {
  const codes = new Map(Object.entries({ '(': '%28', ')': '%29', '&': '&amp;', '\\': '%5C' }));
  return String(href).replace(/[()&\\]/g, (character) => codes.get(character) ?? '');
}

function applyChanges(text: string, changes: readonly Change[]): string {
  let result = '';
  let from = 0;
  for (const { start, end, text: newText } of [...changes].sort((a, b) => a.start - b.start)) {
    if (start < from) continue;
    result += text.slice(from, start) + newText;
    from = end;
  }
  return result + text.slice(from);
}
