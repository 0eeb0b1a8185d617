import type { Standard } from '../standard/standard';
import { standardFields, type StandardField } from './standardChange';

/**
 * A standard as a text in which an editor marks what is another one in each paragraph: its fields,
 * and then each criterion, in paragraphs of their own.
 * @param nameOf what the user calls a field
 */
export function comparisonText(
  standard: Standard,
  nameOf: (field: StandardField) => string,
): string {
  const head = standardFields.flatMap((field) => {
    const text = standard[field];
    return text === undefined ? [] : [`${nameOf(field)}: ${text}`];
  });
  const items = standard.criteria.map(({ code, text }) => `${code}  ${text}`);
  return `${[...head, ...items].join('\n\n')}\n`;
}
