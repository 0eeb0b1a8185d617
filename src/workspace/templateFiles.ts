import * as vscode from 'vscode';
import { builtInTemplates } from '../core/template/builtInTemplates';
import { findTemplateFault } from '../core/template/findTemplateFault';
import { parseTemplate } from '../core/template/parseTemplate';
import type { Template } from '../core/template/template';
import { message, type Message } from '../core/text/message';
import { readTextFile } from './readTextFile';
import { listFiles } from './standardFiles';

/** A file of `.nos/templates/` that no note can be made from. */
export interface BadTemplate {
  readonly uri: vscode.Uri;
  readonly name: string;
  readonly reason: Message;
}

/** The templates that a folder of the journal has. */
export interface FolderTemplates {
  /** The folder's own by name, then the built-in ones that it does not replace. */
  readonly templates: readonly Template[];
  readonly bad: readonly BadTemplate[];
}

/**
 * Reads `.nos/templates/*.md` of `folder`. A bad file takes nothing from the others: where it has
 * the name of a built-in template, that one stands in for it.
 */
export async function readTemplates(folder: vscode.Uri): Promise<FolderTemplates> {
  const files = await listFiles(vscode.Uri.joinPath(folder, '.nos', 'templates'), '.md');
  const read = await Promise.all(files.map(readTemplate));
  const own = read.filter((result) => 'text' in result);
  const names = new Set(own.map(({ name }) => name));
  return {
    templates: [...own, ...builtInTemplates().filter(({ name }) => !names.has(name))],
    bad: read.filter((result) => 'reason' in result),
  };
}

async function readTemplate(uri: vscode.Uri): Promise<Template | BadTemplate> {
  const name = uri.path.slice(uri.path.lastIndexOf('/') + 1, -'.md'.length);
  const read = await readTextFile(uri);
  if (read.kind !== 'text') return { uri, name, reason: message('The file cannot be read.') };
  const template = parseTemplate(name, read.text);
  const reason = findTemplateFault(template);
  return reason ? { uri, name, reason } : template;
}
