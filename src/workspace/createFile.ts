import { freeFileName } from '../core/template/noteFileName';

/**
 * A folder that files are written into, as VS Code or Node reaches it. Names are single segments of
 * a path. Every operation may reject, and other programs may write between any two of them.
 */
export type WritableFolder = ExclusiveFolder | RenamingFolder;

interface FolderOperations {
  /** The names of what is in the folder; none if it isn't there. */
  names(): Promise<readonly string[]>;
  /** What the file holds; undefined if there is none. Rejects for a folder. */
  read(name: string): Promise<Uint8Array | undefined>;
  /** Writes the file, whether it is there or not; makes the folder if that is missing. */
  write(name: string, bytes: Uint8Array): Promise<void>;
  delete(name: string): Promise<void>;
}

/** A folder with steps that no other program can come between. */
export interface ExclusiveFolder extends FolderOperations {
  /** Creates the file unless it is there; makes the folder if that is missing. */
  create(name: string, bytes: Uint8Array): Promise<'created' | 'taken'>;
  /** Puts the file `from` in the place of `to`, which is the one or the other at any moment. */
  replace(from: string, to: string): Promise<void>;
}

/** A folder that looks whether a name is free, and then renames: two at once may both succeed. */
export interface RenamingFolder extends FolderOperations {
  /** Renames `from`; rejects if there is a file `to`. */
  move(from: string, to: string): Promise<void>;
}

/** Why a file wasn't created. */
interface NotCreated {
  readonly kind: 'failed';
  readonly reason: string;
}

/** `taken`: there is a file of that name, which was left as it is. */
export type Created = { readonly kind: 'created' } | { readonly kind: 'taken' } | NotCreated;

/** How many names are tried for a new file. */
const mostNames = 100;

/** Creates the file `name`, and never touches one that is there. */
export async function createFile(
  folder: WritableFolder,
  name: string,
  bytes: Uint8Array,
): Promise<Created> {
  try {
    if ('create' in folder) return { kind: await folder.create(name, bytes) };
    if ((await folder.read(name)) !== undefined) return { kind: 'taken' };
  } catch (error) {
    return { kind: 'failed', reason: describe(error) };
  }
  return createByRename(folder, name, bytes);
}

/**
 * Creates a file as `wanted`, or as `wanted-2`, `wanted-3` … (before the ending) where that is taken.
 * @returns the name that it got
 */
export async function createFreeFile(
  folder: WritableFolder,
  wanted: string,
  bytes: Uint8Array,
): Promise<{ readonly kind: 'created'; readonly name: string } | NotCreated> {
  let taken: Set<string>;
  try {
    taken = new Set((await folder.names()).map(foldName));
  } catch (error) {
    return { kind: 'failed', reason: describe(error) };
  }
  for (let tries = 0; tries < mostNames; tries += 1) {
    const name = freeFileName(wanted, (it) => taken.has(foldName(it)));
    const created = await createFile(folder, name, bytes);
    if (created.kind === 'created') return { kind: 'created', name };
    if (created.kind === 'failed') return created;
    taken.add(foldName(name));
  }
  return { kind: 'failed', reason: wanted };
}

/**
 * By way of a file beside it, so that another program's file is only ever replaced if it is written in
 * the same moment: reading back tells whose file it is then.
 */
async function createByRename(
  folder: RenamingFolder,
  name: string,
  bytes: Uint8Array,
): Promise<Created> {
  const beside = temporaryName(name);
  let failure: string | undefined;
  try {
    await folder.write(beside, bytes);
    await folder.move(beside, name);
  } catch (error) {
    failure = describe(error);
  }
  try {
    const now = await folder.read(name);
    if (isSame(now, bytes)) return { kind: 'created' };
    if (now !== undefined) return { kind: 'taken' };
    return { kind: 'failed', reason: failure ?? name };
  } catch (error) {
    return failure === undefined
      ? { kind: 'created' }
      : { kind: 'failed', reason: failure || describe(error) };
  } finally {
    if (failure !== undefined) await deleteIfThere(folder, beside);
  }
}

/** What the system says of a step that failed. */
export function describe(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Many file systems take two names that differ in case, or in how accents are coded, for one. */
function foldName(name: string): string {
  return name.normalize('NFC').toLowerCase();
}

/** A name that no other program and no other window chooses. A leading dot keeps it out of journals. */
export function temporaryName(name: string): string {
  const [random = 0] = crypto.getRandomValues(new Uint32Array(1));
  return `.${name}.${random.toString(36)}.tmp`;
}

/** Whether two files hold the same, undefined standing for no file. */
export function isSame(one: Uint8Array | undefined, other: Uint8Array | undefined): boolean {
  if (one === undefined || other === undefined) return one === other;
  return one.length === other.length && one.every((byte, at) => byte === other[at]);
}

/** Deletes a temporary file; where that fails, it stays. */
export async function deleteIfThere(folder: WritableFolder, name: string): Promise<void> {
  try {
    await folder.delete(name);
  } catch {
    // It was never written, or has been renamed.
  }
}
