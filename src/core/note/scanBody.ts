import { findPassages } from './findPassages';
import { readMarkdownBlocks, type MarkdownLeaf } from './markdownLeaves';
import type { Passage } from './noteFile';

/** What the journal keeps of a note's body. */
export interface BodyScan {
  readonly passages: readonly Passage[];
  /** The texts of the headings in order, without their marks. */
  readonly headings: readonly string[];
}

/** Reads the Markdown of `text` from the UTF-16 offset `start` on, in one linear pass. */
export function scanBody(text: string, start: number): BodyScan {
  const passages: Passage[] = [];
  const headings: string[] = [];
  const { leaves, definitions } = readMarkdownBlocks(text, start);
  for (const leaf of leaves) {
    for (const passage of findPassages(text, leaf, definitions)) passages.push(passage);
    if (leaf.kind === 'heading') headings.push(textOf(text, leaf));
  }
  return { passages, headings };
}

function textOf(text: string, { lines }: MarkdownLeaf): string {
  return lines.map(({ start, end }) => text.slice(start, end).trim()).join(' ');
}
