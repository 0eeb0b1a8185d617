import {
  createFile,
  deleteIfThere,
  describe,
  isSame,
  temporaryName,
  type RenamingFolder,
  type WritableFolder,
} from './createFile';

/** What came of replacing a file. */
export type Replaced = { readonly kind: 'replaced' } | { readonly kind: 'cancelled' } | NotReplaced;

export interface NotReplaced {
  readonly kind: 'failed';
  /** `changed`: the file isn't what the caller has seen; otherwise what the system says. */
  readonly reason: 'changed' | { readonly said: string };
  /**
   * Where the bytes are. `old`: the file is as it was, or as another program has made it. A name: the
   * new bytes are in the file of that name beside it. `unclear`: the file may hold part of them.
   */
  readonly left: 'old' | { readonly beside: string } | 'unclear';
}

/**
 * Puts `bytes` in the place of the file `name`, by way of a file beside it. A browser may give leave
 * to write that file only: then it is written itself, and gets back what it held if that fails.
 * @param seen what the user knows the file to hold, undefined for no file: nothing else is replaced
 * @param isCancelled asked before the file is touched; if it says so, nothing is written
 */
export async function replaceFile(
  folder: WritableFolder,
  name: string,
  bytes: Uint8Array,
  seen: Uint8Array | undefined,
  isCancelled: () => boolean,
): Promise<Replaced> {
  const beside = temporaryName(name);
  try {
    if (!isSame(await folder.read(name), seen)) return changed;
    await folder.write(beside, bytes);
  } catch {
    await deleteIfThere(folder, beside);
    return isCancelled() ? { kind: 'cancelled' } : replaceInPlace(folder, name, bytes, seen);
  }
  const replaced = isCancelled()
    ? ({ kind: 'cancelled' } as const)
    : await putInPlace(folder, name, beside, bytes, seen);
  const isKept = replaced.kind === 'failed' && replaced.left !== 'old';
  if (!isKept) await deleteIfThere(folder, beside);
  return replaced;
}

/** What a file holds when the user is asked about it, for {@link replaceFile}. */
export async function readSeen(
  folder: WritableFolder,
  name: string,
): Promise<Uint8Array | undefined> {
  try {
    return await folder.read(name);
  } catch {
    // To replace it will fail in the same way, and say so.
    return undefined;
  }
}

/** Puts the file `beside`, which holds `bytes`, in the place of what has been seen there. */
async function putInPlace(
  folder: WritableFolder,
  name: string,
  beside: string,
  bytes: Uint8Array,
  seen: Uint8Array | undefined,
): Promise<Replaced> {
  let said = '';
  try {
    if (!isSame(await folder.read(name), seen)) return changed;
    if (seen === undefined) {
      const created = await createFile(folder, name, bytes);
      if (created.kind === 'created') return { kind: 'replaced' };
      if (created.kind === 'failed') said = created.reason;
    } else if ('move' in folder) {
      said = await replaceByMoves(folder, name, beside, bytes, seen);
    } else {
      await folder.replace(beside, name);
      return { kind: 'replaced' };
    }
  } catch (error) {
    said = describe(error);
  }
  return outcomeOf(folder, name, beside, bytes, seen, said);
}

/**
 * VS Code deletes the target of a rename that overwrites it, and may fail then. So the old file is moved
 * out of the way instead, which also shows what it held at that moment, and back if anything fails.
 * @returns what the system says of a step that failed
 */
async function replaceByMoves(
  folder: RenamingFolder,
  name: string,
  beside: string,
  bytes: Uint8Array,
  seen: Uint8Array,
): Promise<string> {
  const aside = temporaryName(name);
  let said = '';
  try {
    await folder.move(name, aside);
    if (isSame(await folder.read(aside), seen)) {
      await folder.move(beside, name);
      await deleteIfThere(folder, aside);
      return said;
    }
  } catch (error) {
    said = describe(error);
  }
  try {
    // Never over what is there again.
    await folder.move(aside, name);
  } catch {
    await deleteOld(folder, name, aside, bytes);
  }
  return said;
}

/** Deletes the old file that was moved to `aside`, if the new one is in its place all the same. */
async function deleteOld(
  folder: RenamingFolder,
  name: string,
  aside: string,
  bytes: Uint8Array,
): Promise<void> {
  try {
    if (isSame(await folder.read(name), bytes)) await folder.delete(aside);
  } catch {
    // It is better kept than lost.
  }
}

/** What came of it, whatever the system said: a step may fail on its way back. */
async function outcomeOf(
  folder: WritableFolder,
  name: string,
  beside: string,
  bytes: Uint8Array,
  seen: Uint8Array | undefined,
  said: string,
): Promise<Replaced> {
  let now: Uint8Array | undefined;
  try {
    now = await folder.read(name);
  } catch {
    return { kind: 'failed', reason: { said }, left: 'unclear' };
  }
  if (isSame(now, bytes)) return { kind: 'replaced' };
  if (isSame(now, seen)) return unchanged(said);
  return now === undefined ? { kind: 'failed', reason: { said }, left: { beside } } : changed;
}

async function replaceInPlace(
  folder: WritableFolder,
  name: string,
  bytes: Uint8Array,
  seen: Uint8Array | undefined,
): Promise<Replaced> {
  try {
    if (!isSame(await folder.read(name), seen)) return changed;
  } catch (error) {
    return unchanged(describe(error));
  }
  try {
    await folder.write(name, bytes);
    return { kind: 'replaced' };
  } catch (error) {
    return (await putBack(folder, name, seen))
      ? unchanged(describe(error))
      : { kind: 'failed', reason: { said: describe(error) }, left: 'unclear' };
  }
}

/** Whether the file holds what it did before, by itself or again. */
async function putBack(
  folder: WritableFolder,
  name: string,
  seen: Uint8Array | undefined,
): Promise<boolean> {
  try {
    if (isSame(await folder.read(name), seen)) return true;
  } catch {
    // It may be there in part.
  }
  try {
    if (seen === undefined) return false;
    await folder.write(name, seen);
    return true;
  } catch {
    return false;
  }
}

const changed: NotReplaced = { kind: 'failed', reason: 'changed', left: 'old' };

function unchanged(said: string): NotReplaced {
  return { kind: 'failed', reason: { said }, left: 'old' };
}
