import { isNothing } from '../note/splitCodes';

/**
 * The value on the line of the top-level key `key`, without quotes and comment. It reads the line
 * rather than the YAML, which may be invalid while it is being written.
 * @param key made of letters alone
 */
export function writtenScalar(yaml: string, key: string): string | undefined {
  const line = new RegExp(`(?<=^|[\\r\\n])(["']?)${key}\\1[ \\t]*:(?=\\s|$)([^\\r\\n]*)`).exec(
    yaml,
  );
  const value = line?.[2]?.trim() ?? '';
  const quote = value.charAt(0);
  const isQuoted = quote === '"' || quote === "'";
  const [scalar = ''] = isQuoted ? value.slice(1).split(quote) : value.split(/(?:^|\s)#/);
  return isNothing(scalar.trim()) ? undefined : scalar.trim();
}

/** Whether front matter has the top-level key `criteria`, also where it is no valid YAML. */
export function namesCriteria(yaml: string): boolean {
  return /(?:^|[\r\n])(["']?)criteria\1[ \t]*:(?=\s|$)/.test(yaml);
}
