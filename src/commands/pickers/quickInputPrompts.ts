import * as vscode from 'vscode';
import {
  answered,
  cancelled,
  type Answer,
  type EnterText,
  type Entry,
  type PickMany,
  type PickOne,
  type Prompts,
  type StepPosition,
} from './prompts';

/** A line of a quick pick with what it stands for; a heading stands for nothing. */
interface Item<T> extends vscode.QuickPickItem {
  readonly value?: T;
}

/** Asks with VS Code's own quick picks and input boxes. */
export class QuickInputPrompts implements Prompts {
  pickOne<T>(question: PickOne<T>): Promise<Answer<T>> {
    const input = createList<T>();
    input.ignoreFocusOut = question.isFleeting !== true;
    const offer = (query: string): void => {
      input.items = question.entries(query).map(toItem);
    };
    offer('');
    const active = input.items.find(
      ({ value }) => value !== undefined && question.isActive?.(value) === true,
    );
    if (active) input.activeItems = [active];
    input.onDidChangeValue(offer);
    return ask(input, question, () => {
      const chosen = input.activeItems[0]?.value;
      return chosen === undefined ? undefined : answered(chosen);
    });
  }

  pickMany<T>(question: PickMany<T>): Promise<Answer<ReadonlySet<T>>> {
    const input = createList<T>();
    input.ignoreFocusOut = true;
    input.canSelectMany = true;
    let checked = question.checked;
    const offer = (query: string): void => {
      const items = question.entries(query, checked).map(toItem<T>);
      input.items = items;
      input.selectedItems = items.filter(({ value }) => value !== undefined && checked.has(value));
    };
    offer('');
    input.onDidChangeValue(offer);
    input.onDidChangeSelection((items) => {
      checked = new Set(items.flatMap(({ value }) => (value === undefined ? [] : [value])));
    });
    return ask(input, question, () => answered(checked));
  }

  enterText(question: EnterText): Promise<Answer<string>> {
    const input = vscode.window.createInputBox();
    input.ignoreFocusOut = true;
    input.value = question.value;
    const explain = (): void => {
      input.prompt = question.prompt(input.value.trim());
    };
    explain();
    input.onDidChangeValue(() => {
      input.validationMessage = undefined;
      explain();
    });
    return ask(input, question, () => {
      const value = input.value.trim();
      input.validationMessage = question.refuse(value);
      return input.validationMessage === undefined ? answered(value) : undefined;
    });
  }
}

/**
 * A quick pick that keeps our order and headings while the user types. The property that asks for it
 * is not in VS Code's published types; a VS Code without it puts the labels that match first.
 */
function createList<T>(): vscode.QuickPick<Item<T>> {
  const input = vscode.window.createQuickPick<Item<T>>();
  Reflect.set(input, 'sortByLabel', false);
  return input;
}

/** Shows `input` until the user accepts what `accept` takes for an answer, goes back or gives up. */
function ask<T>(
  input: vscode.QuickPick<vscode.QuickPickItem> | vscode.InputBox,
  question: { title: string; placeholder: string; position?: StepPosition },
  accept: () => Answer<T> | undefined,
): Promise<Answer<T>> {
  input.title = question.title;
  input.placeholder = question.placeholder;
  if (question.position) {
    input.step = question.position.step;
    input.totalSteps = question.position.totalSteps;
    if (question.position.step > 1) input.buttons = [vscode.QuickInputButtons.Back];
  }
  return new Promise<Answer<T>>((resolve) => {
    input.onDidAccept(() => {
      const answer = accept();
      if (answer) resolve(answer);
    });
    input.onDidTriggerButton(() => resolve({ kind: 'back' }));
    input.onDidHide(() => resolve(cancelled));
    input.show();
  }).finally(() => input.dispose());
}

function toItem<T>(entry: Entry<T>): Item<T> {
  if ('separator' in entry) {
    return { label: entry.separator, kind: vscode.QuickPickItemKind.Separator };
  }
  const { icon, ...item } = entry;
  const iconPath = icon === undefined ? undefined : new vscode.ThemeIcon(icon);
  return { ...item, ...(iconPath && { iconPath }), alwaysShow: true };
}
