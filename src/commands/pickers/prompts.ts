/** How the user left a question. */
export type Answer<T> =
  | { readonly kind: 'answered'; readonly value: T }
  | { readonly kind: 'back' }
  | { readonly kind: 'cancelled' };

/** Where a question stands among several; both numbers are 1-based. */
export interface StepPosition {
  readonly step: number;
  readonly totalSteps: number;
}

/** What every question has. */
export interface Question {
  readonly title: string;
  readonly placeholder: string;
  /** Absent for a question of its own. From the second step on the user can go back. */
  readonly position?: StepPosition;
}

/** One line to choose, or a heading over the lines that follow. */
export type Entry<T> =
  | {
      /** May hold codicons, as `description` and `detail` may; see `plainLabel` for other text. */
      readonly label: string;
      readonly description?: string;
      readonly detail?: string;
      /** The id of a theme icon. */
      readonly icon?: string;
      readonly value: T;
    }
  | { readonly separator: string };

/** A question with one line as its answer. */
export interface PickOne<T> extends Question {
  /** What to offer for what has been typed, best first; nothing else filters or sorts it. */
  readonly entries: (query: string) => readonly Entry<T>[];
  /** Which line is highlighted at first; the first one otherwise. */
  readonly isActive?: (value: T) => boolean;
  /** Whether the question goes away when the user clicks elsewhere. */
  readonly isFleeting?: boolean;
}

/** A question with any number of lines as its answer. */
export interface PickMany<T> extends Question {
  /** Must include every line of `checked`, so that none is lost while the user types. */
  readonly entries: (query: string, checked: ReadonlySet<T>) => readonly Entry<T>[];
  readonly checked: ReadonlySet<T>;
}

/** A question with a line of text as its answer. */
export interface EnterText extends Question {
  readonly value: string;
  /** What becomes of the text as it stands. */
  readonly prompt: (value: string) => string;
  /** Why the text will not do; nothing where it does. */
  readonly refuse: (value: string) => string | undefined;
}

/** Asks the user. The commands know the questions and not the widgets, so tests can answer them. */
export interface Prompts {
  pickOne<T>(question: PickOne<T>): Promise<Answer<T>>;
  pickMany<T>(question: PickMany<T>): Promise<Answer<ReadonlySet<T>>>;
  enterText(question: EnterText): Promise<Answer<string>>;
}

/** The user left the question for good. */
export const cancelled = { kind: 'cancelled' } as const;

/** The user answered with `value`. */
export function answered<T>(value: T): Answer<T> {
  return { kind: 'answered', value };
}
