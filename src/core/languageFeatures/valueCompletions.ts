import { doubleQuoted, frontMatterScalar, singleQuoted } from '../note/frontMatterScalar';
import { describeNoteCount } from '../report/coverageLabels';
import { message } from '../text/message';
import type { CompletionItem, CompletionSources } from './completion';
import type { ValueCursor } from './frontMatterCursor';

/** A value that a key may have. */
interface Value extends Pick<CompletionItem, 'label' | 'detail' | 'documentation'> {
  /** Whether it is a word of YAML, which must not be put in quotes. */
  readonly isWord?: boolean;
}

/** The values of the key at the cursor of which a word starts with what has been typed. */
export function completeValue(
  { key, typed, lead, quote }: ValueCursor,
  sources: CompletionSources,
): readonly CompletionItem[] {
  const wanted = typed.trimStart().toLowerCase();
  return valuesOf(key, sources).flatMap(({ isWord = false, ...value }) => {
    const label = value.label.toLowerCase();
    if (!label.startsWith(wanted) && !label.includes(` ${wanted}`)) return [];
    const written = isWord ? value.label : writeValue(value.label, quote);
    if (written === undefined) return [];
    return [{ kind: 'value' as const, ...value, insertText: lead + written, isSnippet: false }];
  });
}

/** `value` as it is to be written after the opening quote, or without any. */
function writeValue(value: string, quote: ValueCursor['quote']): string | undefined {
  if (quote === '') return frontMatterScalar(value);
  const written = quote === '"' ? doubleQuoted(value) : singleQuoted(value);
  return written.startsWith(quote) ? written.slice(1, -1) : undefined;
}

function valuesOf(
  key: string,
  { standards, templates = [], productions, roles }: CompletionSources,
): readonly Value[] {
  switch (key) {
    case 'status':
      return [
        { label: 'draft', documentation: message('Not finished: it is no evidence yet.') },
        { label: 'ready', documentation: message('Finished: it counts as evidence.') },
      ];
    case 'production':
      return (productions?.() ?? []).map(({ name, noteCount }) => ({
        label: name,
        documentation: describeNoteCount(noteCount),
      }));
    case 'role':
      return (roles?.() ?? []).map((role) => ({ label: role }));
    case 'template':
      return templates.map(({ name, description }) => ({ label: name, detail: description }));
    case 'standard':
      return standards.standards.map(({ urn, title }) => ({ label: urn, detail: title }));
    case 'confidential':
      return [
        { label: 'true', isWord: true },
        { label: 'false', isWord: true },
      ];
    default:
      return [];
  }
}
