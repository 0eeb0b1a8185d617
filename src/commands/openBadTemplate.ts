import * as vscode from 'vscode';
import { localize } from '../workspace/localize';
import type { BadTemplate } from '../workspace/templateFiles';
import { fileName } from './fileName';
import type { Messages } from './messages';

/** Shows a template that cannot be used, and says what is wrong with it. */
export async function openBadTemplate(bad: BadTemplate, messages: Messages): Promise<void> {
  await vscode.window.showTextDocument(bad.uri);
  messages.warn(
    vscode.l10n.t(
      '{0} cannot be used: {1}. Mend it and save it; the next new note reads it again.',
      fileName(bad.uri),
      localize(bad.reason),
    ),
  );
}
