import { findMarkdownLeaves } from '../note/markdownLeaves';
import type { TextSpan } from '../note/markdownLine';

/**
 * The sentences of a Markdown text in order. Headings and code are left out: headings mostly come
 * from a template, and say nothing about what happened.
 */
export function findSentences(markdown: string): readonly TextSpan[] {
  const sentences: TextSpan[] = [];
  for (const { kind, lines } of findMarkdownLeaves(markdown, 0)) {
    const [first, last] = [lines[0], lines.at(-1)];
    if (kind !== 'paragraph' || !first || !last) continue;
    const paragraph = markdown.slice(first.start, last.end);
    let start = 0;
    for (const { 0: mark, index } of paragraph.matchAll(sentenceEnd)) {
      if (abbreviation.test(paragraph.slice(Math.max(start, index - 10), index))) continue;
      addTrimmed(sentences, paragraph, first.start, start, index + mark.length);
      start = index + mark.length;
    }
    addTrimmed(sentences, paragraph, first.start, start, paragraph.length);
  }
  return sentences;
}

/** The marks that close a sentence, where something that can open one comes next. */
const sentenceEnd = /[.!?…]["'”’)\]*_]{0,4}(?=\s+["'“‘([*_#£]{0,4}[\p{Lu}\p{N}])/gu;

const abbreviation = /(?:^|[\s(])(?:e\.g|i\.e|etc|vs|approx|no|nos|ep|eps|fig|mr|mrs|ms|dr|st)$/i;

function addTrimmed(
  sentences: TextSpan[],
  paragraph: string,
  offset: number,
  from: number,
  to: number,
): void {
  const text = paragraph.slice(from, to);
  const start = from + text.length - text.trimStart().length;
  const end = from + text.trimEnd().length;
  if (start < end) sentences.push({ start: offset + start, end: offset + end });
}
