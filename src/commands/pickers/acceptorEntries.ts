import * as vscode from 'vscode';
import type { Acceptor } from '../../core/evidence/listAcceptors';
import { isSamePerson } from '../../core/note/planAcceptance';
import { countNotes, joinParts } from '../../workspace/words';
import { isFound } from './isFound';
import { plainLabel } from './plainLabel';
import type { Entry } from './prompts';

/** The people to choose from for what has been typed: those whose name has it, then it as a new name. */
export function acceptorEntries(
  acceptors: readonly Acceptor[],
  query: string,
): readonly Entry<Acceptor>[] {
  const typed = query.replace(/\s+/g, ' ').trim();
  const found = acceptors.filter(({ by }) => isFound(typed, by));
  const known = found.map((acceptor): Entry<Acceptor> => {
    const { by, role = '', noteCount } = acceptor;
    const description = joinParts(plainLabel(role), countNotes(noteCount));
    return { label: plainLabel(by), description, icon: 'person', value: acceptor };
  });
  if (typed === '' || found.some(({ by }) => isSamePerson(by, typed))) return known;
  return [
    ...known,
    {
      label: plainLabel(typed),
      description: vscode.l10n.t('new name'),
      icon: 'person-add',
      value: { by: typed, noteCount: 0 },
    },
  ];
}
