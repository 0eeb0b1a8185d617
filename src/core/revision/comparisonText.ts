import type { Standard } from '../standard/standard';
import { standardFields } from './standardChange';

/**
 * A standard as a text in which an editor marks what is another one in each paragraph: the fields that
 * it has, under their keys in its file, then its criteria.
 */
export function comparisonText(standard: Standard): string {
  const head = standardFields.flatMap((field) => {
    const value = standard[field];
    return value === undefined ? [] : [`${field}: ${value}`];
  });
  const items = standard.criteria.map(({ code, text }) => `${code}  ${text}`);
  return `${[...head, ...items].join('\n\n')}\n`;
}
