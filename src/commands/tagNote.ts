import * as vscode from 'vscode';
import { parseNoteFile } from '../core/note/parseNoteFile';
import { planCriteriaEdit } from '../core/note/planCriteriaEdit';
import { commandIds } from '../util/commandIds';
import type { Journal } from '../workspace/journal';
import { localize } from '../workspace/localize';
import type { Command } from './command';
import { fileName } from './fileName';
import type { Messages } from './messages';
import { editNote } from './noteEditor';
import { criterionEntries } from './pickers/criterionEntries';
import { plainLabel } from './pickers/plainLabel';
import type { Entry, Prompts } from './pickers/prompts';
import { targetUri } from './targetUri';

/** The tags of one note: for each what the note writes for it, by full id or, unknown, as written. */
interface Tags {
  readonly written: ReadonlyMap<string, readonly string[]>;
  /** The codes that no active standard has. */
  readonly unknown: readonly string[];
  /** The note's key `standard`. */
  readonly standard?: string;
}

/** Lets the user choose the criteria of a note that exists. */
export class TagNote implements Command {
  readonly id = commandIds.tagNote;

  constructor(
    private readonly journal: Journal,
    private readonly prompts: Prompts,
    private readonly messages: Messages,
  ) {}

  async execute(...args: readonly unknown[]): Promise<void> {
    const uri = targetUri(args);
    if (!uri) {
      this.messages.warn(vscode.l10n.t('Open the note that you want to tag, and try again.'));
      return;
    }
    if (!this.journal.isReady) await this.journal.settled();
    const tags = await this.#readTags(uri);
    if (!tags) return;
    const before = new Set(tags.written.keys());
    const offer = criterionEntries(this.journal.snapshot);
    const answer = await this.prompts.pickMany<string>({
      title: vscode.l10n.t('Tag Note: {0}', fileName(uri)),
      placeholder: vscode.l10n.t(
        'The criteria: type to find one, Enter to add it, Enter again when done',
      ),
      entries: (query, checked) => [...unknownEntries(tags.unknown), ...offer(query, checked)],
      checked: before,
    });
    if (answer.kind === 'answered') await this.#apply(uri, tags, answer.value);
  }

  async #readTags(uri: vscode.Uri): Promise<Tags | undefined> {
    const text = await this.#open(uri);
    if (text === undefined) return undefined;
    const file = parseNoteFile(uri.toString(), text);
    if (file.kind === 'unreadable') {
      this.messages.fail(
        vscode.l10n.t(
          '{0} cannot be tagged until it can be read: {1}',
          fileName(uri),
          localize(file.problems[0].message),
        ),
        openAction(uri),
      );
      return undefined;
    }
    const written = new Map<string, readonly string[]>();
    const unknown: string[] = [];
    if (file.kind === 'untagged') return { written, unknown };
    for (const code of file.criteria) {
      const resolution = this.journal.snapshot.standards.resolve(code, file.standard);
      const key = resolution.kind === 'criterion' ? resolution.criterion.id : code;
      if (resolution.kind !== 'criterion' && !written.has(code)) unknown.push(code);
      written.set(key, [...(written.get(key) ?? []), code]);
    }
    return { written, unknown, ...(file.standard !== undefined && { standard: file.standard }) };
  }

  async #apply(uri: vscode.Uri, tags: Tags, chosen: ReadonlySet<string>): Promise<void> {
    const { standards } = this.journal.snapshot;
    const add = standards.standards
      .flatMap(({ criteria }) => criteria)
      .filter(({ id }) => chosen.has(id) && !tags.written.has(id))
      .map((criterion) => standards.writtenCode(criterion, tags.standard));
    const remove = [...tags.written]
      .filter(([key]) => !chosen.has(key))
      .flatMap(([, codes]) => codes);
    if (add.length === 0 && remove.length === 0) return;
    const outcome = await editNote(uri, (text) => planCriteriaEdit(text, { add, remove }));
    if (outcome.kind !== 'refused') return;
    this.messages.fail(
      vscode.l10n.t('{0} was not tagged: {1}', fileName(uri), outcome.reason),
      openAction(uri),
    );
  }

  async #open(uri: vscode.Uri): Promise<string | undefined> {
    try {
      return (await vscode.workspace.openTextDocument(uri)).getText();
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      this.messages.fail(vscode.l10n.t('{0} cannot be opened: {1}', fileName(uri), why));
      return undefined;
    }
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

function openAction(uri: vscode.Uri) {
  return {
    label: vscode.l10n.t('Open the Note'),
    run: () => vscode.window.showTextDocument(uri),
  };
}
