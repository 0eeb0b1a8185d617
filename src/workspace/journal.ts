import * as vscode from 'vscode';
import { EvidenceIndex } from '../core/evidence/evidenceIndex';
import type { JournalSnapshot } from '../core/evidence/journalSnapshot';
import type { NoteFile } from '../core/note/noteFile';
import { lockedNote, oversizedNote, parseNoteFile } from '../core/note/parseNoteFile';
import type { Standard } from '../core/standard/standard';
import type { StandardSet } from '../core/standard/standardSet';
import { describeUnusedGlob } from '../core/text/matchGlobs';
import type { Message } from '../core/text/message';
import { Disposable } from '../util/disposable';
import { forEachLimited } from '../util/forEachLimited';
import { Scheduler } from '../util/scheduler';
import { FileTexts, type TextFollower } from './fileTexts';
import { isThere } from './isThere';
import { lookFor } from './lookFor';
import { findJournalFolders, isWithin } from './journalFolders';
import { JournalStandards } from './journalStandards';
import { JournalWatcher } from './journalWatcher';
import { localDate, untilTomorrow } from './localDate';
import { countIgnoredFiles, findNoteFiles, findUnusedExcludes } from './noteFinder';
import { notesFolderIn } from './noteWriter';
import { readSettings, settingsSection, type Settings } from './settings';
import type { StandardFile } from './standardFiles';

/** How many files are looked at and read at a time: what that waits for is mostly the way to them. */
const readsAtOnce = 128;
/** How long changes are gathered before the snapshot is made, in milliseconds. */
const gathering = 60;
/** How long after each try a file that can't be read is tried again, in milliseconds. */
const usualRetries: readonly number[] = [2_000, 8_000, 30_000, 120_000];

/**
 * The only state of the extension: the files of the journal, kept in step with the disk and with
 * the open editors. Everything else follows {@link onDidChange}.
 *
 * A file is in the journal if the listing of the folders has it; one without criteria only in a folder
 * for notes, since people journal from inside a project's folder and its other documents are not
 * theirs to tag.
 */
export class Journal extends Disposable {
  readonly #index: EvidenceIndex;
  readonly #changed = this.register(new vscode.EventEmitter<JournalSnapshot>());
  readonly #emit = this.register(new Scheduler(() => this.#publish(), gathering));
  readonly #texts = this.register(new FileTexts(this.#follower(), gathering));
  readonly #relist = this.register(new Scheduler(() => void this.refresh(), gathering));
  readonly #rereadStandards = this.register(
    new Scheduler(() => void this.#refreshStandards(), gathering),
  );
  #watcher: JournalWatcher | undefined;
  #midnight: ReturnType<typeof setTimeout> | undefined;
  #retry: ReturnType<typeof setTimeout> | undefined;
  /** How often the locked files have been tried again since the last one was added to them. */
  #retried = 0;
  #known: ReadonlyMap<string, vscode.Uri> = new Map();
  /** The files that were read and are no part of the journal. */
  readonly #passedOver = new Set<string>();
  /** The files that could not be read when that was last tried. */
  readonly #locked = new Set<string>();
  #folders: readonly vscode.Uri[] = [];
  #notesFolders: readonly vscode.Uri[] = [];
  #ignoredCount = 0;
  readonly #standards = new JournalStandards();
  #settings: Settings;
  #snapshot: JournalSnapshot;
  #ready = false;
  /** The listings under way, one after another; never rejects. */
  #work: Promise<void> = Promise.resolve();

  /** Called with the new snapshot after every change, and once the journal has first been read. */
  readonly onDidChange = this.#changed.event;

