import * as vscode from 'vscode';
import { namesSymbol, type NoteSymbol } from '../core/languageFeatures/noteSymbol';
import { forEachLimited } from '../util/forEachLimited';
import { readCurrentText } from './currentText';
import type { Journal } from './journal';

/** How many files are read at a time. */
const readsAtOnce = 16;

/** A note with its text as the user has it. */
export interface NoteText {
  readonly uri: vscode.Uri;
  readonly text: string;
}

/**
 * The notes of the journal that name `symbol`, in the journal's order, after `document`, which need not
 * be one of them.
 */
export async function notesNaming(
  journal: Journal,
  symbol: NoteSymbol,
  document: vscode.TextDocument,
): Promise<readonly vscode.Uri[]> {
  if (!journal.isReady) await journal.settled();
  const { files, standards } = journal.snapshot;
  const own = document.uri.toString();
  const others = files.filter((file) => file.uri !== own && namesSymbol(file, symbol, standards));
  return [document.uri, ...others.map(({ uri }) => vscode.Uri.parse(uri))];
}

/** The texts of those of `uris` that can be read, in their order. */
export async function readNotes(
  uris: readonly vscode.Uri[],
  token: vscode.CancellationToken,
): Promise<readonly NoteText[]> {
  const texts = new Map<vscode.Uri, string>();
  await forEachLimited(uris, readsAtOnce, async (uri) => {
    if (token.isCancellationRequested) return;
    const text = await readCurrentText(uri);
    if (text !== undefined) texts.set(uri, text);
  });
  return uris.flatMap((uri) => {
    const text = texts.get(uri);
    return text === undefined ? [] : [{ uri, text }];
  });
}
