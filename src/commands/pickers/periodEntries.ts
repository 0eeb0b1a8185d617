import * as vscode from 'vscode';
import type { JournalLimit } from '../../core/evidence/journalLimit';
import { usualPeriods } from '../../core/evidence/usualPeriods';
import { firstDay, isCalendarDate, lastDay } from '../../core/text/calendarDate';
import { formatDay } from '../../workspace/dates';
import { localize } from '../../workspace/localize';
import { isFound } from './isFound';
import type { Entry } from './prompts';

/**
 * The periods to choose from for what has been typed: one that is spelled out in days or years, else
 * all of the time and the usual ones. The present one comes first where it is none of these.
 * @param today the local date `YYYY-MM-DD`
 */
export function periodEntries(
  query: string,
  today: string,
  present: JournalLimit,
): readonly Entry<JournalLimit>[] {
  const typed = readPeriod(query);
  if (typed) return [toEntry(describe(typed), typed)];
  const usual = [
    { label: vscode.l10n.t('All notes'), description: '', icon: 'calendar', value: {} },
    ...usualPeriods(today).map(({ name, from, to }) =>
      toEntry(localize(name), { from, to }, describe({ from, to })),
    ),
  ];
  const isListed = usual.some(({ value }) => isSamePeriod(value, present));
  return [...(isListed ? [] : [toEntry(describe(present), present)]), ...usual].filter(
    ({ label }) => isFound(query, label),
  );
}

/** Whether two limits are about the same days. */
export function isSamePeriod(a: JournalLimit, b: JournalLimit): boolean {
  return a.from === b.from && a.to === b.to;
}

/** `2026`, `2026-01-31` or two of them; one alone is a year as a whole, or a day to start from. */
function readPeriod(query: string): JournalLimit | undefined {
  const dates = query.match(/\d{4}(?:-\d{2}-\d{2})?(?![\d-])/g) ?? [];
  const [first, last, ...more] = dates;
  if (first === undefined || more.length > 0 || !dates.every(isCalendarDate)) return undefined;
  const from = firstDay(first);
  if (last === undefined) return first.length === 4 ? { from, to: lastDay(first) } : { from };
  const to = lastDay(last);
  return from <= to ? { from, to } : undefined;
}

function describe({ from, to }: JournalLimit): string {
  if (from === undefined) return vscode.l10n.t('Up to {0}', to === undefined ? '' : formatDay(to));
  if (to === undefined) return vscode.l10n.t('Since {0}', formatDay(from));
  return `${formatDay(from)} – ${formatDay(to)}`;
}

function toEntry(label: string, value: JournalLimit, description = '') {
  return { label, description, icon: 'calendar', value };
}
