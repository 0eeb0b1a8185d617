import { message, type Message } from '../text/message';
import { frontMatterScalar } from './frontMatterScalar';
import type { TextSpan } from './markdownLine';

/** What is wrong with a YAML text, in words for somebody who has never heard of YAML. */
export interface YamlErrorDescription extends TextSpan {
  readonly message: Message;
}

/**
 * Says what the parser's `reason` means for the text, and where the cause is: the parser often
 * stumbles a line or more after it.
 * @param yaml the text between the fences
 * @param offset where the parser stumbled, a UTF-16 offset into `yaml`
 */
export function describeYamlError(
  yaml: string,
  offset: number,
  reason: string,
): YamlErrorDescription {
  const lines = linesUpTo(yaml, offset);
  const last = lines.at(-1) ?? { start: 0, end: 0, text: '' };
  for (const { of, describe } of explanations) {
    const description = of.test(reason) ? describe(lines, last) : undefined;
    if (description) return description;
  }
  return at(last, message('The front matter is not valid YAML: {0}', reason));
}

/** A line without the blanks around its text. */
interface Line extends TextSpan {
  readonly text: string;
}

/**
 * Explains an error, if it is of this kind.
 * @param lines the lines up to the one in which the parser stumbled, without empty ones and comments
 * @param last the last of them
 */
type Describe = (lines: readonly Line[], last: Line) => YamlErrorDescription | undefined;

const anyReason = /(?:)/;

/** In the order in which they are tried; `of` is found in the parser's reason. */
const explanations: readonly { readonly of: RegExp; readonly describe: Describe }[] = [
  { of: /nested too deeply/, describe: wholeText(message('The brackets are nested too deeply')) },
  { of: /blank lines/, describe: wholeText(message('There are too many blank lines in a row')) },
  { of: /aliases repeat/, describe: wholeText(message('Aliases repeat too much')) },
  { of: /duplicated mapping key/, describe: describeRepeatedKey },
  { of: /non-printable|null byte/, describe: describeControlCharacter },
  {
    of: /escape sequence|hexadecimal character/,
    describe: (_, last) =>
      at(last, message('A text with a backslash needs single quotes: \'…\' instead of "…"')),
  },
  { of: /quoted scalar/, describe: describeOpenQuote },
  { of: /flow collection|flow sequence|flow mapping/, describe: describeOpenBracket },
  { of: anyReason, describe: describeSpecialStart },
  { of: anyReason, describe: describeInnerColon },
  { of: anyReason, describe: describeMissingBlank },
  { of: anyReason, describe: describeTextAfterQuote },
  { of: anyReason, describe: describeMissingKey },
  { of: /indentation/, describe: describeIndentation },
  {
    of: /not a list of keys/,
    describe: wholeText(message('The front matter must be lines of the form “key: value”')),
  },
];

function wholeText(words: Message): Describe {
  return () => ({ start: 0, end: 0, message: words });
}

function describeRepeatedKey(_: readonly Line[], last: Line): YamlErrorDescription | undefined {
  const entry = readEntry(last);
  return entry && at(last, message('The key “{0}” is there twice', entry.key));
}

function describeControlCharacter(_: readonly Line[], last: Line): YamlErrorDescription {
  return at(last, message('There is a control character in this line'));
}

function describeOpenQuote(lines: readonly Line[]): YamlErrorDescription | undefined {
  const opening = lines.find(({ text }) => {
    const mark = /^(?:- +)?(?:[^\s:'"]+ *: +)?\[? *(["'])/.exec(text)?.[1];
    return mark !== undefined && text.split(mark).length % 2 === 0;
  });
  return opening && at(opening, message('A quotation mark is not closed'));
}

function describeOpenBracket(lines: readonly Line[]): YamlErrorDescription | undefined {
  const opening = lines.filter(({ text }) => /[[{]/.test(text)).at(-1);
  return opening && at(opening, message('A bracket is not closed, or a comma is missing'));
}

/** `title: *Reel*`: the first character means something to YAML. */
function describeSpecialStart(_: readonly Line[], last: Line): YamlErrorDescription | undefined {
  const entry = readEntry(last);
  const mark = /^[*&!@`%|>]/.exec(entry?.value ?? '')?.[0];
  if (!entry || mark === undefined) return undefined;
  return at(
    last,
    message('A value that starts with {0} needs quotes: {1}', mark, quotedEntry(entry)),
  );
}

/** `title: Reel 2: conform`. */
function describeInnerColon(_: readonly Line[], last: Line): YamlErrorDescription | undefined {
  const entry = readEntry(last);
  if (!entry || /^["'[{]/.test(entry.value) || !/:(?:\s|$)/.test(entry.value)) return undefined;
  return at(
    last,
    message('A colon inside the {0} needs quotes: {1}', entry.key, quotedEntry(entry)),
  );
}

/** `title:Conform`. */
function describeMissingBlank(lines: readonly Line[]): YamlErrorDescription | undefined {
  for (const line of lines.slice(-2).reverse()) {
    const [, key, value] = /^([\w-]+):([^\s/:].*)$/.exec(line.text) ?? [];
    if (key === undefined || value === undefined) continue;
    const repaired = shortened(`${key}: ${value}`);
    return at(line, message('A blank is missing after the colon: {0}', repaired));
  }
  return undefined;
}

/** `title: "Reel 2" conform`. */
function describeTextAfterQuote(lines: readonly Line[]): YamlErrorDescription | undefined {
  for (const line of lines.slice(-2).reverse()) {
    const entry = readEntry(line);
    if (!entry || !/^(?:"[^"\\]*"|'[^']*')\s*[^\s#]/.test(entry.value)) continue;
    return at(line, message('The quotation marks must go around the whole {0}', entry.key));
  }
  return undefined;
}

function describeMissingKey(lines: readonly Line[]): YamlErrorDescription | undefined {
  const line = lines.slice(-2).find(({ text }) => !/:(?:\s|$)|^- |^[[\]{}]/.test(text));
  return line && at(line, message('This line is not of the form “key: value”'));
}

function describeIndentation(_: readonly Line[], last: Line): YamlErrorDescription {
  return at(last, message('This line is not indented like the lines above'));
}

interface Entry {
  readonly key: string;
  readonly value: string;
}

/** The key and the value of a line, without a comment. */
function readEntry({ text }: Line): Entry | undefined {
  const [, key, rest] = /^(?:- +)?([^\s:'"[\]{},#-][^\s:]*) *:(?= |\t|$)(.*)$/.exec(text) ?? [];
  if (key === undefined || rest === undefined) return undefined;
  const comment = rest.indexOf(' #');
  return { key, value: (comment < 0 ? rest : rest.slice(0, comment)).trim() };
}

function quotedEntry({ key, value }: Entry): string {
  return shortened(`${key}: ${frontMatterScalar(value)}`);
}

function shortened(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

function at({ start, end }: TextSpan, words: Message): YamlErrorDescription {
  return { start, end, message: words };
}

function linesUpTo(yaml: string, offset: number): readonly Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const line of yaml.split(/\r\n?|\n/)) {
    if (start > offset) break;
    const text = line.trim();
    const textStart = start + line.length - line.trimStart().length;
    if (text !== '' && !text.startsWith('#')) {
      lines.push({ text, start: textStart, end: textStart + text.length });
    }
    start += line.length;
    start += yaml.startsWith('\r\n', start) ? 2 : 1;
  }
  return lines;
}
