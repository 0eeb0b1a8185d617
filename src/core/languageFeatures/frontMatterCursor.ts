import { findFrontMatter } from '../note/findFrontMatter';
import { findAcceptedCriteria } from './acceptedCriteria';
import { codesIn, findCriterionCursor, type CriterionCursor } from './criterionCursor';
import type { Replaceable } from './replaceable';
import { writtenScalar } from './writtenScalar';

/** What somebody is writing at a place in front matter. */
export type FrontMatterCursor = KeyCursor | ValueCursor | CriterionCursor;

/** The name of a key, at the start of a line. */
export interface KeyCursor extends Replaceable {
  readonly kind: 'key';
  /** Whether a colon follows, so that only the name is to be written. */
  readonly hasColon: boolean;
  /** The other top-level keys of the front matter. */
  readonly present: ReadonlySet<string>;
}

/** The scalar after a top-level key other than `criteria`, on the key's line. */
export interface ValueCursor extends Replaceable {
  readonly kind: 'value';
  readonly key: string;
  /** The quote that the scalar stands in. */
  readonly quote: '' | '"' | "'";
}

/** A line that opens a top-level key. */
interface KeyLine {
  readonly key: string;
  /** The start of the line. */
  readonly start: number;
  /** The offset after the colon. */
  readonly valueStart: number;
}

/**
 * What the cursor at `offset` is on. It reads lines rather than YAML, since front matter that is
 * being written is seldom valid. Absent where there is nothing to complete: in the body, in a
 * comment, in a value of several lines, and after an unclosed fence once a blank line follows.
 */
export function findFrontMatterCursor(text: string, offset: number): FrontMatterCursor | undefined {
  const frontMatter = findFrontMatter(text);
  if (frontMatter.kind !== 'closed' && frontMatter.kind !== 'unclosed') return undefined;
  const { yamlStart, yamlEnd } = frontMatter;
  const isUnclosed = frontMatter.kind === 'unclosed';
  if (offset < yamlStart || offset > yamlEnd || (offset === yamlEnd && !isUnclosed)) {
    return undefined;
  }
  const yamlBefore = text.slice(yamlStart, offset);
  if (isUnclosed && /(?:^|[\r\n])[ \t]*(?:\r\n?|\n)/.test(yamlBefore)) return undefined;

  const lineStart = offset - (/[^\r\n]*$/.exec(yamlBefore)?.[0].length ?? 0);
  const before = text.slice(lineStart, offset);
  if (/(?:^|\s)#/.test(before)) return undefined;
  const after = /^[^\r\n]*/.exec(text.slice(offset, yamlEnd))?.[0] ?? '';
  const keyLines = findKeyLines(text, yamlStart, yamlEnd);
  const owner = keyLines.filter(({ valueStart }) => valueStart <= offset).at(-1);

  const isKeyLine = keyLines.some(({ start }) => start === lineStart);
  const isInList = owner && isInsideFlow(text.slice(owner.valueStart, lineStart));
  if (/^[\w-]*$/.test(before) && (isKeyLine || !isInList)) {
    return keyCursor(before, after, offset, keyLines);
  }
  const valueOf = (line: KeyLine): string => {
    const next = keyLines.find(({ start }) => start > line.start);
    return text.slice(line.valueStart, next?.start ?? yamlEnd);
  };
  const noteStandard = (): string | undefined =>
    writtenScalar(text.slice(yamlStart, yamlEnd), 'standard');
  if (owner?.key === 'criteria') {
    return findCriterionCursor(valueOf(owner), owner.valueStart, offset, noteStandard());
  }
  if (owner?.key === 'accepted') {
    const value = valueOf(owner);
    const span = findAcceptedCriteria(value, offset - owner.valueStart);
    if (!span) return undefined;
    const tags = keyLines.find(({ key }) => key === 'criteria');
    return findCriterionCursor(
      value.slice(span.start, span.end),
      owner.valueStart + span.start,
      offset,
      noteStandard(),
      tags && codesIn(valueOf(tags)),
    );
  }
  return owner?.start === lineStart ? valueCursor(owner, text, after, offset) : undefined;
}

function findKeyLines(text: string, yamlStart: number, yamlEnd: number): readonly KeyLine[] {
  const yaml = text.slice(yamlStart, yamlEnd);
  const keyLine = /(?<=^|[\r\n])(["']?)([\w-]+)\1[ \t]*:(?=[ \t\r\n]|$)/g;
  return [...yaml.matchAll(keyLine)].map(({ index, 0: opening, 2: key = '' }) => ({
    key,
    start: yamlStart + index,
    valueStart: yamlStart + index + opening.length,
  }));
}

function isInsideFlow(value: string): boolean {
  const opened = /^\s*[[{]/.test(value);
  return opened && count(value, /[[{]/g) > count(value, /[\]}]/g);
}

function count(text: string, expression: RegExp): number {
  return text.match(expression)?.length ?? 0;
}

function keyCursor(
  before: string,
  after: string,
  offset: number,
  keyLines: readonly KeyLine[],
): KeyCursor | undefined {
  const [, rest = '', colon] = /^([\w-]*)[ \t]*(:?)/.exec(after) ?? [];
  const isAlone = colon === ':' || after.trim() === rest;
  if (!isAlone) return undefined;
  const start = offset - before.length;
  const others = keyLines.filter((line) => line.start !== start);
  return {
    kind: 'key',
    start,
    end: offset + rest.length,
    typed: before,
    lead: '',
    hasColon: colon === ':',
    present: new Set(others.map(({ key }) => key)),
  };
}

function valueCursor(
  { key, valueStart }: KeyLine,
  text: string,
  after: string,
  offset: number,
): ValueCursor | undefined {
  const before = text.slice(valueStart, offset);
  const [, opening = ''] = /^([ \t]*["']?)/.exec(before) ?? [];
  const typed = before.slice(opening.length);
  const quote = opening.endsWith('"') ? '"' : opening.endsWith("'") ? "'" : '';
  if (/^[[{|>&*!]/.test(typed) || (quote !== '' && typed.includes(quote))) return undefined;
  const rest = (quote === '' ? after.replace(/(?:^|[ \t])#.*$/, '') : after.split(quote)[0]) ?? '';
  return {
    kind: 'value',
    key,
    quote,
    start: offset - typed.length,
    end: offset + rest.trimEnd().length,
    typed,
    lead: before === '' ? ' ' : '',
  };
}
