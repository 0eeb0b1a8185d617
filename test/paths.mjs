import path from 'node:path';

/** The project's root folder. */
export const root = path.resolve(import.meta.dirname, '..');

/** Where the tests keep what they install and write; git ignores it. */
export const scratch = path.join(root, '.vscode-test');

/**
 * Where this process puts the bundles of the tests. Each run has a folder of its own, so that two
 * at the same time do not run each other's bundles.
 */
export const bundles = path.join(root, 'out', 'test', String(process.pid));
