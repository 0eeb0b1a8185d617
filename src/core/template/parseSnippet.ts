/** A piece of a snippet in VS Code's syntax, of which only tab stops and choices have a meaning. */
export type SnippetPart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'tabStop'; readonly number: number; readonly parts: readonly SnippetPart[] }
  | { readonly kind: 'choice'; readonly number: number; readonly options: readonly string[] };

/** Placeholders that stand deeper inside others than this are left as they were written. */
const deepestNesting = 16;

/**
 * One token: an escape, a tab stop, a choice, a variable or a transform (left as written), the
 * opening of a placeholder or of a variable (left as written), a closing brace, or other text.
 */
const tokens = new RegExp(
  [
    /\\(?<escaped>[\\$}])/,
    /\$(?:(?<bare>\d{1,6})|\{(?<braced>\d{1,6})\})/,
    /\$\{(?<choice>\d{1,6})\|(?<options>(?:\\[^\r\n]|[^\\|\r\n])*)\|\}/,
    /(?<literal>\$\{[A-Za-z_]\w*\})/,
    /(?<transform>\$\{\w+\/(?:\\[^\r\n]|[^/\\\r\n])*\/(?:\\[^\r\n]|\$\{\d+(?::[^}\r\n]*)?\}|\$(?!\{)|[^/\\$\r\n])*\/[a-z]*\})/,
    /(?<open>\$\{(?<placeholder>\d{1,6}):)/,
    /(?<variable>\$\{[A-Za-z_]\w*:)/,
    /(?<close>\})/,
    /(?<text>[^\\$}]+|[\\$])/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'gy',
);

interface Frame {
  /** What opened it: the text that it goes back to if it never closes. */
  readonly open: string;
  /** Absent for what is left as written. */
  readonly number?: number;
  readonly parts: SnippetPart[];
}

/**
 * Takes `snippet` apart, in linear time. Variables (`$NAME`, `${NAME:…}`) and transforms
 * (`${1/…/…/}`) stay text, and so does a placeholder that never closes: nothing is looked up or run.
 */
export function parseSnippet(snippet: string): readonly SnippetPart[] {
  const root: SnippetPart[] = [];
  const frames: Frame[] = [];
  let parts = root;
  for (const { groups = {}, 0: token } of snippet.matchAll(tokens)) {
    const tabStop = groups['bare'] ?? groups['braced'];
    if (tabStop !== undefined) {
      parts.push({ kind: 'tabStop', number: Number(tabStop), parts: [] });
    } else if (groups['choice'] !== undefined) {
      const options = splitOptions(groups['options'] ?? '');
      parts.push({ kind: 'choice', number: Number(groups['choice']), options });
    } else if (groups['placeholder'] !== undefined && frames.length < deepestNesting) {
      parts = [];
      frames.push({ open: token, number: Number(groups['placeholder']), parts });
    } else if (groups['open'] !== undefined || groups['variable'] !== undefined) {
      pushText(parts, token);
      frames.push({ open: '', parts });
    } else if (groups['close'] !== undefined && frames.length > 0) {
      const closed = frames.pop();
      parts = frames.at(-1)?.parts ?? root;
      if (closed?.number === undefined) pushText(parts, token);
      else parts.push({ kind: 'tabStop', number: closed.number, parts: closed.parts });
    } else {
      pushText(parts, groups['escaped'] ?? token);
    }
  }
  while (frames.length > 0) {
    const unclosed = frames.pop();
    const outer = frames.at(-1)?.parts ?? root;
    if (unclosed?.number === undefined) continue;
    pushText(outer, unclosed.open);
    for (const part of unclosed.parts) {
      if (part.kind === 'text') pushText(outer, part.text);
      else outer.push(part);
    }
  }
  return root;
}

/** `text` so that VS Code reads it as itself in a snippet. */
export function escapeSnippet(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

/** The options of a choice: commas part them, and a backslash takes the meaning from `,`, `|`, `\`. */
function splitOptions(options: string): readonly string[] {
  const written = options.match(/(?:\\.|[^\\,])+/g) ?? [''];
  return written.map((option) => option.replace(/\\([\\,|])/g, '$1'));
}

function pushText(parts: SnippetPart[], text: string): void {
  const last = parts.at(-1);
  if (last?.kind === 'text') parts[parts.length - 1] = { kind: 'text', text: last.text + text };
  else if (text !== '') parts.push({ kind: 'text', text });
}
