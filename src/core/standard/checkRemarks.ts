import { Lexer } from 'yaml';
import type { TextSpan } from '../note/markdownLine';

/**
 * A comment `# CHECK: …` on a line of its own: something that an import was not sure of, and that
 * stays a problem until its author has looked at it and deleted the comment.
 */
export interface CheckRemark extends TextSpan {
  /** What is to be checked, in its author's language. */
  readonly words: string;
  /** The offset of what the remark stands above; absent at the end of the file. */
  readonly next?: number;
}

/**
 * The remarks of a standard's file, in their order, with UTF-16 offsets. Reads tokens and not lines,
 * so that a `#` inside quotes or a folded text is none, in linear time and also where the YAML is not
 * valid at the moment.
 */
export function findCheckRemarks(yaml: string): readonly CheckRemark[] {
  if (!yaml.includes('CHECK:')) return [];
  const remarks: CheckRemark[] = [];
  let pending: CheckRemark[] = [];
  let offset = 0;
  let isAlone = true;
  let isPlainText = false;
  for (const token of new Lexer().lex(yaml)) {
    if (!isPlainText && isMark(token)) {
      isPlainText = token === plainTextFollows;
      continue;
    }
    if (!isPlainText && token.startsWith('#')) {
      const comment = token.trimEnd();
      const words = /^#+\s*CHECK:\s*(\S.*)$/.exec(comment)?.[1];
      const end = offset + comment.length;
      if (isAlone && words !== undefined) pending.push({ start: offset, end, words });
    } else if (isPlainText || !/^\s*-?$/.test(token)) {
      const next = offset;
      remarks.push(...pending.map((remark) => ({ ...remark, next })));
      pending = [];
    }
    if (/[\n\r]$/.test(token)) isAlone = true;
    else if (isPlainText || token.trim() !== '') isAlone = false;
    isPlainText = false;
    offset += token.length;
  }
  return [...remarks, ...pending];
}

/** How a remark is written. @param words on one line */
export function checkRemark(words: string): string {
  return `# CHECK: ${words.replace(/\s+/g, ' ').trim()}`;
}

/** The lexer's mark before a scalar without quotes, which may look like any other token. */
const plainTextFollows = '\u001f';

/** Whether `token` is one of the lexer's own marks, of which the text has nothing. */
function isMark(token: string): boolean {
  return token === plainTextFollows || token === '\u0002' || token === '\u0018';
}
