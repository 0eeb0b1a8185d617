import * as vscode from 'vscode';
import { ask } from './ask';
import { createListInput, highlighted, toItem } from './listInput';
import { pickMany } from './pickMany';
import {
  answered,
  type Answer,
  type EnterText,
  type PickMany,
  type PickOne,
  type Prompts,
} from './prompts';

/** Asks with VS Code's own quick picks and input boxes. */
export class QuickInputPrompts implements Prompts {
  pickOne<T>(question: PickOne<T>): Promise<Answer<T>> {
    const input = createListInput<T>();
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
      const chosen = highlighted(input);
      return chosen === undefined ? undefined : answered(chosen);
    });
  }

  pickMany<T>(question: PickMany<T>): Promise<Answer<ReadonlySet<T>>> {
    return pickMany(question);
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
