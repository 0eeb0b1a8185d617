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
  return readList(await data.get(dragTypes.criteria)?.asString());
}

/** The URIs of the notes that are dragged, from our tree or as Markdown files from elsewhere. */
export async function draggedNotes(data: vscode.DataTransfer): Promise<readonly string[]> {
  const own = data.get(dragTypes.notes);
  if (own) return readList(await own.asString());
  const files = (await data.get(dragTypes.files)?.asString()) ?? '';
  return files.split(/[\r\n]+/).filter((line) => /^[^#].*\.(?:md|markdown)$/i.test(line));
}

/** What another window or program drags under our name may be anything. */
function readList(json: string | undefined): readonly string[] {
  if (json === undefined) return [];
  try {
    const list: unknown = JSON.parse(json);
    return Array.isArray(list) ? list.filter((item) => typeof item === 'string') : [];
  } catch {
    return [];
  }
}
