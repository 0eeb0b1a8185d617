import { flowScalar } from '../note/frontMatterScalar';
import { describeIncomplete } from '../standard/describeIncomplete';
import { escapeSnippet } from '../template/parseSnippet';
import { TextLines } from '../text/textLines';
import type { Completion, CompletionItem, CompletionSources } from './completion';
import type { CriterionCursor } from './criterionCursor';
import { findFrontMatterCursor, type KeyCursor } from './frontMatterCursor';
import { noteKeys } from './noteKeys';
import { markGap, rankCriteria } from './rankCriteria';
import { completeValue } from './valueCompletions';

/**
 * What may be written at the cursor in the front matter of `text`: keys that it does not have yet,
 * codes for `criteria`, and values of the keys that have only a few. Nothing anywhere else.
 * @param offset the cursor, as a UTF-16 offset
 */
export function completeFrontMatter(
  text: string,
  offset: number,
  sources: CompletionSources,
): readonly Completion[] {
  const cursor = findFrontMatterCursor(text, offset);
  if (!cursor) return [];
  const items = ((): readonly CompletionItem[] => {
    switch (cursor.kind) {
      case 'key':
        return completeKey(cursor);
      case 'criterion':
        return completeCriterion(cursor, sources);
      case 'value':
        return completeValue(cursor, sources);
    }
  })();
  if (items.length === 0) return [];
  const range = new TextLines(text).rangeBetween(cursor.start, cursor.end);
  return items.map((item, index) => ({
    ...item,
    filterText: cursor.typed,
    sortText: String(index).padStart(5, '0'),
    range,
  }));
}

function completeKey({ typed, present, hasColon }: KeyCursor): readonly CompletionItem[] {
  return noteKeys
    .filter(({ name }) => !present.has(name) && name.startsWith(typed.toLowerCase()))
    .map(({ name, meaning, value }) => ({
      kind: 'key',
      label: name,
      documentation: meaning,
      insertText: hasColon ? name : `${name}:${value}`,
      isSnippet: !hasColon,
    }));
}

function completeCriterion(
  cursor: CriterionCursor,
  sources: CompletionSources,
): readonly CompletionItem[] {
  const { typed, lead, isEmpty, isQuoted, noteStandard } = cursor;
  const { standards } = sources;
  const idsOf = (codes: readonly string[]): ReadonlySet<string> =>
    new Set(
      codes.map((written) => {
        const resolution = standards.resolve(written, noteStandard);
        return resolution.kind === 'criterion' ? resolution.criterion.id : written;
      }),
    );
  const used = idsOf(cursor.others);
  const preferred = idsOf(cursor.preferred);
  const own = noteStandard ?? standards.defaultUrn;
  const ranked = rankCriteria(typed, sources, { own, preferred });
  return ranked
    .filter(({ id }) => !used.has(id))
    .map((criterion) => {
      const code = standards.writtenCode(criterion, noteStandard);
      const written = isQuoted ? code : flowScalar(code);
      const mark = markGap(criterion, sources);
      const incomplete = describeIncomplete(criterion);
      return {
        kind: 'criterion',
        label: code,
        ...(mark && { mark }),
        detail: criterion.text,
        ...(incomplete && { documentation: incomplete }),
        insertText: isEmpty ? `${lead}[${escapeSnippet(written)}$0]` : lead + written,
        isSnippet: isEmpty,
      };
    });
}
