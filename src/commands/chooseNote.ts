import * as vscode from 'vscode';
import { describeWorth } from '../core/evidence/describeWorth';
import type { Mapping } from '../core/evidence/mapping';
import { internalCommandIds } from '../util/commandIds';
import { formatDay } from '../workspace/dates';
import type { Journal } from '../workspace/journal';
import { localize } from '../workspace/localize';
import { isCriterionTarget, isNotesTarget } from '../workspace/targets';
import { joinParts } from '../workspace/words';
import type { Command } from './command';
import { matching } from './pickers/matching';
import { plainLabel } from './pickers/plainLabel';
import type { Entry, Prompts } from './pickers/prompts';

/** Opens one of several notes that name a criterion, at its tag: a single one at once. */
export class ChooseNote implements Command {
  readonly id = internalCommandIds.chooseNote;

  constructor(
    private readonly journal: Journal,
    private readonly prompts: Prompts,
  ) {}

  /** @param target the criterion and the notes; those that no longer name it are left out */
  async execute(target: unknown): Promise<void> {
    if (!isCriterionTarget(target) || !isNotesTarget(target)) return;
    const { criterionId, noteUris } = target;
    const coverage = this.journal.snapshot.criterion(criterionId);
    if (!coverage) return;
    const wanted = new Set(noteUris);
    const mappings = coverage.mappings.filter(({ note }) => wanted.has(note.uri));
    const noteUri =
      mappings.length > 1
        ? await this.#ask(coverage.criterion.code, mappings)
        : mappings[0]?.note.uri;
    if (noteUri === undefined) return;
    await vscode.commands.executeCommand(internalCommandIds.openNote, { noteUri, criterionId });
  }

  async #ask(code: string, mappings: readonly Mapping[]): Promise<string | undefined> {
    const entries = mappings.map(toEntry);
    const answer = await this.prompts.pickOne<string>({
      title: vscode.l10n.t('Notes for {0}', code),
      placeholder: vscode.l10n.t('The note to open'),
      isFleeting: true,
      entries: (query) => matching(entries, query),
    });
    return answer.kind === 'answered' ? answer.value : undefined;
  }
}

function toEntry(mapping: Mapping): Entry<string> {
  const { note } = mapping;
  const worth = describeWorth(mapping);
  const day = note.date === undefined ? undefined : formatDay(note.date);
  return {
    label: plainLabel(note.title),
    description: plainLabel(joinParts(worth && localize(worth), day, note.production)),
    icon: note.status === 'draft' ? 'edit' : 'note',
    value: note.uri,
  };
}
