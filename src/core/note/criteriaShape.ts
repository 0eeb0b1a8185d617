import { isAlias, isScalar, isSeq, type ParsedNode, type Scalar, type YAMLSeq } from 'yaml';
import { message, type Message } from '../text/message';
import type { OpenedYaml } from './editableYaml';
import type { TextSpan } from './markdownLine';
import { readCode, splitCodes } from './splitCodes';
import { lineStartOf } from './spliceText';
import { dashesOf, findPair, isQuoted, scalarText } from './yamlDocument';

/**
 * How the value of `criteria` is written, with the offsets that an edit needs; all are UTF-16 offsets
 * into the YAML.
 */
export type CriteriaShape =
  /** There is no such key; `indent`: the blanks before the other keys. */
  | { readonly kind: 'absent'; readonly indent: string }
  /** Nothing follows the colon, which ends at `end`; `indent`: the blanks before the key. */
  | { readonly kind: 'empty'; readonly end: number; readonly indent: string }
  | FlowShape
  | BlockShape
  | ScalarShape
  /** A value that cannot be edited without knowing what is meant. */
  | { readonly kind: 'unsafe'; readonly reason: Message };

export type EditableShape = Exclude<CriteriaShape, { readonly kind: 'unsafe' }>;

/** `[P1, K4]`: from the bracket up to and with the other one. */
export interface FlowShape extends TextSpan {
  readonly kind: 'flow';
  readonly elements: readonly CriteriaElement[];
}

/** One line or more for each element. */
export interface BlockShape {
  readonly kind: 'block';
  readonly elements: readonly BlockElement[];
}

/** `P1, K4` or `"P1, K4"`: the offsets leave out the quotes. */
export interface ScalarShape extends TextSpan {
  readonly kind: 'scalar';
  readonly quote: '' | '"' | "'";
  /** The codes, without what separates them. */
  readonly elements: readonly CriteriaElement[];
}

/** A code with its place, which includes its quotes. */
export interface CriteriaElement extends TextSpan {
  /** Trimmed and without quotes; empty for an element that names nothing. */
  readonly code: string;
}

export interface BlockElement extends CriteriaElement {
  /** The offset of the `-`. */
  readonly dash: number;
}

/** The shape of `criteria`. */
export function readCriteriaShape({ yaml, document, keys }: OpenedYaml): CriteriaShape {
  if (!keys) return { kind: 'absent', indent: '' };
  if (keys.anchor !== undefined || keys.tag !== undefined) return unsafe(anchored);

  const pair = findPair(document, 'criteria');
  const first = pair?.key ?? keys.items[0]?.key;
  const keyStart = first?.range[0] ?? 0;
  const indent = yaml.slice(lineStartOf(yaml, keyStart), keyStart);
  if (indent.trim() !== '')
    return unsafe(message('The key “criteria” is written in an unusual way'));
  if (!pair) return { kind: 'absent', indent };
  return shapeOf(yaml, pair.key.range[1], pair.value, indent);
}

/** The elements of criteria in whatever shape; none where there is no list. */
export function elementsOf(shape: EditableShape): readonly CriteriaElement[] {
  return 'elements' in shape ? shape.elements : [];
}

function shapeOf(
  yaml: string,
  keyEnd: number,
  value: ParsedNode | null,
  indent: string,
): CriteriaShape {
  for (const node of isSeq(value) ? [value, ...value.items] : [value]) {
    if (isAlias(node) || node?.anchor !== undefined || node?.tag !== undefined) {
      return unsafe(anchored);
    }
    if (node !== value && !isScalar(node)) return unsafe(notCodes);
  }
  if (isScalar(value)) return scalarShape(yaml, keyEnd, value, indent);
  if (!isSeq(value)) return unsafe(notCodes);
  return value.flow ? flowShape(value) : blockShape(yaml, value);
}

function flowShape({ items, range }: YAMLSeq.Parsed): FlowShape {
  const [start, end] = range;
  return { kind: 'flow', start, end, elements: scalarsOf(items).map(elementOf) };
}

function blockShape(yaml: string, list: YAMLSeq.Parsed): CriteriaShape {
  const dashes = dashesOf(list);
  const elements: BlockElement[] = [];
  for (const [index, scalar] of scalarsOf(list.items).entries()) {
    const dash = dashes[index];
    const unusual =
      dash === undefined ||
      yaml.slice(lineStartOf(yaml, dash), dash).trim() !== '' ||
      yaml.slice(dash + 1, scalar.range[0]).trim() !== '' ||
      isBlockScalar(scalar);
    if (unusual) return unsafe(unusualValue);
    elements.push({ ...elementOf(scalar), dash });
  }
  return { kind: 'block', elements };
}

function scalarShape(
  yaml: string,
  keyEnd: number,
  scalar: Scalar.Parsed,
  indent: string,
): CriteriaShape {
  const text = scalarText(scalar);
  const quotes = isQuoted(scalar) ? 1 : 0;
  if (text === '' && quotes === 0) {
    return { kind: 'empty', end: yaml.indexOf(':', keyEnd) + 1, indent };
  }
  const [start, end] = [scalar.range[0] + quotes, scalar.range[1] - quotes];
  const elements: CriteriaElement[] = [];
  let from = start;
  for (const piece of yaml.slice(start, end).split(',')) {
    const pieceStart = from + piece.length - piece.trimStart().length;
    const [code] = readCode(piece);
    if (code !== undefined) {
      elements.push({ code, start: pieceStart, end: pieceStart + code.length });
    }
    from += piece.length + 1;
  }
  // An escape, or codes that only line ends separate.
  const codes = splitCodes(text);
  const writtenOut =
    codes.length === elements.length && codes.every((code, at) => code === elements[at]?.code);
  if (!writtenOut || isBlockScalar(scalar)) return unsafe(unusualValue);
  const quote = quotes === 0 ? '' : yaml.charAt(scalar.range[0]) === '"' ? '"' : "'";
  return { kind: 'scalar', start, end, quote, elements };
}

function scalarsOf(nodes: readonly ParsedNode[]): readonly Scalar.Parsed[] {
  return nodes.flatMap((node) => (isScalar(node) ? [node] : []));
}

function elementOf(scalar: Scalar.Parsed): CriteriaElement {
  const [start, end] = scalar.range;
  return { code: readCode(scalarText(scalar))[0] ?? '', start, end };
}

function isBlockScalar({ type }: Scalar): boolean {
  return type === 'BLOCK_LITERAL' || type === 'BLOCK_FOLDED';
}

const anchored = message('The criteria use an anchor, an alias or a tag (&, *, !)');
const notCodes = message('The criteria must be a list of codes, such as [P1, K4]');
const unusualValue = message('The criteria are written in an unusual way');

function unsafe(reason: Message): CriteriaShape {
  return { kind: 'unsafe', reason };
}
