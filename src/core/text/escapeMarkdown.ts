/**
 * `text` as Markdown that shows just those characters, on one line: no emphasis, link, image, code,
 * maths, HTML or entity comes of it. For use inside a line; what only acts at the start of one (`#`,
 * `-`, `1.`) stays as it is.
 */
export function escapeMarkdown(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>&~|$!]/g, String.raw`\$&`);
}
