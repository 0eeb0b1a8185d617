import { assert } from 'chai';
import {
  answered,
  cancelled,
  type Answer,
  type EnterText,
  type Entry,
  type PickMany,
  type PickOne,
  type Prompts,
} from '../../../../src/commands/pickers/prompts';

/** How a user answers one question. */
export type Reply =
  | { readonly kind: 'pick'; readonly label: string; readonly query?: string }
  | {
      readonly kind: 'check';
      readonly add?: readonly string[];
      readonly remove?: readonly string[];
      readonly query?: string;
    }
  | { readonly kind: 'type'; readonly text: string }
  | { readonly kind: 'back' }
  | { readonly kind: 'escape' };

/** A question as it was asked. */
export interface Asked {
  readonly title: string;
  /** `2/4`; empty for a question of its own. */
  readonly step: string;
  /** The lines that were offered at first; of a text, what it was filled in with. */
  readonly offered: readonly string[];
  /** The labels of the lines that were checked or highlighted at first. */
  readonly preset: readonly string[];
}

/** A user whose answers are known beforehand. */
export class ScriptedPrompts implements Prompts {
  readonly asked: Asked[] = [];
  readonly #replies: Reply[];
  /** Runs while a question is open, before it is answered. */
  meanwhile: () => unknown = () => undefined;

  constructor(...replies: readonly Reply[]) {
    this.#replies = [...replies];
  }

  /** How many of the answers nobody has asked for. */
  get left(): number {
    return this.#replies.length;
  }

  async pickOne<T>(question: PickOne<T>): Promise<Answer<T>> {
    const lines = linesOf(question.entries(''));
    this.#record(question, labelsOf(question.entries('')), lines, (value) =>
      Boolean(question.isActive?.(value)),
    );
    await this.meanwhile();
    const reply = this.#next();
    if (reply.kind === 'back' || reply.kind === 'escape') return leave(reply);
    assert(reply.kind === 'pick', `a line was asked for: ${question.placeholder}`);
    return answered(findLine(linesOf(question.entries(reply.query ?? '')), reply.label));
  }

  async pickMany<T>(question: PickMany<T>): Promise<Answer<ReadonlySet<T>>> {
    const entries = question.entries('', question.checked);
    this.#record(question, labelsOf(entries), linesOf(entries), (it) => question.checked.has(it));
    await this.meanwhile();
    const reply = this.#next();
    if (reply.kind === 'back' || reply.kind === 'escape') return leave(reply);
    assert(reply.kind === 'check', `lines were asked for: ${question.placeholder}`);
    const checked = new Set(question.checked);
    const lines = linesOf(question.entries(reply.query ?? '', checked));
    for (const label of reply.add ?? []) checked.add(findLine(lines, label));
    for (const label of reply.remove ?? []) checked.delete(findLine(lines, label));
    return answered(checked);
  }

  async enterText(question: EnterText): Promise<Answer<string>> {
    this.#record(question, [question.value], [], () => false);
    await this.meanwhile();
    const reply = this.#next();
    if (reply.kind === 'back' || reply.kind === 'escape') return leave(reply);
    assert(reply.kind === 'type', `a text was asked for: ${question.placeholder}`);
    assert.isUndefined(question.refuse(reply.text.trim()));
    return answered(reply.text.trim());
  }

  #record<T>(
    { title, position }: Pick<PickOne<T>, 'title' | 'position'>,
    offered: readonly string[],
    lines: readonly Line<T>[],
    isPreset: (value: T) => boolean,
  ): void {
    const step = position ? `${position.step}/${position.totalSteps}` : '';
    const preset = lines
      .filter(({ value }) => isPreset(value))
      .map(({ label }) => withoutIcons(label));
    this.asked.push({ title, step, offered, preset });
  }

  #next(): Reply {
    const reply = this.#replies.shift();
    if (!reply) throw new Error(`Nobody answers: ${JSON.stringify(this.asked.at(-1))}`);
    return reply;
  }
}

type Line<T> = Exclude<Entry<T>, { separator: string }>;

function linesOf<T>(entries: readonly Entry<T>[]): readonly Line<T>[] {
  return entries.flatMap((entry) => ('separator' in entry ? [] : [entry]));
}

function labelsOf(entries: readonly Entry<unknown>[]): readonly string[] {
  return entries.map((entry) =>
    'separator' in entry ? `— ${entry.separator}` : withoutIcons(entry.label),
  );
}

function findLine<T>(lines: readonly Line<T>[], label: string): T {
  const line = lines.find((it) => withoutIcons(it.label) === label);
  assert(line, `${label} is not among ${lines.map((it) => it.label).join(', ')}`);
  return line.value;
}

function withoutIcons(label: string): string {
  return label.replace(/^\$\([\w-]+\) /, '');
}

function leave(reply: { kind: 'back' | 'escape' }): Answer<never> {
  return reply.kind === 'back' ? { kind: 'back' } : cancelled;
}
