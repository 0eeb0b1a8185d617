import path from 'node:path';
import { parse, type ParseError } from 'jsonc-parser';
import { readRuleBook } from '../core/evidence/readRuleBook';
import type { RuleBook } from '../core/evidence/rules';
import { textSizeLimit } from '../core/note/isLongerInUtf8';
import { describeUnusedGlob, isUsableGlob } from '../core/text/matchGlobs';
import { formatMessage } from '../core/text/message';
import { decode, describeUnread, readJournalFile } from './readFile';

/** The settings of a journal's folder that matter without an editor. */
export interface CliSettings {
  readonly rules: RuleBook;
  /** The URN that bare codes belong to. */
  readonly defaultStandard: string;
  /** The URNs of the standards in use; none means all that the journal has. */
  readonly standards: readonly string[];
  /** The author's name and role, for the cover of a portfolio; empty for none. */
  readonly author: string;
  readonly role: string;
  /** The glob that the journal's Markdown files match. */
  readonly files: string;
  /** The folder for new notes, relative to the journal's. */
  readonly notesFolder: string;
  /** The globs of what VS Code hides, and so is not looked at. */
  readonly exclude: readonly string[];
}

/** What VS Code hides where the settings do not say otherwise. */
const hiddenByDefault = ['**/.git', '**/.svn', '**/.hg', '**/.DS_Store', '**/Thumbs.db'];

const usualFiles = '**/*.{md,markdown}';

const settingsFile = path.join('.vscode', 'settings.json');

/**
 * The settings in `.vscode/settings.json` of `folder`, which is JSON with comments. What is missing,
 * or of the wrong type, has its default; `warn` is told where the file itself cannot be read whole.
 */
export function readCliSettings(folder: string, warn: (line: string) => void): CliSettings {
  const settings = readJson(folder, warn);
  const text = (key: string, fallback: string): string => {
    const value = settings.get(key);
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : fallback;
  };
  const isUsable = (key: string, glob: string): boolean => {
    const usable = isUsableGlob(glob);
    if (!usable) warn(`${settingsFile}: ${formatMessage(describeUnusedGlob(key, glob))}`);
    return usable;
  };
  const standards = settings.get('nosNotes.standards');
  const files = text('nosNotes.files', usualFiles);
  const notesFolder = settings.get('nosNotes.notesFolder');
  return {
    rules: readRuleBook(settings.get('nosNotes.rules')),
    defaultStandard: text('nosNotes.defaultStandard', 'SKSPP05'),
    standards: Array.isArray(standards) ? standards.filter((urn) => typeof urn === 'string') : [],
    author: text('nosNotes.author', ''),
    role: text('nosNotes.role', ''),
    files: isUsable('nosNotes.files', files) ? files : usualFiles,
    notesFolder: typeof notesFolder === 'string' ? notesFolder : 'notes',
    exclude: readExclude(settings.get('files.exclude')).filter((glob) =>
      isUsable('files.exclude', glob),
    ),
  };
}

/** The globs in force: those that are `true`. One with a condition hides too little to matter. */
function readExclude(value: unknown): readonly string[] {
  const globs = new Map<string, unknown>(hiddenByDefault.map((glob) => [glob, true]));
  for (const [glob, hides] of entriesOf(value)) globs.set(glob, hides);
  return [...globs].flatMap(([glob, hides]) => (hides === true && glob !== '' ? [glob] : []));
}

function readJson(folder: string, warn: (line: string) => void): ReadonlyMap<string, unknown> {
  const read = readJournalFile(folder, settingsFile, textSizeLimit);
  if (read.kind !== 'bytes') {
    if (read.kind !== 'absent')
      warn(`${settingsFile}: ${describeUnread(read)}. The defaults hold.`);
    return new Map();
  }
  const errors: ParseError[] = [];
  const value: unknown = parse(decode(read.bytes), errors, { allowTrailingComma: true });
  if (errors.length > 0) {
    warn(`${settingsFile}: not valid JSON. What can be read of it holds.`);
  }
  return new Map(entriesOf(value));
}

function entriesOf(value: unknown): readonly (readonly [string, unknown])[] {
  return typeof value === 'object' && value !== null ? Object.entries(value) : [];
}
