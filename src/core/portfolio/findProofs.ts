import { findMarkdownLeaves, type MarkdownLeaf } from '../note/markdownLeaves';
import type { Note } from '../note/noteFile';
import type { Criterion } from '../standard/standard';
import type { StandardSet } from '../standard/standardSet';
import { plainText } from '../report/document/plainText';
import type { Proof } from './portfolio';

/** The most characters of a marked paragraph, which the author has chosen. */
const longestPassage = 4000;
/** The most characters of an opening, which nobody has. */
const longestOpening = 600;

/**
 * What in the body of `note` proves each of `criteria`: the paragraphs with its hashtag, else how the
 * note begins. A heading with a hashtag stands with the paragraph after it.
 */
export function findProofs(
  note: Note,
  criteria: readonly Criterion[],
  standards: StandardSet,
): ReadonlyMap<Criterion, Proof> {
  const leaves = findMarkdownLeaves(note.body, 0);
  const marked = new Map<Criterion, Set<number>>();
  for (const { code, offset } of note.passages) {
    const resolution = standards.resolve(code, note.standard);
    const leaf = leafAt(leaves, offset - note.bodyOffset);
    if (resolution.kind !== 'criterion' || leaf < 0) continue;
    const ofCriterion = marked.get(resolution.criterion) ?? new Set();
    marked.set(resolution.criterion, ofCriterion.add(leaf));
  }
  const opening = readOpening(note.body, leaves);
  return new Map(
    criteria.map((criterion): [Criterion, Proof] => {
      const texts = [...(marked.get(criterion) ?? [])]
        .map((leaf) => shorten(passageAt(note.body, leaves, leaf), longestPassage))
        .filter((text) => text !== '');
      return [criterion, texts.length > 0 ? { kind: 'passages', texts } : opening];
    }),
  );
}

/** The index of the leaf that holds `offset`; -1 where none does. */
function leafAt(leaves: readonly MarkdownLeaf[], offset: number): number {
  let [low, high] = [0, leaves.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const lines = leaves[middle]?.lines ?? [];
    if (offset < (lines[0]?.start ?? 0)) high = middle - 1;
    else if (offset >= (lines.at(-1)?.end ?? 0)) low = middle + 1;
    else return middle;
  }
  return -1;
}

function passageAt(body: string, leaves: readonly MarkdownLeaf[], index: number): string {
  const [leaf, next] = [leaves[index], leaves[index + 1]];
  if (!leaf) return '';
  const text = readLeaf(body, leaf);
  if (leaf.kind === 'paragraph' || next?.kind !== 'paragraph') return text;
  return [text, readLeaf(body, next)].filter((part) => part !== '').join(' – ');
}

function readOpening(body: string, leaves: readonly MarkdownLeaf[]): Proof {
  for (const leaf of leaves) {
    const text = leaf.kind === 'paragraph' ? readLeaf(body, leaf) : '';
    if (text !== '') return { kind: 'opening', text: shorten(text, longestOpening) };
  }
  return { kind: 'none' };
}

function readLeaf(body: string, { lines }: MarkdownLeaf): string {
  return plainText(lines.map(({ start, end }) => body.slice(start, end)).join('\n'));
}

/** `text` up to the end of a word, where it is longer than `length`. */
function shorten(text: string, length: number): string {
  if (text.length <= length) return text;
  const start = text.slice(0, length);
  const end = start.search(/\s\S*$/);
  // Half a surrogate pair is no character.
  const kept = end > 0 ? start.slice(0, end) : start.replace(/[\uD800-\uDBFF]$/, '');
  return `${kept} …`;
}
