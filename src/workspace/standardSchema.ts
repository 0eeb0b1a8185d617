import * as vscode from 'vscode';
import { isThere } from './isThere';
import { standardsFolderIn } from './standardPath';

/** The name of the JSON schema beside a journal's standards. */
export const schemaName = 'standard.schema.json';

/** Where the JSON schema for the standards of the journal `folder` lies, if it does. */
export function schemaUri(folder: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(standardsFolderIn(folder), schemaName);
}

/** The path of the schema from a standard's file of the journal `folder`; nothing where it is not there. */
export async function findSchema(folder: vscode.Uri): Promise<string | undefined> {
  return (await isThere(schemaUri(folder))) ? schemaName : undefined;
}
