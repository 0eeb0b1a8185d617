import { isAlias, isMap, isPair, isScalar, isSeq, type Document } from 'yaml';

/**
 * Whether an edit of a YAML text has changed nothing but the top-level keys `meant`: the text has no
 * more errors than before, and all other keys are there in the same order with the same full values.
 * An alias counts as what it refers to. Takes linear time.
 */
export function keepsOtherKeys(
  before: Document.Parsed,
  after: Document.Parsed,
  meant: ReadonlySet<string>,
): boolean {
  if (after.errors.length > before.errors.length) return false;
  const numbers = new ValueNumbers();
  const [others, othersAfter] = [before, after].map((it) => numbers.ofOthers(it, meant));
  return others === othersAfter;
}

/**
 * Gives each value a number, and equal values the same one. So values of any size are compared at once,
 * and aliases, which may refer to each other over and over, are never written out.
 */
class ValueNumbers {
  readonly #numbers = new Map<string, number>();
  /** What each anchor of the document refers to so far. */
  #anchors = new Map<string, number>();

  /** The number of all that a document says under other keys than `meant`. */
  ofOthers({ contents }: Document.Parsed, meant: ReadonlySet<string>): number {
    this.#anchors = new Map();
    if (!isMap(contents)) return contents === null ? this.#of('') : this.#ofNode(contents);
    const others = contents.items.flatMap((pair) => {
      // Those that were meant are read as well: they may have anchors that others refer to.
      const number = this.#ofNode(pair);
      const isMeant = isScalar(pair.key) && meant.has(String(pair.key.value));
      return isMeant ? [] : [number];
    });
    return this.#of(others.join());
  }

  #ofNode(node: unknown): number {
    if (isPair(node)) return this.#of(`pair ${this.#ofNode(node.key)} ${this.#ofNode(node.value)}`);
    if (isAlias(node)) return this.#anchors.get(node.source) ?? this.#of(`alias ${node.source}`);
    if (!isScalar(node) && !isMap(node) && !isSeq(node)) return this.#of('nothing');
    const content = isScalar(node)
      ? `scalar ${String(node.value)}`
      : `${isMap(node) ? 'map' : 'list'} ${node.items.map((it) => this.#ofNode(it)).join()}`;
    const number = this.#of(`${node.tag ?? ''} ${content}`);
    if (node.anchor !== undefined) this.#anchors.set(node.anchor, number);
    return number;
  }

  #of(description: string): number {
    const number = this.#numbers.get(description) ?? this.#numbers.size;
    this.#numbers.set(description, number);
    return number;
  }
}
