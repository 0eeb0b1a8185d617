import type { Standard } from '../standard/standard';
import { standardFields, type StandardField } from './standardChange';

/** What the user has a name for in a comparison. */
export type ComparedField = StandardField | 'supersededBy';

/**
 * A standard as a text in which an editor marks what is another one in each paragraph: its fields,
 * its successor with what the criteria become, and then each criterion, in paragraphs of their own.
 * Codes have lines of their own: where most wordings are others, an editor finds the same code on both
 * sides by what has not changed.
 * @param nameOf what the user calls a field
 */
export function comparisonText(
  standard: Standard,
  nameOf: (field: ComparedField) => string,
): string {
  const head = standardFields.flatMap((field) => {
    const text = standard[field];
    return text === undefined ? [] : [`${nameOf(field)}: ${text}`];
  });
  const { supersededBy } = standard;
  const map = [...(supersededBy?.map ?? [])].map(
    ([code, codes]) => `${code} → ${codes.join(', ') || '–'}`,
  );
  const successor = supersededBy
    ? [[`${nameOf('supersededBy')}: ${supersededBy.urn}`, ...map].join('\n')]
    : [];
  const items = standard.criteria.map(({ code, text }) => `${code}\n${text}`);
  return `${[...head, ...successor, ...items].join('\n\n')}\n`;
}
