import * as vscode from 'vscode';
import { describeState, type CoverageState } from '../../core/evidence/coverageState';
import type { CriterionCoverage } from '../../core/evidence/criterionCoverage';
import type { JournalSnapshot } from '../../core/evidence/journalSnapshot';
import { describeReason } from '../../core/evidence/reason';
import { CriterionSearch, type CriterionMatch } from '../../core/search/criterionSearch';
import { describeIncomplete } from '../../core/standard/describeIncomplete';
import type { Criterion } from '../../core/standard/standard';
import { localize } from '../../workspace/localize';
import { countNotes, joinParts, nameOfKind } from '../../workspace/words';
import { plainLabel } from './plainLabel';
import type { Entry } from './prompts';

/** What to offer for what has been typed; the values are full ids. */
type CriterionEntries = (query: string, checked?: ReadonlySet<string>) => readonly Entry<string>[];

/**
 * The criteria of all standards to choose from: those that are checked, whatever has been typed,
 * and then those that the query finds, best first. Without a query: all, by the lists of their
 * standards.
 */
export function criterionEntries(snapshot: JournalSnapshot): CriterionEntries {
  const coverage = snapshot.coverage.flatMap(({ criteria }) => criteria);
  const byId = new Map(coverage.map((it) => [it.criterion.id, it]));
  const search = new CriterionSearch(coverage.map(({ criterion }) => criterion));
  const severalStandards = snapshot.coverage.length > 1;

  const toEntry = (it: CriterionCoverage, match: CriterionMatch): Entry<string> => ({
    label: it.criterion.code,
    description: joinParts(
      severalStandards ? it.criterion.urn : undefined,
      describe(it),
      match.kind === 'keyword' ? `“${plainLabel(match.keyword)}”` : undefined,
    ),
    detail: wordingOf(it),
    icon: stateIcons[it.state],
    value: it.criterion.id,
  });

  return (query, checked = new Set()) => {
    const chosen = coverage.filter(({ criterion }) => checked.has(criterion.id));
    const isSearch = query.trim() !== '';
    const headingOf = ({ urn, kind }: Criterion): string => {
      if (isSearch) return chosen.length > 0 ? vscode.l10n.t('Found') : '';
      return joinParts(severalStandards ? urn : undefined, nameOfKind(kind));
    };
    const entries = chosen.map((it) => toEntry(it, { kind: 'all' }));
    if (chosen.length > 0) entries.unshift({ separator: vscode.l10n.t('Chosen') });
    let last = '';
    for (const { criterion, match } of search.hits(query)) {
      const found = byId.get(criterion.id);
      if (!found || checked.has(criterion.id)) continue;
      const heading = headingOf(criterion);
      if (heading !== last) entries.push({ separator: heading });
      last = heading;
      entries.push(toEntry(found, match));
    }
    return entries;
  };
}

/** The same icons as in the trees. */
const stateIcons: Readonly<Record<CoverageState, string>> = {
  missing: 'circle-large-outline',
  mapped: 'color-mode',
  evidenced: 'pass',
  accepted: 'verified-filled',
};

/** How far a criterion is covered: what is missing for a gap, how many notes otherwise. */
function describe({ state, reasons, evidenceCount }: CriterionCoverage): string {
  switch (state) {
    case 'missing':
      return localize(describeState(state));
    case 'mapped':
      return reasons.map((reason) => localize(describeReason(reason))).join('; ');
    case 'evidenced':
      return countNotes(evidenceCount);
    case 'accepted':
      return joinParts(localize(describeState(state)), countNotes(evidenceCount));
  }
}

function wordingOf({ criterion }: CriterionCoverage): string {
  const remark = describeIncomplete(criterion);
  const text = plainLabel(criterion.text);
  return remark ? `${text} […] ${localize(remark)}` : text;
}
