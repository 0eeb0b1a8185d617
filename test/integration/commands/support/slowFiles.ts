import * as vscode from 'vscode';

/** A file system that finds none of its files, and says so only when the test wants it to. */
export class SlowFiles implements vscode.FileSystemProvider {
  readonly onDidChangeFile = new vscode.EventEmitter<vscode.FileChangeEvent[]>().event;
  /** Resolves as soon as somebody asks for a file. */
  readonly asked: Promise<void>;
  #ask: () => void = () => undefined;
  #answer: () => void = () => undefined;
  readonly #answered: Promise<void>;

  constructor() {
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

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => undefined);
  }

  createDirectory(): never {
    throw vscode.FileSystemError.NoPermissions();
  }

  writeFile(): never {
    throw vscode.FileSystemError.NoPermissions();
  }

  delete(): never {
    throw vscode.FileSystemError.NoPermissions();
  }

  rename(): never {
    throw vscode.FileSystemError.NoPermissions();
  }

  async #miss(uri: vscode.Uri): Promise<never> {
    this.#ask();
    await this.#answered;
    throw vscode.FileSystemError.FileNotFound(uri);
  }
}
