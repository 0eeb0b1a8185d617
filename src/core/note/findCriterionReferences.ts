import { isMap, isScalar, isSeq, type ParsedNode, type Scalar } from 'yaml';
import { TextLines } from '../text/textLines';
import type { CriterionReference } from './criterionReference';
import { findFrontMatter } from './findFrontMatter';
import { isLongerInUtf8 } from './isLongerInUtf8';
import type { TextSpan } from './markdownLine';
import { frontMatterSizeLimit, noteSizeLimit } from './parseNoteFile';
import { scanBody } from './scanBody';
import { isNothing } from './splitCodes';
import { findPair, isQuoted, parseYaml, scalarText } from './yamlDocument';

/**
 * Every place in `text` that names a criterion, in order: the elements of `criteria`, then the
 * passages of the body. Where the front matter cannot be read, as while it is being typed, what can
 * be made out is found. Aliases and what is no scalar are left out; none is found in a text that is
 * too large for a note.
 *
 * Positions are those of `text` as it is given. A byte order mark counts as a character of line 0:
 * VS Code's documents have none, texts read from disk may.
 */
export function findCriterionReferences(text: string): readonly CriterionReference[] {
  if (isLongerInUtf8(text, noteSizeLimit)) return [];
  const lines = new TextLines(text);
  const references: CriterionReference[] = [];
  const frontMatter = findFrontMatter(text);
  if (frontMatter.kind !== 'none') {
    const { yamlStart, yamlEnd } = frontMatter;
    for (const { written, start, end } of findTags(text.slice(yamlStart, yamlEnd))) {
      const range = lines.rangeBetween(yamlStart + start, yamlStart + end);
      references.push({ kind: 'tag', written, range });
    }
  }
  for (const { code, offset } of scanBody(text, frontMatter.bodyStart).passages) {
    const range = lines.rangeBetween(offset + 1, offset + 1 + code.length);
    references.push({ kind: 'passage', written: code, range });
  }
  return references;
}

/**
 * The codes that the acceptances of `text` name, in order; none where its front matter has an error.
 * They are left out of {@link findCriterionReferences}: what was accepted is no tag.
 */
export function findAcceptedReferences(text: string): readonly CriterionReference[] {
  const frontMatter = findFrontMatter(text);
  if (frontMatter.kind === 'none' || isLongerInUtf8(text, noteSizeLimit)) return [];
  const { yamlStart, yamlEnd } = frontMatter;
  const yaml = text.slice(yamlStart, yamlEnd);
  if (!yaml.includes('accepted') || isLongerInUtf8(yaml, frontMatterSizeLimit)) return [];
  const document = parseYaml(yaml);
  if (!document || document.errors.length > 0) return [];
  const lines = new TextLines(text);
  const value = findPair(document, 'accepted')?.value;
  return (isSeq(value) ? value.items : [value]).flatMap((item) => {
    if (!isMap(item)) return [];
    const pair = item.items.find(({ key }) => isScalar(key) && key.value === 'criteria');
    return findInNode(yaml, pair?.value).map(({ written, start, end }) => ({
      kind: 'accepted' as const,
      written,
      range: lines.rangeBetween(yamlStart + start, yamlStart + end),
    }));
  });
}

interface Tag extends TextSpan {
  readonly written: string;
}

function findTags(yaml: string): readonly Tag[] {
  if (isLongerInUtf8(yaml, frontMatterSizeLimit)) return [];
  const document = parseYaml(yaml);
  if (document?.errors.length === 0) {
    return findInValue(yaml, findPair(document, 'criteria')?.value, 0);
  }
  // An error may hide the key or garble what follows it, so its value is read by itself.
  return findCriteriaValues(yaml).flatMap(({ start, end }) => {
    const value = yaml.slice(start, end);
    return findInValue(value, parseYaml(value)?.contents, start);
  });
}

/** Where the values of the lines `criteria:` stand in YAML that has errors. */
function findCriteriaValues(yaml: string): readonly TextSpan[] {
  return [...yaml.matchAll(/^[ \t]*(["']?)criteria\1[ \t]*:(?=\s|$)/gm)].map((key) => {
    const start = key.index + key[0].length;
    const nextKey = /(?:\r\n?|\n)["']?\w[\w-]*["']?[ \t]*:(?=\s|$)/g;
    nextKey.lastIndex = start;
    return { start, end: nextKey.exec(yaml)?.index ?? yaml.length };
  });
}

/** @param shift what to add to the offsets of `node` */
function findInValue(
  yaml: string,
  node: ParsedNode | null | undefined,
  shift: number,
): readonly Tag[] {
  return findInNode(yaml, node).map(({ written, start, end }) => ({
    written,
    start: start + shift,
    end: end + shift,
  }));
}

function findInNode(yaml: string, node: ParsedNode | null | undefined): readonly Tag[] {
  if (isScalar(node)) return locateCodes(yaml, node, scalarText(node).split(/[,\n]/));
  if (!isSeq(node)) return [];
  return node.items.flatMap((item) =>
    isScalar(item) ? locateCodes(yaml, item, [scalarText(item)]) : [],
  );
}

/** Where the codes that `scalar` holds stand: each by itself if it is written out, else all of it. */
function locateCodes(
  yaml: string,
  scalar: Scalar.Parsed,
  pieces: readonly string[],
): readonly Tag[] {
  const { start, end } = insideQuotes(yaml, scalar);
  const tags: Tag[] = [];
  let from = start;
  let writtenOut = true;
  for (const piece of pieces) {
    const written = piece.trim();
    const found: number = writtenOut ? yaml.indexOf(written, from) : -1;
    writtenOut = found >= 0 && found + written.length <= end;
    if (writtenOut) from = found + written.length;
    if (isNothing(written)) continue;
    tags.push(writtenOut ? { written, start: found, end: from } : { written, start, end });
  }
  return tags;
}

/** Where the text of `scalar` stands, without its quotes; one that is being typed may lack the second. */
function insideQuotes(yaml: string, scalar: Scalar.Parsed): TextSpan {
  const [start, end] = scalar.range;
  if (!isQuoted(scalar)) return { start, end };
  const closed = end - start > 1 && yaml.charAt(end - 1) === yaml.charAt(start);
  return { start: start + 1, end: closed ? end - 1 : end };
}
