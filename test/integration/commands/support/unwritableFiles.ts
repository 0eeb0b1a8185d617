import * as vscode from 'vscode';
import { RefusingFiles } from './refusingFiles';

/** A file system all of whose files say `text`, and that writes nothing. */
export class UnwritableFiles extends RefusingFiles {
  readonly #bytes: Uint8Array;

  constructor(text: string) {
    super();
    this.#bytes = new TextEncoder().encode(text);
  }

  stat(): vscode.FileStat {
    return { type: vscode.FileType.File, ctime: 0, mtime: 0, size: this.#bytes.length };
  }

  readFile(): Uint8Array {
    return this.#bytes;
  }

  readDirectory(): [] {
    return [];
  }
}
