import * as vscode from 'vscode';
import { parseNoteFile } from '../core/note/parseNoteFile';
import type { Criterion } from '../core/standard/standard';
import type { StandardSet } from '../core/standard/standardSet';
import { newNoteFromTemplate, type NewNote } from '../core/template/newNoteFromTemplate';
import type { Template } from '../core/template/template';
import { withStandard } from '../core/template/withStandard';
import type { Journal } from '../workspace/journal';
import { localDate } from '../workspace/localDate';
import { localize } from '../workspace/localize';
import type { NoteWriter } from '../workspace/noteWriter';
import { readSettings } from '../workspace/settings';
import type { Messages } from './messages';

/** What a new note starts with. */
export interface NoteChoices {
  /** The folder of the journal that it belongs to. */
  readonly folder: vscode.Uri;
  readonly template: Template;
  readonly title: string;
  /** Empty for none. */
  readonly production: string;
  /** The full ids of the criteria that it speaks to. */
  readonly criteria: ReadonlySet<string>;
}

/** Makes notes out of choices: writes the file and puts the user's cursor into it. */
export class NoteCreator {
  constructor(
    private readonly journal: Journal,
    private readonly writer: NoteWriter,
    private readonly messages: Messages,
  ) {}

  /** Resolves to the new file once it is open; to nothing where it could not be written. */
  async create(choices: NoteChoices): Promise<vscode.Uri | undefined> {
    const date = localDate();
    const note = this.#compose(choices, date);
    // A note that its own product cannot read would look lost: say so before there is one.
    const parsed = parseNoteFile('', note.text);
    if (parsed.kind === 'unreadable') {
      this.messages.fail(
        vscode.l10n.t(
          'The note was not written, since the template "{0}" makes it unreadable: {1}',
          choices.template.name,
          localize(parsed.problems[0].message),
        ),
      );
      return undefined;
    }
    const written = await this.writer.write({
      journalFolder: choices.folder,
      notesFolder: readSettings(choices.folder).notesFolder,
      date,
      title: choices.title,
      text: note.text,
    });
    if (written.kind === 'refused') {
      this.messages.fail(localize(written.reason));
      return undefined;
    }
    // What watches the disk may be slow, as on a network, and the note's commands wait for the journal.
    void this.journal.refresh();
    await openNewNote(written.uri, note);
    return written.uri;
  }

  #compose({ template, title, production, criteria }: NoteChoices, date: string): NewNote {
    const { standards } = this.journal.snapshot;
    const values = { title, date, production, role: this.journal.settings.role };
    const chosen = standards.standards
      .flatMap((standard) => standard.criteria)
      .filter(({ id }) => criteria.has(id));
    const own = standardOf(newNoteFromTemplate(template, { ...values, criteria: [] }));
    const stated = own ?? standardToState(chosen, standards);
    const codes = chosen.map((criterion) => standards.writtenCode(criterion, stated));
    const basis =
      own === undefined && stated !== undefined ? withStandard(template, stated) : template;
    return newNoteFromTemplate(basis, { ...values, criteria: codes });
  }
}

/** The standard that a note says it is about. */
function standardOf({ text }: NewNote): string | undefined {
  const file = parseNoteFile('', text);
  return file.kind === 'note' ? file.standard : undefined;
}

/**
 * The standard that a new note had better name, so that its bare codes stay clear: none where there
 * is only one; that of its criteria, or the default one where they are of several or none.
 */
function standardToState(
  criteria: readonly Criterion[],
  { standards, defaultUrn }: StandardSet,
): string | undefined {
  if (standards.length < 2) return undefined;
  const urns = new Set(criteria.map(({ urn }) => urn));
  const [urn = defaultUrn] = urns.size === 1 ? urns : [];
  return standards.some((standard) => standard.urn === urn) ? urn : undefined;
}

/**
 * Opens the new file with its first prompt selected, and then brings the tab stops to life by putting
 * the text in the place of itself: undoing that leaves the file as it is on disk. Someone who types
 * before VS Code gets that far writes in the right place already, and has no tab stops.
 */
async function openNewNote(uri: vscode.Uri, note: NewNote): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri);
  const text = document.getText();
  const lineEnds = (it: string): string => it.replace(/\r\n?/g, '\n');
  // VS Code makes all line ends the same where a template mixes them; then no offset holds.
  const isAsWritten = text === note.text;
  const first = note.tabStops[0]?.ranges[0];
  const selection =
    isAsWritten && first
      ? new vscode.Range(document.positionAt(first.start), document.positionAt(first.end))
      : new vscode.Range(0, 0, 0, 0);
  const editor = await vscode.window.showTextDocument(document, { preview: false, selection });
  if (document.getText() !== text || lineEnds(text) !== lineEnds(note.text)) return;
  const whole = new vscode.Range(document.positionAt(0), document.positionAt(text.length));
  let inserted: boolean;
  try {
    inserted = await editor.insertSnippet(new vscode.SnippetString(note.snippet), whole, {
      undoStopBefore: true,
      undoStopAfter: true,
      keepWhitespace: true,
    });
  } catch {
    // Another note may have taken the editor's place by now; the file has its text all the same.
    return;
  }
  if (inserted && document.isDirty && document.getText() === text) await document.save();
}
