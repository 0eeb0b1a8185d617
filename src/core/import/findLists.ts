import { message } from '../text/message';
import type { TextPart } from './divideText';
import { withDoubts, type PastedLine } from './pastedLines';
import { readMarker } from './readMarker';

/** The lines of all parts of one kind. */
export function linesOf(parts: readonly TextPart[], kind: TextPart['kind']): readonly PastedLine[] {
  return parts.filter((part) => part.kind === kind).flatMap(({ lines }) => lines);
}

/** The lines of both lists. */
export interface Lists {
  readonly performance: readonly PastedLine[];
  readonly knowledge: readonly PastedLine[];
}

/**
 * Finds the lines of both lists; labels, or numbers that begin again, tell them apart where no heading
 * stands between them.
 */
export function findLists(parts: readonly TextPart[]): Lists {
  const [performance, knowledge] = [linesOf(parts, 'performance'), linesOf(parts, 'knowledge')];
  const shared = knowledge.length === 0 ? performance : knowledge;
  const first = firstLabel(shared, 'P');
  const turn = firstLabel(shared, 'K');
  // In columns both headings may stand above both lists.
  const isMerged = knowledge.length === 0 || !performance.some(isMarked);
  if (!isMerged) return { performance, knowledge };
  if (first < 0 || turn < first) {
    const isHeaded = parts.some(({ kind }) => kind === 'performance');
    const divided = isHeaded ? divideByNumbers(knowledge) : undefined;
    return divided ?? { performance, knowledge };
  }
  return { performance: shared.slice(0, turn), knowledge: shared.slice(turn) };
}

/** Both lists where both headings stand above them and their numbers begin again once. */
function divideByNumbers(lines: readonly PastedLine[]): Lists | undefined {
  const numbers = lines.flatMap(({ text }, index) => {
    const mark = readMarker(text, 'K');
    return mark?.kind === 'number' ? [{ index, number: mark.number ?? 0 }] : [];
  });
  const starts = numbers.flatMap(({ number }, at) => (number === 1 ? at : []));
  const [first, turn = 0, ...more] = starts;
  const counts = numbers.every(({ number }, at) => number === (at < turn ? at : at - turn) + 1);
  const start = numbers[turn];
  if (first !== 0 || turn < 2 || more.length > 0 || !counts || !start) return undefined;
  const [head, ...rest] = lines.slice(start.index);
  if (!head) return undefined;
  const doubt = message('Its number is 1 again: does "Knowledge and understanding" begin here?');
  return {
    performance: lines.slice(0, start.index),
    knowledge: [withDoubts(head, [doubt]), ...rest],
  };
}

function firstLabel(lines: readonly PastedLine[], letter: 'P' | 'K'): number {
  return lines.findIndex(({ text }) => readMarker(text, letter)?.kind === 'label');
}

function isMarked({ text }: PastedLine): boolean {
  return readMarker(text, 'P') !== undefined;
}

/**
 * The parts, with lists where labels begin them: in a text without headings, or one whose headings
 * have got below their lists.
 */
export function withLabelledLists(parts: readonly TextPart[]): readonly TextPart[] {
  const { performance, knowledge } = findLists(parts);
  const isMoved = firstLabel(performance, 'P') < 0 && firstLabel(performance, 'K') >= 0;
  if (knowledge.length > 0 || (performance.length > 0 && !isMoved)) return parts;
  const all = parts.flatMap(({ lines }) => lines);
  if (all.filter((line) => labelledList(line) !== undefined).length < fewestLabels) return parts;
  let list: ListKind | undefined;
  return parts.flatMap(({ kind, lines }) => {
    let piece: GrowingPart = { kind: kind === 'other' ? kind : (list ?? kind), lines: [] };
    const pieces = [piece];
    for (const line of lines) {
      const begun = labelledList(line);
      if (begun !== undefined && begun !== piece.kind) {
        // What leads into a list stands right above it.
        const leadIn =
          piece.lines.at(-1)?.text.endsWith(':') === true ? piece.lines.pop() : undefined;
        list = begun;
        piece = { kind: list, lines: leadIn ? [leadIn] : [] };
        pieces.push(piece);
      }
      piece.lines.push(line);
    }
    return pieces;
  });
}

/** One label alone may be a word of the text. */
const fewestLabels = 2;

type ListKind = 'performance' | 'knowledge';

interface GrowingPart {
  readonly kind: TextPart['kind'];
  readonly lines: PastedLine[];
}

/** The list that a line's label belongs to. */
function labelledList({ text }: PastedLine): ListKind | undefined {
  if (readMarker(text, 'P')?.kind === 'label') return 'performance';
  return readMarker(text, 'K')?.kind === 'label' ? 'knowledge' : undefined;
}
