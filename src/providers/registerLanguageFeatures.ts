import * as vscode from 'vscode';
import type { Journal } from '../workspace/journal';
import { completionTriggers, NoteCompletionProvider } from './noteCompletionProvider';

/** Every Markdown document, with a file or without one yet. */
const markdown: vscode.DocumentSelector = { language: 'markdown' };

/** Gives Markdown files the features that help to write and to read notes. */
export function registerLanguageFeatures(journal: Journal): vscode.Disposable {
  const { languages } = vscode;
  return vscode.Disposable.from(
    languages.registerCompletionItemProvider(
      markdown,
      new NoteCompletionProvider(journal),
      ...completionTriggers,
    ),
  );
}
