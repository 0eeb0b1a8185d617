/** One entry of a snippet file of VS Code. */
export interface Snippet {
  readonly prefix: string | readonly string[];
  readonly description: string;
  readonly body: readonly string[];
  /** Whether it makes a whole file, and so is offered for an empty one. */
  readonly isFileTemplate?: true;
}

/** A snippet file of VS Code: snippets by their names. */
export type SnippetFile = Readonly<Record<string, Snippet>>;
