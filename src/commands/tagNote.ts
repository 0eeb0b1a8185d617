import * as vscode from 'vscode';
import { commandIds } from '../util/commandIds';
import type { Journal } from '../workspace/journal';
import type { Command } from './command';
import { fileName } from './fileName';
import type { Messages } from './messages';
import { NoteTagger } from './noteTagger';
import { criterionEntries } from './pickers/criterionEntries';
import { plainLabel } from './pickers/plainLabel';
import type { Entry, Prompts } from './pickers/prompts';

/** Lets the user choose the criteria of a note that exists. */
export class TagNote implements Command {
  readonly id = commandIds.tagNote;

  constructor(
    private readonly journal: Journal,
    private readonly prompts: Prompts,
    private readonly messages: Messages,
  ) {}

  async execute(...args: readonly unknown[]): Promise<void> {
    const tagger = new NoteTagger(this.journal, this.messages);
    const tagged = await tagger.readTarget(args);
    if (!tagged) return;
    const offer = criterionEntries(this.journal.snapshot);
    const answer = await this.prompts.pickMany<string>({
      title: vscode.l10n.t('Tag Note: {0}', fileName(tagged.uri)),
      placeholder: vscode.l10n.t(
        'The criteria: type to find one, Enter to add it, Enter again when done',
      ),
      entries: (query, checked) => [...unknownEntries(tagged.unknown), ...offer(query, checked)],
      checked: new Set(tagged.written.keys()),
    });
    if (answer.kind === 'answered') await tagger.apply(tagged, answer.value);
  }
}

/** The codes that no standard of the journal has; they stay unless the user takes them off. */
function unknownEntries(codes: readonly string[]): readonly Entry<string>[] {
  if (codes.length === 0) return [];
  return [
    { separator: vscode.l10n.t('In no standard of this journal') },
    ...codes.map((code) => ({
      label: plainLabel(code),
      description: vscode.l10n.t('kept unless you take it off'),
      icon: 'question',
      value: code,
    })),
  ];
}