  /** @param retries when files that can't be read are tried again; then only as the window gets the focus */
  constructor(
    private readonly log: Pick<vscode.LogOutputChannel, 'info' | 'error'>,
    private readonly retries = usualRetries,
  ) {
    super();
    this.#settings = readSettings();
    this.#index = new EvidenceIndex(this.#basis());
    this.#snapshot = this.#index.snapshot();
    this.register(vscode.workspace.onDidChangeWorkspaceFolders(() => void this.#reload()));
    this.register(
      vscode.workspace.onDidChangeConfiguration((event) => {
        const sections = [settingsSection, 'files.exclude', 'search'];
        if (sections.some((section) => event.affectsConfiguration(section))) {
          void this.#reload();
        }
      }),
    );
    this.register(
      vscode.window.onDidChangeWindowState(({ focused }) => {
        this.#followDate();
        if (focused) this.#readLocked();
      }),
    );
    this.register({ dispose: () => this.#watcher?.dispose() });
    this.register({ dispose: () => clearTimeout(this.#midnight) });
    this.register({ dispose: () => clearTimeout(this.#retry) });
    this.#followDate();
    void this.#reload();
  }

  /** The journal as of the last {@link onDidChange}. */
  get snapshot(): JournalSnapshot {
    return this.#snapshot;
  }

  /** Whether the journal has been read once. */
  get isReady(): boolean {
    return this.#ready;
  }

  get settings(): Settings {
    return this.#settings;
  }

  /** The folders of the journal, those of the workspace first. */
  get folders(): readonly vscode.Uri[] {
    return this.#folders;
  }

  /** The standard files of the journal, readable or not. */
  get standardFiles(): readonly StandardFile[] {
    return this.#standards.files;
  }

  /** What its own files say, in their order. */
  get ownStandards(): readonly Standard[] {
    return this.#standards.own;
  }

  /** Every standard that the journal could work to, in use or not, by URN. */
  get availableStandards(): ReadonlyMap<string, Standard> {
    return this.#standards.available;
  }

  /** The same as one set, those in use first; bare codes mean what they always mean. */
  get everyStandard(): StandardSet {
    return this.#standards.every(this.#snapshot.standards);
  }

  /** What there is to say of patterns of files in the settings that are not used. */
  get unusedPatterns(): readonly Message[] {
    const { unusedFiles } = this.#settings;
    return [
      ...(unusedFiles === undefined ? [] : [describeUnusedGlob('nosNotes.files', unusedFiles)]),
      ...findUnusedExcludes(this.#folders).map((glob) => describeUnusedGlob('files.exclude', glob)),
    ];
  }

  /** How many files of the folders for notes an ignore file of git hides. */
  get ignoredCount(): number {
    return this.#ignoredCount;
  }

  /**
   * Resolves when the listing and reading that was asked for so far, or that events so far call for,
   * is done and the snapshot is made.
   */
  async settled(): Promise<void> {
    this.#relist.flush();
    this.#rereadStandards.flush();
    await this.#work;
    // A read that an event has asked for is not part of that work, and may have replaced one that is.
    await this.#texts.settled();
    this.#texts.tellPending();
    this.#publish();
  }

  /** Lists the folders again and reads what is new; files that are gone go from the journal. */
  refresh(): Promise<void> {
    return this.#enqueue(() => this.#list());
  }

  /** What the standards say has nothing to do with which files there are, so nothing is listed. */
  #refreshStandards(): Promise<void> {
    return this.#enqueue(async () => {
      if (await this.#readStandards()) this.#publish();
    });
  }

  /** Reads every standard and every file again, in case no event told of a change. */
  readAgain(): Promise<void> {
    return this.#enqueue(async () => {
      await this.#readStandards();
      await this.#list('all');
    });
  }

  #enqueue(work: () => Promise<void>): Promise<void> {
    this.#work = this.#work.then(work).catch((error: unknown) => {
      this.log.error('The journal could not be read:', describe(error));
    });
    return this.#work;
  }

  /** Starts over with new folders or settings. What is known stays until it is seen to be gone. */
  #reload(): Promise<void> {
    this.#settings = readSettings();
    this.#folders = findJournalFolders(this.#settings.journal);
    this.#notesFolders = this.#folders.flatMap(
      (folder) => notesFolderIn(folder, readSettings(folder).notesFolder) ?? [],
    );
    this.#passedOver.clear();
    this.#watcher?.dispose();
    this.#watcher = new JournalWatcher(this.#folders, {
      written: (uri) => this.#onWrite(uri),
      folderWritten: (uri) => this.#onFolderWrite(uri),
      deleted: (uri) => void this.#onDelete(uri),
      standardsChanged: () => this.#rereadStandards.request(),
    });
    return this.#enqueue(async () => {
      if (!(await this.#readStandards())) this.#index.setBasis(this.#basis());
      await this.#list();
    });
  }

