import * as vscode from 'vscode';
import type { Problem } from '../core/text/problem';
import { Disposable } from '../util/disposable';
import { toDiagnostic } from './toDiagnostic';

/** The problems that VS Code shows of one kind of files. A file whose problems are the same array is left alone. */
export class ShownProblems extends Disposable {
  readonly #collection: vscode.DiagnosticCollection;
  #shown: ReadonlyMap<string, readonly Problem[]> = new Map();

  /** @param name what the collection is called, another one for each kind */
  constructor(name: string) {
    super();
    this.#collection = this.register(vscode.languages.createDiagnosticCollection(name));
  }

  /** What is shown of the file `uri`. */
  of(uri: string): readonly Problem[] | undefined {
    return this.#shown.get(uri);
  }

  /** Shows `problems`, by URI, and no others. */
  show(problems: ReadonlyMap<string, readonly Problem[]>): void {
    for (const uri of this.#shown.keys()) {
      if (!problems.has(uri)) this.#collection.delete(vscode.Uri.parse(uri));
    }
    for (const [uri, ofFile] of problems) {
      if (this.#shown.get(uri) === ofFile) continue;
      this.#collection.set(vscode.Uri.parse(uri), ofFile.map(toDiagnostic));
    }
    this.#shown = problems;
  }
}
