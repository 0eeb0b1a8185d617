import type { TextPart } from './divideText';
import type { PastedLine } from './pastedLines';
import { readMarker } from './readMarker';

/**
 * Whether a list that has been read begins again: behind the head of another standard, behind the
 * other list, or with its first number behind something else.
 */
export function hasSeveral(parts: readonly TextPart[]): boolean {
  const read = new Set<TextPart['kind']>();
  let last: TextPart['kind'] | undefined;
  let isNext = false;
  let isApart = false;
  for (const { kind, lines } of parts) {
    if (kind === 'next') isNext = true;
    if (lines.length === 0) continue;
    if (kind === 'overview' || kind === 'other') isApart = true;
    if (kind !== 'performance' && kind !== 'knowledge') continue;
    if (read.has(kind) && (isNext || kind !== last || (isApart && beginsAgain(lines)))) return true;
    read.add(kind);
    last = kind;
    isApart = false;
  }
  return false;
}

function beginsAgain(lines: readonly PastedLine[]): boolean {
  for (const { text } of lines) {
    const mark = readMarker(text, 'P') ?? readMarker(text, 'K');
    if (mark) return mark.number === 1 || /^[PK]1$/.test(mark.label ?? '');
  }
  return false;
}
