/** HTML that is safe to put into a page as it stands. */
export class Markup {
  constructor(readonly html: string) {}
}

/** What may stand in a {@link markup} template: text is escaped; `false` and `undefined` are nothing. */
type Part = string | number | Markup | readonly Markup[] | false | undefined;

/** A template of HTML. Whatever is put into it is escaped, so that only the template makes tags. */
export function markup(template: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  const [first = '', ...rest] = template;
  return new Markup(first + rest.map((text, index) => toHtml(parts[index]) + text).join(''));
}

function toHtml(part: Part): string {
  if (part === undefined || part === false) return '';
  if (part instanceof Markup) return part.html;
  if (typeof part === 'string') return escapeHtml(part);
  return typeof part === 'number' ? String(part) : part.map(({ html }) => html).join('');
}

/** `text` for the content or a quoted attribute of an HTML element. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
