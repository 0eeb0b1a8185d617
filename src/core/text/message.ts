import { dayInWords, type CalendarDate } from './calendarDate';

/** A day in a sentence, which every host writes as its readers do. */
export interface DayArgument {
  readonly day: CalendarDate;
}

export type MessageArgument = string | number | DayArgument;

/**
 * A sentence for the user that is still to be translated: `text` is the English sentence, with
 * `{0}`, `{1}` … where the arguments go, and is the key of its translation.
 */
export interface Message {
  readonly text: string;
  readonly args: readonly MessageArgument[];
}

/** A message of `text` with `args`; every literal `text` is collected for translation. */
export function message(text: string, ...args: readonly MessageArgument[]): Message {
  return { text, args };
}

/** The English sentence, for hosts without translations. */
export function formatMessage({ text, args }: Message): string {
  return text.replace(/\{(\d+)\}/g, (placeholder, index: string) => {
    const argument = args[Number(index)];
    return typeof argument === 'object'
      ? dayInWords(argument.day)
      : String(argument ?? placeholder);
  });
}
