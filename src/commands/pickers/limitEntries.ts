import * as vscode from 'vscode';
import {
  describeLimit,
  isLimited,
  isSameLimit,
  noLimit,
  type JournalLimit,
} from '../../core/evidence/journalLimit';
import type { JournalSnapshot } from '../../core/evidence/journalSnapshot';
import { usualPeriods } from '../../core/evidence/usualPeriods';
import { formatDay } from '../../workspace/dates';
import { localize } from '../../workspace/localize';
import { countNotes } from '../../workspace/words';
import { isFound } from './isFound';
import { plainLabel } from './plainLabel';
import type { Entry } from './prompts';

/** A limit, or the wish to be asked for the dates. */
export type LimitChoice = JournalLimit | 'ask';

type Line = Exclude<Entry<LimitChoice>, { separator: string }>;

/**
 * The limits to choose from for what has been typed: none, the usual periods, dates of one's own, then
 * the productions. A limit that is in force and is none of these comes first, so that it is seen.
 * @param whole the journal without a limit
 */
export function limitEntries(
  whole: JournalSnapshot,
  present: JournalLimit,
  query: string,
): readonly Entry<LimitChoice>[] {
  const periods = usualPeriods(whole.today).map(({ name, from, to }) =>
    line(localize(name), 'calendar', { from, to }, describe({ from, to })),
  );
  const productions = whole.productions.map(({ name, noteCount }) =>
    line(plainLabel(name), 'folder-library', { productions: [name] }, countNotes(noteCount)),
  );
  const isListed = [...periods, ...productions].some(
    ({ value }) => value !== 'ask' && isSameLimit(value, present),
  );
  const own: Line = {
    label: vscode.l10n.t('Other dates…'),
    icon: 'edit',
    value: 'ask',
  };
  const all = line(vscode.l10n.t('All notes'), 'clear-all', noLimit, vscode.l10n.t('no limit'));
  const inForce =
    isLimited(present) && !isListed ? [line(describe(present), 'filter', present)] : [];
  const matches = ({ label, description }: Line): boolean => isFound(query, label, description);
  return [
    ...section(undefined, [all, ...inForce].filter(matches)),
    ...section(vscode.l10n.t('Period'), [...periods, own].filter(matches)),
    ...section(vscode.l10n.t('Production'), productions.filter(matches)),
  ];
}

function line(label: string, icon: string, value: JournalLimit, description?: string): Line {
  return { label, icon, value, ...(description !== undefined && { description }) };
}

function section(
  heading: string | undefined,
  lines: readonly Line[],
): readonly Entry<LimitChoice>[] {
  return heading === undefined || lines.length === 0 ? lines : [{ separator: heading }, ...lines];
}

function describe(limit: JournalLimit): string {
  return plainLabel(describeLimit(limit, { translate: localize, formatDay }));
}
