/** A command that package.json contributes, ready to be registered. */
export interface Command {
  readonly id: string;
  /** What the palette, a menu or a key sets off; `args` is what VS Code hands over with it. */
  execute(...args: readonly unknown[]): unknown;
}
