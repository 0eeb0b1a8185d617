import * as vscode from 'vscode';
import { namesSymbol, type NoteSymbol } from '../core/languageFeatures/noteSymbol';
import { forEachLimited } from '../util/forEachLimited';
import { readCurrentText } from './currentText';
import type { Journal } from './journal';

/** How many files are read at a time. */
const readsAtOnce = 16;

/** A note with its text as the user has it; without one where it can't be read. */
export interface NoteText {
  readonly uri: vscode.Uri;
  readonly text: string | undefined;
}

/**
 * The notes of the journal that name `symbol`, in the journal's order, and `document`, which need not
 * be one of them. Only these are read.
 */
export async function readNotesNaming(
  journal: Journal,
  symbol: NoteSymbol,
  document: vscode.TextDocument,
  token: vscode.CancellationToken,
): Promise<readonly NoteText[]> {
  if (!journal.isReady) await journal.settled();
  const { files, standards } = journal.snapshot;
  const own = document.uri.toString();
  const uris = files
    .filter((file) => file.uri !== own && namesSymbol(file, symbol, standards))
    .map(({ uri }) => vscode.Uri.parse(uri));
  const texts = new Map<string, string>();
  await forEachLimited(uris, readsAtOnce, async (uri) => {
    if (token.isCancellationRequested) return;
    const text = await readCurrentText(uri);
    if (text !== undefined) texts.set(uri.toString(), text);
  });
  const others = uris.map((uri) => ({ uri, text: texts.get(uri.toString()) }));
  return [{ uri: document.uri, text: document.getText() }, ...others];
}
