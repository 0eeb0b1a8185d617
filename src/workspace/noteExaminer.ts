import * as vscode from 'vscode';
import { findNoteProblems } from '../core/languageFeatures/findNoteProblems';
import type { NoteSurroundings } from '../core/languageFeatures/problems/noteContext';
import type { Problem } from '../core/text/problem';
import { Disposable } from '../util/disposable';
import { EvidenceFiles, locateEvidence, type JournalFile } from './evidenceFiles';
import { EvidenceHashes } from './evidenceHashes';
import type { Journal } from './journal';
import { TemplateStore } from './templateStore';

/** Finds the problems of notes, by the standards, templates and evidence files of the journal. */
export class NoteExaminer extends Disposable {
  readonly #changed = this.register(new vscode.EventEmitter<void>());
  readonly #templates: TemplateStore;
  readonly #evidence = this.register(new EvidenceFiles());
  readonly #hashes = this.register(new EvidenceHashes(this.#evidence));
  #revision = 0;

  /** Fires when a note may have other problems than before, though its text is the same. */
  readonly onDidChange = this.#changed.event;

  constructor(private readonly journal: Journal) {
    super();
    this.#templates = this.register(new TemplateStore(journal));
    const count = (): void => {
      this.#revision += 1;
      this.#changed.fire();
    };
    this.register(this.#templates.onDidChange(count));
    this.register(this.#evidence.onDidChange(count));
    this.register(this.#hashes.onDidChange(count));
  }

  /** A number that another one follows whenever {@link onDidChange} fires. */
  get revision(): number {
    return this.#revision;
  }

  /** What `uri`'s text is judged by, as far as it is known at present. */
  surroundingsOf(uri: vscode.Uri): NoteSurroundings {
    const { snapshot, everyStandard } = this.journal;
    const file = snapshot.fileAt(uri.toString());
    return {
      standards: snapshot.standards,
      everyStandard,
      wasNote: file !== undefined && file.kind !== 'untagged',
      templates: this.#templates.templatesFor(uri),
      isMissing: (path) => {
        const evidence = this.#evidenceInside(uri, path);
        return evidence !== undefined && this.#evidence.sightOf(evidence) === 'missing';
      },
      hashOf: (path) => {
        const evidence = this.#evidenceInside(uri, path);
        return evidence && this.#hashes.hashOf(evidence);
      },
      whyUnchecked: (path) => {
        const evidence = locateEvidence(uri, path, this.journal.folders);
        if (evidence?.kind === 'outside') return 'outside';
        if (evidence?.kind === 'inside') {
          return this.#evidence.sightOf(evidence) === 'link' ? 'link' : undefined;
        }
        return evidence?.kind === 'refused' ? evidence.reason : undefined;
      },
    };
  }

  /** The problems of `text`; {@link onDidChange} tells of those that have to be looked for first. */
  examine(uri: vscode.Uri, text: string): readonly Problem[] {
    return findNoteProblems(uri.toString(), text, this.surroundingsOf(uri));
  }

  /** All problems of `text`, once everything has been looked for and files of any size been read. */
  async examineFully(
    uri: vscode.Uri,
    text: string,
    token: vscode.CancellationToken,
  ): Promise<readonly Problem[]> {
    await this.#templates.load(uri);
    const file = this.journal.snapshot.fileAt(uri.toString());
    const named = file?.kind === 'note' ? file.evidence : [];
    await Promise.all(
      named.map(async ({ file: path, sha256 }) => {
        const evidence = path === undefined ? undefined : this.#evidenceInside(uri, path);
        if (!evidence) return;
        if (sha256 === undefined) await this.#evidence.look(evidence);
        else await this.#hashes.look(evidence, { token });
      }),
    );
    return this.examine(uri, text);
  }

  /** The file of the journal that `uri` names by `path`: no other is looked at unasked. */
  #evidenceInside(uri: vscode.Uri, path: string): JournalFile | undefined {
    const evidence = locateEvidence(uri, path, this.journal.folders);
    return evidence?.kind === 'inside' ? evidence : undefined;
  }
}
