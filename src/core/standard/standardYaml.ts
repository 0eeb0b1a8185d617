import { isAlias, isMap, isScalar, isSeq, type Document, type ParsedNode, type Scalar } from 'yaml';
import { describeSyntaxError } from './describeSyntaxError';
import { isLongerInUtf8 } from '../note/isLongerInUtf8';
import { message, type Message } from '../text/message';
import { oneLine } from '../text/oneLine';
import type { Problem, ProblemCode, Severity } from '../text/problem';
import { startOfText, type Range } from '../text/range';
import { TextLines } from '../text/textLines';
import { composeYaml } from '../yaml/composeYaml';

/** The most bytes that a standard's file may have: 256 KB. Real ones have some 10 KB. */
export const standardSizeLimit = 256 * 1024;

/**
 * The YAML of a standard's file, every scalar the string that was written; nothing where it is too
 * large or nested too deeply to be parsed. A key may be there twice.
 */
export function parseStandardYaml(text: string): Document.Parsed | undefined {
  return isLongerInUtf8(text, standardSizeLimit) ? undefined : composeYaml(text);
}

/** What is wrong with a file of more than {@link standardSizeLimit} bytes, which need not be read. */
export const oversizedStandard: Problem = {
  code: 'standard-too-large',
  severity: 'error',
  range: startOfText,
  message: message('The file is larger than 256 KB.'),
};

/** What is wrong with a file that may be there and can't be read at present. */
export const lockedStandard: Problem = {
  code: 'standard-unreadable',
  severity: 'error',
  range: startOfText,
  message: message(
    'The file cannot be read. See whether you are allowed to read it, and whether its disk is there.',
  ),
};

/** One key of a mapping with its value. */
export interface Field {
  readonly key: ParsedNode;
  readonly name: string;
  readonly value: ParsedNode | null;
}

/**
 * The YAML of a standard file, read node by node with a problem for each that is not what it should
 * be. Every scalar is the string that was written. Aliases are refused, so they cannot multiply, and
 * keys live in a `Map`, so `__proto__` is a key like any other.
 */
export class StandardYaml {
  readonly #problems: Problem[] = [];
  readonly #lines: TextLines;
  /** The outermost node; absent where the file cannot be read or is empty. */
  readonly root: ParsedNode | null;

  constructor(text: string) {
    this.#lines = new TextLines(text);
    this.root = this.#parse(text);
  }

  /** What is wrong so far, in the order it was found. */
  get problems(): readonly Problem[] {
    return this.#problems;
  }

  /** Adds a problem at `node`, or at the start of the text where it belongs to the whole file. */
  report(code: ProblemCode, severity: Severity, node: ParsedNode | null, text: Message): void {
    const range = node ? this.rangeOf(node) : startOfText;
    this.#add(code, severity, range, text);
  }

  /** The characters of `node`. */
  rangeOf(node: ParsedNode): Range {
    return this.#lines.rangeBetween(node.range[0], node.range[1]);
  }

  /**
   * The fields of the mapping `node`, the first of each repeated key. Absent where it is no mapping,
   * with the problem `otherwise`.
   */
  fields(node: ParsedNode, otherwise: Message): ReadonlyMap<string, Field> | undefined {
    if (!isMap(node)) {
      this.#reportShape(node, otherwise);
      return undefined;
    }
    const fields = new Map<string, Field>();
    for (const { key, value } of node.items) {
      if (!isScalar(key)) continue;
      const keyName = scalarText(key);
      if (fields.has(keyName)) {
        const text = message('"{0}" stands here twice. The first one counts.', keyName);
        this.#reportShape(key, text);
      } else {
        fields.set(keyName, { key, name: keyName, value });
      }
    }
    return fields;
  }

  /** The elements of the list in `field`; a single value counts as a list of one. */
  list({ value, name }: Field): readonly ParsedNode[] {
    if (isSeq(value)) return value.items;
    if (value === null || isEmptyScalar(value)) return [];
    if (isScalar(value)) return [value];
    this.#reportShape(value, message('"{0}" must be a list.', name));
    return [];
  }

  /**
   * The text of `node`, which is called `name` in problems, with each run of white space as one
   * blank. Absent where it is empty (without a problem) or no text (with one).
   */
  text(node: ParsedNode | null, name: string): string | undefined {
    if (node === null || isEmptyScalar(node)) return undefined;
    if (!isScalar(node)) {
      this.#reportShape(node, message('"{0}" must be a text.', name));
      return undefined;
    }
    return oneLine(scalarText(node)) || undefined;
  }

  #parse(text: string): ParsedNode | null {
    if (isLongerInUtf8(text, standardSizeLimit)) {
      this.#problems.push(oversizedStandard);
      return null;
    }
    const document = composeYaml(text);
    if (!document) {
      const tooDeep = message('The file nests lists or keys too deeply to be a standard.');
      this.report('standard-yaml', 'error', null, tooDeep);
      return null;
    }
    for (const error of document.errors) {
      const range = this.#lines.rangeBetween(...error.pos);
      this.#add('standard-yaml', 'error', range, describeSyntaxError(error));
    }
    return document.errors.length > 0 ? null : document.contents;
  }

  #reportShape(node: ParsedNode, text: Message): void {
    const alias = message('An alias is not followed here. Write the value out.');
    this.report('standard-shape', 'error', node, isAlias(node) ? alias : text);
  }

  #add(code: ProblemCode, severity: Severity, range: Range, text: Message): void {
    this.#problems.push({ code, severity, range, message: text });
  }
}

function isEmptyScalar(node: ParsedNode): boolean {
  return isScalar(node) && scalarText(node) === '';
}

/** What a scalar says; under the failsafe schema its value is always a string. */
function scalarText({ value }: Scalar): string {
  return typeof value === 'string' ? value : '';
}
