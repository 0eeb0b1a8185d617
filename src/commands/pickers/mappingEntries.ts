import * as vscode from 'vscode';
import type { MappingProposal } from '../../core/migration/criterionMatcher';
import type { MappedCriterion } from '../../core/migration/mappedCriterion';
import { countNotes, joinParts, nameOfKind } from '../../workspace/words';
import { isFound } from './isFound';
import { plainLabel } from './plainLabel';
import type { Entry } from './prompts';

/**
 * What can be done with a mapping: see what would become of the notes, keep it in the old standard's
 * file, or correct one line of it.
 */
export type ReviewChoice =
  { readonly kind: 'preview' | 'keep' } | { readonly kind: 'criterion'; readonly code: string };

/** An old standard whose file does not say yet what a mapping says. */
export interface MappingFile {
  readonly urn: string;
  /** Another standard that it says replaces the old one; that goes when the mapping is kept. */
  readonly replaced?: string;
}

/**
 * The lines of a mapping for what has been typed: first what goes on, then the criteria that notes
 * name, then those that no note names.
 * @param noteCount how many notes would change
 */
export function mappingEntries(
  mapping: readonly MappedCriterion[],
  keepIn: MappingFile | undefined,
  noteCount: number,
  query: string,
): readonly Entry<ReviewChoice>[] {
  const found = mapping.filter(({ criterion, proposals }) =>
    [criterion, ...proposals.map((it) => it.criterion)].some(({ code, text }) =>
      isFound(query, code, text),
    ),
  );
  const named = found.filter((it) => it.noteCount > 0);
  const unnamed = found.filter((it) => it.noteCount === 0);
  const preview: Entry<ReviewChoice> = {
    label: vscode.l10n.t('Preview the edits: {0}', countNotes(noteCount)),
    description: vscode.l10n.t('nothing is changed yet'),
    icon: 'arrow-right',
    value: { kind: 'preview' },
  };
  return [
    ...(query.trim() === '' ? [preview, ...(keepIn ? [keepEntry(keepIn)] : [])] : []),
    ...withHeading(vscode.l10n.t('Named by notes'), named),
    ...withHeading(vscode.l10n.t('Named by no note'), unnamed),
  ];
}

function keepEntry({ urn, replaced }: MappingFile): Entry<ReviewChoice> {
  return {
    label:
      replaced === undefined
        ? vscode.l10n.t('Keep this mapping in the file of {0}', plainLabel(urn))
        : vscode.l10n.t(
            'Keep this mapping in the file of {0}, instead of what it says about {1}',
            plainLabel(urn),
            plainLabel(replaced),
          ),
    description: vscode.l10n.t('for later and for others; no note is changed'),
    icon: 'save',
    value: { kind: 'keep' },
  };
}

function withHeading(
  separator: string,
  mapping: readonly MappedCriterion[],
): readonly Entry<ReviewChoice>[] {
  return mapping.length === 0 ? [] : [{ separator }, ...mapping.map(toEntry)];
}

function toEntry(mapped: MappedCriterion): Entry<ReviewChoice> {
  const { criterion, proposals, noteCount } = mapped;
  const codes = proposals.map((it) => it.criterion.code).join(', ');
  const wordings = proposals.map((it) => plainLabel(it.criterion.text)).join(' + ');
  return {
    label: codes === '' ? criterion.code : `${criterion.code} → ${codes}`,
    description: joinParts(
      describeMapped(mapped),
      noteCount > 0 ? countNotes(noteCount) : undefined,
    ),
    detail: [plainLabel(criterion.text), wordings].filter(Boolean).join(' ⇒ '),
    value: { kind: 'criterion', code: criterion.code },
  };
}

/** Where the successors of a criterion come from. */
export function describeMapped({ proposals, isCorrected }: MappedCriterion): string {
  const [first] = proposals;
  if (!first) return vscode.l10n.t('not mapped');
  return isCorrected ? vscode.l10n.t('your choice') : describeProposal(first);
}

/** Where a proposal comes from, or how much alike the wordings are. */
export function describeProposal({ origin, score }: MappingProposal): string {
  switch (origin) {
    case 'declared':
      return vscode.l10n.t('declared');
    case 'same-wording':
      return vscode.l10n.t('same wording');
    case 'similar':
      return vscode.l10n.t('{0} %', Math.round(100 * score));
  }
}

/**
 * The criteria that may say what an old one said, for what has been typed: the checked ones whatever
 * it is. The values are full ids.
 */
export function successorEntries(
  ranked: readonly MappingProposal[],
  query: string,
  checked: ReadonlySet<string>,
): readonly Entry<string>[] {
  const entries: Entry<string>[] = [];
  let heading = '';
  for (const proposal of ranked) {
    const { id, code, kind, text } = proposal.criterion;
    if (!checked.has(id) && !isFound(query, code, text)) continue;
    if (nameOfKind(kind) !== heading) entries.push({ separator: nameOfKind(kind) });
    heading = nameOfKind(kind);
    entries.push({
      label: code,
      description: describeProposal(proposal),
      detail: plainLabel(text),
      value: id,
    });
  }
  return entries;
}
