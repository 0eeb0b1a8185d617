import { message, type Message } from '../text/message';
import { likelyItems } from './likelyItems';
import { withDoubts, type PastedLine } from './pastedLines';
import { pageNames, readPageEnd, type PageEnd } from './readPageEnd';
import { quote } from './quote';
import type { RecordHead } from './recordHead';
import { headingAt } from './sectionHeading';
import { fieldAt } from './recordField';

/**
 * What a line is taken for. `sure` and `maybe` end a page; `number` and `word` stay in the text, and
 * may be a page's number and its title; `title` is still to be decided.
 */
type Verdict = 'text' | 'number' | 'word' | 'title' | 'maybe' | 'sure';

/**
 * The lines without the record's head, and without what stands at the head or the foot of every page:
 * URN and title in any order, the page's number, a copyright. What is uncertain is doubted at the
 * line before it.
 */
export function withoutPageEnds(
  lines: readonly PastedLine[],
  head: RecordHead,
): readonly PastedLine[] {
  const names = pageNames(head);
  const isOfHead = (index: number): boolean =>
    head.taken.has(index) || (head.pageLines.has(index) && !head.fieldLines.has(index));
  const ends = lines.map((line, index) =>
    isOfHead(index) || head.fieldLines.has(index) || isValue(lines, index)
      ? undefined
      : readPageEnd(line.text, names),
  );
  const verdicts = judge(lines, ends);
  const kept: PastedLine[] = [];
  let isAfterEnd = false;
  lines.forEach((line, index) => {
    const verdict = verdicts[index] ?? 'text';
    if (isOfHead(index)) return;
    if (verdict === 'sure' || verdict === 'maybe') {
      const last = verdict === 'maybe' ? kept.pop() : undefined;
      if (last) {
        kept.push(
          withDoubts(last, [
            message('The line "{0}" was left out as the end of a page', line.text),
          ]),
        );
      }
      isAfterEnd = true;
      return;
    }
    // Where a page ends, empty lines say nothing about the text.
    const placed = isAfterEnd ? { ...line, gap: Math.min(line.gap, 1), isBehindPage: true } : line;
    isAfterEnd = false;
    const question = describeKept(verdict, line.text);
    kept.push(question ? { ...placed, question } : placed);
  });
  return kept;
}

function describeKept(verdict: Verdict, text: string): Message | undefined {
  if (verdict === 'number') {
    return message('"{0}" stands alone in a line: is it a page number?', text);
  }
  return verdict === 'word'
    ? message('Is "{0}" the title at the end of a page?', quote(text))
    : undefined;
}

/** Whether the line is the value of a field, such as the number of a version, or a former URN. */
function isValue(lines: readonly PastedLine[], index: number): boolean {
  if (lines[index]?.text.includes(' ') !== false) return false;
  const above = index > 0 ? fieldAt(lines, index - 1) : undefined;
  return above?.value === '' && above.isCapital && above.taken === 1;
}

function judge(
  lines: readonly PastedLine[],
  ends: readonly (PageEnd | undefined)[],
): readonly Verdict[] {
  const { belowMark, inUnmarked } = likelyItems(lines);
  const counts = new Map<string, number>();
  ends.forEach((end, index) => {
    if (end?.key && !belowMark.has(index)) counts.set(end.key, (counts.get(end.key) ?? 0) + 1);
  });
  const countOf = (index: number): number => counts.get(ends[index]?.key ?? '') ?? 0;
  const verdicts = ends.map((end, index): Verdict => {
    if (!end) return 'text';
    switch (end.kind) {
      case 'sure':
        return 'sure';
      case 'titled':
        // One of two may be an item.
        return countOf(index) > (inUnmarked.has(index) ? 2 : 1) && !belowMark.has(index)
          ? 'sure'
          : 'title';
      case 'recurring':
        return countOf(index) > 1 ? 'sure' : 'text';
      case 'number':
        return lines[index]?.isAtPageBreak === true ? 'sure' : 'number';
    }
  });
  spread(verdicts, ends);
  judgeNumbers(verdicts, ends, (index) => isBelowHeading(lines, index));
  return verdicts.map((verdict, index) => {
    if (verdict !== 'title') return verdict;
    if (belowMark.has(index)) return 'word';
    if (countOf(index) > 1) return 'maybe';
    // The title `Sound` may be an item as well.
    const isWord = lines[index]?.text.includes(' ') !== true;
    return isWord || inUnmarked.has(index) ? 'word' : 'maybe';
  });
}

/** What stands beside a page's end belongs to it; a page has one number. */
function spread(verdicts: Verdict[], ends: readonly (PageEnd | undefined)[]): void {
  for (const step of [1, -1]) {
    let isNumbered = false;
    let isBeside = false;
    const start = step > 0 ? 0 : verdicts.length - 1;
    for (let index = start; index >= 0 && index < verdicts.length; index += step) {
      const verdict = verdicts[index];
      const hasNumber = ends[index]?.number !== undefined;
      if (isBeside && (verdict === 'title' || (verdict === 'number' && !isNumbered))) {
        verdicts[index] = 'sure';
      }
      isBeside = verdicts[index] === 'sure';
      isNumbered = isBeside && (isNumbered || hasNumber);
    }
  }
}

/** Whether the heading of a list, or what leads into one, ends right above the line. */
function isBelowHeading(lines: readonly PastedLine[], index: number): boolean {
  return [1, 2, 3].some((above) => {
    const heading = headingAt(lines, index - above);
    return (
      heading?.taken === above && (heading.part === 'performance' || heading.part === 'knowledge')
    );
  });
}

/** Fewer lines than these are no page: the numbers are those of a list. */
const shortestPage = 4;

/**
 * Numbers alone in a line are page numbers where they rise by one from page to page; two of them may
 * do so by chance, and one says nothing. A list's first number stands right below its heading.
 */
function judgeNumbers(
  verdicts: Verdict[],
  ends: readonly (PageEnd | undefined)[],
  isBelowList: (index: number) => boolean,
): void {
  const runs = new Map<number, number[]>();
  const all: (readonly number[])[] = [];
  verdicts.forEach((verdict, index) => {
    const number = ends[index]?.number;
    if (number === undefined || (verdict !== 'number' && verdict !== 'sure')) return;
    const run = runs.get(number) ?? [];
    if (run.length === 0) all.push(run);
    run.push(index);
    runs.delete(number);
    runs.set(number + 1, run);
  });
  for (const run of all) {
    const [start = 0] = run;
    if (ends[start]?.number === 1 && verdicts[start] === 'number' && isBelowList(start)) {
      for (const index of run) if (verdicts[index] === 'number') verdicts[index] = 'text';
      continue;
    }
    const lines = (run.at(-1) ?? 0) - start;
    if (run.length < 2 || lines < shortestPage * (run.length - 1)) continue;
    for (const index of run) {
      if (verdicts[index] === 'number') verdicts[index] = run.length > 2 ? 'sure' : 'maybe';
    }
  }
}
