import type * as vscode from 'vscode';
import type { Standard } from '../core/standard/standard';
import { findStandardProblems } from '../core/standardFeatures/findStandardProblems';
import type { StandardSurroundings } from '../core/standardFeatures/problems/standardContext';
import type { Problem } from '../core/text/problem';
import type { Journal } from './journal';
import { journalPath } from './journalPath';
import { localDate } from './localDate';
import type { StandardFile } from './standardFiles';
import { lastSegment } from './standardPath';

/** The problems of a text, and what it was judged by. */
interface Examined {
  readonly text: string;
  readonly files: readonly StandardFile[];
  readonly today: string;
  readonly problems: readonly Problem[];
}

/** Finds the problems of standard files, by the other standards of the journal. */
export class StandardExaminer {
  readonly #examined = new Map<string, Examined>();

  constructor(private readonly journal: Journal) {}

  /** Every standard that the journal could work to, as the files on disk have them, by URN. */
  get standards(): ReadonlyMap<string, Standard> {
    return this.journal.availableStandards;
  }

  /** The problems of `text`, the same array as long as nothing about them can have changed. */
  examine(uri: vscode.Uri, text: string): readonly Problem[] {
    const key = uri.toString();
    const files = this.journal.standardFiles;
    const today = localDate();
    const known = this.#examined.get(key);
    if (known?.text === text && known.files === files && known.today === today) {
      return known.problems;
    }
    const problems = findStandardProblems(text, lastSegment(uri), this.#surroundingsOf(uri, today));
    this.#examined.set(key, { text, files, today, problems });
    return problems;
  }

  /** Forgets all files but these, named by their URIs. */
  keepOnly(uris: ReadonlySet<string>): void {
    for (const key of this.#examined.keys()) if (!uris.has(key)) this.#examined.delete(key);
  }

  /** A file that is not on disk yet comes after all that are. */
  #surroundingsOf(uri: vscode.Uri, today: string): StandardSurroundings {
    const { standardFiles, folders } = this.journal;
    const filesBefore = new Map<string, string>();
    for (const file of standardFiles) {
      if (file.uri.toString() === uri.toString()) break;
      // The document of a file that is about to be written stands for the file itself.
      const isSamePlace = file.uri.path === uri.path;
      if (!file.standard || isSamePlace || filesBefore.has(file.standard.urn)) continue;
      filesBefore.set(file.standard.urn, journalPath(file.uri, folders));
    }
    return { today, standards: this.standards, filesBefore };
  }
}
