import { isFound } from './isFound';
import type { Entry } from './prompts';

/** The lines that have the words of `query` in what they say; headings are left out. */
export function matching<T>(entries: readonly Entry<T>[], query: string): readonly Entry<T>[] {
  return entries.filter(
    (entry) => 'label' in entry && isFound(query, entry.label, entry.description, entry.detail),
  );
}
