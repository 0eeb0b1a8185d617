import { flowScalar } from '../note/frontMatterScalar';
import { CriterionSearch } from '../search/criterionSearch';
import { describeIncomplete } from '../standard/describeIncomplete';
import type { Criterion } from '../standard/standard';
import type { StandardSet } from '../standard/standardSet';
import type { Template } from '../template/template';
import { escapeSnippet } from '../template/parseSnippet';
import { message, type Message } from '../text/message';
import type { Range } from '../text/range';
import { TextLines } from '../text/textLines';
import type { CriterionCursor } from './criterionCursor';
import { findFrontMatterCursor, type KeyCursor, type ValueCursor } from './frontMatterCursor';
import { noteKeys } from './noteKeys';

/** One thing that may be written at the cursor. */
export interface FrontMatterCompletion {
  readonly kind: 'key' | 'criterion' | 'value';
  readonly label: string;
  /** The full wording of a criterion, the description of a template; in the author's own language. */
  readonly detail?: string;
  /** What it means, or what is to be known about it. */
  readonly documentation?: Message;
  /** What is written over `range`: a VS Code snippet where `isSnippet`, else a plain text. */
  readonly insertText: string;
  readonly isSnippet: boolean;
  /**
   * What has been typed. The list is filtered already, by code, wording and keyword, and an editor
   * that filters it once more must keep all of it; it must ask again when more is typed.
   */
  readonly filterText: string;
  /** Orders the list: by how well it matches, then as in the standard or in a note. */
  readonly sortText: string;
  /** On one line, with the cursor in it. */
  readonly range: Range;
}

/** What completions are made from besides the standards. */
export interface CompletionSources {
  readonly templates?: readonly Pick<Template, 'name' | 'description'>[];
  /** A search over all criteria of the standards, to be kept while the standards stay the same. */
  readonly search?: CriterionSearch;
}

/**
 * What may be written at the cursor in the front matter of `text`: keys that it does not have yet,
 * codes for `criteria`, and values of the keys that have only a few. Nothing anywhere else.
 * @param offset the cursor, as a UTF-16 offset
 */
export function completeFrontMatter(
  text: string,
  offset: number,
  standards: StandardSet,
  { templates = [], search = new CriterionSearch(criteriaOf(standards)) }: CompletionSources = {},
): readonly FrontMatterCompletion[] {
  const cursor = findFrontMatterCursor(text, offset);
  if (!cursor) return [];
  const items = ((): readonly Item[] => {
    switch (cursor.kind) {
      case 'key':
        return keyItems(cursor);
      case 'criterion':
        return criterionItems(cursor, standards, search);
      case 'value':
        return valueItems(cursor, standards, templates);
    }
  })();
  const range = new TextLines(text).rangeBetween(cursor.start, cursor.end);
  return items.map((item, index) => ({
    ...item,
    filterText: cursor.typed,
    sortText: String(index).padStart(5, '0'),
    range,
  }));
}

type Item = Omit<FrontMatterCompletion, 'filterText' | 'sortText' | 'range'>;

function keyItems({ typed, present, hasColon }: KeyCursor): readonly Item[] {
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

function criterionItems(
  cursor: CriterionCursor,
  standards: StandardSet,
  search: CriterionSearch,
): readonly Item[] {
  const { typed, lead, isEmpty, isQuoted, noteStandard } = cursor;
  const used = new Set(
    cursor.others.map((written) => {
      const resolution = standards.resolve(written, noteStandard);
      return resolution.kind === 'criterion' ? resolution.criterion.id : written;
    }),
  );
  const own = noteStandard ?? standards.defaultUrn;
  const found = search.search(typed).filter(({ id }) => !used.has(id));
  const ordered = typed.trim() === '' ? ownFirst(found, own) : found;
  return ordered.map((criterion) => {
    const code = standards.writtenCode(criterion, noteStandard);
    const written = isQuoted ? code : flowScalar(code);
    const incomplete = describeIncomplete(criterion);
    return {
      kind: 'criterion',
      label: code,
      detail: criterion.text,
      ...(incomplete && { documentation: incomplete }),
      insertText: isEmpty ? `${lead}[${escapeSnippet(written)}$0]` : lead + written,
      isSnippet: isEmpty,
    };
  });
}

function ownFirst(criteria: readonly Criterion[], own: string): readonly Criterion[] {
  return [
    ...criteria.filter(({ urn }) => urn === own),
    ...criteria.filter(({ urn }) => urn !== own),
  ];
}

function valueItems(
  { key, typed, lead }: ValueCursor,
  standards: StandardSet,
  templates: NonNullable<CompletionSources['templates']>,
): readonly Item[] {
  return valuesOf(key, standards, templates)
    .filter(({ label }) => label.toLowerCase().startsWith(typed.trim().toLowerCase()))
    .map((value) => ({
      kind: 'value',
      ...value,
      insertText: lead + value.label,
      isSnippet: false,
    }));
}

function valuesOf(
  key: string,
  { standards }: StandardSet,
  templates: NonNullable<CompletionSources['templates']>,
): readonly Pick<Item, 'label' | 'detail' | 'documentation'>[] {
  switch (key) {
    case 'status':
      return [
        { label: 'draft', documentation: message('Not finished: it is no evidence yet.') },
        { label: 'ready', documentation: message('Finished: it counts as evidence.') },
      ];
    case 'template':
      return templates.map(({ name, description }) => ({ label: name, detail: description }));
    case 'standard':
      return standards.map(({ urn, title }) => ({ label: urn, detail: title }));
    case 'confidential':
      return [{ label: 'true' }, { label: 'false' }];
    default:
      return [];
  }
}

function criteriaOf({ standards }: StandardSet): readonly Criterion[] {
  return standards.flatMap(({ criteria }) => criteria);
}
