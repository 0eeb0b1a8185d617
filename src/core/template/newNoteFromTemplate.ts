import { fillNamedValues, type NewNoteValues } from './fillNamedValues';
import { escapeSnippet, parseSnippet, type SnippetPart } from './parseSnippet';
import type { Template } from './template';

/** A stop of the cursor in a new note. */
export interface TabStop {
  /** Its number in the template. */
  readonly number: number;
  /** Where it stands in the text, as UTF-16 offsets; several where its number stands repeatedly. */
  readonly ranges: readonly { readonly start: number; readonly end: number }[];
  /** What may be chosen there; absent for free text. */
  readonly choices?: readonly string[];
}

/** A note that is about to be written. */
export interface NewNote {
  /** The file's final text: each placeholder is its prompt, each choice its first option. */
  readonly text: string;
  /** The same as a VS Code snippet, in which only the template's own tab stops are active. */
  readonly snippet: string;
  /** In the order in which Tab visits them; the last is number 0, which always exists. */
  readonly tabStops: readonly TabStop[];
}

/** The note that `template` becomes for what the user has chosen. */
export function newNoteFromTemplate(template: Template, values: NewNoteValues): NewNote {
  const parts = parseSnippet(fillNamedValues(template.text, values));
  const writer = new NoteWriter(promptsOf(parts));
  writer.write(parts);
  return writer.finish();
}

/** The longest prompt that further tab stops of the same number repeat, in UTF-16 units. */
const longestRepeat = 200;

/** The prompt of each number: the first that has any. Tab stops of that number alone repeat it. */
function promptsOf(parts: readonly SnippetPart[]): ReadonlyMap<number, string> {
  const prompts = new Map<number, string>();
  const promptOf = (part: SnippetPart): string => {
    if (part.kind === 'text') return part.text;
    const prompt =
      part.kind === 'choice' ? (part.options[0] ?? '') : part.parts.map(promptOf).join('');
    if (prompt !== '' && prompt.length <= longestRepeat && !prompts.has(part.number)) {
      prompts.set(part.number, prompt);
    }
    return prompt;
  };
  parts.forEach(promptOf);
  return prompts;
}

interface OpenTabStop {
  readonly ranges: { start: number; end: number }[];
  choices?: readonly string[];
}

class NoteWriter {
  #text = '';
  #snippet = '';
  readonly #tabStops = new Map<number, OpenTabStop>();
  readonly #prompts: ReadonlyMap<number, string>;

  constructor(prompts: ReadonlyMap<number, string>) {
    this.#prompts = prompts;
  }

  write(parts: readonly SnippetPart[]): void {
    for (const part of parts) {
      if (part.kind === 'text') this.#writeText(part.text);
      else this.#writeTabStop(part);
    }
  }

  finish(): NewNote {
    if (!this.#tabStops.has(0)) this.#writeTabStop({ kind: 'tabStop', number: 0, parts: [] });
    const tabStops = [...this.#tabStops]
      .map(([number, tabStop]) => ({ number, ...tabStop }))
      .sort((a, b) => (a.number || Infinity) - (b.number || Infinity));
    return { text: this.#text, snippet: this.#snippet, tabStops };
  }

  #writeText(text: string): void {
    this.#text += text;
    this.#snippet += escapeSnippet(text);
  }

  #writeTabStop(part: Exclude<SnippetPart, { kind: 'text' }>): void {
    const tabStop = this.#tabStops.get(part.number) ?? { ranges: [] };
    this.#tabStops.set(part.number, tabStop);
    const range = { start: this.#text.length, end: this.#text.length };
    tabStop.ranges.push(range);
    if (part.kind === 'choice') {
      this.#text += part.options[0] ?? '';
      this.#snippet += `\${${part.number}|${part.options.map(escapeOption).join(',')}|}`;
      tabStop.choices ??= part.options;
    } else if (part.parts.length === 0) {
      this.#text += this.#prompts.get(part.number) ?? '';
      this.#snippet += `\${${part.number}}`;
    } else {
      this.#snippet += `\${${part.number}:`;
      this.write(part.parts);
      this.#snippet += '}';
    }
    range.end = this.#text.length;
  }
}

function escapeOption(option: string): string {
  return option.replace(/[\\,|]/g, '\\$&');
}
