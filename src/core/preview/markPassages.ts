import type { StateCore, Token } from 'markdown-it';
import { findPassages } from '../note/findPassages';
import type { Note, Passage } from '../note/noteFile';

/** The passages of one paragraph, heading or table cell. */
export interface MarkedPassages {
  /** The codes as written, by the offset of their `#` in the content. */
  readonly codes: ReadonlyMap<number, string>;
  /** The URN that bare codes belong to; undefined means the default standard. */
  readonly noteStandard: string | undefined;
}

/**
 * Passages by the list that the tokens of their content go into. The text of an image has a list of
 * its own, and so no passages: it could not show badges.
 */
export type PassageMarks = WeakMap<readonly Token[], MarkedPassages>;

/**
 * Finds the passages of a document whose blocks are known and adds them to `marks`. A bare code means
 * something in a note alone; a full id is a passage in any Markdown file.
 * @param note undefined where the document is none
 */
export function markPassages(state: StateCore, note: Note | undefined, marks: PassageMarks): void {
  const definitions = definitionsIn(state);
  const rows = new TableRows(state.src, definitions);
  let previous: Token | undefined;
  for (const token of state.tokens) {
    if (token.type === 'tr_open') rows.enter(token);
    if (token.type === 'inline' && token.children) {
      const isCell = previous?.type === 'td_open' || previous?.type === 'th_open';
      const passages = findInContent(token.content, definitions)
        .filter(({ code }) => note !== undefined || code.includes('/'))
        .filter((passage) => !isCell || !rows.hasUnpadded(passage));
      if (passages.length > 0) {
        const codes = new Map(passages.map(({ offset, code }) => [offset, code]));
        marks.set(token.children, { codes, noteStandard: note?.standard });
      }
    }
    previous = token;
  }
}

/** The labels of the links that the host has found definitions of. */
function definitionsIn({ env }: StateCore): ReadonlySet<string> {
  return new Set(Object.keys(env.references ?? {}));
}

/** The passages of `content`, whose lines the index knows without the blanks before them. */
function findInContent(content: string, definitions: ReadonlySet<string>): readonly Passage[] {
  if (!content.includes('#')) return [];
  let next = 0;
  const lines = content.split('\n').map((line) => {
    const end = next + line.length;
    next = end + 1;
    return { start: end - line.replace(/^[ \t]+/, '').length, end };
  });
  return findPassages(content, { kind: 'paragraph', lines }, definitions);
}

/**
 * The source of a table's rows. Cells come without the blanks around them, so that `| #P3 |`, which
 * is a passage, looks like `|#P3|`, which is none.
 */
class TableRows {
  #lines: readonly string[] | undefined;
  /** The codes of the row that follow a bar at once. */
  #unpadded: ReadonlySet<string> = new Set();

  constructor(
    private readonly source: string,
    private readonly definitions: ReadonlySet<string>,
  ) {}

  enter({ map }: Token): void {
    this.#lines ??= this.source.split('\n');
    const [, ...cells] = (map && this.#lines[map[0]])?.split('|') ?? [];
    const found = cells.flatMap((cell) =>
      cell.startsWith('#') ? findInContent(cell, this.definitions) : [],
    );
    this.#unpadded = new Set(found.flatMap(({ code, offset }) => (offset === 0 ? code : [])));
  }

  /** Whether what looks like a passage at the start of a cell follows the bar at once. */
  hasUnpadded({ offset, code }: Passage): boolean {
    return offset === 0 && this.#unpadded.has(code);
  }
}
