import { escapeSnippet, parseSnippet, type SnippetPart } from '../template/parseSnippet';
import type { Template } from '../template/template';
import type { SnippetFile } from './snippetFile';

/** What stands in a snippet for each named value of a template, in the order of the tab stops. */
const namedValues: ReadonlyMap<string, string> = new Map([
  ['${title}', '${1:What the note is about}'],
  ['${date}', '$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE'],
  ['${production}', '${2:CODE NAME}'],
  ['${role}', '${3:Assistant editor}'],
  ['${criteria}', '[$4]'],
]);
const namedValue = /(\$\{(?:title|date|production|role|criteria)\})/;

/** How many tab stops come before those of the template's own text. */
const stopsBefore = 4;

/** A snippet for a whole note from each of `templates`: `nos-star` and so on. */
export function noteSnippets(templates: readonly Template[]): SnippetFile {
  return Object.fromEntries(
    templates.map(({ name, description, text }) => [
      `NOS note: ${name}`,
      {
        prefix: `nos-${name}`,
        description,
        body: writeParts(parseSnippet(text))
          .trimEnd()
          .split(/\r\n?|\n/),
        isFileTemplate: true,
      },
    ]),
  );
}

function writeParts(parts: readonly SnippetPart[]): string {
  return parts.map(writePart).join('');
}

function writePart(part: SnippetPart): string {
  switch (part.kind) {
    case 'text':
      return part.text
        .split(namedValue)
        .map((piece) => namedValues.get(piece) ?? escapeSnippet(piece))
        .join('');
    case 'tabStop':
      return part.parts.length === 0
        ? `\${${shifted(part.number)}}`
        : `\${${shifted(part.number)}:${writeParts(part.parts)}}`;
    case 'choice': {
      const options = part.options.map((option) => option.replace(/[\\,|]/g, '\\$&'));
      return `\${${shifted(part.number)}|${options.join(',')}|}`;
    }
  }
}

/** The last tab stop keeps its number, which is 0. */
function shifted(number: number): number {
  return number === 0 ? 0 : number + stopsBefore;
}
