import { readFile, watch } from 'node:fs/promises';

/**
 * Resolves as soon as the file has the text: VS Code shows a change a moment before it has saved it.
 *
 * @param file Absolute path of a file that is there.
 * @param patience How long it may take, in milliseconds.
 * @throws Where it never comes to have it.
 */
export async function untilFileSays(file: string, text: string, patience = 30_000): Promise<void> {
  const says = async (): Promise<boolean> => (await readFile(file, 'utf8')).includes(text);
  const changes = watch(file, { signal: AbortSignal.timeout(patience) })[Symbol.asyncIterator]();
  // The watcher begins with the first request, which must come before the first look.
  let change = changes.next();
  while (!(await says())) {
    await change;
    change = changes.next();
  }
  change.catch(() => undefined);
  await changes.return?.();
}
