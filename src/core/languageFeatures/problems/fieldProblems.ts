import type { WrittenValue } from '../../note/frontMatterPlaces';
import { isCalendarDate } from '../../text/calendarDate';
import { message } from '../../text/message';
import type { Problem } from '../../text/problem';
import { hasScheme } from '../evidencePath';
import type { NoteContext } from './noteContext';

/** A note without a title is shown by its file's name; one without a date can become too old. */
export function findMissingKeys({ text, lines, places }: NoteContext): readonly Problem[] {
  if (!places) return [];
  const fence = text.indexOf('---');
  const range = lines.rangeBetween(fence, fence + 3);
  const problems: Problem[] = [];
  if (!places.value('title')) {
    const words = message('The note has no title');
    problems.push({ code: 'missing-title', severity: 'hint', range, message: words });
  }
  if (!places.value('date')) {
    const words = message('The note has no date');
    problems.push({ code: 'missing-date', severity: 'hint', range, message: words });
  }
  return problems;
}

/** Dates that cannot be read, which count as none. */
export function findBadDates({ places }: NoteContext): readonly Problem[] {
  const dates = [
    places?.value('date'),
    places?.value('reviewed'),
    ...(places?.acceptances.map(({ date }) => date) ?? []),
  ];
  return dates.flatMap((date): readonly Problem[] => {
    if (!date || isCalendarDate(date.text)) return [];
    const words = message('This is no date: write it as in 2026-11-20, or the year alone');
    return [{ code: 'bad-date', severity: 'warning', range: date.range, message: words }];
  });
}

/** Anything but `draft` and `ready`, which counts as `ready`. */
export function findBadStatus({ places }: NoteContext): readonly Problem[] {
  const status = places?.value('status');
  if (!status || ['draft', 'ready'].includes(status.text.toLowerCase())) return [];
  const words = message('The status is draft or ready; anything else counts as ready');
  return [{ code: 'bad-status', severity: 'warning', range: status.range, message: words }];
}

/** Files that are gone, or whose path has a slip in it. */
export function findMissingEvidence({ places, isMissing }: NoteContext): readonly Problem[] {
  const isGone = ({ text }: WrittenValue): boolean =>
    !hasScheme(text) && isMissing?.(text) === true;
  return (places?.evidenceFiles ?? []).filter(isGone).map(({ text, range }) => ({
    code: 'missing-evidence',
    severity: 'warning',
    range,
    message: message('The file {0} does not exist', text),
  }));
}

/** Acceptances that do not say what was accepted, and so count for nothing. */
export function findEmptyAcceptances({ note, places }: NoteContext): readonly Problem[] {
  const written = places?.acceptances ?? [];
  // Both leave out the same entries; if ever they do not, a wrong place is worse than none.
  if (written.length !== note.acceptances.length) return [];
  return written.flatMap(({ range }, index): readonly Problem[] => {
    if ((note.acceptances[index]?.criteria.length ?? 0) > 0) return [];
    const words = message('This acceptance names no criteria, so it counts for nothing');
    return [{ code: 'acceptance-without-criteria', severity: 'warning', range, message: words }];
  });
}
