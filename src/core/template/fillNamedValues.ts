import { findFrontMatter } from '../note/findFrontMatter';
import { doubleQuoted, flowScalar, frontMatterScalar } from '../note/frontMatterScalar';
import { escapeSnippet } from './parseSnippet';

/** What the user has chosen for a new note. */
export interface NewNoteValues {
  readonly title: string;
  /** A local calendar date, `YYYY-MM-DD`. */
  readonly date: string;
  readonly production?: string | undefined;
  readonly role?: string | undefined;
  /** The codes as the note should write them. */
  readonly criteria: readonly string[];
}

/** An escape or a choice, in which nothing is replaced, or else one of the named values. */
const namedValues =
  /\\[\\$}]|\$\{\d{1,6}\|[^|\r\n]*\|\}|\$\{(?<name>title|date|production|role|criteria)\}/g;

/**
 * The snippet that `template` becomes for `values`. In the front matter a value is quoted for YAML
 * where it needs to be, and a line that would only hold an absent value is left out; in the body a
 * value stands as it is, on one line. Each is escaped, so no value is read as a placeholder.
 */
export function fillNamedValues(template: string, values: NewNoteValues): string {
  const frontMatter = findFrontMatter(template);
  const [start, end] =
    frontMatter.kind === 'closed' ? [frontMatter.yamlStart, frontMatter.yamlEnd] : [0, 0];
  const lines = template.slice(start, end).match(/[^\r\n]*(?:\r\n?|\n)/g) ?? [];
  return (
    template.slice(0, start) +
    lines.map((line) => fillLine(line, values)).join('') +
    replaceNamed(template.slice(end), (name) => onOneLine(plainValue(name, values)))
  );
}

function fillLine(line: string, values: NewNoteValues): string {
  if (holdsOnlyAbsentValue(line, values)) return '';
  const quoted = quoteMixedValue(line);
  return replaceNamed(quoted, (name, offset, token) =>
    yamlValue(name, values, quoted.slice(0, offset), quoted.slice(offset + token.length)),
  );
}

function holdsOnlyAbsentValue(line: string, values: NewNoteValues): boolean {
  const name = /^[\w-]+:\s*["']?\$\{(production|role)\}["']?\s*(?:#.*)?[\r\n]*$/.exec(line)?.[1];
  return (name === 'production' || name === 'role') && !values[name]?.trim();
}

/** `key: Log of ${title}` with quotes around: text and value make one scalar, so they share them. */
function quoteMixedValue(line: string): string {
  const parts = /^([\w-]+:[ \t]+)([^\s"'\\[\]{}|>&*!#%@`][^"'\\#\r\n]*?)([ \t]*)(\r?\n|\r)$/.exec(
    line,
  );
  const [, key = '', value = '', blanks = '', lineEnd = ''] = parts ?? [];
  const isMixed = /\$\{[a-z]+\}/.test(value) && !/^\$\{[a-z]+\}$/.test(value);
  return isMixed && !/\$\{?\d/.test(value) ? `${key}"${value}"${blanks}${lineEnd}` : line;
}

/** `name`'s value as YAML, between what stands before and after it in its line. */
function yamlValue(name: string, values: NewNoteValues, before: string, after: string): string {
  const isInList = /\[[^\]]*$/.test(before);
  if (name === 'criteria') {
    const codes = values.criteria.map((code) => flowScalar(code)).join(', ');
    return isInList ? codes : `[${codes}]`;
  }
  const value = plainValue(name, values);
  if (isOpen(before, '"')) return doubleQuoted(value).slice(1, -1);
  if (isOpen(before, "'")) return onOneLine(value).replaceAll("'", "''");
  const isWhole = /(?:^|[-,[{:]\s*)$/.test(before) && /^[}\s]*(?:[,\]#]|$)/.test(after);
  if (!isWhole) return value;
  return isInList || /\{[^}]*$/.test(before) ? flowScalar(value) : frontMatterScalar(value);
}

/** Whether `before` ends inside a scalar that `quote` has opened. */
function isOpen(before: string, quote: '"' | "'"): boolean {
  return new RegExp(`(?:^|[:\\-,[{]\\s*)${quote}[^${quote}]*$`).test(before);
}

function plainValue(name: string, values: NewNoteValues): string {
  switch (name) {
    case 'criteria':
      return values.criteria.join(', ');
    case 'title':
    case 'date':
    case 'production':
    case 'role':
      return values[name] ?? '';
    default:
      return '';
  }
}

function onOneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

function replaceNamed(
  text: string,
  valueOf: (name: string, offset: number, token: string) => string,
): string {
  let result = '';
  let copied = 0;
  for (const { 0: token, groups, index } of text.matchAll(namedValues)) {
    const name = groups?.['name'];
    if (name === undefined) continue;
    result += text.slice(copied, index) + escapeSnippet(valueOf(name, index, token));
    copied = index + token.length;
  }
  return result + text.slice(copied);
}
