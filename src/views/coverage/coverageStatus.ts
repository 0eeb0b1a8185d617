import * as vscode from 'vscode';
import { covered } from '../../core/evidence/coverageState';
import type { JournalSnapshot } from '../../core/evidence/journalSnapshot';
import { describeKindTotal } from '../../core/report/coverageLabels';
import { criterionKinds } from '../../core/standard/standard';
import { commandIds } from '../../util/commandIds';
import { Disposable } from '../../util/disposable';
import type { Journal } from '../../workspace/journal';
import type { LimitedJournal } from '../../workspace/limitedJournal';
import { localize } from '../../workspace/localize';
import { joinParts } from '../../workspace/words';
import { journalState } from '../journalState';
import { speakParts } from '../rows/speakParts';

/** Left of centre and after what VS Code itself says there. */
const priority = -10;

/** The item of the status bar that says how many criteria have evidence, `18/29`. */
export class CoverageStatus extends Disposable {
  readonly #item = this.register(
    vscode.window.createStatusBarItem(
      'nosNotes.coverage',
      vscode.StatusBarAlignment.Left,
      priority,
    ),
  );

  constructor(
    private readonly journal: Journal,
    private readonly limited: LimitedJournal,
  ) {
    super();
    this.#item.name = vscode.l10n.t('NOS Notes: Coverage');
    this.#item.command = commandIds.showCoverage;
    this.register(limited.onDidChange(() => this.#follow()));
    this.#follow();
  }

  #follow(): void {
    const { snapshot, limitInWords } = this.limited;
    // In a window without notes it would only be in the way.
    if (journalState(this.journal) !== 'notes' || snapshot.criterionCount === 0) {
      this.#item.hide();
      return;
    }
    const { text, tooltip, spoken } = describeCoverage(snapshot, limitInWords);
    this.#item.text = text;
    this.#item.tooltip = tooltip;
    this.#item.accessibilityInformation = { label: spoken, role: 'button' };
    this.#item.show();
  }
}

/** What the status bar says about `snapshot`. */
export interface CoverageStatusText {
  readonly text: string;
  readonly tooltip: string;
  readonly spoken: string;
}

/**
 * The coverage of all active standards in the status bar's words.
 * @param limit what `snapshot` is limited to; absent for the whole journal
 */
export function describeCoverage(snapshot: JournalSnapshot, limit?: string): CoverageStatusText {
  const { coveredCount, criterionCount, coverage } = snapshot;
  const total = vscode.l10n.t('{0} of {1} criteria have evidence', coveredCount, criterionCount);
  const lines = coverage.flatMap((standard) => [
    joinParts(standard.standard.urn, `${covered(standard.summary)}/${standard.summary.total}`),
    ...criterionKinds
      .filter((kind) => standard.ofKind(kind).length > 0)
      .map((kind) => localize(describeKindTotal(kind, standard.summaryOf(kind)))),
  ]);
  const limited = limit === undefined ? [] : [vscode.l10n.t('Limited to {0}', limit)];
  const mark = limit === undefined ? '' : ' $(filter)';
  return {
    text: `$(checklist) ${coveredCount}/${criterionCount}${mark}`,
    tooltip: [...limited, total, ...lines].join('\n'),
    spoken: vscode.l10n.t('NOS Notes: {0}', speakParts(total, ...limited)),
  };
}
