import type { Standard } from '../standard/standard';
import type { StandardField } from './standardChange';

/** The fields that an import may change, in the order of a file. */
const fields: readonly StandardField[] = [
  'title',
  'suite',
  'developedBy',
  'approved',
  'reviewBy',
  'overview',
];

/**
 * A standard as a text in which an editor marks what is another one in each paragraph: the fields that
 * it has, under their keys in its file, then its criteria.
 */
export function comparisonText(standard: Standard): string {
  const head = fields.flatMap((field) => {
    const value = standard[field];
    return value === undefined ? [] : [`${field}: ${value}`];
  });
  const items = standard.criteria.map(({ code, text }) => `${code}  ${text}`);
  return `${[...head, ...items].join('\n\n')}\n`;
}
