import { criterionChanges, type StandardChange } from './standardChange';

/** What becomes of that which a standard keeps under its codes, such as keywords. */
export interface CodeMoves {
  /** From the code of a wording to the code that it has from now on. */
  readonly renamed: ReadonlyMap<string, string>;
  /** The codes whose wording is gone. */
  readonly dropped: ReadonlySet<string>;
}

/** Reads from `changes` which wordings move to another code, and which go. */
export function codeMoves(changes: readonly StandardChange[]): CodeMoves {
  const renamed = new Map<string, string>();
  const dropped = new Set<string>();
  for (const { kind, codes } of criterionChanges(changes)) {
    if (kind !== 'removed' && kind !== 'recoded') continue;
    for (const { code, from } of codes) if (from !== undefined) renamed.set(from, code);
    for (const { code, was } of codes) {
      if (was !== undefined && !renamed.has(code)) dropped.add(code);
    }
  }
  return { renamed, dropped };
}
