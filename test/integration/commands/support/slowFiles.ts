import * as vscode from 'vscode';
import { RefusingFiles } from './refusingFiles';

/** A file system that finds none of its files, and says so only when the test wants it to. */
export class SlowFiles extends RefusingFiles {
  /** Resolves as soon as somebody asks for a file. */
  readonly asked: Promise<void>;
  #ask: () => void = () => undefined;
  #answer: () => void = () => undefined;
  readonly #answered: Promise<void>;

  constructor() {
    super();
    this.asked = new Promise((resolve) => {
      this.#ask = resolve;
    });
    this.#answered = new Promise((resolve) => {
      this.#answer = resolve;
    });
  }

  /** Says to all who have asked and will ask that there is no such file. */
  answer(): void {
    this.#answer();
  }

  stat(uri: vscode.Uri): Promise<never> {
    return this.#miss(uri);
  }

  readFile(uri: vscode.Uri): Promise<never> {
    return this.#miss(uri);
  }

  readDirectory(uri: vscode.Uri): Promise<never> {
    return this.#miss(uri);
  }

  async #miss(uri: vscode.Uri): Promise<never> {
    this.#ask();
    await this.#answered;
    throw vscode.FileSystemError.FileNotFound(uri);
  }
}
