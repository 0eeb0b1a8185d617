import * as vscode from 'vscode';
import type { Journal } from '../../workspace/journal';
import { localize } from '../../workspace/localize';
import type { StandardFile } from '../../workspace/standardFiles';
import { journalState } from '../journalState';
import { speakParts } from '../rows/speakParts';
import { RowTree } from '../tree/rowTree';
import type { TreeRow } from '../tree/treeRow';
import type { StandardFilter } from './standardFilter';
import { countShown, standardRows, type ShownCriteria } from './standardRows';

/** The standards with their criteria and the notes of each, as far as the filter shows them. */
export class StandardTree extends RowTree {
  constructor(
    private readonly journal: Journal,
    private readonly filter: StandardFilter,
  ) {
    super();
    this.register(journal.onDidChange(() => this.update()));
    this.register(filter.onDidChange(() => this.update()));
  }

  /** What the user should know about what is shown; nothing where everything is. */
  override get message(): string | undefined {
    const { snapshot } = this.journal;
    const state = journalState(this.journal);
    if (state === 'noFolder') return undefined;
    if (state === 'reading') return vscode.l10n.t('Reading the journal…');
    if (snapshot.criterionCount === 0) {
      return vscode.l10n.t(
        'None of the standards that the settings name is there. Look at nosNotes.standards and nosNotes.defaultStandard.',
      );
    }
    return describeShown(countShown(snapshot, this.#shown()), snapshot.criterionCount, this.filter);
  }

  protected override rows(): readonly TreeRow[] {
    const { availableStandards, snapshot, standardFiles } = this.journal;
    const state = journalState(this.journal);
    if (state === 'noFolder' || state === 'reading') return [];
    const unreadable = standardFiles.filter(({ standard }) => !standard);
    return [
      ...standardRows(snapshot, availableStandards, this.#shown()),
      ...(this.filter.query === '' ? unreadable.map(unreadableStandardRow) : []),
    ];
  }

  #shown(): ShownCriteria {
    const { query, gapsOnly } = this.filter;
    const includes = this.filter.matches(this.journal.snapshot.standards);
    return { includes, gapsOnly, isSearch: query !== '' };
  }
}

function describeShown(
  shown: number,
  total: number,
  { query, gapsOnly }: StandardFilter,
): string | undefined {
  if (query === '' && !gapsOnly) return undefined;
  const limits = joinLimits(query, gapsOnly);
  if (shown > 0) return vscode.l10n.t('{0} – {1} of {2} criteria', limits, shown, total);
  return query === ''
    ? vscode.l10n.t('{0} – every criterion has its evidence', limits)
    : vscode.l10n.t('{0} – no criterion found', limits);
}

function joinLimits(query: string, gapsOnly: boolean): string {
  if (query === '') return vscode.l10n.t('Gaps only');
  return gapsOnly
    ? vscode.l10n.t('Filter: "{0}", gaps only', query)
    : vscode.l10n.t('Filter: "{0}"', query);
}

/** A file of `.nos/standards/` that gives no standard: it would be missed without a word. */
function unreadableStandardRow({ uri, problems }: StandardFile): TreeRow {
  const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
  const reasons = problems.map(({ message }) => localize(message));
  const [reason] = reasons;
  return {
    id: uri.toString(),
    label: name,
    ...(reason !== undefined && { description: reason }),
    icon: { id: 'warning', color: 'list.warningForeground' },
    tooltip: [name, ...reasons],
    spoken: speakParts(vscode.l10n.t('Unreadable standard'), name, reason),
    context: 'unreadable-standard',
    opens: { noteUri: uri.toString() },
  };
}
