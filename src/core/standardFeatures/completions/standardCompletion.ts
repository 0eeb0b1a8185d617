import type { CompletionItem } from '../../languageFeatures/completion';
import type { Standard } from '../../standard/standard';
import type { StandardOutline } from '../../standard/standardOutline';
import type { StandardCursor } from '../standardCursor';

/** A completion of a standard's file before its place in the list and in the text is known. */
export interface StandardCompletionItem extends CompletionItem {
  /** Whether something is offered at the place where the cursor then is. */
  readonly leadsOn?: boolean;
}

/** A place in a standard's file, and what completions there are made from. */
export interface StandardCompletionContext {
  readonly text: string;
  readonly offset: number;
  readonly cursor: StandardCursor;
  /** Of the whole file, as far as it can be made out. */
  readonly outline: StandardOutline;
  readonly fileName: string;
  readonly today: string;
  readonly standards: ReadonlyMap<string, Standard>;
}

/** Whether `label` begins with what has been typed, or a word of `detail` does. */
export function matches(typed: string, label: string, detail = ''): boolean {
  const wanted = typed.trim().toLowerCase();
  if (label.toLowerCase().startsWith(wanted)) return true;
  return wanted.length > 2 && ` ${detail.toLowerCase()}`.includes(` ${wanted}`);
}

/** A plain text as a completion. */
export function plain(
  kind: CompletionItem['kind'],
  label: string,
  more: Pick<CompletionItem, 'detail' | 'documentation'> = {},
): StandardCompletionItem {
  return { kind, label, ...more, insertText: label, isSnippet: false };
}

/** A snippet as a completion. */
export function snippet(
  kind: CompletionItem['kind'],
  label: string,
  insertText: string,
  more: Pick<StandardCompletionItem, 'detail' | 'documentation' | 'leadsOn'> = {},
): StandardCompletionItem {
  return { kind, label, ...more, insertText, isSnippet: true };
}
