import * as vscode from 'vscode';
import type { Entry } from './prompts';

/** A line of a quick pick with what it stands for; a heading stands for nothing. */
export interface Item<T> extends vscode.QuickPickItem {
  readonly value?: T;
}

/**
 * A quick pick that keeps our order and headings while the user types. The property that asks for it
 * is not in VS Code's published types; a VS Code without it puts the labels that match first.
 */
export function createListInput<T>(): vscode.QuickPick<Item<T>> {
  const input = vscode.window.createQuickPick<Item<T>>();
  Reflect.set(input, 'sortByLabel', false);
  return input;
}

/** The entry as a line that VS Code neither filters nor sorts. */
export function toItem<T>(entry: Entry<T>): Item<T> {
  if ('separator' in entry) {
    return { label: entry.separator, kind: vscode.QuickPickItemKind.Separator };
  }
  const { icon, ...item } = entry;
  const iconPath = icon === undefined ? undefined : new vscode.ThemeIcon(icon);
  return { ...item, ...(iconPath && { iconPath }), alwaysShow: true };
}

/**
 * What the highlighted line stands for, or else the first line that `isWanted`. The highlighted line
 * may be one that is gone: VS Code tells of a key and of what it highlights one after the other, and
 * a fast typist is faster.
 */
export function highlighted<T>(
  { activeItems: [active], items }: vscode.QuickPick<Item<T>>,
  isWanted: (value: T) => boolean = () => true,
): T | undefined {
  const isHere = active !== undefined && items.includes(active);
  const lines = isHere ? [active] : items;
  return lines.find(({ value }) => value !== undefined && isWanted(value))?.value;
}
