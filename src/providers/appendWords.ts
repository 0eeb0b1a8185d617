import type { MarkdownString } from 'vscode';

/**
 * Adds `text` to `markdown` as it is, on one line, whatever is written in it. `appendText` would also
 * do that, but makes every blank one at which a line cannot break.
 */
export function appendWords(markdown: MarkdownString, text: string): MarkdownString {
  text
    .trim()
    .split(/\s+/u)
    .forEach((word, index) => {
      if (index > 0) markdown.appendMarkdown(' ');
      markdown.appendText(word);
    });
  return markdown;
}
