import { isPlainAnswer, mayDenyConfidential } from '../../note/confidentialKey';
import { isCalendarDate } from '../../text/calendarDate';
import { message } from '../../text/message';
import type { Problem } from '../../text/problem';
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

/** Other spellings of the key `confidential`, and values that are neither yes nor no: all keep the text in. */
export function findUnclearConfidential({ places }: NoteContext): readonly Problem[] {
  return (places?.confidentialKeys ?? []).flatMap(({ text, range, value }): readonly Problem[] => {
    if (text !== 'confidential') {
      const words = mayDenyConfidential(text)
        ? message(
            'Write confidential: true or false instead. Until then the text counts as confidential',
          )
        : message('Should be spelled “confidential”. It is read as that');
      return [{ code: 'confidential-key', severity: 'hint', range, message: words }];
    }
    if (value && isPlainAnswer(value.text)) return [];
    const words = message('Should be true or false. Until then the text counts as confidential');
    const place = value?.range ?? range;
    return [{ code: 'confidential-value', severity: 'warning', range: place, message: words }];
  });
}
