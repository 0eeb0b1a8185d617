/** What stands before the words of an item. */
export interface Marker {
  /** `label`: `P1`, `PC1`; `number`: `1.`; `bare`: `1`; `bullet`: a dash, a dot, `a)` or `1.1`. */
  readonly kind: 'label' | 'number' | 'bare' | 'bullet';
  /** The words behind it. */
  readonly text: string;
  /** Of a label, in capitals and without leading zeros: `P1`. */
  readonly label?: string;
  readonly number?: number;
  /** Of a bullet: what all bullets of its list look like. */
  readonly bullet?: string;
}

/** What `1.1` counts as. A figure of the text, such as `1.5 hours`, looks the same. */
export const nestedBullet = '1.1';

/** Reads the mark at the start of a line. @param letter which labels the list has: `P` or `K` */
export function readMarker(line: string, letter: 'P' | 'K'): Marker | undefined {
  const label = /^[*_]{0,2}([PKpk])[CUcu]? ?(\d{1,3})[*_]{0,2}[.):]?(?: +|$)(.*)$/.exec(line);
  if (label?.[3] !== undefined && label[1]?.toUpperCase() === letter) {
    // In a table the words may stand in the line below.
    return { kind: 'label', label: `${letter}${Number(label[2])}`, text: label[3] };
  }
  const number = /^(\d{1,3})[.)] +(\S.*)$/.exec(line);
  if (number?.[2] !== undefined) {
    return { kind: 'number', number: Number(number[1]), text: number[2] };
  }
  const bullet = /^([-*+•◦▪‣●○·–—]|o(?= [a-z])) +(\S.*)$/.exec(line);
  if (bullet?.[2] !== undefined) {
    return { kind: 'bullet', bullet: bullet[1] ?? '', text: bullet[2] };
  }
  const lettered = /^\(?(?:[a-z]|[ivx]{1,4})[.)] +(\S.*)$/.exec(line);
  if (lettered?.[1] !== undefined) return { kind: 'bullet', bullet: 'a', text: lettered[1] };
  const nested = /^\d{1,2}(?:\.\d{1,2}){1,3}[.)]? +(\S.*)$/.exec(line);
  if (nested?.[1] !== undefined) return { kind: 'bullet', bullet: nestedBullet, text: nested[1] };
  const bare = /^(\d{1,2}) +(\p{L}.*)$/u.exec(line);
  if (bare?.[2] !== undefined) return { kind: 'bare', number: Number(bare[1]), text: bare[2] };
  return undefined;
}
