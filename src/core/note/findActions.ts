import { findMarkdownLeaves } from './markdownLeaves';
import { lineStartOf } from './spliceText';

/** Something that the author means to do and has not ticked: a task item under an action heading. */
export interface OpenAction {
  /** What is to be done: the item's first line, trimmed. */
  readonly text: string;
  /** The UTF-16 offset of the blank between the item's brackets. */
  readonly offset: number;
}

/**
 * The headings under which people write what they will do, those of the built-in templates among
 * them. What stands under others is an account of the past or a list of something else.
 */
const actionHeading =
  /^(?:now what|next(?: time| steps?)?|actions?(?: plan| points?| items?)?|to[- ]?do|follow[- ]?ups?|what i still have to find out|how i will try it)\b/i;

/**
 * The task items `- [ ] …` of a Markdown text from the UTF-16 offset `start` on that stand under an
 * action heading or a heading below one, in order. Ticked items are left out, and so are items in
 * quotations, which are somebody else's.
 */
export function findActions(text: string, start: number): readonly OpenAction[] {
  if (!text.includes('[ ]', start)) return [];
  const actions: OpenAction[] = [];
  /** The level of the action heading that is in force. */
  let level: number | undefined;
  for (const leaf of findMarkdownLeaves(text, start)) {
    const [first] = leaf.lines;
    if (!first) continue;
    const content = text.slice(first.start, first.end);
    if (leaf.kind === 'heading') {
      if (level !== undefined && leaf.level > level) continue;
      level = actionHeading.test(content.trim()) ? leaf.level : undefined;
      continue;
    }
    if (level === undefined) continue;
    const item = /^\[ \][ \t]+(\S.*)$/.exec(content);
    const before = text.slice(lineStartOf(text, first.start), first.start);
    if (item?.[1] === undefined || !/^[ \t]*(?:[-+*]|\d{1,9}[.)])[ \t]+$/.test(before)) continue;
    actions.push({ text: item[1].trim(), offset: first.start + 1 });
  }
  return actions;
}
