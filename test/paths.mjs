import path from 'node:path';

/** The project's root folder. */
export const root = path.resolve(import.meta.dirname, '..');

/** Where the tests keep what they install and write; git ignores it. */
export const scratch = path.join(root, '.vscode-test');
