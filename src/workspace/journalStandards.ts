import type * as vscode from 'vscode';
import { builtInStandards } from '../core/standard/builtInStandards';
import {
  availableStandards,
  chooseStandards,
  everyStandard,
} from '../core/standard/chooseStandards';
import type { Standard } from '../core/standard/standard';
import type { StandardSet } from '../core/standard/standardSet';
import type { Settings } from './settings';
import { readStandardFiles, type StandardFile } from './standardFiles';

/** The standards that a journal could work to: those of its own files, and those of the product. */
export class JournalStandards {
  #files: readonly StandardFile[] = [];
  /** What {@link every} was made of last. */
  #every?: {
    readonly used: StandardSet;
    readonly files: readonly StandardFile[];
    readonly set: StandardSet;
  };

  /** The standard files of the journal, readable or not. */
  get files(): readonly StandardFile[] {
    return this.#files;
  }

  /** What they say, in their order. */
  get own(): readonly Standard[] {
    return this.#files.flatMap(({ standard }) => standard ?? []);
  }

  /** Every standard that there is, in use or not, by URN. */
  get available(): ReadonlyMap<string, Standard> {
    return availableStandards({ builtIn: builtInStandards, own: this.own });
  }

  /** The standards that the settings say are in use. */
  choose({ standards, defaultStandard }: Settings): StandardSet {
    return chooseStandards({
      builtIn: builtInStandards,
      own: this.own,
      active: standards,
      defaultUrn: defaultStandard,
    });
  }

  /** Those in use, and then all others; bare codes mean what they always mean. */
  every(used: StandardSet): StandardSet {
    const files = this.#files;
    // Every look at a note asks for it.
    if (this.#every?.used !== used || this.#every.files !== files) {
      this.#every = { used, files, set: everyStandard(used, this.available) };
    }
    return this.#every.set;
  }

  /**
   * Reads the files again.
   * @param isWanted asked once they are read: nothing changes where it says no
   * @returns whether anything is other than before
   */
  async read(folders: readonly vscode.Uri[], isWanted: () => boolean): Promise<boolean> {
    const before = this.#files;
    const files = await readStandardFiles(folders, before);
    const isSame =
      files.length === before.length && files.every((file, index) => file === before[index]);
    if (isSame || !isWanted()) return false;
    this.#files = files;
    return true;
  }
}
