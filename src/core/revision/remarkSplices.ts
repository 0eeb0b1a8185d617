import { deletion, insertion, lineEndOf, lineStartOf, type Splice } from '../note/spliceText';
import { startOfCommentsAbove } from '../note/yamlDocument';
import { checkRemark, type CheckRemark } from '../standard/checkRemarks';
import type { Message } from '../text/message';
import type { StandardYamlText } from './openStandardYaml';
import { indentOf } from './yamlEntries';

/** Puts a sentence into the words of the file's author. */
export type Translate = (message: Message) => string;

/** What is uncertain about an item, as the lines that stand above it. */
export function remarkLines(
  doubts: readonly Message[],
  indent: string,
  translate: Translate,
): readonly string[] {
  return doubts.map((doubt) => indent + checkRemark(translate(doubt)));
}

/**
 * The edits of the remarks above an item of a block list that gets another wording: those that were
 * about the old one go, each with its line, and the doubts about the new one come.
 * @param start the offset of the item's dash
 * @param remarks those of the file by what they stand above
 */
export function remarkSplices(
  { yaml, lineEnd }: StandardYamlText,
  start: number,
  remarks: readonly CheckRemark[],
  doubts: readonly Message[],
  translate: Translate,
): readonly Splice[] {
  const lineStart = lineStartOf(yaml, start);
  // Whatever of these lines is text, and no comment, has no remarks.
  const top = startOfCommentsAbove(yaml, lineStart, 0);
  const stale = remarks.filter((it) => it.start >= top && it.start < lineStart);
  const lines = remarkLines(doubts, indentOf(yaml, start), translate);
  return [
    ...stale.map((it) => deletion(lineStartOf(yaml, it.start), nextLine(yaml, it.end))),
    ...(lines.length > 0 ? [insertion(lineStart, lines.map((it) => it + lineEnd).join(''))] : []),
  ];
}

function nextLine(yaml: string, offset: number): number {
  const end = lineEndOf(yaml, offset);
  return yaml.startsWith('\r\n', end) ? end + 2 : Math.min(end + 1, yaml.length);
}
