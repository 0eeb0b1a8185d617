import type { PastedLine } from './pastedLines';

/** A part of a standard's text that is not about one of its fields. */
export type PartKind = 'head' | 'overview' | 'performance' | 'knowledge' | 'other';

/** Lines under one heading. */
export interface TextPart {
  readonly kind: PartKind;
  readonly lines: readonly PastedLine[];
}

/** The fields of a record that are kept. */
export type FieldName = 'urn' | 'title' | 'suite' | 'developedBy' | 'approved' | 'reviewBy';

/** A pasted text in its parts. */
export interface DividedText {
  readonly parts: readonly TextPart[];
  /** The first value of each field. */
  readonly fields: ReadonlyMap<FieldName, string>;
}

const partHeadings: readonly (readonly [RegExp, PartKind])[] = [
  [/^overview$/, 'overview'],
  [/^performance criteria$/, 'performance'],
  [/^knowledge (?:and|&) understanding$/, 'knowledge'],
  [
    /^scope(?:\/range| range)?(?: related to)?(?: performance| knowledge)?(?: criteria| and understanding)?$/,
    'other',
  ],
  [
    /^(?:values|behaviours?|skills|glossary|additional information|links to other nos|external links)$/,
    'other',
  ],
];

/** `undefined`: a field that is known and of no use here. */
const fieldHeadings: readonly (readonly [RegExp, FieldName | undefined])[] = [
  [/^urn$/, 'urn'],
  [/^(?:standard |nos )?title$/, 'title'],
  [/^(?:business sectors? ?\(suites?\)|suites?(?: ?\(s\))?)$/, 'suite'],
  [/^developed by$/, 'developedBy'],
  [/^(?:approved on|date approved|approved|approval date)$/, 'approved'],
  [/^(?:indicative )?review date$/, 'reviewBy'],
  [
    /^(?:version number|version|validity|status|originating organisation|original urn|relevant occupations|soc code|key ?words|date of publication)$/,
    undefined,
  ],
];

/**
 * Divides a text by its headings, which stand in a line of their own in any case, or over two lines
 * where a column was narrow. A field has its value behind a colon, behind its name, or in the line
 * below it.
 */
export function divideText(lines: readonly PastedLine[]): DividedText {
  const parts: { kind: PartKind; lines: PastedLine[] }[] = [{ kind: 'head', lines: [] }];
  const fields = new Map<FieldName, string>();
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index];
    if (!line) break;
    const next = lines[index + 1];
    const heading = partOf(line.text);
    const wide = heading ? undefined : next && partOf(`${line.text} ${next.text}`);
    if (heading ?? wide) {
      parts.push({ kind: heading ?? wide ?? 'other', lines: [] });
      if (!heading) index += 1;
      continue;
    }
    const plain = fieldOf(line.text);
    const field = plain ?? wideFieldOf(line.text, next?.text);
    if (field) {
      if (!plain) index += 1;
      let { value } = field;
      const below = lines[index + 1];
      if (value === '' && below && !partOf(below.text) && !fieldOf(below.text)) {
        value = below.text;
        index += 1;
      }
      if (field.name && value !== '' && !fields.has(field.name)) fields.set(field.name, value);
      // What comes after the record's fields is no item of a list any more.
      if (parts.at(-1)?.kind === 'knowledge') parts.push({ kind: 'other', lines: [] });
      continue;
    }
    parts.at(-1)?.lines.push(line);
  }
  return { parts, fields };
}

function partOf(text: string): PartKind | undefined {
  const name = headingName(text);
  return partHeadings.find(([pattern]) => pattern.test(name))?.[1];
}

function fieldOf(
  text: string,
): { readonly name: FieldName | undefined; readonly value: string } | undefined {
  if (text.length > 300) return undefined;
  const colon = text.indexOf(':');
  const [name, value] =
    colon < 0 ? [text, ''] : [text.slice(0, colon), text.slice(colon + 1).trim()];
  const named = fieldHeadings.find(([pattern]) => pattern.test(headingName(name)));
  // `Title` in a line of its own may be anything.
  if (named?.[1] === 'title' && value === '') return undefined;
  if (named) return { name: named[1], value };
  if (colon >= 0) return undefined;
  // `Version Number 1`, `Date Approved January 2017`: a table whose columns have run together.
  const run =
    /^(urn|suite|developed by|date approved|approved(?: on)?(?= \d)|indicative review date|version number|validity|status|originating organisation|original urn|relevant occupations|soc code|key ?words) (\S.*)$/i.exec(
      text,
    );
  if (!run || /^[a-z]/.test(text)) return undefined;
  const found = fieldHeadings.find(([pattern]) => pattern.test(headingName(run[1] ?? '')));
  return found && { name: found[1], value: run[2] ?? '' };
}

/** A field whose name takes two lines where a column was narrow: `Indicative Review` and `Date`. */
function wideFieldOf(text: string, next: string | undefined): ReturnType<typeof fieldOf> {
  const isName = /^[A-Z][A-Za-z]+(?: [A-Za-z]+)?$/.test(text) && /^[A-Z]/.test(next ?? '');
  return isName ? fieldOf(`${text} ${next}`) : undefined;
}

/** A heading without Markdown's marks, colon and case. */
function headingName(text: string): string {
  return text
    .slice(0, 120)
    .replace(/^[#*_ ]+|[*_: ]+$/g, '')
    .toLowerCase();
}
