import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Note, NoteFile } from '../core/note/noteFile';
import { noteSizeLimit, oversizedNote, parseNoteFile } from '../core/note/parseNoteFile';
import { criterionLines } from '../core/report/criterionLines';
import { parseStandardFile } from '../core/standard/parseStandardFile';
import type { Criterion, CriterionId, Standard } from '../core/standard/standard';
import type { StandardSet } from '../core/standard/standardSet';
import { formatMessage } from '../core/text/message';
import { readCliSettings, type CliSettings } from './cliSettings';
import { UsageError } from './command';
import { findMarkdownFiles } from './findMarkdownFiles';

/** Where a journal keeps its own standards, relative to its folder. */
const standardsFolder = '.nos/standards';

/** A journal on disk, read as it is at the moment. */
export class JournalFolder {
  readonly settings: CliSettings;
  /** The standards of `.nos/standards/`, by file name; files that hold none have been warned of. */
  readonly ownStandards: readonly Standard[];
  readonly #files = new Map<string, string>();
  readonly #texts = new Map<string, string>();
  readonly #lines = new Map<string, ReadonlyMap<CriterionId, number>>();

  /**
   * @param warn is told, a line each, of what could not be read or is not as it should be
   * @throws UsageError where there is no such folder
   */
  constructor(
    private readonly folder: string,
    private readonly warn: (line: string) => void,
  ) {
    requireFolder(folder);
    this.settings = readCliSettings(folder, warn);
    this.ownStandards = this.#standardFiles().flatMap((name) => this.#readStandard(name) ?? []);
  }

  /** Reads every Markdown file of the journal. */
  readNotes(): readonly NoteFile[] {
    const names = findMarkdownFiles(this.folder, this.settings, this.warn);
    return names.flatMap((name) => this.#readNote(name) ?? []);
  }

  /** The path of the file `uri`, relative to the folder and with `/`. */
  fileOf(uri: string): string {
    return this.#files.get(uri) ?? uri;
  }

  /** The line on which `note` first names `criterion`, 1-based. */
  lineOf({ uri, standard }: Note, criterion: Criterion, standards: StandardSet): number {
    let lines = this.#lines.get(uri);
    if (!lines) {
      lines = criterionLines(this.#texts.get(uri) ?? '', standards, standard);
      this.#lines.set(uri, lines);
    }
    return lines.get(criterion.id) ?? 1;
  }

  #readNote(name: string): NoteFile | undefined {
    const file = path.join(this.folder, name);
    const uri = pathToFileURL(file).href;
    this.#files.set(uri, name);
    try {
      if (statSync(file).size > noteSizeLimit) return oversizedNote(uri);
      const text = decode(readFileSync(file));
      this.#texts.set(uri, text);
      return parseNoteFile(uri, text);
    } catch {
      this.warn(`${name}: cannot be read. It is left out.`);
      return undefined;
    }
  }

  #standardFiles(): readonly string[] {
    try {
      return readdirSync(path.join(this.folder, standardsFolder))
        .filter((name) => name.endsWith('.yaml'))
        .sort();
    } catch {
      return [];
    }
  }

  #readStandard(name: string): Standard | undefined {
    const file = `${standardsFolder}/${name}`;
    let text: string;
    try {
      text = decode(readFileSync(path.join(this.folder, file)));
    } catch {
      this.warn(`${file}: cannot be read. It is left out.`);
      return undefined;
    }
    const { standard, problems } = parseStandardFile(text, name);
    for (const { code, range, message } of problems) {
      const { line, character } = range.start;
      this.warn(`${file}:${line + 1}:${character + 1} ${code} ${formatMessage(message)}`);
    }
    return standard;
  }
}

/** UTF-8 without its byte order mark; what is no UTF-8 becomes replacement characters. */
function decode(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

function requireFolder(folder: string): void {
  let isFolder: boolean;
  try {
    isFolder = statSync(folder).isDirectory();
    if (isFolder) readdirSync(folder);
  } catch {
    throw new UsageError(`the folder "${folder}" cannot be read. Is its name right?`);
  }
  if (!isFolder) throw new UsageError(`"${folder}" is a file. Name the journal's folder.`);
}
