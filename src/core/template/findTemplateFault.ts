import { parseNoteFile } from '../note/parseNoteFile';
import { message, type Message } from '../text/message';
import { newNoteFromTemplate } from './newNoteFromTemplate';
import type { Template } from './template';

/** Why a note made from `template` could not be read; nothing where it can. */
export function findTemplateFault(template: Template): Message | undefined {
  const { text } = newNoteFromTemplate(template, { title: 'T', date: '2026-01-01', criteria: [] });
  const note = parseNoteFile('', text);
  switch (note.kind) {
    case 'note':
      return undefined;
    case 'unreadable':
      return note.problems[0].message;
    case 'untagged':
      return message('Its front matter has no key "criteria".');
  }
}
