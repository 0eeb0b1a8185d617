import { plainText } from '../report/document/plainText';
import { oneLine } from '../text/oneLine';

/** A longer statement keeps its Markdown, which takes more than linear time to read. */
const longestMarkdown = 4000;

/**
 * The words of a statement on one line: programs write Markdown or HTML into it, lists and tables
 * among them.
 */
export function plainStatement(statement: string): string {
  const text = statement
    // A tag that divides words becomes a blank; any other is only about their looks.
    .replace(/<\/?(?:p|div|br|hr|li|ul|ol|td|th|tr|table|h[1-6])\b[^<>]*>/gi, ' ')
    .replace(/<\/?[a-z][^<>]*>/gi, '')
    .split(/\r\n?|\n/)
    .map((line) => line.trim())
    .filter((line) => !isTableRule(line))
    .map((line) => line.replace(/^(?:#{1,6}|[-*+>•]) +/, ''))
    .join(' ');
  if (text.length > longestMarkdown || !/[\\`*_[\]&~!]/.test(text)) return oneLine(text);
  return plainText(text);
}

/** The line of a Markdown table below its heads. */
function isTableRule(line: string): boolean {
  return line.includes('---') && /^[|:\s-]+$/.test(line);
}
