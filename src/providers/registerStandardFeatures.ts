import * as vscode from 'vscode';
import type { Journal } from '../workspace/journal';
import { StandardExaminer } from '../workspace/standardExaminer';
import { standardDocuments } from '../workspace/standardPath';
import {
  StandardCompletionProvider,
  standardCompletionTriggers,
} from './standardCompletionProvider';
import { StandardDiagnostics } from './standardDiagnostics';
import { StandardFixProvider } from './standardFixProvider';
import { StandardHoverProvider } from './standardHoverProvider';
import { StandardSymbolProvider } from './standardSymbolProvider';

/** Gives standard files the features that help to write them and to find what is wrong in them. */
export function registerStandardFeatures(journal: Journal): vscode.Disposable {
  const { languages } = vscode;
  const examiner = new StandardExaminer(journal);
  return vscode.Disposable.from(
    new StandardDiagnostics(journal, examiner),
    languages.registerCompletionItemProvider(
      standardDocuments,
      new StandardCompletionProvider(examiner),
      ...standardCompletionTriggers,
    ),
    languages.registerCodeActionsProvider(
      standardDocuments,
      new StandardFixProvider(examiner),
      StandardFixProvider.metadata,
    ),
    languages.registerHoverProvider(standardDocuments, new StandardHoverProvider(examiner)),
    languages.registerDocumentSymbolProvider(standardDocuments, new StandardSymbolProvider()),
  );
}
