import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A folder in the temporary files of the system. Remove it when the test is over. */
export class TemporaryFolder {
  readonly path = mkdtempSync(path.join(tmpdir(), 'nos-notes-'));

  /** @param files their contents by path, with `/` */
  constructor(files: Readonly<Record<string, string | Uint8Array>> = {}) {
    for (const [name, content] of Object.entries(files)) this.write(name, content);
  }

  write(name: string, content: string | Uint8Array): void {
    const file = this.file(name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
  }

  /** The absolute path of a file in it. */
  file(name: string): string {
    return path.join(this.path, ...name.split('/'));
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}
