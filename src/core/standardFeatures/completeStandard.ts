import { doubleQuoted, flowScalar, singleQuoted } from '../note/frontMatterScalar';
import type { Completion } from '../languageFeatures/completion';
import type { Standard } from '../standard/standard';
import { readStandardOutline, type StandardOutline } from '../standard/standardOutline';
import { TextLines } from '../text/textLines';
import { completeCodes } from './completions/codeCompletions';
import { completeItem } from './completions/itemCompletions';
import { completeKeys } from './completions/keyCompletions';
import { completeScalar } from './completions/scalarCompletions';
import type {
  StandardCompletionContext,
  StandardCompletionItem,
} from './completions/standardCompletion';
import { findStandardCursor, type StandardCursor } from './standardCursor';

/** What completions in standard files are made from. */
export interface StandardCompletionSources {
  /** The file's name with its ending. */
  readonly fileName: string;
  /** The local date `YYYY-MM-DD`. */
  readonly today: string;
  /** Every standard that the journal could work to, by URN. */
  readonly standards: ReadonlyMap<string, Standard>;
}

/** A completion in a standard's file. */
export type StandardCompletion = Completion & Pick<StandardCompletionItem, 'leadsOn'>;

/**
 * What may be written at the cursor in a standard's file: keys that are not there yet, new items with
 * the next code, codes with their wording, URNs and dates. Nothing inside a wording.
 * @param text without a byte order mark; it need not be valid YAML
 * @param offset the cursor, as a UTF-16 offset
 */
export function completeStandard(
  text: string,
  offset: number,
  sources: StandardCompletionSources,
): readonly StandardCompletion[] {
  const cursor = findStandardCursor(text, offset);
  if (!cursor) return [];
  const outline = readStandardOutline(text) ?? nothing;
  const items = completionsAt({ ...sources, text, offset, cursor, outline });
  if (items.length === 0) return [];
  const range = new TextLines(text).rangeBetween(cursor.start, cursor.end);
  return items.map((item, index) => ({
    ...item,
    insertText: cursor.lead + (item.isSnippet ? item.insertText : quoted(item.insertText, cursor)),
    filterText: cursor.typed,
    sortText: String(index).padStart(5, '0'),
    range,
  }));
}

function completionsAt(context: StandardCompletionContext): readonly StandardCompletionItem[] {
  return [
    ...completeKeys(context),
    ...completeItem(context),
    ...completeCodes(context),
    ...completeScalar(context),
  ];
}

/** A plain text as it is to be written at the cursor, whose opening quote is there already. */
function quoted(text: string, { quote, kind }: StandardCursor): string {
  if (quote === '') return kind === 'key' ? text : flowScalar(text);
  const written = quote === '"' ? doubleQuoted(text) : singleQuoted(text);
  return written.slice(1, -1);
}

const nothing: StandardOutline = { keys: [], items: [], revisions: [], codes: [] };
