/**
 * A sentence for the user that is still to be translated: `text` is the English sentence, with
 * `{0}`, `{1}` … where the arguments go, and is the key of its translation.
 */
export interface Message {
  readonly text: string;
  readonly args: readonly (string | number)[];
}

/** A message of `text` with `args`; every literal `text` is collected for translation. */
export function message(text: string, ...args: readonly (string | number)[]): Message {
  return { text, args };
}

/** The English sentence, for hosts without translations. */
export function formatMessage({ text, args }: Message): string {
  return text.replace(/\{(\d+)\}/g, (placeholder, index: string) =>
    String(args[Number(index)] ?? placeholder),
  );
}
