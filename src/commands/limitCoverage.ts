import * as vscode from 'vscode';
import { isSameLimit, type JournalLimit } from '../core/evidence/journalLimit';
import { readBound } from '../core/evidence/readBound';
import { commandIds } from '../util/commandIds';
import { formatDay } from '../workspace/dates';
import type { Journal } from '../workspace/journal';
import type { LimitedJournal } from '../workspace/limitedJournal';
import type { Command } from './command';
import { limitEntries, type LimitChoice } from './pickers/limitEntries';
import { mapAnswer } from './pickers/mapAnswer';
import type { Prompts } from './pickers/prompts';
import { runSteps, type Step } from './pickers/runSteps';

type Bound = 'from' | 'to';

/** The first and the last day as they were typed; empty where there is to be none. */
type Bounds = Readonly<Record<Bound, string>>;

/** Limits coverage, matrix and exports to a period or a production that the user picks. */
export class LimitCoverage implements Command {
  readonly id = commandIds.limitCoverage;

  constructor(
    private readonly journal: Journal,
    private readonly limited: LimitedJournal,
    private readonly prompts: Prompts,
  ) {}

  async execute(): Promise<void> {
    if (!this.journal.isReady) await this.journal.settled();
    const present = this.limited.limit;
    const answer = await this.prompts.pickOne<LimitChoice>({
      title: vscode.l10n.t('Limit Coverage'),
      placeholder: vscode.l10n.t('The period or the production that coverage is to be about'),
      isFleeting: true,
      entries: (query) => limitEntries(this.journal.snapshot, present, query),
      isActive: (choice) => choice !== 'ask' && isSameLimit(choice, present),
    });
    if (answer.kind !== 'answered') return;
    const limit = answer.value === 'ask' ? await this.#askForDates(present) : answer.value;
    if (limit) this.limited.limit = limit;
  }

  async #askForDates({ from = '', to = '' }: JournalLimit): Promise<JournalLimit | undefined> {
    const bounds = await runSteps([this.#step('from'), this.#step('to')], { from, to });
    if (!bounds) return undefined;
    const [first, last] = [readBound(bounds.from, 'from'), readBound(bounds.to, 'to')];
    return { ...(first !== undefined && { from: first }), ...(last !== undefined && { to: last }) };
  }

  #step(which: Bound): Step<Bounds> {
    return async (bounds, position) => {
      const answer = await this.prompts.enterText({
        title: vscode.l10n.t('Limit Coverage'),
        position,
        placeholder: vscode.l10n.t('A day, a month or a year: 2026-11-20, 2026-11, 2026'),
        value: bounds[which],
        prompt: (value) => describeBound(which, value),
        refuse: (value) => refuseBound(which, value, bounds),
      });
      return mapAnswer(answer, (value) => ({ ...bounds, [which]: value }));
    };
  }
}

function describeBound(which: Bound, value: string): string {
  const day = readBound(value, which);
  if (day === undefined) {
    return which === 'from'
      ? vscode.l10n.t('The first day. Leave empty for all up to the last day.')
      : vscode.l10n.t('The last day. Leave empty for all since the first day.');
  }
  return which === 'from'
    ? vscode.l10n.t('The first day is {0}', formatDay(day))
    : vscode.l10n.t('The last day is {0}', formatDay(day));
}

function refuseBound(which: Bound, value: string, bounds: Bounds): string | undefined {
  if (value === '') return undefined;
  const day = readBound(value, which);
  if (day === undefined) {
    return vscode.l10n.t('Write a date as 2026-11-20, a month as 2026-11 or a year as 2026.');
  }
  const from = readBound(bounds.from, 'from');
  return which === 'to' && from !== undefined && day < from
    ? vscode.l10n.t('The last day cannot come before the first, {0}.', formatDay(from))
    : undefined;
}
