import { isMap, isScalar, isSeq, type ParsedNode } from 'yaml';
import type { TextSpan } from '../note/markdownLine';
import { oneLine } from '../text/oneLine';
import type { CriterionKind } from './standard';
import { parseStandardYaml } from './standardYaml';

/** A scalar with the characters that it is written in, its quotes included; offsets are UTF-16. */
export interface Written extends TextSpan {
  /** Each run of white space as one blank; not empty. */
  readonly text: string;
}

/** Which mapping of a standard's file a key belongs to. */
export type KeyLevel = 'standard' | 'criterion' | 'revision' | 'supersededBy';

export interface WrittenKey extends Written {
  readonly level: KeyLevel;
}

/** An item of one of the two lists, complete or not. */
export interface OutlineItem extends TextSpan {
  readonly kind: CriterionKind;
  /** Whether it stands in braces. */
  readonly isFlow: boolean;
  readonly code?: Written;
  readonly text?: Written;
}

/** A row of `revisions`, complete or not. */
export interface OutlineRevision extends TextSpan {
  readonly code?: Written;
  readonly date?: Written;
  readonly was?: Written;
}

/** A place that names a code. */
export interface NamedCode extends Written {
  /**
   * Under which key. `target` is a code of the standard that replaces this one; all others are this
   * one's own.
   */
  readonly under: 'keywords' | 'incomplete' | 'revisions' | 'map' | 'target';
}

/** What a standard's file says, and where. Whatever is not as it should be is left out. */
export interface StandardOutline {
  /** Every key of the mappings that have fixed keys, in the order of the file. */
  readonly keys: readonly WrittenKey[];
  readonly urn?: Written;
  readonly title?: Written;
  readonly approved?: Written;
  readonly reviewBy?: Written;
  /** The URN of the standard that replaces this one. */
  readonly successor?: Written;
  /** Both lists, in the order of the file. */
  readonly items: readonly OutlineItem[];
  readonly revisions: readonly OutlineRevision[];
  readonly codes: readonly NamedCode[];
}

/**
 * Reads the places of a standard's file, also where its YAML is not valid at the moment: then as much
 * as can be made out. Nothing where the file is too large or nests too deeply to be looked at.
 * @param text without a byte order mark
 */
export function readStandardOutline(text: string): StandardOutline | undefined {
  const document = parseStandardYaml(text);
  if (!document) return undefined;
  const fields = pairsOf(document.contents);
  const valueOf = (name: string): ParsedNode | null => valueIn(fields, name);
  const items = fields.flatMap(({ key, value }): readonly OutlineItem[] =>
    key.text === 'performance' || key.text === 'knowledge' ? itemsOf(value, key.text) : [],
  );
  const revisions = elementsOf(valueOf('revisions')).filter(isMap);
  const supersession = pairsOf(valueOf('supersededBy'));
  const map = pairsOf(valueIn(supersession, 'map'));
  const [urn, title] = [written(valueOf('urn')), written(valueOf('title'))];
  const [approved, reviewBy] = [written(valueOf('approved')), written(valueOf('reviewBy'))];
  const successor = written(valueIn(supersession, 'urn'));
  return {
    keys: [
      ...keysOf(fields, 'standard'),
      ...fields
        .filter(({ key }) => key.text === 'performance' || key.text === 'knowledge')
        .flatMap(({ value }) => elementsOf(value))
        .flatMap((item) => keysOf(pairsOf(item), 'criterion')),
      ...revisions.flatMap((row) => keysOf(pairsOf(row), 'revision')),
      ...keysOf(supersession, 'supersededBy'),
    ].sort((a, b) => a.start - b.start),
    ...(urn && { urn }),
    ...(title && { title }),
    ...(approved && { approved }),
    ...(reviewBy && { reviewBy }),
    ...(successor && { successor }),
    items,
    revisions: revisions.map(readRevision),
    codes: [
      ...pairsOf(valueOf('keywords')).map(({ key }) => ({ ...key, under: 'keywords' as const })),
      ...elementsOf(valueOf('incomplete')).flatMap((node) => named(node, 'incomplete')),
      ...revisions.flatMap((row) => named(valueIn(pairsOf(row), 'code'), 'revisions')),
      ...map.flatMap(({ key, value }): readonly NamedCode[] => [
        { ...key, under: 'map' },
        ...elementsOf(value).flatMap((node) => named(node, 'target')),
      ]),
    ],
  };
}

interface WrittenPair {
  readonly key: Written;
  readonly value: ParsedNode | null;
}

/** The pairs of a mapping whose keys are scalars. */
function pairsOf(node: ParsedNode | null): readonly WrittenPair[] {
  if (!isMap(node)) return [];
  return node.items.flatMap(({ key, value }) => {
    const name = written(key);
    return name ? [{ key: name, value }] : [];
  });
}

/** The value of the first pair with the key `name`. */
function valueIn(pairs: readonly WrittenPair[], name: string): ParsedNode | null {
  return pairs.find(({ key }) => key.text === name)?.value ?? null;
}

/** The elements of a list; a scalar is a list of one. */
function elementsOf(node: ParsedNode | null): readonly ParsedNode[] {
  if (isSeq(node)) return node.items;
  return isScalar(node) ? [node] : [];
}

function keysOf(pairs: readonly WrittenPair[], level: KeyLevel): readonly WrittenKey[] {
  return pairs.map(({ key }) => ({ ...key, level }));
}

function itemsOf(list: ParsedNode | null, kind: CriterionKind): readonly OutlineItem[] {
  return elementsOf(list).flatMap((node) => {
    if (!isMap(node)) return [];
    const fields = pairsOf(node);
    const [code, text] = [written(valueIn(fields, 'code')), written(valueIn(fields, 'text'))];
    const end = Math.max(fields.at(0)?.key.end ?? 0, code?.end ?? 0, text?.end ?? 0);
    return [
      {
        kind,
        start: node.range[0],
        end: node.flow ? node.range[1] : Math.max(end, node.range[0]),
        isFlow: node.flow === true,
        ...(code && { code }),
        ...(text && { text }),
      },
    ];
  });
}

function readRevision(row: ParsedNode): OutlineRevision {
  const fields = pairsOf(row);
  const [code, date] = [written(valueIn(fields, 'code')), written(valueIn(fields, 'date'))];
  const was = written(valueIn(fields, 'was'));
  return {
    start: row.range[0],
    end: row.range[1],
    ...(code && { code }),
    ...(date && { date }),
    ...(was && { was }),
  };
}

function named(node: ParsedNode | null, under: NamedCode['under']): readonly NamedCode[] {
  const code = written(node);
  return code ? [{ ...code, under }] : [];
}

function written(node: ParsedNode | null): Written | undefined {
  if (!isScalar(node)) return undefined;
  const text = typeof node.value === 'string' ? oneLine(node.value) : '';
  return text === '' ? undefined : { text, start: node.range[0], end: node.range[1] };
}
