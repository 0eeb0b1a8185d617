import * as vscode from 'vscode';
import { listAcceptors, type Acceptor } from '../core/evidence/listAcceptors';
import type { JournalSnapshot } from '../core/evidence/journalSnapshot';
import { readDates } from '../core/languageFeatures/fixes/readDates';
import type { Note } from '../core/note/noteFile';
import type { NewAcceptance } from '../core/note/planAcceptance';
import type { Criterion } from '../core/standard/standard';
import { isWholeDay } from '../core/text/calendarDate';
import { formatDay } from '../workspace/dates';
import { localDate } from '../workspace/localDate';
import { acceptorEntries } from './pickers/acceptorEntries';
import { isFound } from './pickers/isFound';
import { mapAnswer } from './pickers/mapAnswer';
import { plainLabel } from './pickers/plainLabel';
import type { Entry, Prompts } from './pickers/prompts';
import { runSteps, type Step } from './pickers/runSteps';

/** A code of the note with the criterion that it names. */
interface Tag {
  readonly written: string;
  readonly criterion: Criterion;
}

interface Draft {
  readonly acceptor?: Acceptor;
  readonly role?: string;
  readonly date: string;
  readonly criteria: ReadonlySet<string>;
}

/** Asks who has accepted a note, as what, when and for which of its criteria. */
export class AcceptanceForm {
  constructor(
    private readonly snapshot: JournalSnapshot,
    private readonly prompts: Prompts,
  ) {}

  /**
   * The answers, with the codes as the note writes them and in its order; nothing where the user gives
   * up.
   * @param title what stands above every question
   */
  async fill(note: Note, title: string): Promise<NewAcceptance | undefined> {
    const tags = this.#tagsOf(note);
    const initial: Draft = {
      date: localDate(),
      criteria: new Set(tags.map(({ written }) => written)),
    };
    const steps = [
      this.#whoStep(title),
      this.#roleStep(title),
      this.#dateStep(title),
      this.#criteriaStep(title, tags),
    ];
    const draft = await runSteps(steps, initial);
    if (!draft?.acceptor) return undefined;
    const { acceptor, role, date, criteria } = draft;
    return {
      by: acceptor.by,
      ...(role !== undefined && role !== '' && { role }),
      date,
      criteria: tags.map(({ written }) => written).filter((it) => criteria.has(it)),
    };
  }

  /** The criteria that the note names and a standard of the journal has, each once. */
  #tagsOf({ criteria, standard }: Note): readonly Tag[] {
    const tags: Tag[] = [];
    for (const written of criteria) {
      const resolution = this.snapshot.standards.resolve(written, standard);
      if (resolution.kind !== 'criterion') continue;
      const { criterion } = resolution;
      if (!tags.some((tag) => tag.criterion === criterion)) tags.push({ written, criterion });
    }
    return tags;
  }

  #whoStep(title: string): Step<Draft> {
    const acceptors = listAcceptors(this.snapshot.notes);
    return async (draft, position) => {
      const answer = await this.prompts.pickOne<Acceptor>({
        title,
        position,
        placeholder: vscode.l10n.t('Who has accepted it: type a name'),
        entries: (query) => acceptorEntries(acceptors, query),
        isActive: (acceptor) => acceptor.by === draft.acceptor?.by,
      });
      return mapAnswer(answer, (acceptor) => {
        const isOther = acceptor.by !== draft.acceptor?.by;
        return { ...draft, acceptor, ...(isOther && { role: acceptor.role ?? '' }) };
      });
    };
  }

  #roleStep(title: string): Step<Draft> {
    return async (draft, position) => {
      const answer = await this.prompts.enterText({
        title,
        position,
        placeholder: vscode.l10n.t('Post supervisor, assessor, witness …'),
        value: draft.role ?? '',
        prompt: () => vscode.l10n.t('Their role; it may stay empty'),
        refuse: () => undefined,
      });
      return mapAnswer(answer, (role) => ({ ...draft, role }));
    };
  }

  #dateStep(title: string): Step<Draft> {
    return async (draft, position) => {
      const answer = await this.prompts.enterText({
        title,
        position,
        placeholder: vscode.l10n.t('2026-11-20'),
        value: draft.date,
        prompt: (value) => {
          const day = readDay(value);
          return day === undefined
            ? vscode.l10n.t('The day on which it was accepted')
            : vscode.l10n.t('Accepted on {0}', formatDay(day));
        },
        refuse: refuseDay,
      });
      return mapAnswer(answer, (value) => ({ ...draft, date: readDay(value) ?? draft.date }));
    };
  }

  #criteriaStep(title: string, tags: readonly Tag[]): Step<Draft> {
    return async (draft, position) => {
      const answer = await this.prompts.pickMany<string>({
        title,
        position,
        placeholder: vscode.l10n.t('The criteria that it is accepted for'),
        entries: (query, checked) => tagEntries(tags, query, checked),
        checked: draft.criteria,
      });
      return mapAnswer(answer, (criteria) => ({ ...draft, criteria }));
    };
  }
}

function tagEntries(
  tags: readonly Tag[],
  query: string,
  checked: ReadonlySet<string>,
): readonly Entry<string>[] {
  return tags
    .filter(
      ({ written, criterion: { id, text } }) =>
        checked.has(written) || isFound(query, written, id, text),
    )
    .map(({ written, criterion }) => ({
      label: plainLabel(written),
      detail: plainLabel(criterion.text),
      value: written,
    }));
}

/** The day that somebody has typed, as `YYYY-MM-DD`: `2026-11-25`, `25/11/2026`, `25 Nov 2026`. */
function readDay(value: string): string | undefined {
  return isWholeDay(value) ? value : readDates(value)[0];
}

function refuseDay(value: string): string | undefined {
  const day = readDay(value);
  if (day === undefined) return vscode.l10n.t('Write the day as in {0}', localDate());
  return day > localDate() ? vscode.l10n.t('This day is still to come') : undefined;
}
