import * as vscode from 'vscode';

/** Every document that is, or is going to be saved as, a standard's file of some journal. */
export const standardDocuments: vscode.DocumentSelector = {
  pattern: '**/.nos/standards/*.{yaml,yml}',
};

/** The folder in which the journal `folder` keeps its own standards. */
export function standardsFolderIn(folder: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(folder, '.nos', 'standards');
}

/** Whether `uri` has the path of a standard's file, saved or not. */
export function isStandardPath({ path }: vscode.Uri): boolean {
  return /\/\.nos\/standards\/[^/]+\.ya?ml$/.test(path);
}

/** The name of the file `uri`, with its ending. */
export function lastSegment({ path }: vscode.Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
