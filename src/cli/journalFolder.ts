import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ImportWarning } from '../core/import/importedStandard';
import { standingDoubts } from '../core/import/standingDoubts';
import type { Note, NoteFile } from '../core/note/noteFile';
import { textSizeLimit } from '../core/note/isLongerInUtf8';
import { lockedNote, oversizedNote, parseNoteFile } from '../core/note/parseNoteFile';
import { criterionLines } from '../core/report/criterionLines';
import { builtInTemplates } from '../core/template/builtInTemplates';
import { findTemplateFault } from '../core/template/findTemplateFault';
import { parseTemplate } from '../core/template/parseTemplate';
import type { Template } from '../core/template/template';
import { builtInStandards } from '../core/standard/builtInStandards';
import { availableStandards } from '../core/standard/chooseStandards';
import { parseStandardFile } from '../core/standard/parseStandardFile';
import {
  lockedStandard,
  oversizedStandard,
  standardSizeLimit,
} from '../core/standard/standardYaml';
import type { Criterion, CriterionId, Standard } from '../core/standard/standard';
import type { StandardSet } from '../core/standard/standardSet';
import { findStandardProblems } from '../core/standardFeatures/findStandardProblems';
import type { Problem } from '../core/text/problem';
import { readWrittenPath } from '../core/text/writtenPath';
import { readCliSettings, type CliSettings } from './cliSettings';
import { UsageError } from './command';
import { findMarkdownFiles } from './findMarkdownFiles';
import type { FileProblem } from './fileProblem';
import { followLinks, placeOf } from './followLinks';
import { decode, describeUnread, readJournalFile } from './readFile';

/** Where a journal keeps its own standards, relative to its folder. */
const standardsFolder = '.nos/standards';
/** Where it keeps its own templates. */
const templatesFolder = '.nos/templates';

/** A journal on disk, read as it is at the moment. */
export class JournalFolder {
  readonly settings: CliSettings;
  /** The standards of `.nos/standards/`, by file name. */
  readonly ownStandards: readonly Standard[];
  /** What keeps the files of `.nos/standards/` from being read in full. */
  readonly standardProblems: readonly FileProblem[];
  /** Files of `.nos/standards/` that are not read since they end in `.yml` or the like. */
  readonly otherEndings: readonly string[];
  readonly #standardFiles: readonly StandardFile[];
  readonly #files = new Map<string, string>();
  readonly #texts = new Map<string, string>();
  readonly #lines = new Map<string, ReadonlyMap<CriterionId, number>>();

