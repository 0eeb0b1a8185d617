import { noteKeys } from '../languageFeatures/noteKeys';
import { describeIncomplete } from '../standard/describeIncomplete';
import type { Standard } from '../standard/standard';
import { formatMessage } from '../text/message';
import type { Snippet, SnippetFile } from './snippetFile';

/**
 * Snippets for what stands in a note's front matter: its keys with what each means, and the codes of
 * `standards` with their whole wording.
 */
export function frontMatterSnippets(standards: readonly Standard[]): SnippetFile {
  const snippets = new Map<string, Snippet>();
  for (const { name, meaning, value } of noteKeys) {
    snippets.set(name, {
      prefix: name,
      description: formatMessage(meaning),
      body: `${name}:${value}`.split('\n'),
    });
  }
  for (const criterion of standards.flatMap(({ criteria }) => criteria)) {
    const { id, code, text } = criterion;
    const incomplete = describeIncomplete(criterion);
    snippets.set(id, {
      prefix: [code, id],
      description: incomplete ? `${text} … (${formatMessage(incomplete)})` : text,
      body: [code],
    });
  }
  return Object.fromEntries(snippets);
}
