import * as vscode from 'vscode';
import type { MappedCriterion } from '../core/migration/mappedCriterion';
import type { Criterion, Standard } from '../core/standard/standard';
import { countNotes, joinParts } from '../workspace/words';
import type { Comparison } from './comparisons';
import { describeMapped, describeProposal } from './pickers/mappingEntries';

/** A mapping as two texts side by side: a paragraph for each old criterion, and what it becomes. */
export function compareMapping(
  from: Standard,
  to: Standard,
  mapping: readonly MappedCriterion[],
): Comparison {
  return {
    title: vscode.l10n.t('{0} and what it becomes in {1}', from.urn, to.urn),
    before: page(
      from,
      mapping.map(({ criterion, noteCount }) => paragraph(criterion, countNotes(noteCount))),
    ),
    after: page(to, mapping.map(describeSuccessors)),
  };
}

function describeSuccessors(mapped: MappedCriterion): string {
  const { proposals, isCorrected } = mapped;
  if (proposals.length === 0) return `—\n${describeMapped(mapped)}\n`;
  return proposals
    .map((it) =>
      paragraph(it.criterion, isCorrected ? describeMapped(mapped) : describeProposal(it)),
    )
    .join('');
}

function paragraph({ code, text }: Criterion, remark: string): string {
  return `${joinParts(code, remark)}\n${text}\n`;
}

function page({ urn, title }: Standard, paragraphs: readonly string[]): string {
  return [`${joinParts(urn, title)}\n`, ...paragraphs].join('\n');
}
