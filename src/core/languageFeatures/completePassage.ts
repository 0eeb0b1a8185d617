import { findFrontMatter, type FrontMatter } from '../note/findFrontMatter';
import type { TextSpan } from '../note/markdownLine';
import { scanBody } from '../note/scanBody';
import { lineStartOf } from '../note/spliceText';
import { describeIncomplete } from '../standard/describeIncomplete';
import { TextLines } from '../text/textLines';
import type { Completion, CompletionSources } from './completion';
import { markGap, rankCriteria } from './rankCriteria';
import { readNoteContext, resolveReferences } from './resolveReferences';

/**
 * The codes that may follow the `#` before the cursor in the body of a Markdown text, the note's own
 * criteria first. Where the text is no note a bare code means nothing, so full ids alone are offered,
 * and only once a standard has been named.
 * @param offset the cursor, as a UTF-16 offset
 */
export function completePassage(
  text: string,
  offset: number,
  sources: CompletionSources,
): readonly Completion[] {
  const tag = hashtagAt(text, offset);
  if (!tag) return [];
  const frontMatter = findFrontMatter(text);
  if (tag.start < frontMatter.bodyStart || !mayMarkPassage(text, frontMatter, tag)) return [];

  const { standards } = sources;
  const { isNote, noteStandard } = readNoteContext(text);
  const typed = text.slice(tag.start, offset);
  if (!isNote && !typed.includes('/')) return [];
  const tags = resolveReferences(text, standards).filter(({ kind }) => kind === 'tag');
  const preferred: ReadonlySet<string> = new Set(tags.map(({ criterion }) => criterion.id));
  const own = noteStandard ?? standards.defaultUrn;
  const range = new TextLines(text).rangeBetween(tag.start, tag.end);
  return rankCriteria(typed, sources, { own, preferred }).map((criterion, index) => {
    const code = isNote ? standards.writtenCode(criterion, noteStandard) : criterion.id;
    const mark = markGap(criterion, sources);
    const incomplete = describeIncomplete(criterion);
    return {
      kind: 'criterion',
      label: code,
      ...(mark && { mark }),
      detail: criterion.text,
      ...(incomplete && { documentation: incomplete }),
      insertText: code,
      isSnippet: false,
      filterText: typed,
      sortText: String(index).padStart(5, '0'),
      range,
    };
  });
}

/** The characters after a `#` that the cursor is behind or in, as far as a code could have them. */
function hashtagAt(text: string, offset: number): TextSpan | undefined {
  const before = text.slice(lineStartOf(text, offset), offset);
  const hash = before.lastIndexOf('#');
  if (hash < 0) return undefined;
  const typed = before.slice(hash + 1);
  if (!/^(?:[A-Za-z0-9][\w.:/-]*)?$/.test(typed)) return undefined;
  const rest = /^[\w.:/-]*/.exec(text.slice(offset, offset + 200))?.[0] ?? '';
  return { start: offset - typed.length, end: offset + rest.replace(/[.:/_-]+$/, '').length };
}

/** Whether a code at `tag` would mark a passage: not in code, in a comment, inside a word. */
function mayMarkPassage(text: string, { bodyStart }: FrontMatter, tag: TextSpan): boolean {
  const withCode = `${text.slice(0, tag.start)}X0${text.slice(tag.end)}`;
  return scanBody(withCode, bodyStart).passages.some(({ offset }) => offset === tag.start - 1);
}
