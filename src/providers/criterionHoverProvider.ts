import * as vscode from 'vscode';
import { describeState } from '../core/evidence/coverageState';
import { describeWorth } from '../core/evidence/describeWorth';
import type { Mapping } from '../core/evidence/mapping';
import { describeReason } from '../core/evidence/reason';
import type { Rewording } from '../core/evidence/rewording';
import { hoverCriterion, type CriterionHover } from '../core/languageFeatures/hoverCriterion';
import { describeIncomplete } from '../core/standard/describeIncomplete';
import { formatDay } from '../workspace/dates';
import type { Journal } from '../workspace/journal';
import { localize } from '../workspace/localize';
import { toVsCodeRange } from '../workspace/toVsCodeRange';
import { joinParts } from '../workspace/words';
import { appendWords } from './appendWords';

/** Shows what a code means and how far its criterion is covered. */
export class CriterionHoverProvider implements vscode.HoverProvider {
  constructor(private readonly journal: Journal) {}

  provideHover(document: vscode.TextDocument, position: vscode.Position): vscode.Hover | undefined {
    const { snapshot } = this.journal;
    const hover = hoverCriterion(document.getText(), document.offsetAt(position), snapshot);
    return hover && new vscode.Hover(describe(hover), toVsCodeRange(hover.range));
  }
}

/**
 * Text of notes and of standards goes in as mere words, and the whole is not trusted: nothing in it
 * can be a link that runs a command.
 */
function describe({ coverage, rewording, mappings, more }: CriterionHover): vscode.MarkdownString {
  const { criterion, state, reasons } = coverage;
  const text = new vscode.MarkdownString('**');
  appendWords(text, joinParts(criterion.code, criterion.urn)).appendMarkdown('**\n\n');
  appendWords(text, criterion.text);
  const incomplete = describeIncomplete(criterion);
  if (incomplete) {
    appendWords(text.appendMarkdown(' _'), localize(incomplete)).appendMarkdown('_');
  }
  if (rewording) appendRewording(text, rewording);
  const stateInWords = localize(describeState(state));
  const why = reasons.map((reason) => localize(describeReason(reason))).join('; ');
  text.appendMarkdown('\n\n---\n\n');
  appendWords(text, why === '' ? stateInWords : `${stateInWords}: ${why}`);
  if (mappings.length > 0) text.appendMarkdown('\n');
  for (const mapping of mappings) appendNote(text, mapping);
  if (more > 0) appendWords(text.appendMarkdown('\n- '), vscode.l10n.t('and {0} more', more));
  return text;
}

function appendRewording(text: vscode.MarkdownString, { revised, was }: Rewording): void {
  const since = vscode.l10n.t(
    'Reworded on {0}, after this note, which was written under this wording:',
    formatDay(revised),
  );
  appendWords(text.appendMarkdown('\n\n'), since);
  appendWords(text.appendMarkdown('\n\n> '), was);
}

function appendNote(text: vscode.MarkdownString, mapping: Mapping): void {
  const { title, uri, date, production } = mapping.note;
  const worth = describeWorth(mapping);
  // The text of a URI has its brackets and blanks encoded, so nothing in it can end the link.
  const link = `](${vscode.Uri.parse(uri).toString()})`;
  appendWords(text.appendMarkdown('\n- ['), title).appendMarkdown(link);
  const remarks = joinParts(
    date === undefined ? undefined : formatDay(date),
    production,
    worth && localize(worth),
  );
  if (remarks !== '') appendWords(text.appendMarkdown(' '), `· ${remarks}`);
}
