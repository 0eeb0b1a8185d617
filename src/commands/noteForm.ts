import * as vscode from 'vscode';
import { noteFileName } from '../core/template/noteFileName';
import type { Template } from '../core/template/template';
import type { Journal } from '../workspace/journal';
import { localDate } from '../workspace/localDate';
import { readSettings } from '../workspace/settings';
import { readTemplates } from '../workspace/templateFiles';
import type { FolderChoice } from './chooseJournalFolder';
import type { Messages } from './messages';
import type { NoteChoices } from './noteCreator';
import { openBadTemplate } from './openBadTemplate';
import { criterionEntries } from './pickers/criterionEntries';
import { folderEntries } from './pickers/folderEntries';
import { mapAnswer } from './pickers/mapAnswer';
import { productionEntries } from './pickers/productionEntries';
import { answered, cancelled, type Prompts } from './pickers/prompts';
import { runSteps, type Step } from './pickers/runSteps';
import { templateEntries } from './pickers/templateEntries';

/** What the form is opened with. */
export interface NoteFormOptions {
  readonly title: string;
  /** The name of the template that is offered first. */
  readonly template: string;
  /** The full ids of the criteria that are checked. */
  readonly criteria: ReadonlySet<string>;
}

interface Draft {
  readonly folder: vscode.Uri;
  readonly template?: Template;
  readonly title: string;
  readonly production?: string;
  readonly criteria: ReadonlySet<string>;
}

/** Asks for what a new note needs, step by step. Nothing is written while it asks. */
export class NoteForm {
  constructor(
    private readonly journal: Journal,
    private readonly prompts: Prompts,
    private readonly messages: Messages,
  ) {}

  /** The answers; nothing where the user gives up. */
  async fill(options: NoteFormOptions, choice: FolderChoice): Promise<NoteChoices | undefined> {
    const steps = [
      ...(choice.kind === 'several' ? [this.#folderStep(options, choice.folders)] : []),
      this.#templateStep(options),
      this.#titleStep(options),
      this.#productionStep(options),
      this.#criteriaStep(options),
    ];
    const folder = choice.kind === 'chosen' ? choice.folder : choice.folders[0];
    const initial: Draft = { folder, title: '', criteria: options.criteria };
    const draft = await runSteps(steps, initial);
    return draft?.template
      ? { ...draft, template: draft.template, production: draft.production ?? '' }
      : undefined;
  }

  #folderStep({ title }: NoteFormOptions, folders: readonly vscode.Uri[]): Step<Draft> {
    return async (draft, position) => {
      const answer = await this.prompts.pickOne({
        title,
        position,
        placeholder: vscode.l10n.t('The journal that the note belongs to'),
        entries: (query) => folderEntries(folders, query),
        isActive: (folder) => folder === draft.folder,
      });
      return mapAnswer(answer, (folder) => ({ ...draft, folder }));
    };
  }

  #templateStep({ title, template: preferred }: NoteFormOptions): Step<Draft> {
    return async (draft, position) => {
      const templates = await readTemplates(draft.folder);
      const answer = await this.prompts.pickOne({
        title,
        position,
        placeholder: vscode.l10n.t('The template to start from'),
        entries: (query) => templateEntries(templates, preferred, query),
        isActive: (choice) =>
          choice.kind === 'template' && choice.template.name === draft.template?.name,
      });
      if (answer.kind !== 'answered') return answer;
      if (answer.value.kind === 'template') {
        return answered({ ...draft, template: answer.value.template });
      }
      await openBadTemplate(answer.value.bad, this.messages);
      return cancelled;
    };
  }

  #titleStep({ title }: NoteFormOptions): Step<Draft> {
    return async (draft, position) => {
      const { notesFolder } = readSettings(draft.folder);
      const answer = await this.prompts.enterText({
        title,
        position,
        placeholder: vscode.l10n.t('A title, such as: Turnover to sound, episode 2'),
        value: draft.title,
        prompt: (value) => {
          const file = noteFileName(localDate(), value);
          return value === ''
            ? vscode.l10n.t('What the note is about')
            : vscode.l10n.t('The file will be {0}', [notesFolder, file].filter(Boolean).join('/'));
        },
        refuse: (value) =>
          value === '' ? vscode.l10n.t('A note needs a title. A few words are enough.') : undefined,
      });
      return mapAnswer(answer, (title) => ({ ...draft, title }));
    };
  }

  #productionStep({ title }: NoteFormOptions): Step<Draft> {
    return async (draft, position) => {
      const answer = await this.prompts.pickOne({
        title,
        position,
        placeholder: vscode.l10n.t(
          'The production: choose one, or type the code name of a new one',
        ),
        entries: (query) => productionEntries(this.journal.snapshot.productions, query),
        isActive: (production) => production === draft.production,
      });
      return mapAnswer(answer, (production) => ({ ...draft, production }));
    };
  }

  #criteriaStep({ title }: NoteFormOptions): Step<Draft> {
    return async (draft, position) => {
      const answer = await this.prompts.pickMany({
        title,
        position,
        placeholder: vscode.l10n.t(
          'The criteria: type to find one, Enter to add it, Enter again when done',
        ),
        entries: criterionEntries(this.journal.snapshot),
        checked: draft.criteria,
      });
      return mapAnswer(answer, (criteria) => ({ ...draft, criteria }));
    };
  }
}
