import {
  criterionKinds,
  type Criterion,
  type CriterionKind,
  type Standard,
} from '../standard/standard';
import { criterionId } from '../standard/standard';
import { successorOf } from '../standard/successorOf';
import { describeIncomplete } from '../standard/describeIncomplete';
import { escapeMarkdown } from '../text/escapeMarkdown';
import { message, type Message } from '../text/message';
import { describeKind } from './coverageLabels';

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
  const paragraphs: string[] = [`# ${escapeMarkdown(`${urn}: ${title}`)}`];
  const details = describeDetails(standard).map((detail) => `- ${translate(detail)}`);
  if (details.length > 0) paragraphs.push(details.join('\n'));
  if (overview !== undefined) paragraphs.push(escapeMarkdown(overview));

  const headings = new Map<number, string>();
  for (const kind of criterionKinds) {
    const ofKind = criteria.filter((criterion) => criterion.kind === kind);
    if (ofKind.length === 0) continue;
    paragraphs.push(headingOf(kind, translate));
    for (const criterion of ofKind) {
      headings.set(paragraphs.length, criterion.code);
      paragraphs.push(...describeCriterion(criterion, standard, translate));
    }
  }

  const lines = new Map<string, number>();
  let line = 0;
  paragraphs.forEach((paragraph, index) => {
    const code = headings.get(index);
    if (code !== undefined) lines.set(code, line);
    line += paragraph.split('\n').length + 1;
  });
  return { text: `${paragraphs.join('\n\n')}\n`, lines };
}

function headingOf(kind: CriterionKind, translate: (message: Message) => string): string {
  return `## ${translate(describeKind(kind))}`;
}

function describeDetails(standard: Standard): readonly Message[] {
  const { suite, developedBy, approved, reviewBy } = standard;
  const successor = successorOf(standard);
  return [
    ...(suite === undefined ? [] : [message('Suite: {0}', escapeMarkdown(suite))]),
    ...(developedBy === undefined
      ? []
      : [message('Developed by: {0}', escapeMarkdown(developedBy))]),
    ...(approved === undefined ? [] : [message('Approved: {0}', approved)]),
    ...(reviewBy === undefined ? [] : [message('To be reviewed by: {0}', reviewBy)]),
    ...(successor ? [message('Replaced by: {0}', escapeMarkdown(successor.urn))] : []),
  ];
}

function describeCriterion(
  criterion: Criterion,
  standard: Standard,
  translate: (message: Message) => string,
): readonly string[] {
  const { code, text, keywords, revisions } = criterion;
  const incomplete = describeIncomplete(criterion);
  const successor = successorOf(standard);
  const successors = (successor?.map.get(code) ?? []).map((it) =>
    criterionId(successor?.urn ?? '', it),
  );
  const remarks = [
    ...(incomplete ? [incomplete] : []),
    ...[...revisions]
      .reverse()
      .map(({ date, was }) => message('Until {0}: {1}', date, escapeMarkdown(was))),
    ...(successors.length > 0
      ? [message('Replaced by: {0}', escapeMarkdown(successors.join(', ')))]
      : []),
    ...(keywords.length > 0
      ? [message('Words of the trade: {0}', escapeMarkdown(keywords.join(', ')))]
      : []),
  ];
  const paragraphs = [`### ${escapeMarkdown(code)}`, escapeMarkdown(text)];
  if (remarks.length > 0) paragraphs.push(remarks.map((it) => `- ${translate(it)}`).join('\n'));
  return paragraphs;
}
