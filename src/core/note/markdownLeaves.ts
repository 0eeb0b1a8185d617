import { readLinkDefinition } from './linkParts';
import { readBlockStart, skipQuotationMark, type BlockStart } from './markdownBlockStart';
import { forEachMarkdownLine, type MarkdownLine, type TextSpan } from './markdownLine';

/** A block of a Markdown text that has running text; code, HTML, rules and definitions have none. */
export type MarkdownLeaf =
  | { readonly kind: 'paragraph'; readonly lines: readonly TextSpan[] }
  /** `level`: 1 to 6. A heading that is underlined may have several lines. */
  | { readonly kind: 'heading'; readonly level: number; readonly lines: readonly TextSpan[] };

/** The running text of a Markdown text. */
export interface MarkdownBlocks {
  /** The paragraphs and headings in order, inside quotations and lists too. */
  readonly leaves: readonly MarkdownLeaf[];
  /** The labels of the links whose targets are defined apart, such as `[list]: turnover.pdf`. */
  readonly definitions: ReadonlySet<string>;
}

/**
 * Reads a Markdown text after the block structure of CommonMark 0.31
 * (https://spec.commonmark.org/0.31.2/), in one linear pass. The lines of leaves come without the marks
 * of quotations, lists and headings.
 * @param start the UTF-16 offset at which the Markdown starts
 */
export function readMarkdownBlocks(text: string, start: number): MarkdownBlocks {
  const finder = new LeafFinder(text);
  forEachMarkdownLine(text, start, (line) => {
    finder.read(line);
  });
  return finder.end();
}

/** The {@link MarkdownBlocks.leaves} of a Markdown text from the UTF-16 offset `start` on. */
export function findMarkdownLeaves(text: string, start: number): readonly MarkdownLeaf[] {
  return readMarkdownBlocks(text, start).leaves;
}

/** A block that holds other blocks. `empty`: a list item that has had no text yet. */
type Container =
  | { readonly kind: 'quotation' }
  | { readonly kind: 'item'; readonly indent: number; empty: boolean };

/** A block whose lines are not Markdown. */
type Verbatim = Extract<BlockStart, { kind: 'fence' }> | { kind: 'html'; end: RegExp };

/** Deeper quotations and lists than anybody writes are taken for text, so that time stays linear. */
const maxDepth = 100;

class LeafFinder {
  readonly #leaves: MarkdownLeaf[] = [];
  readonly #containers: Container[] = [];
  /** The verbatim block that is still open, inside the innermost container. */
  #verbatim: Verbatim | undefined;
  /** The lines of the paragraph that is still open, inside the innermost container. */
  #paragraph: TextSpan[] = [];
  readonly #definitions = new Set<string>();

  constructor(private readonly text: string) {}

  read(line: MarkdownLine): void {
    const depth = this.#matchContainers(line);
    const allMatched = depth === this.#containers.length;
    if (this.#verbatim && allMatched) {
      if (ends(this.#verbatim, line)) this.#verbatim = undefined;
      return;
    }
    this.#verbatim = undefined;
    if (line.isBlank) this.#close(depth);
    else this.#readBlocks(line, depth, allMatched);
  }

  end(): MarkdownBlocks {
    this.#close(0);
    return { leaves: this.#leaves, definitions: this.#definitions };
  }

  /** Passes over the marks of the open containers; returns how many of them the line has. */
  #matchContainers(line: MarkdownLine): number {
    let depth = 0;
    for (const container of this.#containers) {
      if (container.kind === 'quotation') {
        if (!skipQuotationMark(line)) break;
      } else if (line.isBlank) {
        if (container.empty) break;
      } else {
        if (line.indent < container.indent) break;
        line.skipColumns(container.indent);
        container.empty = false;
      }
      depth += 1;
    }
    return depth;
  }

  #readBlocks(line: MarkdownLine, matched: number, allMatched: boolean): void {
    let depth = matched;
    // Mere text goes on with an open paragraph, even where the marks of its containers are missing.
    let goesOn = this.#paragraph.length > 0;
    while (line.indent < 4 && depth < maxDepth) {
      const block = readBlockStart(line, { goesOn, isInside: goesOn && allMatched });
      if (!block) break;
      if (block.kind === 'underline') {
        this.#takeDefinitions();
        goesOn = this.#paragraph.length > 0;
        // Definitions are no heading, and the line is what it is without them.
        if (!goesOn) continue;
        this.#leaves.push({ kind: 'heading', level: block.level, lines: this.#paragraph });
        this.#paragraph = [];
        return;
      }
      this.#close(depth);
      if (block.kind !== 'quotation' && block.kind !== 'item') {
        this.#open(block);
        return;
      }
      this.#containers.push(block.kind === 'item' ? { ...block, empty: line.isBlank } : block);
      depth += 1;
      goesOn = false;
      if (line.isBlank) return;
    }
    if (!goesOn) {
      this.#close(depth);
      // What is indented further is code.
      if (line.indent >= 4) return;
    }
    this.#paragraph.push(line.rest);
  }

  #open(block: Exclude<BlockStart, { kind: 'quotation' | 'item' | 'underline' }>): void {
    if (block.kind === 'heading') {
      this.#leaves.push({ kind: 'heading', level: block.level, lines: [block.line] });
    } else if (block.kind === 'fence') {
      this.#verbatim = block;
    } else if (block.kind === 'html' && block.end) {
      this.#verbatim = { kind: 'html', end: block.end };
    }
  }

  /** Ends the open paragraph and all containers but the outermost `depth`. */
  #close(depth: number): void {
    this.#takeDefinitions();
    if (this.#paragraph.length > 0) {
      this.#leaves.push({ kind: 'paragraph', lines: this.#paragraph });
      this.#paragraph = [];
    }
    this.#containers.length = depth;
  }

  /** Takes the definitions of links off the start of the open paragraph. */
  #takeDefinitions(): void {
    const [first] = this.#paragraph;
    if (!first || this.text[first.start] !== '[') return;
    const content = this.#paragraph.map(({ start, end }) => this.text.slice(start, end)).join('\n');
    let taken = 0;
    let start = 0;
    for (;;) {
      const definition = readLinkDefinition(content, start);
      if (!definition) break;
      this.#definitions.add(definition.label);
      taken += content.slice(start, definition.end).split('\n').length;
      start = definition.end + 1;
    }
    if (taken > 0) this.#paragraph = this.#paragraph.slice(taken);
  }
}

function ends(verbatim: Verbatim, line: MarkdownLine): boolean {
  if (verbatim.kind === 'html') {
    return line.text.slice(line.textOffset, line.end).search(verbatim.end) >= 0;
  }
  if (line.indent > 3 || line.firstCharacter !== verbatim.mark) return false;
  const closing = line.match(/(?:`+|~+)[ \t]*(?=[\r\n]|$)/y);
  return closing !== undefined && closing.trimEnd().length >= verbatim.length;
}
