import path from 'node:path';
import type { JournalLimit } from '../core/evidence/journalLimit';
import type { JournalSnapshot } from '../core/evidence/journalSnapshot';
import { productionKey } from '../core/evidence/mappingTally';
import { portfolioFormats, type PortfolioFormat } from '../core/portfolio/renderPortfolio';
import { firstDay, isCalendarDate, lastDay } from '../core/text/calendarDate';
import { UsageError } from './command';

/**
 * The format asked for by `--format`, else the one that the name of `--out` ends in.
 * @throws UsageError where neither says one
 */
export function readFormat(asked: string | undefined, out: string | undefined): PortfolioFormat {
  const name = asked ?? (out === undefined ? '' : path.extname(out).slice(1).toLowerCase());
  const format = portfolioFormats.find((it) => it === name);
  if (format) return format;
  throw new UsageError(
    asked === undefined
      ? 'say which format: --format html, md, csv or json.'
      : `--format takes html, md, csv or json, not "${asked}".`,
  );
}

/**
 * The limit that `--from` and `--to` set, each a day or a year as a whole.
 * @throws UsageError where one of them is none, or nothing lies between them
 */
export function readRange({ from, to }: { from?: string; to?: string }): JournalLimit {
  for (const [name, date] of Object.entries({ from, to })) {
    const isDate: boolean = date === undefined || isCalendarDate(date);
    if (isDate) continue;
    throw new UsageError(`--${name} takes a day such as 2026-01-31 or a year, not "${date}".`);
  }
  const range = {
    ...(from !== undefined && { from: firstDay(from) }),
    ...(to !== undefined && { to: lastDay(to) }),
  };
  if (range.from !== undefined && range.to !== undefined && range.from > range.to) {
    throw new UsageError('--from is after --to.');
  }
  return range;
}

/**
 * The limit to the productions `names`, in the spelling and order of the journal.
 * @throws UsageError where no note names one of them: it may be a slip
 */
export function readProductions(
  names: readonly string[],
  { productions, notes }: JournalSnapshot,
): JournalLimit {
  if (names.length === 0) return {};
  const asked = new Set<string | undefined>(names.map(productionKey));
  const known = new Set(productions.map(({ name }) => productionKey(name)));
  for (const name of names) {
    if (known.has(productionKey(name))) continue;
    // Not those that confidential notes alone name.
    const open = notes.filter(({ confidential }) => !confidential);
    const told = new Set(open.map(({ production }) => productionKey(production)));
    const all = productions.flatMap((it) => (told.has(productionKey(it.name)) ? it.name : []));
    throw new UsageError(
      `no note names the production "${name}". Known: ${all.join(', ') || 'none'}.`,
    );
  }
  const found = productions.filter(({ name }) => asked.has(productionKey(name)));
  return { productions: found.map(({ name }) => name) };
}
