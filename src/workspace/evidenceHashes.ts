import * as vscode from 'vscode';
import { Disposable } from '../util/disposable';
import type { EvidenceFiles, JournalFile } from './evidenceFiles';
import { hashFile, largestHashed } from './hashFile';

/** The largest file that is read without having been asked for, in bytes: 64 MiB. */
const largestUnasked = 64 * 1024 ** 2;

/** What is known of a file; `stamp` changes with its time or its size. */
interface Known {
  readonly stamp?: string;
  readonly sha256?: string;
}

/** Knows the hashes of the files that it was asked about, as they are now. */
export class EvidenceHashes extends Disposable {
  readonly #changed = this.register(new vscode.EventEmitter<void>());
  readonly #known = new Map<string, Known>();
  /** One file after another: each is in memory as a whole while it is hashed. */
  #last: Promise<void> = Promise.resolve();

  /** Fires when the hash of a file turns out to be another one. */
  readonly onDidChange = this.#changed.event;

  constructor(private readonly files: EvidenceFiles) {
    super();
    this.register(
      files.onDidTouch(({ file, isWritten }) => {
        const known = this.#known.get(file.uri.toString());
        if (!known) return;
        // Two writes within a moment leave the same stamp.
        if (isWritten) this.#known.set(file.uri.toString(), { ...known, stamp: '' });
        void this.look(file, { largest: largestUnasked });
      }),
    );
  }

  /**
   * The SHA-256 of `file`, where it is known; the first time it is asked about it is read, unless it is
   * so large that only {@link look} does.
   */
  hashOf(file: JournalFile): string | undefined {
    const sight = this.files.sightOf(file);
    if (sight === 'missing' || sight === 'link') return undefined;
    const known = this.#known.get(file.uri.toString());
    if (!known) void this.look(file, { largest: largestUnasked });
    return known?.sha256;
  }

  /** Reads `file`, unless a link leads to it or it is as it was when it was last read. */
  look(file: JournalFile, { largest = largestHashed, token }: LookOptions = {}): Promise<void> {
    const key = file.uri.toString();
    if (!this.#known.has(key)) this.#known.set(key, {});
    const look = async (): Promise<void> => {
      if (token?.isCancellationRequested) return;
      const before = this.#known.get(key);
      const sight = await this.files.look(file);
      const stamp = sight === 'there' ? await stampOf(file.uri) : undefined;
      if (stamp === before?.stamp && before?.sha256 !== undefined) return;
      const hash = stamp === undefined ? undefined : await hashFile(file.uri, token, largest);
      if (this.isDisposed || hash?.kind === 'cancelled') return;
      const sha256 = hash?.kind === 'hash' ? hash.sha256 : undefined;
      this.#known.set(key, {
        ...(stamp !== undefined && { stamp }),
        ...(sha256 !== undefined && { sha256 }),
      });
      if (sha256 !== before?.sha256) this.#changed.fire();
    };
    return (this.#last = this.#last.then(look, look));
  }
}

interface LookOptions {
  /** The largest file to read, in bytes. */
  readonly largest?: number;
  readonly token?: vscode.CancellationToken;
}

async function stampOf(file: vscode.Uri): Promise<string | undefined> {
  try {
    const { mtime, size } = await vscode.workspace.fs.stat(file);
    return `${mtime}/${size}`;
  } catch {
    return undefined;
  }
}
