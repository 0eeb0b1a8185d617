import * as vscode from 'vscode';
import { findCriterionReferences } from '../core/note/findCriterionReferences';
import { NoteSearch, type NoteHit, type SearchableFile } from '../core/search/noteSearch';
import { commandIds } from '../util/commandIds';
import { formatDay } from '../workspace/dates';
import type { Journal } from '../workspace/journal';
import { toVsCodeRange } from '../workspace/toVsCodeRange';
import { joinParts } from '../workspace/words';
import type { Command } from './command';
import type { Messages } from './messages';
import { plainLabel } from './pickers/plainLabel';
import type { Entry, Prompts } from './pickers/prompts';

/** The most lines that are offered; past these one types another word. */
const mostHits = 50;

/** What a line stands for: what was found, or just a file where nothing has been typed yet. */
type Hit = NoteHit | Pick<NoteHit, 'file'>;

/** Finds notes as the user types, and opens one where it matches. */
export class SearchNotes implements Command {
  readonly id = commandIds.searchNotes;

  constructor(
    private readonly journal: Journal,
    private readonly prompts: Prompts,
    private readonly messages: Messages,
  ) {}

  async execute(): Promise<void> {
    if (!this.journal.isReady) await this.journal.settled();
    const { snapshot } = this.journal;
    const files = snapshot.files.filter((file) => file.kind !== 'unreadable');
    // Lives as long as the question: nothing of the notes is kept.
    const search = new NoteSearch(files, snapshot.standards);
    const answer = await this.prompts.pickOne<Hit>({
      title: vscode.l10n.t('Search Notes'),
      placeholder: vscode.l10n.t('Words from titles, productions, headings or the text; or a code'),
      isFleeting: true,
      entries: (query) =>
        query.trim() === ''
          ? files.slice(0, mostHits).map((file) => toEntry({ file }))
          : search.search(query, mostHits).map(toEntry),
    });
    if (answer.kind === 'answered') await this.#open(answer.value);
  }

  async #open(hit: Hit): Promise<void> {
    const uri = vscode.Uri.parse(hit.file.uri);
    try {
      const document = await vscode.workspace.openTextDocument(uri);
      const selection = 'field' in hit ? rangeOf(document, hit) : undefined;
      await vscode.window.showTextDocument(document, selection ? { selection } : {});
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      const file = vscode.workspace.asRelativePath(uri);
      this.messages.fail(vscode.l10n.t('{0} cannot be opened: {1}', file, why));
    }
  }
}

function toEntry(hit: Hit): Entry<Hit> {
  const { file } = hit;
  const isInText = 'field' in hit && (hit.field === 'body' || hit.field === 'heading');
  return {
    label: plainLabel(file.title),
    description: plainLabel(describeFile(file)),
    ...(isInText && { detail: plainLabel(excerptOf(hit)) }),
    icon: file.kind === 'untagged' ? 'markdown' : file.status === 'draft' ? 'edit' : 'note',
    value: hit,
  };
}

function describeFile(file: SearchableFile): string {
  const day = file.date === undefined ? undefined : formatDay(file.date);
  if (file.kind === 'untagged') return joinParts(day, vscode.l10n.t('untagged'));
  const draft = file.status === 'draft' ? vscode.l10n.t('draft') : undefined;
  return joinParts(draft, day, file.production, file.criteria.join(', '));
}

function excerptOf({ excerpt: { before, match, after } }: NoteHit): string {
  return `${before}${match}${after}`.trim();
}

/** Where in the document the match stands, as far as it still has it there. */
function rangeOf(
  document: vscode.TextDocument,
  { field, offset, excerpt: { match } }: NoteHit,
): vscode.Range | undefined {
  if (field === 'criterion') {
    const tag = findCriterionReferences(document.getText()).find(
      ({ written }) => written === match,
    );
    return tag && toVsCodeRange(tag.range);
  }
  if (offset === undefined) return undefined;
  const start = document.positionAt(offset);
  const range = new vscode.Range(start, document.positionAt(offset + match.length));
  return document.getText(range) === match ? range : new vscode.Range(start, start);
}
