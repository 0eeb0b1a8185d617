import { isMap, isScalar, isSeq, type Document, type Node, type ParsedNode } from 'yaml';
import type { Range } from '../text/range';
import type { TextLines } from '../text/textLines';
import { meansConfidential } from './confidentialKey';
import type { FrontMatterKey } from './frontMatterKey';
import { isNothing } from './splitCodes';
import { findPair, isQuoted, scalarText } from './yamlDocument';

/** A value with the characters that it is written in, without its quotes. */
export interface WrittenValue {
  /** Trimmed; empty for a value that is no scalar. */
  readonly text: string;
  readonly range: Range;
}

/** A file that `evidence` names: its path, and the hash that it had. */
export interface WrittenEvidence extends WrittenValue {
  readonly sha256?: string;
}

/** A key with its value, where it has one. */
export interface WrittenKey extends WrittenValue {
  readonly value?: WrittenValue;
}

/** An entry of `accepted` with its place. */
export interface WrittenAcceptance {
  readonly range: Range;
  readonly date?: WrittenValue;
}

/** Where the values stand in front matter that `yaml` can read. */
export class FrontMatterPlaces {
  /**
   * @param document the parsed YAML between the fences
   * @param yamlStart the UTF-16 offset of that YAML in the text that `lines` are of
   */
  constructor(
    private readonly document: Document.Parsed,
    private readonly yamlStart: number,
    private readonly lines: TextLines,
  ) {}

  /** The value of a top-level key; absent where the key is, or holds nothing. */
  value(key: FrontMatterKey): WrittenValue | undefined {
    return this.#written(findPair(this.document, key)?.value);
  }

  /** The keys that are, or may have been meant for, `confidential`, with the scalars that follow. */
  get confidentialKeys(): readonly WrittenKey[] {
    const { contents } = this.document;
    if (!isMap(contents)) return [];
    return contents.items.flatMap((pair): readonly WrittenKey[] => {
      const key = isScalar(pair.key) ? this.#written(pair.key) : undefined;
      if (!key || !meansConfidential(key.text)) return [];
      const value = this.#written(pair.value);
      return [{ ...key, ...(value && { value }) }];
    });
  }

  /** The files that `evidence` names, in order, whether they exist or not. */
  get evidenceFiles(): readonly WrittenEvidence[] {
    return this.#items('evidence').flatMap((item): readonly WrittenEvidence[] => {
      const file = isScalar(item) ? item : isMap(item) ? item.get('file', true) : undefined;
      const written = this.#written(isScalar(file) ? file : undefined);
      if (!written) return [];
      const sha256 = this.#hash(item)?.text.toLowerCase();
      return [{ ...written, ...(sha256 !== undefined && { sha256 }) }];
    });
  }

  /** The hashes under `evidence`, in order, of files and of things held elsewhere. */
  get evidenceHashes(): readonly WrittenValue[] {
    return this.#items('evidence').flatMap((item) => this.#hash(item) ?? []);
  }

  /** The entries of `accepted`, in the order in which a note has them. */
  get acceptances(): readonly WrittenAcceptance[] {
    return this.#items('accepted').flatMap((item) => {
      if (isScalar(item)) {
        const written = this.#written(item);
        return written ? [{ range: written.range }] : [];
      }
      if (!isMap(item)) return [];
      const [first] = item.items;
      const by = item.get('by', true);
      const place = isScalar(by) ? this.#written(by) : undefined;
      const start = isScalar(first?.key) ? this.#written(first.key) : undefined;
      const range = place?.range ?? start?.range ?? this.#range(item.range[0], item.range[1]);
      const date = item.get('date', true);
      const written = isScalar(date) ? this.#written(date) : undefined;
      return [{ range, ...(written && { date: written }) }];
    });
  }

  #hash(item: ParsedNode | null): WrittenValue | undefined {
    const hash = isMap(item) ? item.get('sha256', true) : undefined;
    return this.#written(isScalar(hash) ? hash : undefined);
  }

  #items(key: FrontMatterKey): readonly (ParsedNode | null)[] {
    const value = findPair(this.document, key)?.value;
    if (isSeq(value)) return value.items;
    return value ? [value] : [];
  }

  #written(node: Node | null | undefined): WrittenValue | undefined {
    if (!node?.range) return undefined;
    const quotes = isScalar(node) && isQuoted(node) ? 1 : 0;
    const text = isScalar(node) ? scalarText(node).trim() : '';
    if (isScalar(node) && isNothing(text)) return undefined;
    return { text, range: this.#range(node.range[0] + quotes, node.range[1] - quotes) };
  }

  #range(start: number, end: number): Range {
    return this.lines.rangeBetween(this.yamlStart + start, this.yamlStart + end);
  }
}
