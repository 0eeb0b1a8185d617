import type { PastedLine } from './pastedLines';
import { headingAt } from './sectionHeading';
import { isSiteLine } from './siteLine';

/** Fewer headings than these in a row are no menu. */
const fewest = 3;

/** The lines without a menu of the page's headings at their top, where the headings come again below. */
export function withoutMenu(lines: readonly PastedLine[]): readonly PastedLine[] {
  const names = new Set<string>();
  let end = 0;
  while (end < lines.length) {
    const heading = headingAt(lines, end);
    const text = lines[end]?.text ?? '';
    // What comes again is the heading itself.
    if (heading && names.has(text)) break;
    if (heading) names.add(text);
    else if (!isSiteLine(text)) break;
    end += heading?.taken ?? 1;
  }
  if (names.size < fewest) return lines;
  const comeAgain = lines.some((_, index) => {
    const heading = index >= end ? headingAt(lines, index) : undefined;
    return heading?.strength === 'sure' && heading.isCapital;
  });
  return comeAgain ? lines.slice(end) : lines;
}
