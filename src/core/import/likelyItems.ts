import { listLines } from './listLines';
import { markLines } from './listStyle';
import type { PastedLine } from './pastedLines';
import { readMarker } from './readMarker';
import { headingAt } from './sectionHeading';

/** The indices of lines that may be items even where they have the words of the title. */
export interface LikelyItems {
  /** Right below a mark that has no words. */
  readonly belowMark: ReadonlySet<number>;
  /** In a list without marks. */
  readonly inUnmarked: ReadonlySet<number>;
}

export function likelyItems(lines: readonly PastedLine[]): LikelyItems {
  const [belowMark, inUnmarked] = [new Set<number>(), new Set<number>()];
  let start = 0;
  let letter: 'P' | 'K' | undefined;
  const endSection = (end: number): void => {
    if (letter !== undefined && !hasMarks(lines.slice(start, end), letter)) {
      for (let index = start; index < end; index += 1) inUnmarked.add(index);
    }
    start = end;
  };
  lines.forEach((_, index) => {
    if (isMarkAlone(lines[index - 1])) belowMark.add(index);
    const heading = headingAt(lines, index);
    if (heading?.isCapital !== true) return;
    endSection(index);
    const { part } = heading;
    letter = part === 'performance' ? 'P' : part === 'knowledge' ? 'K' : undefined;
  });
  endSection(lines.length);
  return { belowMark, inUnmarked };
}

function hasMarks(lines: readonly PastedLine[], letter: 'P' | 'K'): boolean {
  return markLines(listLines(lines), letter).some(({ marker }) => marker !== undefined);
}

function isMarkAlone(line: PastedLine | undefined): boolean {
  const mark = line && (readMarker(line.text, 'P') ?? readMarker(line.text, 'K'));
  return mark?.text === '';
}
