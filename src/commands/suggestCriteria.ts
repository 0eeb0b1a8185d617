import * as vscode from 'vscode';
import { suggestCriteria } from '../core/suggestion/suggestCriteria';
import type { Suggestion } from '../core/suggestion/criterionSuggester';
import { commandIds } from '../util/commandIds';
import type { Journal } from '../workspace/journal';
import type { Command } from './command';
import { fileName } from './fileName';
import type { Messages } from './messages';
import { NoteTagger } from './noteTagger';
import { isFound } from './pickers/isFound';
import { plainLabel } from './pickers/plainLabel';
import type { Entry, Prompts } from './pickers/prompts';

/** The most suggestions that are offered: past these they are guesses. */
const mostSuggestions = 8;

/** Offers the criteria that a note's own words speak to, each with the sentence that does. */
export class SuggestCriteria implements Command {
  readonly id = commandIds.suggestCriteria;

  constructor(
    private readonly journal: Journal,
    private readonly prompts: Prompts,
    private readonly messages: Messages,
  ) {}

  async execute(...args: readonly unknown[]): Promise<void> {
    const tagger = new NoteTagger(this.journal, this.messages);
    const tagged = await tagger.readTarget(args);
    if (!tagged) return;
    const untagged = this.journal.snapshot.standards.standards
      .flatMap(({ criteria }) => criteria)
      .filter(({ id }) => !tagged.written.has(id));
    const { body, title } = tagged.file;
    const suggestions = suggestCriteria(body, title, untagged).slice(0, mostSuggestions);
    if (suggestions.length === 0) {
      this.messages.warn(
        vscode.l10n.t(
          'Nothing in {0} points to a criterion that it does not name already. Tag Note… shows them all.',
          fileName(tagged.uri),
        ),
      );
      return;
    }
    const answer = await this.prompts.pickMany<string>({
      title: vscode.l10n.t('Suggested Criteria: {0}', fileName(tagged.uri)),
      placeholder: vscode.l10n.t('Check what the note is evidence for, the likeliest first'),
      entries: (query, checked) => suggestionEntries(suggestions, query, checked),
      checked: new Set(),
    });
    if (answer.kind !== 'answered' || answer.value.size === 0) return;
    await tagger.apply(tagged, new Set([...tagged.written.keys(), ...answer.value]));
  }
}

function suggestionEntries(
  suggestions: readonly Suggestion[],
  query: string,
  checked: ReadonlySet<string>,
): readonly Entry<string>[] {
  return suggestions
    .filter(
      ({ criterion: { id, code, text }, sentence }) =>
        checked.has(id) || isFound(query, code, text, sentence),
    )
    .map(({ criterion: { id, code, text }, sentence }) => ({
      label: code,
      description: plainLabel(text),
      detail: plainLabel(`“${sentence.replace(/\s+/g, ' ').trim()}”`),
      icon: 'lightbulb',
      value: id,
    }));
}
