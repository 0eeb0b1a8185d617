/** What stands before the words of an item. */
export interface Marker {
  /** `label`: `P1`, `PC1.1`; `number`: `1.`, `(1)`; `bare`: `1`; `bullet`: a dash, a dot, `a)` or `1.1`. */
  readonly kind: 'label' | 'number' | 'bare' | 'bullet';
  /** The words behind it; empty where they stand in the line below. */
  readonly text: string;
  /** Of a label, in capitals and without leading zeros: `P1`, `P1.1`. */
  readonly label?: string;
  /** Of a label, the first; of `1.1` as well. */
  readonly number?: number;
  /** Of a bullet: what all bullets of its list look like. */
  readonly bullet?: string;
  /**
   * Where the line alone does not tell a mark from a word: what it has in common with the other marks
   * of its kind. It is one only where two lines of the list begin so.
   */
  readonly twin?: string;
}

/** What `1.1` counts as. A figure of the text, such as `1.5 hours`, looks the same. */
export const nestedBullet = '1.1';

const labelled =
  /^[*_]{0,2}[([]?([PKpk])[CUcu]?[ .]?(\d{1,3}(?:\.\d{1,3}){0,3})[*_]{0,2}(?:(?: ?[.):\]]){0,2}[*_]{0,2}(?: *[-–—](?= ))?(?: +|$)|, ?)(.*)$/;
const numbered = /^[([]?(\d{1,3})[.)\]] +(\S.*)$/;
const numberAlone = /^[([]?(\d{1,3})[.)\]]$/;
const numberGlued = /^[([]?(\d{1,3})(?:[.)\]](?=\p{L})|[-–—:] +)(\S.*)$/u;
const dashed = /^([-*+‐‑‒–—―−]) +(\S.*)$/;
const dashGlued = /^([-–—])(\p{L}.*)$/u;
/** Dots, squares, arrows, ticks, and what fonts of signs leave behind: characters for private use. */
const signed =
  /^((?![©®™°¦℃℉№℗])[\p{Co}\p{So}\u2190-\u21ff\u25a0-\u25ff•‣⁃⁌⁍∙⋅·])\ufe0f?(?: +|(?=[\p{L}\d])|$)(.*)$/u;
/** Word's second level, and the letters that its signs turn into in another font. */
const lettersForSigns = /^([o§Øüvq¨Þ]) +(\S.*)$/;
/** Behind `z)` comes `aa)`; `xviii)` is the longest of thirty. */
const lettered = /^\(?(?:([a-z])\1?|[ivx]{1,7})[.)] +(\S.*)$/;
const capitalLettered = /^\(?(?:[A-Z]|[IVX]{1,4})[.)] +(\S.*)$/;
const nested = /^(\d{1,2})(?:\.\d{1,2}){1,3}[.)]? +(\S.*)$/;
const bare = /^(\d{1,2})(?: +(?:[-–—] +)?(\S.*))?$/;

/** Reads the mark at the start of a line. @param letter which labels the list has: `P` or `K` */
export function readMarker(line: string, letter: 'P' | 'K'): Marker | undefined {
  const row = withoutTable(line);
  return readLabel(row, letter) ?? readNumber(row) ?? readBullet(row) ?? readFigure(row);
}

/** A row of a table in Markdown without its lines: `| P1 | check it |`. */
function withoutTable(line: string): string {
  if (!line.startsWith('|')) return line;
  return line
    .replace(/^\| */, '')
    .replace(/ *\|$/, '')
    .replace(/ *\| */, ' ');
}

function readLabel(line: string, letter: 'P' | 'K'): Marker | undefined {
  const [, kind, figures = '', words = ''] = labelled.exec(line) ?? [];
  if (kind?.toUpperCase() !== letter) return undefined;
  const plain = figures.split('.').map(Number);
  const text = words.replace(/^"(.*)"$/, (quoted, inner: string) =>
    line.includes(',"') ? inner.replaceAll('""', '"') : quoted,
  );
  return { kind: 'label', label: letter + plain.join('.'), number: plain[0] ?? 0, text };
}

function readNumber(line: string): Marker | undefined {
  const sure = numbered.exec(line);
  if (sure) return { kind: 'number', number: Number(sure[1]), text: sure[2] ?? '' };
  const alone = numberAlone.exec(line);
  if (alone) return { kind: 'number', number: Number(alone[1]), text: '', twin: '1.' };
  const glued = numberGlued.exec(line);
  return glued
    ? { kind: 'number', number: Number(glued[1]), text: glued[2] ?? '', twin: '1.a' }
    : undefined;
}

function readBullet(line: string): Marker | undefined {
  const [, bullet, text = ''] = dashed.exec(line) ?? signed.exec(line) ?? [];
  // A box to tick, as lists of tasks in Markdown have it.
  if (bullet !== undefined)
    return { kind: 'bullet', bullet, text: text.replace(/^\[[ xX]\] +/, '') };
  const [, dash, words = ''] = dashGlued.exec(line) ?? [];
  if (dash !== undefined) return { kind: 'bullet', bullet: dash, text: words, twin: `${dash}a` };
  const [, sign, behind = ''] = lettersForSigns.exec(line) ?? [];
  if (sign !== undefined) {
    return { kind: 'bullet', bullet: sign, text: behind, ...(sign !== 'o' && { twin: sign }) };
  }
  const [, , inner] = lettered.exec(line) ?? [];
  if (inner !== undefined) return { kind: 'bullet', bullet: 'a', text: inner };
  const [, outer] = capitalLettered.exec(line) ?? [];
  if (outer !== undefined) return { kind: 'bullet', bullet: 'A', text: outer, twin: 'A' };
  return undefined;
}

function readFigure(line: string): Marker | undefined {
  const figures = nested.exec(line);
  if (figures) {
    const [, number, text = ''] = figures;
    return { kind: 'bullet', bullet: nestedBullet, number: Number(number), text };
  }
  const figure = bare.exec(line);
  return figure ? { kind: 'bare', number: Number(figure[1]), text: figure[2] ?? '' } : undefined;
}
