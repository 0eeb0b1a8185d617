import * as vscode from 'vscode';
import { planTagging } from '../core/languageFeatures/planTagging';
import { NoteSearch, type SearchableFile } from '../core/search/noteSearch';
import type { Criterion } from '../core/standard/standard';
import type { StandardSet } from '../core/standard/standardSet';
import { commandIds } from '../util/commandIds';
import type { Journal } from '../workspace/journal';
import { isCriterionTarget, isNotesTarget } from '../workspace/targets';
import { joinParts } from '../workspace/words';
import type { Command } from './command';
import { fileName } from './fileName';
import type { Messages } from './messages';
import { editNote } from '../workspace/editNote';
import { criterionEntries } from './pickers/criterionEntries';
import { plainLabel } from './pickers/plainLabel';
import type { Entry, Prompts } from './pickers/prompts';

/** The most notes that are offered at a time; past these one types a word of the note. */
const mostOffered = 100;

/** Tags several notes with one criterion: those that the user picks, or has dropped on it. */
export class TagNotesWithCriterion implements Command {
  readonly id = commandIds.tagNotesWithCriterion;

  constructor(
    private readonly journal: Journal,
    private readonly prompts: Prompts,
    private readonly messages: Messages,
  ) {}

  async execute(target?: unknown, dropped?: unknown): Promise<void> {
    if (!this.journal.isReady) await this.journal.settled();
    const criterion = await this.#criterion(target);
    if (!criterion) return;
    const notes = isNotesTarget(dropped) ? dropped.noteUris : await this.#pick(criterion);
    await this.#tag(criterion, notes);
  }

  async #criterion(target: unknown): Promise<Criterion | undefined> {
    const { snapshot } = this.journal;
    if (isCriterionTarget(target)) return snapshot.standards.criterion(target.criterionId);
    const offer = criterionEntries(snapshot);
    const answer = await this.prompts.pickOne<string>({
      title: vscode.l10n.t('Tag Notes with Criterion'),
      placeholder: vscode.l10n.t('The criterion: type to search'),
      entries: (query) => offer(query),
    });
    return answer.kind === 'answered' ? snapshot.standards.criterion(answer.value) : undefined;
  }

  /** The notes that the user checks among those that do not name the criterion yet. */
  async #pick(criterion: Criterion): Promise<readonly string[]> {
    const { files, standards } = this.journal.snapshot;
    const offered = files
      .filter((file) => file.kind !== 'unreadable')
      .filter((file) => !isTagged(file, criterion, standards));
    if (offered.length === 0) {
      this.messages.inform(
        vscode.l10n.t('There is no note that {0} could be added to.', criterion.code),
      );
      return [];
    }
    const search = new NoteSearch(offered, standards);
    const answer = await this.prompts.pickMany<string>({
      title: vscode.l10n.t('Tag Notes with {0}', criterion.code),
      placeholder: vscode.l10n.t('The notes that speak to it: type to search'),
      entries: (query, checked) => {
        const found =
          query.trim() === ''
            ? offered.slice(0, mostOffered)
            : search.search(query, mostOffered).map(({ file }) => file);
        const chosen = offered.filter(({ uri }) => checked.has(uri));
        return [...new Set([...chosen, ...found])].map(toEntry);
      },
      checked: new Set(),
    });
    if (answer.kind !== 'answered') return [];
    return offered.flatMap(({ uri }) => (answer.value.has(uri) ? [uri] : []));
  }

  async #tag(criterion: Criterion, notes: readonly string[]): Promise<void> {
    const refused: { readonly uri: vscode.Uri; readonly reason: string }[] = [];
    for (const note of notes) {
      const uri = vscode.Uri.parse(note);
      const reason = await this.#tagOne(uri, criterion);
      if (reason !== undefined) refused.push({ uri, reason });
    }
    const [first] = refused;
    if (!first) return;
    const name = fileName(first.uri);
    const open = {
      label: vscode.l10n.t('Open the Note'),
      run: () => vscode.window.showTextDocument(first.uri),
    };
    this.messages.fail(
      refused.length === 1
        ? vscode.l10n.t('{0} was not tagged: {1}', name, first.reason)
        : vscode.l10n.t(
            'Notes that were not tagged: {0}. The first is {1}: {2}',
            refused.length,
            name,
            first.reason,
          ),
      open,
    );
  }

  /** Why the note could not be tagged; nothing where it is. */
  async #tagOne(uri: vscode.Uri, criterion: Criterion): Promise<string | undefined> {
    const { standards } = this.journal.snapshot;
    try {
      const outcome = await editNote(uri, (text) => planTagging(text, [criterion], standards));
      return outcome.kind === 'refused' ? outcome.reason : undefined;
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  }
}

function isTagged(file: SearchableFile, { id }: Criterion, standards: StandardSet): boolean {
  if (file.kind === 'untagged') return false;
  return file.criteria.some((written) => {
    const resolution = standards.resolve(written, file.standard);
    return resolution.kind === 'criterion' && resolution.criterion.id === id;
  });
}

function toEntry(file: SearchableFile): Entry<string> {
  const isNote = file.kind === 'note';
  const draft = isNote && file.status === 'draft' ? vscode.l10n.t('draft') : undefined;
  const description = isNote
    ? joinParts(draft, file.date, file.production, file.criteria.join(', '))
    : joinParts(file.date, vscode.l10n.t('untagged'));
  return {
    label: plainLabel(file.title),
    description: plainLabel(description),
    icon: isNote ? (draft === undefined ? 'note' : 'edit') : 'markdown',
    value: file.uri,
  };
}
