import * as vscode from 'vscode';
import { reviewScheme } from '../util/reviewDocument';
import type { Journal } from '../workspace/journal';
import { CriterionDefinitionProvider } from './criterionDefinitionProvider';
import { CriterionHoverProvider } from './criterionHoverProvider';
import { CriterionInlayHintsProvider } from './criterionInlayHintsProvider';
import { CriterionLensProvider } from './criterionLensProvider';
import { EvidenceLinkProvider } from './evidenceLinkProvider';
import { completionTriggers, NoteCompletionProvider } from './noteCompletionProvider';
import { ReviewDocument } from './reviewDocument';
import { StandardDocuments, standardScheme } from './standardDocuments';

/** Every Markdown document, with a file or without one yet. */
const markdown: vscode.DocumentSelector = { language: 'markdown' };

/** Gives Markdown files the features that help to write and to read notes. */
export function registerLanguageFeatures(journal: Journal): vscode.Disposable {
  const { languages, workspace } = vscode;
  const documents = new StandardDocuments(journal);
  const review = new ReviewDocument(journal);
  return vscode.Disposable.from(
    documents,
    review,
    workspace.registerTextDocumentContentProvider(reviewScheme, review),
    languages.registerCodeLensProvider({ scheme: reviewScheme }, review),
    languages.registerDocumentLinkProvider({ scheme: reviewScheme }, review),
    workspace.registerTextDocumentContentProvider(standardScheme, documents),
    languages.registerCompletionItemProvider(
      markdown,
      new NoteCompletionProvider(journal),
      ...completionTriggers,
    ),
    languages.registerHoverProvider(markdown, new CriterionHoverProvider(journal)),
    languages.registerDefinitionProvider(
      markdown,
      new CriterionDefinitionProvider(journal, documents),
    ),
    languages.registerCodeLensProvider(markdown, new CriterionLensProvider(journal)),
    languages.registerDocumentLinkProvider(markdown, new EvidenceLinkProvider(journal)),
    languages.registerInlayHintsProvider(markdown, new CriterionInlayHintsProvider(journal)),
  );
}
