import * as vscode from 'vscode';
import type { DifferenceContext, NotesByCode } from '../../core/revision/isUsualChange';
import type {
  CodeChange,
  CriterionChange,
  StandardChange,
  SuccessorChange,
} from '../../core/revision/standardChange';
import type { ComparedField } from '../../core/revision/comparisonText';
import { losesWords } from '../../core/revision/losesWords';
import { localize } from '../../workspace/localize';
import { countNotes, joinParts, nameOfKind } from '../../workspace/words';
import { isFound } from './isFound';
import { plainLabel } from './plainLabel';
import type { Entry } from './prompts';

/**
 * The differences to choose from for what has been typed: those that are checked, and those whose
 * words have it.
 */
export function differenceEntries(
  changes: readonly StandardChange[],
  context: DifferenceContext,
  query: string,
  checked: ReadonlySet<StandardChange>,
): readonly Entry<StandardChange>[] {
  const entries: Entry<StandardChange>[] = [];
  let last = '';
  for (const change of changes) {
    const entry = toEntry(change, context);
    const { label, description, detail } = entry;
    if (!checked.has(change) && !isFound(query, label, description, detail)) continue;
    const heading = headingOf(change);
    if (heading !== last) entries.push({ separator: heading });
    last = heading;
    entries.push(entry);
  }
  return entries;
}

function headingOf(change: StandardChange): string {
  if (change.kind === 'field' || change.kind === 'successor') {
    return vscode.l10n.t('About the standard');
  }
  return nameOfKind(change.codes[0]?.list ?? 'performance');
}

function toEntry(change: StandardChange, context: DifferenceContext) {
  if (change.kind === 'field') {
    return {
      label: nameOfField(change.field),
      description: change.was === undefined ? vscode.l10n.t('new') : vscode.l10n.t('changed'),
      detail: plainLabel(change.text),
      icon: 'info',
      value: change,
    };
  }
  if (change.kind === 'successor') {
    return {
      label: nameOfField('supersededBy'),
      description: change.was === undefined ? vscode.l10n.t('new') : vscode.l10n.t('changed'),
      detail: plainLabel(describeSuccessor(change)),
      icon: 'arrow-right',
      value: change,
    };
  }
  return {
    label: labelOf(change),
    description: describe(change, context),
    detail: plainLabel(detailOf(change)),
    icon: icons[change.kind],
    value: change,
  };
}

/** `superseded by SKSCMGS3, with 12 criteria mapped` */
function describeSuccessor({ supersession: { urn, map } }: SuccessorChange): string {
  switch (map.size) {
    case 0:
      return vscode.l10n.t('superseded by {0}', urn);
    case 1:
      return vscode.l10n.t('superseded by {0}, with 1 criterion mapped', urn);
    default:
      return vscode.l10n.t('superseded by {0}, with {1} criteria mapped', urn, map.size);
  }
}

const icons: Readonly<Record<CriterionChange['kind'], string>> = {
  respelled: 'whole-word',
  reworded: 'edit',
  added: 'add',
  removed: 'remove',
  recoded: 'arrow-swap',
};

/** `P7`; of wordings that have moved the first and the last: `P3 → P4 … P12 → P13`. */
function labelOf({ codes }: CriterionChange): string {
  const moves = codes.flatMap(({ code, from }) => (from === undefined ? [] : `${from} → ${code}`));
  if (moves.length > 2) return `${moves[0]} … ${moves.at(-1)}`;
  return moves.length > 0 ? moves.join(', ') : (codes[0]?.code ?? '');
}

function describe(
  { kind, codes }: CriterionChange,
  { naming, cutShort }: DifferenceContext,
): string {
  const [first] = codes;
  const notes = new Set(codes.flatMap(({ code }) => naming.get(code) ?? [])).size;
  const doubts = codes.flatMap((code) =>
    losesWords(code)
      ? vscode.l10n.t('the imported text breaks off here')
      : code.doubts.map((doubt) => localize(doubt)),
  );
  return joinParts(
    first && nameOfChange(kind, codes, naming, cutShort.has(first.list)),
    notes > 0 ? countNotes(notes) : undefined,
    ...doubts,
  );
}

function nameOfChange(
  kind: CriterionChange['kind'],
  codes: readonly CodeChange[],
  naming: NotesByCode,
  isCutShort: boolean,
): string {
  switch (kind) {
    case 'respelled':
      return vscode.l10n.t('spelled otherwise');
    case 'reworded':
      return vscode.l10n.t('reworded');
    case 'added':
      return codes.some(({ code }) => naming.get(code)?.length)
        ? vscode.l10n.t('new, though notes name it already')
        : vscode.l10n.t('new');
    case 'removed':
      return isCutShort
        ? vscode.l10n.t('not in what was imported')
        : vscode.l10n.t('no longer in the standard');
    case 'recoded':
      return joinParts(
        vscode.l10n.t('has another code now'),
        ...codes.flatMap(({ code, was, text, from }) => {
          if (text === undefined) return nameOfGone(code, naming.get(code)?.length ?? 0);
          if (from !== undefined) return [];
          return was === undefined
            ? vscode.l10n.t('{0} is new', code)
            : vscode.l10n.t('{0} is another one', code);
        }),
      );
  }
}

/** @param count how many notes name the code, which a move leaves nothing under */
function nameOfGone(code: string, count: number): string {
  switch (count) {
    case 0:
      return vscode.l10n.t('{0} is no longer used', code);
    case 1:
      return vscode.l10n.t('{0} is no longer used, but named by 1 note', code);
    default:
      return vscode.l10n.t('{0} is no longer used, but named by {1} notes', code, count);
  }
}

/** The new wording; of one that goes, the old one. */
function detailOf({ codes }: CriterionChange): string {
  const fresh = codes.find(({ text, from }) => text !== undefined && from === undefined);
  const [first] = codes;
  if (codes.length === 1 || !first) return first?.text ?? first?.was ?? '';
  const shown = fresh ?? first;
  return `${shown.code}  ${shown.text ?? shown.was ?? ''}`;
}

/** What the user calls a field of a standard. */
export function nameOfField(field: ComparedField): string {
  switch (field) {
    case 'title':
      return vscode.l10n.t('Title');
    case 'suite':
      return vscode.l10n.t('Suite');
    case 'developedBy':
      return vscode.l10n.t('Developed by');
    case 'approved':
      return vscode.l10n.t('Approved');
    case 'reviewBy':
      return vscode.l10n.t('Review by');
    case 'overview':
      return vscode.l10n.t('Overview');
    case 'supersededBy':
      return vscode.l10n.t('Superseded by');
  }
}
