import type { Standard } from '../standard/standard';

/**
 * A standard as a text in which an editor marks what is another one in each paragraph: the fields a
 * line each, then each criterion in a paragraph of its own.
 */
export function comparisonText({ criteria, ...fields }: Standard): string {
  const head = [
    fields.title,
    fields.suite,
    fields.developedBy,
    fields.approved,
    fields.reviewBy,
    fields.overview,
  ];
  const items = criteria.map(({ code, text }) => `${code}  ${text}`);
  return [...head.filter((line) => line !== undefined), ...items].join('\n\n') + '\n';
}
