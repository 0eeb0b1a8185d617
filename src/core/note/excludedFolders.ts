/** The names of folders that are never part of a journal, whatever the settings say. */
export const excludedFolders: readonly string[] = ['.nos', 'node_modules', '.git'];
