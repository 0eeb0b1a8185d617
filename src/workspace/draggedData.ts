import * as vscode from 'vscode';

/** The kinds of data that are dragged from our trees. */
export const dragTypes = {
  /** Full ids of criteria, as a list in JSON. */
  criteria: 'application/vnd.nos-notes.criteria',
  /** URIs of notes, as a list in JSON. */
  notes: 'application/vnd.nos-notes.notes',
  /** Files, as every program drags them: one URI a line. */
  files: 'text/uri-list',
} as const;

/** The full ids of the criteria that are dragged; none where something else is. */
export async function draggedCriteria(data: vscode.DataTransfer): Promise<readonly string[]> {
  return readList(await textOf(data, dragTypes.criteria));
}

/** The URIs of the notes that are dragged, from our tree or as Markdown files from elsewhere. */
export async function draggedNotes(data: vscode.DataTransfer): Promise<readonly string[]> {
  const own = await textOf(data, dragTypes.notes);
  if (own !== '') return readList(own);
  const files = await textOf(data, dragTypes.files);
  return files.split(/[\r\n]+/).filter((line) => /^[^#].*\.(?:md|markdown)$/i.test(line));
}

/**
 * The text that is dragged under the name `type`. From one tree to another VS Code hands over an empty
 * item of its own before the one that the tree gave.
 */
async function textOf(data: vscode.DataTransfer, type: string): Promise<string> {
  for (const [name, item] of data) {
    const text = name === type ? await item.asString() : '';
    if (text !== '') return text;
  }
  return '';
}

/** What another window or program drags under our name may be anything. */
function readList(json: string): readonly string[] {
  if (json === '') return [];
  try {
    const list: unknown = JSON.parse(json);
    return Array.isArray(list) ? list.filter((item) => typeof item === 'string') : [];
  } catch {
    return [];
  }
}