  /** @returns whether anything is other than before, and the journal still the same */
  async #readStandards(): Promise<boolean> {
    const folders = this.#folders;
    const isWanted = (): boolean => !this.isDisposed && folders === this.#folders;
    if (!(await this.#standards.read(folders, isWanted))) return false;
    this.#index.setBasis(this.#basis());
    return true;
  }

  async #list(which: 'new' | 'all' = 'new'): Promise<void> {
    const folders = this.#folders;
    const { files } = this.#settings;
    const found = await findNoteFiles(folders, files);
    const ignoredCount = await countIgnoredFiles(this.#notesFolders, files, found);
    const outOfReach = await this.#findOutOfReach(found);
    if (this.isDisposed || folders !== this.#folders) return;
    const known = new Map([...found, ...outOfReach]);
    this.#ignoredCount = ignoredCount;
    const gone = [...this.#known.keys()].filter((key) => !known.has(key));
    this.#known = known;
    for (const key of gone) this.#forget(key);
    for (const file of this.#index.snapshot().untagged) this.#set(file);
    const unread = [...known].filter(
      ([key]) =>
        which === 'all' ||
        outOfReach.has(key) ||
        this.#locked.has(key) ||
        !(this.#index.get(key) ?? this.#passedOver.has(key)),
    );
    await forEachLimited(unread, readsAtOnce, ([, uri]) => this.#texts.read(uri));
    // An event may have replaced one of these reads by its own.
    await this.#texts.settled();
    this.#ready = true;
    this.#publish();
    this.log.info(`${known.size} Markdown files in ${folders.length} folders`);
  }

  /** The known files that are not among `found` only because their folder can't be listed. */
  async #findOutOfReach(
    found: ReadonlyMap<string, vscode.Uri>,
  ): Promise<ReadonlyMap<string, vscode.Uri>> {
    const missing = [...this.#known].filter(
      ([key, uri]) => !found.has(key) && this.#folders.some((folder) => isWithin(uri, folder)),
    );
    const outOfReach = new Map<string, vscode.Uri>();
    await forEachLimited(missing, readsAtOnce, async ([key, uri]) => {
      if ((await lookFor(uri)).kind === 'unknown') outOfReach.set(key, uri);
    });
    return outOfReach;
  }

  #follower(): TextFollower {
    return {
      follows: (key) => this.#known.has(key),
      onText: (key, text, from) => {
        this.#locked.delete(key);
        this.#set(from === 'disk' ? this.#parse(key, text) : this.#parseOpen(key, text));
        this.#emit.request();
      },
      onNoText: (key, why) => {
        const before = this.#index.get(key);
        if (why === 'absent') this.#index.delete(key);
        else if (why === 'too-large') this.#set(oversizedNote(key));
        // Only what was a note, or is where notes are, means to be one.
        else if (
          before
            ? before.kind !== 'untagged'
            : this.#isInNotesFolder(key) && !this.#passedOver.has(key)
        ) {
          this.#set(lockedNote(key, before));
        }
        if (why === 'locked') this.#addLocked(key);
        else this.#locked.delete(key);
        this.#emit.request();
      },
    };
  }

  /** No event tells that a file is released, so it is tried again. */
  #addLocked(key: string): void {
    if (!this.#locked.has(key)) this.#retried = 0;
    this.#locked.add(key);
    const delay = this.retries[this.#retried];
    if (delay === undefined) return;
    this.#retry ??= setTimeout(() => {
      this.#retry = undefined;
      this.#retried += 1;
      this.#readLocked();
    }, delay);
  }

  #readLocked(): void {
    for (const key of this.#locked) {
      const uri = this.#known.get(key);
      if (uri) void this.#texts.read(uri);
    }
  }

  #onWrite(uri: vscode.Uri): void {
    if (this.#known.has(uri.toString())) void this.#texts.read(uri);
    else this.#relist.request();
  }

  #onFolderWrite(folder: vscode.Uri): void {
    for (const uri of this.#knownWithin(folder)) void this.#texts.read(uri);
    this.#relist.request();
  }

  async #onDelete(uri: vscode.Uri): Promise<void> {
    const gone = this.#knownWithin(uri).map((file) => file.toString());
    if (gone.length === 0) return;
    const known = new Map(this.#known);
    for (const file of gone) {
      known.delete(file);
      this.#forget(file);
    }
    this.#known = known;
    this.#emit.request();
    // It may be there again since it was looked for; so may a single file of a folder.
    const isOneFile = gone.length === 1 && gone[0] === uri.toString();
    if (isOneFile && !(await isThere(uri))) return;
    if (!this.isDisposed) this.#relist.request();
  }

  /** The known file `uri`, or the known files below the folder `uri`. */
  #knownWithin(uri: vscode.Uri): readonly vscode.Uri[] {
    return [...this.#known.values()].filter((file) => isWithin(file, uri));
  }

  #forget(key: string): void {
    this.#texts.forget(key);
    this.#passedOver.delete(key);
    this.#locked.delete(key);
    this.#index.delete(key);
  }

  #set(file: NoteFile): void {
    if (file.kind !== 'untagged' || this.#isInNotesFolder(file.uri)) {
      this.#passedOver.delete(file.uri);
      this.#index.set(file);
    } else {
      this.#passedOver.add(file.uri);
      this.#index.delete(file.uri);
    }
  }

  #isInNotesFolder(key: string): boolean {
    const uri = this.#known.get(key);
    return uri !== undefined && this.#notesFolders.some((folder) => isWithin(uri, folder));
  }

  #parse(key: string, text: string): NoteFile {
    return parseNoteFile(key, text, this.#wasNote(key));
  }

  /** A note that breaks while it is being written keeps the tags it had. */
  #parseOpen(key: string, text: string): NoteFile {
    const before = this.#index.get(key);
    const file = this.#parse(key, text);
    if (file.kind !== 'unreadable' || !before || before.kind === 'untagged') return file;
    const lastGood = before.kind === 'note' ? before : before.lastGood;
    return lastGood ? { ...file, lastGood } : file;
  }

  #wasNote(key: string): boolean {
    const before = this.#index.get(key);
    return before !== undefined && before.kind !== 'untagged';
  }

  #publish(): void {
    if (this.isDisposed) return;
    this.#snapshot = this.#index.snapshot();
    this.#changed.fire(this.#snapshot);
  }

  #followDate(): void {
    clearTimeout(this.#midnight);
    this.#midnight = setTimeout(() => this.#followDate(), untilTomorrow());
    if (localDate() === this.#snapshot.today) return;
    this.#index.setBasis(this.#basis());
    this.#emit.request();
  }

  #basis(): Parameters<EvidenceIndex['setBasis']>[0] {
    const { rules } = this.#settings;
    return {
      standards: this.#standards.choose(this.#settings),
      rules,
      today: localDate(),
    };
  }
}

function describe(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
