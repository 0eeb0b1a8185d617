import { criterionKinds, type Criterion, type Standard } from '../standard/standard';
import { criterionId } from '../standard/standard';
import { successorOf } from '../standard/successorOf';
import { describeIncomplete } from '../standard/describeIncomplete';
import { message, type Message } from '../text/message';
import { describeKind } from './coverageLabels';
import type { Block } from './document/block';
import { blockMarkdown } from './document/printMarkdown';

/** A standard as a Markdown text to read. */
export interface StandardMarkdown {
  readonly text: string;
  /** The 0-based line of each criterion's heading, by code. */
  readonly lines: ReadonlyMap<string, number>;
}

/**
 * The whole of `standard`: what is known about it, its overview, and each criterion in the standard's
 * own order under a heading of its own.
 */
export function standardMarkdown(
  standard: Standard,
  translate: (message: Message) => string,
): StandardMarkdown {
  const { urn, title, overview, criteria } = standard;
  const blocks: Block[] = [{ kind: 'heading', level: 1, text: `${urn}: ${title}` }];
  blocks.push(...listOf(describeDetails(standard), translate));
  if (overview !== undefined) blocks.push({ kind: 'paragraph', line: [overview] });

  const headings = new Map<Block, string>();
  for (const kind of criterionKinds) {
    const ofKind = criteria.filter((criterion) => criterion.kind === kind);
    if (ofKind.length === 0) continue;
    blocks.push({ kind: 'heading', level: 2, text: translate(describeKind(kind)) });
    for (const criterion of ofKind) {
      const heading: Block = { kind: 'heading', level: 3, text: criterion.code };
      headings.set(heading, criterion.code);
      blocks.push(heading, { kind: 'paragraph', line: [criterion.text] });
      blocks.push(...listOf(describeRemarks(criterion, standard), translate));
    }
  }

  const lines = new Map<string, number>();
  const paragraphs = blocks.map(blockMarkdown);
  let line = 0;
  for (const [index, block] of blocks.entries()) {
    const code = headings.get(block);
    if (code !== undefined) lines.set(code, line);
    line += (paragraphs[index] ?? '').split('\n').length + 1;
  }
  return { text: `${paragraphs.join('\n\n')}\n`, lines };
}

function listOf(
  remarks: readonly Message[],
  translate: (message: Message) => string,
): readonly Block[] {
  if (remarks.length === 0) return [];
  const items = remarks.map((remark): readonly Block[] => [
    { kind: 'paragraph', line: [translate(remark)] },
  ]);
  return [{ kind: 'list', items }];
}

function describeDetails(standard: Standard): readonly Message[] {
  const { suite, developedBy, approved, reviewBy } = standard;
  const successor = successorOf(standard);
  return [
    ...(suite === undefined ? [] : [message('Suite: {0}', suite)]),
    ...(developedBy === undefined ? [] : [message('Developed by: {0}', developedBy)]),
    ...(approved === undefined ? [] : [message('Approved: {0}', approved)]),
    ...(reviewBy === undefined ? [] : [message('To be reviewed by: {0}', reviewBy)]),
    ...(successor ? [message('Replaced by: {0}', successor.urn)] : []),
  ];
}

function describeRemarks(criterion: Criterion, standard: Standard): readonly Message[] {
  const { code, keywords, revisions } = criterion;
  const incomplete = describeIncomplete(criterion);
  const successor = successorOf(standard);
  const successors = (successor?.map.get(code) ?? []).map((it) =>
    criterionId(successor?.urn ?? '', it),
  );
  return [
    ...(incomplete ? [incomplete] : []),
    ...[...revisions].reverse().map(({ date, was }) => message('Until {0}: {1}', date, was)),
    ...(successors.length > 0 ? [message('Replaced by: {0}', successors.join(', '))] : []),
    ...(keywords.length > 0 ? [message('Words of the trade: {0}', keywords.join(', '))] : []),
  ];
}
