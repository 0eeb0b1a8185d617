import * as vscode from 'vscode';
import Fuse from 'fuse.js';
import type { NamedValue } from '../../core/evidence/journalSnapshot';
import { productionKey } from '../../core/evidence/mappingTally';
import { countNotes } from '../../workspace/words';
import { plainLabel } from './plainLabel';
import type { Entry } from './prompts';

/** The longest query that is compared letter by letter. */
const longestQuery = 64;

/**
 * The productions to choose from for what has been typed: those that contain it, then it as a new
 * one, then those that look like it in case it is a slip. Without a query: all, newest first, and
 * none (an empty text).
 */
export function productionEntries(
  productions: readonly NamedValue[],
  query: string,
): readonly Entry<string>[] {
  const typed = query.replace(/\s+/g, ' ').trim();
  const key = productionKey(typed);
  if (key === undefined) {
    const none = { label: `$(circle-slash) ${vscode.l10n.t('No production')}`, value: '' };
    return [...productions.map(toEntry), none];
  }
  const containing = productions.filter(({ name }) => productionKey(name)?.includes(key));
  const isKnown = containing.some(({ name }) => productionKey(name) === key);
  const isSame = (production: NamedValue): number =>
    productionKey(production.name) === key ? 0 : 1;
  const similar = new Fuse(productions, { keys: ['name'], ignoreLocation: true, threshold: 0.4 })
    .search(typed.slice(0, longestQuery))
    .map(({ item }) => item)
    .filter((production) => !containing.includes(production));
  const fresh = {
    label: `$(add) ${plainLabel(typed)}`,
    description: vscode.l10n.t('new production'),
    value: typed,
  };
  return [
    ...containing.sort((a, b) => isSame(a) - isSame(b)).map(toEntry),
    ...(isKnown ? [] : [fresh]),
    ...similar.map(toEntry),
  ];
}

function toEntry({ name, noteCount }: NamedValue): Entry<string> {
  return { label: plainLabel(name), description: countNotes(noteCount), value: name };
}
