import * as vscode from 'vscode';
import type { ImportHints } from '../core/import/importHints';
import { decodeText } from '../core/source/decodeText';
import { importSizeLimit, readStandardText } from '../core/source/readStandardText';
import { localize } from '../workspace/localize';
import { lastSegment } from '../workspace/standardPath';
import { joinParts, withoutLinks } from '../workspace/words';
import { fileName } from './fileName';
import type { Messages } from './messages';
import { matching } from './pickers/matching';
import { plainLabel } from './pickers/plainLabel';
import type { Entry, Prompts } from './pickers/prompts';

/** How many characters of a text are shown before it is chosen. */
const glimpse = 40;

/** A text to import, and what its place says about it. */
export interface ImportText {
  readonly text: string;
  readonly hints: ImportHints;
}

/** What the command asks of VS Code. */
export interface ImportDialogs {
  /** The file that the user picks; nothing where they give up. */
  pickFile(title: string): Thenable<vscode.Uri | undefined>;
}

/** Asks where the text of a standard is, and gets it from there. */
export class ImportSource {
  constructor(
    private readonly prompts: Prompts,
    private readonly messages: Messages,
    private readonly dialogs: ImportDialogs = windowDialogs,
  ) {}

  /** Nothing where the user gives up, or has been told why the text cannot be had. */
  async ask(): Promise<ImportText | undefined> {
    const selection = selectedText();
    const copied = isClipboardOpen() ? await vscode.env.clipboard.readText() : undefined;
    const entries: readonly Entry<'clipboard' | 'file' | 'selection'>[] = [
      {
        label: vscode.l10n.t('Clipboard'),
        description: copied === undefined ? '' : describeCopied(copied),
        icon: 'clippy',
        value: 'clipboard',
      },
      {
        label: vscode.l10n.t('File…'),
        description: vscode.l10n.t('a CASE package, or the text of the page or the PDF'),
        icon: 'file',
        value: 'file',
      },
      ...(selection ? [toEntry(selection)] : []),
    ];
    const answer = await this.prompts.pickOne({
      title: vscode.l10n.t('Import Standard'),
      placeholder: vscode.l10n.t('Where is the text of the standard?'),
      isFleeting: true,
      entries: (query) => matching(entries, query),
    });
    if (answer.kind !== 'answered') return undefined;
    switch (answer.value) {
      case 'clipboard':
        return { text: copied ?? (await vscode.env.clipboard.readText()), hints: {} };
      case 'file':
        return this.#readFile();
      case 'selection':
        return selection;
    }
  }

  /** The selected text of the active editor; the user is told where there is none. */
  selection(): ImportText | undefined {
    const selection = selectedText();
    if (!selection) {
      this.messages.warn(vscode.l10n.t('Select the text of the standard first, and try again.'));
    }
    return selection;
  }

  async #readFile(): Promise<ImportText | undefined> {
    const uri = await this.dialogs.pickFile(vscode.l10n.t('The text of the standard'));
    if (!uri) return undefined;
    const name = fileName(uri);
    try {
      const { type, size } = await vscode.workspace.fs.stat(uri);
      // A pipe or a device would never end.
      if ((type & vscode.FileType.File) === 0) throw new Error(vscode.l10n.t('It is no file'));
      if (size > importSizeLimit) {
        this.messages.fail(
          vscode.l10n.t(
            '{0} is too large for a standard. Pick a file with the text of one standard.',
            name,
          ),
        );
        return undefined;
      }
      const bytes = await vscode.window.withProgress(
        {
          location: vscode.ProgressLocation.Window,
          title: withoutLinks(vscode.l10n.t('Reading {0}', name)),
        },
        () => vscode.workspace.fs.readFile(uri),
      );
      return { text: decodeText(bytes, TextDecoder), hints: { source: lastSegment(uri) } };
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      this.messages.fail(
        vscode.l10n.t(
          '{0} cannot be read: {1}. Copy its text where you can open it, and import that from the clipboard.',
          name,
          why,
        ),
      );
      return undefined;
    }
  }
}

/**
 * Whether the clipboard can be looked into before the user has chosen it. A browser asks for leave
 * first, and as long as nobody answers nothing comes back.
 */
function isClipboardOpen(): boolean {
  return vscode.env.uiKind === vscode.UIKind.Desktop;
}

function toEntry({ text }: ImportText): Entry<'selection'> {
  const lines = text.split(/\r\n?|\n/).length;
  return {
    label: vscode.l10n.t('Selection'),
    description:
      lines === 1
        ? vscode.l10n.t('1 line of the editor')
        : vscode.l10n.t('{0} lines of the editor', lines),
    icon: 'selection',
    value: 'selection',
  };
}

/** How the text begins and how long it is, or why no standard can be read from it. */
function describeCopied(text: string): string {
  if (text.trim() === '') return vscode.l10n.t('empty');
  const result = readStandardText(text);
  if (result.kind === 'refused') return localize(result.reason);
  const start = text.slice(0, 1000).replace(/\s+/g, ' ').trim();
  const words = start.length > glimpse ? `${start.slice(0, glimpse)}…` : start;
  return joinParts(
    plainLabel(words),
    vscode.l10n.t('{0} characters', text.length.toLocaleString(vscode.env.language)),
  );
}

function selectedText(): ImportText | undefined {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return undefined;
  const { document, selections } = editor;
  const text = selections.map((selection) => document.getText(selection)).join('\n');
  if (text.trim() === '') return undefined;
  // The name of a note is about the note; that of a text file may be the standard's.
  const isPlain = document.languageId === 'plaintext';
  return { text, hints: isPlain ? { source: lastSegment(document.uri) } : {} };
}

const windowDialogs: ImportDialogs = {
  pickFile: async (title) => {
    const chosen = await vscode.window.showOpenDialog({
      title,
      openLabel: vscode.l10n.t('Import'),
      filters: {
        [vscode.l10n.t('Text')]: ['txt', 'text', 'md', 'json'],
        [vscode.l10n.t('All files')]: ['*'],
      },
    });
    return chosen?.[0];
  },
};