  /**
   * @param warn is told, a line each, of what could not be read or is not as it should be
   * @throws UsageError where there is no such folder
   */
  constructor(
    readonly folder: string,
    private readonly warn: (line: string) => void,
  ) {
    requireFolder(folder);
    this.settings = readCliSettings(folder, warn);
    this.#standardFiles = this.#namesIn(standardsFolder, /\.ya?ml$/i).map((name) =>
      this.#readStandard(name),
    );
    const files = this.#standardFiles.filter(({ isRead }) => isRead);
    this.otherEndings = this.#standardFiles.flatMap(({ isRead, file }) => (isRead ? [] : file));
    this.ownStandards = files.flatMap(({ standard }) => standard ?? []);
    this.standardProblems = files.flatMap(({ file, problems }) =>
      problems.map((problem) => ({ file, problem })),
    );
  }

  /**
   * Everything that is wrong in the files of `.nos/standards/`, hints among it.
   * @param today the local date `YYYY-MM-DD`
   */
  examineStandards(today: string): readonly FileProblem[] {
    const standards = availableStandards({ builtIn: builtInStandards, own: this.ownStandards });
    const filesBefore = new Map<string, string>();
    return this.#standardFiles.flatMap(({ file, name, text, standard, isRead, ...read }) => {
      const surroundings = { today, standards, filesBefore: new Map(filesBefore) };
      const problems =
        text === undefined ? read.problems : findStandardProblems(text, name, surroundings);
      if (isRead && standard && !filesBefore.has(standard.urn)) filesBefore.set(standard.urn, name);
      return problems.map((problem) => ({ file, problem }));
    });
  }

  /** What is still to be checked in a standard, by the remarks of its file. */
  doubtsAbout(standard: Standard): readonly ImportWarning[] {
    const file = this.#standardFiles.find((it) => it.standard === standard);
    return standingDoubts(file?.text ?? '');
  }

  /** Reads every Markdown file of the journal. */
  readNotes(): readonly NoteFile[] {
    const names = findMarkdownFiles(this.folder, this.settings, this.warn);
    return names.flatMap((name) => this.#readNote(name) ?? []);
  }

  /** The templates that its notes can be made from: its own by name, then the built-in ones. */
  readTemplates(): readonly Template[] {
    const own = this.#namesIn(templatesFolder, /\.md$/).flatMap((file) => {
      const text = this.#readTemplate(`${templatesFolder}/${file}`);
      const template = text === undefined ? undefined : parseTemplate(file.slice(0, -3), text);
      return template && !findTemplateFault(template) ? [template] : [];
    });
    const names = new Set(own.map(({ name }) => name));
    return [...own, ...builtInTemplates().filter(({ name }) => !names.has(name))];
  }

  /** The text of the file `uri` as it was read; empty where it was too large to be. */
  textOf(uri: string): string {
    return this.#texts.get(uri) ?? '';
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

  /** Nothing where the file can't be read and nothing says that it is a note. */
  #readNote(name: string): NoteFile | undefined {
    const uri = pathToFileURL(path.join(this.folder, name)).href;
    this.#files.set(uri, name);
    const read = readJournalFile(this.folder, name, textSizeLimit);
    switch (read.kind) {
      case 'bytes': {
        const text = decode(read.bytes);
        this.#texts.set(uri, text);
        return parseNoteFile(uri, text);
      }
      case 'too-large':
        return oversizedNote(uri);
      case 'absent':
      case 'not-a-file':
      case 'elsewhere':
      case 'unreadable':
        if (this.#isInNotesFolder(name)) return lockedNote(uri);
        this.warn(`${name}: ${describeUnread(read)}. It is left out.`);
        return undefined;
    }
  }

  #isInNotesFolder(name: string): boolean {
    // By the stricter rules, as where notes are made.
    const folder = readWrittenPath(this.settings.notesFolder, 'windows');
    if (folder.kind !== 'relative' || folder.climbs > 0) return false;
    const start = folder.segments.map((segment) => `${segment}/`).join('');
    return name.startsWith(start);
  }

  /** The files directly in `folder` that end in `ending`, by name; none if it is not there. */
  #namesIn(folder: string, ending: RegExp): readonly string[] {
    const followed = followLinks(path.resolve(this.folder, folder), placeOf(this.folder), true);
    if (followed.kind !== 'real') return [];
    try {
      return readdirSync(followed.path)
        .filter((name) => ending.test(name))
        .sort();
    } catch {
      return [];
    }
  }

  #readStandard(name: string): StandardFile {
    const file = `${standardsFolder}/${name}`;
    const isRead = name.endsWith('.yaml');
    const read = readJournalFile(this.folder, file, standardSizeLimit);
    if (read.kind !== 'bytes') {
      const problem = read.kind === 'too-large' ? oversizedStandard : lockedStandard;
      return { file, name, isRead, problems: [problem] };
    }
    const text = decode(read.bytes);
    return { file, name, text, isRead, ...parseStandardFile(text, name) };
  }

  #readTemplate(file: string): string | undefined {
    const read = readJournalFile(this.folder, file, textSizeLimit);
    if (read.kind === 'bytes') return decode(read.bytes);
    this.warn(`${file}: ${describeUnread(read)}. It is left out.`);
    return undefined;
  }
}

/** A file of `.nos/standards/`, and what could be made of it. */
interface StandardFile {
  /** Relative to the journal's folder. */
  readonly file: string;
  readonly name: string;
  /** Absent where it can't be read, or is too large to be. */
  readonly text?: string;
  /** Whether its name makes it one of the journal's standards. */
  readonly isRead: boolean;
  readonly standard?: Standard;
  readonly problems: readonly Problem[];
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
