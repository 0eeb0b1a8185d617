import * as vscode from 'vscode';
import type { EvidenceItem } from '../core/note/noteFile';
import { isSha256 } from '../core/languageFeatures/problems/evidenceProblems';
import { mapAnswer } from './pickers/mapAnswer';
import { matching } from './pickers/matching';
import type { Answer, Entry, Prompts } from './pickers/prompts';
import { runSteps, type Step } from './pickers/runSteps';

/** What is to be attached: files with or without their hash, or something held elsewhere. */
export type EvidenceKind = 'sealed-file' | 'file' | 'reference';

/** Where the hash of something held elsewhere comes from. */
export type HashSource = 'none' | 'file' | 'written';

/** Something that is held elsewhere, and where its hash is to come from. */
export interface ReferenceAnswers {
  readonly item: EvidenceItem;
  readonly hash: Exclude<HashSource, 'written'>;
}

interface Draft {
  readonly title: string;
  readonly held: string;
  readonly shownBy: string;
  readonly hash: HashSource;
}

/** Asks what kind of evidence there is, and about what cannot be linked. */
export class EvidenceForm {
  /** @param title what stands above every question */
  constructor(
    private readonly prompts: Prompts,
    private readonly title: string,
  ) {}

  /** What kind of evidence there is; nothing where the user gives up. */
  async askKind(): Promise<EvidenceKind | undefined> {
    const kinds: readonly Entry<EvidenceKind>[] = [
      {
        label: vscode.l10n.t('File, with its hash'),
        detail: vscode.l10n.t(
          'Linked, not copied. If it is in the journal and changes later, the note says so.',
        ),
        icon: 'file',
        value: 'sealed-file',
      },
      {
        label: vscode.l10n.t('File, as a link only'),
        detail: vscode.l10n.t('For a file that is still being worked on.'),
        icon: 'link',
        value: 'file',
      },
      {
        label: vscode.l10n.t('Something held elsewhere'),
        detail: vscode.l10n.t(
          'Its title, where it is held and who can show it. Nothing is linked.',
        ),
        icon: 'archive',
        value: 'reference',
      },
    ];
    const answer = await this.prompts.pickOne<EvidenceKind>({
      title: this.title,
      placeholder: vscode.l10n.t('What backs the note up? Nothing is copied'),
      entries: (query) => matching(kinds, query),
    });
    return answer.kind === 'answered' ? answer.value : undefined;
  }

  /** A reference to something held elsewhere; nothing where the user gives up. */
  async askReference(): Promise<ReferenceAnswers | undefined> {
    const steps: readonly Step<Draft>[] = [
      this.#textStep('title', vscode.l10n.t('What it is, such as “Turnover e-mail”'), true),
      this.#textStep('held', vscode.l10n.t('Where it is held; may stay empty')),
      this.#textStep('shownBy', vscode.l10n.t('Who can show it; may stay empty')),
      (draft, position) => this.#askHash(draft, position),
    ];
    const draft = await runSteps<Draft>(steps, { title: '', held: '', shownBy: '', hash: 'none' });
    if (!draft) return undefined;
    const { title, held, shownBy, hash } = draft;
    const item: EvidenceItem = {
      title,
      ...(held !== '' && { held }),
      ...(shownBy !== '' && { shownBy }),
    };
    if (hash !== 'written') return { item, hash };
    const sha256 = await this.#askWrittenHash();
    return sha256 === undefined ? undefined : { item: { ...item, sha256 }, hash: 'none' };
  }

  #textStep(key: 'title' | 'held' | 'shownBy', what: string, isNeeded = false): Step<Draft> {
    return async (draft, position) => {
      const answer = await this.prompts.enterText({
        title: this.title,
        position,
        placeholder: '',
        value: draft[key],
        prompt: () => what,
        refuse: (value) =>
          isNeeded && value === '' ? vscode.l10n.t('Write a few words') : undefined,
      });
      return mapAnswer(answer, (value) => ({ ...draft, [key]: value }));
    };
  }

  async #askHash(draft: Draft, position: Parameters<Step<Draft>>[1]): Promise<Answer<Draft>> {
    const sources: readonly Entry<HashSource>[] = [
      { label: vscode.l10n.t('No hash'), icon: 'circle-slash', value: 'none' },
      {
        label: vscode.l10n.t('Hash of a file…'),
        detail: vscode.l10n.t('Of a copy that you can reach now. The file itself is not linked.'),
        icon: 'file',
        value: 'file',
      },
      {
        label: vscode.l10n.t('SHA-256 that I have…'),
        detail: vscode.l10n.t('From a checksum list or another program.'),
        icon: 'key',
        value: 'written',
      },
    ];
    const answer = await this.prompts.pickOne<HashSource>({
      title: this.title,
      position,
      placeholder: vscode.l10n.t('With a hash one can tell later that it is still the same'),
      entries: (query) => matching(sources, query),
      isActive: (source) => source === draft.hash,
    });
    return mapAnswer(answer, (hash) => ({ ...draft, hash }));
  }

  async #askWrittenHash(): Promise<string | undefined> {
    const answer = await this.prompts.enterText({
      title: this.title,
      placeholder: '',
      value: '',
      prompt: () => vscode.l10n.t('The SHA-256: 64 digits from 0 to 9 and a to f'),
      refuse: (value) => (isSha256(value) ? undefined : vscode.l10n.t('This is no SHA-256')),
    });
    return answer.kind === 'answered' ? answer.value.toLowerCase() : undefined;
  }
}
