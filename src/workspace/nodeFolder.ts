import type { ExclusiveFolder } from './createFile';

const fileFunctions = [
  'mkdir',
  'readdir',
  'readFile',
  'writeFile',
  'open',
  'stat',
  'chmod',
  'rename',
  'rm',
];

/** What of Node's `fs/promises` is used to write files. */
interface NodeFiles {
  mkdir(path: string, options: { readonly recursive: true }): Promise<unknown>;
  readdir(path: string): Promise<string[]>;
  readFile(path: string): Promise<Uint8Array>;
  writeFile(path: string, bytes: Uint8Array): Promise<void>;
  open(path: string, flags: 'wx'): Promise<NewFile>;
  stat(path: string): Promise<{ readonly mode: number }>;
  chmod(path: string, mode: number): Promise<void>;
  rename(from: string, to: string): Promise<void>;
  rm(path: string): Promise<void>;
}

interface NewFile {
  writeFile(bytes: Uint8Array): Promise<void>;
  close(): Promise<void>;
}

/** Node's functions for files, if this host has them: a web worker has not. */
export function findNodeFiles(): NodeFiles | undefined {
  const host: unknown = Reflect.get(globalThis, 'process');
  if (!hasModules(host)) return undefined;
  const files = host.getBuiltinModule('node:fs/promises');
  return isNodeFiles(files) ? files : undefined;
}

/**
 * A folder of this machine's own file systems.
 * @param path the folder's absolute path
 */
export function nodeFolder(files: NodeFiles, path: string): ExclusiveFolder {
  const inside = (name: string): string => `${path}/${name}`;
  return {
    names: () => unlessCode('ENOENT', [], () => files.readdir(path)),
    read: (name) => unlessCode('ENOENT', undefined, () => files.readFile(inside(name))),
    write: async (name, bytes) => {
      await files.mkdir(path, { recursive: true });
      await files.writeFile(inside(name), bytes);
    },
    replace: async (from, to) => {
      // Who may read a file is its owner's choice.
      await files.chmod(inside(from), (await files.stat(inside(to))).mode);
      await files.rename(inside(from), inside(to));
    },
    delete: (name) => files.rm(inside(name)),
    create: (name, bytes) =>
      unlessCode('EEXIST', 'taken' as const, async () => {
        await files.mkdir(path, { recursive: true });
        const file = await files.open(inside(name), 'wx');
        try {
          await file.writeFile(bytes);
          await file.close();
        } catch (error) {
          // It is ours, and not whole.
          await file.close().catch(() => undefined);
          await files.rm(inside(name));
          throw error;
        }
        return 'created' as const;
      }),
  };
}

/** What `work` resolves to, or `value` if the system answers it with `code`. */
async function unlessCode<T, V>(code: string, value: V, work: () => Promise<T>): Promise<T | V> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === code) return value;
    throw error;
  }
}

interface HasModules {
  getBuiltinModule(id: string): unknown;
}

function hasModules(value: unknown): value is HasModules {
  return has(value, 'getBuiltinModule');
}

function isNodeFiles(value: unknown): value is NodeFiles {
  return fileFunctions.every((name) => has(value, name));
}

function has(value: unknown, name: string): boolean {
  return (
    typeof value === 'object' && value !== null && typeof Reflect.get(value, name) === 'function'
  );
}
