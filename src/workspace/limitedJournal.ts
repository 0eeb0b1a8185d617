import * as vscode from 'vscode';
import {
  describeLimit,
  isLimited,
  readLimit,
  type JournalLimit,
} from '../core/evidence/journalLimit';
import type { JournalSnapshot } from '../core/evidence/journalSnapshot';
import { limiterFor, type SnapshotLimiter } from '../core/evidence/limitSnapshot';
import { Disposable } from '../util/disposable';
import { formatDay } from './dates';
import type { Journal } from './journal';
import { localize } from './localize';

const storageKey = 'coverageLimit';

/**
 * The part of the journal that coverage, matrix and exports are about: all of it, or what is inside a
 * limit that the user has set. The limit is remembered for the workspace.
 */
export class LimitedJournal extends Disposable {
  readonly #changed = this.register(new vscode.EventEmitter<JournalSnapshot>());
  #limit: JournalLimit;
  #limiter: SnapshotLimiter;
  /** The whole journal that `#snapshot` was taken from. */
  #whole: JournalSnapshot | undefined;
  #snapshot: JournalSnapshot | undefined;

  /** Called with the new snapshot when the journal or the limit has changed. */
  readonly onDidChange = this.#changed.event;

  constructor(
    private readonly journal: Journal,
    private readonly storage: vscode.Memento,
  ) {
    super();
    this.#limit = readLimit(storage.get<unknown>(storageKey));
    this.#limiter = limiterFor(this.#limit);
    this.register(journal.onDidChange(() => this.#changed.fire(this.snapshot)));
  }

  /** The files inside the limit, and their coverage. */
  get snapshot(): JournalSnapshot {
    const whole = this.journal.snapshot;
    if (this.#snapshot === undefined || this.#whole !== whole) {
      this.#whole = whole;
      this.#snapshot = this.#limiter(whole);
    }
    return this.#snapshot;
  }

  get limit(): JournalLimit {
    return this.#limit;
  }

  set limit(limit: JournalLimit) {
    this.#limit = limit;
    this.#limiter = limiterFor(limit);
    this.#snapshot = undefined;
    void this.storage.update(storageKey, isLimited(limit) ? limit : undefined);
    this.#changed.fire(this.snapshot);
  }

  /** What is inside the limit, in the user's words; nothing for the whole journal. */
  get limitInWords(): string | undefined {
    if (!isLimited(this.#limit)) return undefined;
    return describeLimit(this.#limit, { translate: localize, formatDay });
  }
}
