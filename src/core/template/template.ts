/** A pattern for new notes. It is data: nothing in it is ever executed. */
export interface Template {
  /** How notes and users call it: its file's name without `.md`. */
  readonly name: string;
  /** What it suits, in one sentence; empty where the template does not say. */
  readonly description: string;
  /** The headings whose sections must not stay empty in a finished note. */
  readonly requires: readonly string[];
  /**
   * The note to be, with named values (`${title}`) and snippet placeholders (`${1:prompt}`), and
   * without the keys that are the template's own.
   */
  readonly text: string;
}
