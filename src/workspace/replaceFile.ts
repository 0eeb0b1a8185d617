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
  /** `old`: the file is as it was, or as another program has made it. `unclear`: it may be in parts. */
  readonly left: 'old' | 'unclear' | FilesBeside;
}

/** The names of hidden files beside one that is not there, or is another program's. */
export interface FilesBeside {
  /** Holds the new bytes. */
  readonly new?: string;
  /** Holds what the file held before. */
  readonly old?: string;
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
  if (seen === undefined) return createUnlessCancelled(folder, name, bytes, isCancelled);
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
  const isKept =
    replaced.kind === 'failed' && (replaced.left === 'unclear' || hasNew(replaced.left));
  if (!isKept) await deleteIfThere(folder, beside);
  return replaced;
}

function hasNew(left: 'old' | FilesBeside): boolean {
  return typeof left === 'object' && left.new !== undefined;
}

async function createUnlessCancelled(
  folder: WritableFolder,
  name: string,
  bytes: Uint8Array,
  isCancelled: () => boolean,
): Promise<Replaced> {
  if (isCancelled()) return { kind: 'cancelled' };
  try {
    if ((await folder.read(name)) !== undefined) return changed;
  } catch (error) {
    return unchanged(describe(error));
  }
  const created = await createFile(folder, name, bytes);
  if (created.kind === 'created') return { kind: 'replaced' };
  if (created.kind === 'taken') return changed;
  const outcome = await outcomeOf(folder, name, bytes, undefined, created.reason, {});
  const isAbsent =
    outcome.kind === 'failed' && outcome.reason !== 'changed' && outcome.left === 'old';
  return isAbsent && 'move' in folder ? replaceInPlace(folder, name, bytes, undefined) : outcome;
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
  seen: Uint8Array,
): Promise<Replaced> {
  let said: string;
  let old: string | undefined;
  try {
    if (!isSame(await folder.read(name), seen)) return changed;
    if ('move' in folder) {
      ({ said, old } = await replaceByMoves(folder, name, beside, bytes, seen));
    } else {
      await folder.replace(beside, name);
      return { kind: 'replaced' };
    }
  } catch (error) {
    said = describe(error);
  }
  return outcomeOf(folder, name, bytes, seen, said, {
    new: beside,
    ...(old !== undefined && { old }),
  });
}

/**
 * VS Code deletes the target of a rename that overwrites it, and may fail then. So the old file is moved
 * out of the way instead, which also shows what it held at that moment, and back if anything fails.
 * @returns what the system says of a step that failed, and the name of the old file if it isn't back
 */
async function replaceByMoves(
  folder: RenamingFolder,
  name: string,
  beside: string,
  bytes: Uint8Array,
  seen: Uint8Array,
): Promise<{ readonly said: string; readonly old: string | undefined }> {
  const aside = temporaryName(name);
  let said = '';
  let isSeen = false;
  try {
    await folder.move(name, aside);
    isSeen = isSame(await folder.read(aside), seen);
    if (isSeen) {
      await folder.move(beside, name);
      await deleteIfThere(folder, aside);
      return { said, old: undefined };
    }
  } catch (error) {
    said = describe(error);
  }
  try {
    // Never over what is there again.
    await folder.move(aside, name);
    return { said, old: undefined };
  } catch {
    const isNeeded = await isOldNeeded(folder, name, aside, isSeen, bytes);
    if (!isNeeded) await deleteIfThere(folder, aside);
    return { said, old: isNeeded ? aside : undefined };
  }
}

/** Whether the file that was moved to `aside` is the only one that holds what may be wanted. */
async function isOldNeeded(
  folder: RenamingFolder,
  name: string,
  aside: string,
  isSeen: boolean,
  bytes: Uint8Array,
): Promise<boolean> {
  try {
    const [now, old] = [await folder.read(name), await folder.read(aside)];
    return old !== undefined && !isSame(now, bytes) && (now === undefined || !isSeen);
  } catch {
    return true;
  }
}

/**
 * What came of it, whatever the system said: a step may fail on its way back.
 * @param beside the files that may be left if the file itself is gone or another program's
 */
async function outcomeOf(
  folder: WritableFolder,
  name: string,
  bytes: Uint8Array,
  seen: Uint8Array | undefined,
  said: string,
  beside: FilesBeside,
): Promise<Replaced> {
  let now: Uint8Array | undefined;
  try {
    now = await folder.read(name);
  } catch {
    return { kind: 'failed', reason: { said }, left: 'unclear' };
  }
  if (isSame(now, bytes)) return { kind: 'replaced' };
  if (isSame(now, seen)) return unchanged(said);
  if (now === undefined) return { kind: 'failed', reason: { said }, left: beside };
  return beside.old === undefined ? changed : { ...changed, left: { old: beside.old } };
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
