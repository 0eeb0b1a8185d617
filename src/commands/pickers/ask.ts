import * as vscode from 'vscode';
import { cancelled, type Answer, type Question } from './prompts';

/** Shows `input` until the user accepts what `accept` takes for an answer, goes back or gives up. */
export function ask<T>(
  input: vscode.QuickPick<vscode.QuickPickItem> | vscode.InputBox,
  { title, placeholder, position }: Question,
  accept: () => Answer<T> | undefined,
): Promise<Answer<T>> {
  input.title = title;
  input.placeholder = placeholder;
  if (position) {
    input.step = position.step;
    input.totalSteps = position.totalSteps;
    if (position.step > 1) input.buttons = [vscode.QuickInputButtons.Back];
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
