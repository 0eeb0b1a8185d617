import { findFrontMatter } from '../note/findFrontMatter';
import { escapeSnippet } from './parseSnippet';
import type { Template } from './template';

/**
 * `template` with `text` as a Markdown quotation above the line of its body's first tab stop, so that
 * the cursor comes to stand below it; at the end of a body that has no tab stop.
 */
export function quoteInTemplate(template: Template, text: string): Template {
  const quotation = quote(text);
  if (quotation === '') return template;
  const frontMatter = findFrontMatter(template.text);
  const bodyStart = frontMatter.bodyStart;
  const body = template.text.slice(bodyStart);
  const lineEnd = /\r\n|\n|\r/.exec(template.text)?.[0] ?? '\n';
  const block = escapeSnippet(quotation).replaceAll('\n', lineEnd);
  const stop = findTabStop(body);
  if (stop === undefined) {
    const gap = body === '' || /(\r\n|\n|\r)$/.test(body) ? lineEnd : lineEnd + lineEnd;
    const quoted = template.text + gap + block + lineEnd + lineEnd;
    return { ...template, text: `${quoted}$1${lineEnd}` };
  }
  const at = bodyStart + stop;
  const before = template.text.slice(0, at);
  return { ...template, text: before + block + lineEnd + lineEnd + template.text.slice(at) };
}

/** Each line with `> ` before it; nothing for a text without any words. */
function quote(text: string): string {
  const lines = text.split(/\r\n|\n|\r/);
  while (lines[0]?.trim() === '') lines.shift();
  while (lines.at(-1)?.trim() === '') lines.pop();
  return lines.map((line) => `> ${line}`.trimEnd()).join('\n');
}

/** The start of the line in `body` with the tab stop that the cursor visits first; never `$0`. */
function findTabStop(body: string): number | undefined {
  const stops = [...body.matchAll(/\\[\\$}]|\$\{?(?<number>[1-9]\d{0,5})/g)]
    .map(({ groups, index }) => ({ number: Number(groups?.['number']), index }))
    .filter(({ number }) => !Number.isNaN(number))
    .sort((a, b) => a.number - b.number);
  const first = stops[0];
  return first && body.slice(0, first.index).search(/[^\r\n]*$/);
}
