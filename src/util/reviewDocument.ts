import * as vscode from 'vscode';

/** The scheme of the document that shows the weekly review. */
export const reviewScheme = 'nos-review';

/** The one document that shows the weekly review; the ending makes it a Markdown document. */
export const reviewUri = vscode.Uri.from({ scheme: reviewScheme, path: '/Weekly Review.md' });
