import { readBlockStart, skipQuotationMark, type BlockStart } from './markdownBlockStart';
import { forEachMarkdownLine, type MarkdownLine, type TextSpan } from './markdownLine';

/** A block of a Markdown text that holds running text; code, HTML comments and rules hold none. */
export type MarkdownLeaf =
  | { readonly kind: 'paragraph'; readonly lines: readonly TextSpan[] }
  /** `level`: 1 to 6. A heading that is underlined may have several lines. */
  | { readonly kind: 'heading'; readonly level: number; readonly lines: readonly TextSpan[] };

/**
 * The paragraphs and headings of a Markdown text in order, inside quotations and lists too, after
 * the block structure of CommonMark 0.31 (https://spec.commonmark.org/0.31.2/). One linear pass. The
 * lines come without the marks of quotations, lists and headings. HTML other than comments, `pre`,
 * `script`, `style` and `textarea` is taken for text.
 * @param start the UTF-16 offset at which the Markdown starts
 */
export function findMarkdownLeaves(text: string, start: number): readonly MarkdownLeaf[] {
  const finder = new LeafFinder();
  forEachMarkdownLine(text, start, (line) => {
    finder.read(line);
  });
  return finder.end();
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

  end(): readonly MarkdownLeaf[] {
    this.#close(0);
    return this.#leaves;
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
      const block = readBlockStart(line, goesOn && allMatched);
      if (!block) break;
      if (block.kind === 'underline') {
        this.#endParagraph({ kind: 'heading', level: block.level, lines: this.#paragraph });
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
    if (this.#paragraph.length > 0) {
      this.#endParagraph({ kind: 'paragraph', lines: this.#paragraph });
    }
    this.#containers.length = depth;
  }

  #endParagraph(leaf: MarkdownLeaf): void {
    this.#leaves.push(leaf);
    this.#paragraph = [];
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
