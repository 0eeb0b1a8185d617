import * as vscode from 'vscode';
import { internalCommandIds } from '../../util/commandIds';
import type { TreeRow } from './treeRow';

/** The row as VS Code draws it. */
export function toTreeItem(row: TreeRow, expanded: boolean): vscode.TreeItem {
  const { Collapsed, Expanded, None } = vscode.TreeItemCollapsibleState;
  const item = new vscode.TreeItem(row.label, row.rows ? (expanded ? Expanded : Collapsed) : None);
  item.id = row.id;
  if (row.description !== undefined) item.description = row.description;
  if (row.context !== undefined) item.contextValue = row.context;
  if (row.tooltip) item.tooltip = toTooltip(row.tooltip);
  if (row.spoken !== undefined) item.accessibilityInformation = { label: row.spoken };
  if (row.icon) {
    const { id, color } = row.icon;
    item.iconPath = new vscode.ThemeIcon(
      id,
      color === undefined ? undefined : new vscode.ThemeColor(color),
    );
  }
  if (row.opens) {
    item.command = {
      command: internalCommandIds.openNote,
      title: vscode.l10n.t('Open Note'),
      arguments: [row.opens],
    };
  }
  return item;
}

/**
 * Paragraphs under a heading. The texts are those of notes and of standards: they go in as text, so
 * nothing in them is a link or a command.
 */
function toTooltip([heading = '', ...paragraphs]: readonly string[]): vscode.MarkdownString {
  const tooltip = new vscode.MarkdownString('**');
  appendWords(tooltip, heading);
  tooltip.appendMarkdown('**');
  for (const paragraph of paragraphs) appendWords(tooltip.appendMarkdown('\n\n'), paragraph);
  return tooltip;
}

/** VS Code makes the blanks of appended text unbreakable, so a long line would break inside words. */
function appendWords(tooltip: vscode.MarkdownString, text: string): void {
  for (const [index, word] of text.trim().split(/\s+/u).entries()) {
    if (index > 0) tooltip.appendMarkdown(' ');
    tooltip.appendText(word);
  }
}
