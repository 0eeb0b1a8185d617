import { findFrontMatter } from '../../note/findFrontMatter';
import { findSections, type Section } from '../../note/findSections';
import { newNoteFromTemplate } from '../../template/newNoteFromTemplate';
import type { Template } from '../../template/template';
import { message, type Message } from '../../text/message';
import type { Problem } from '../../text/problem';
import type { Range } from '../../text/range';
import type { NoteContext } from './noteContext';

/**
 * The sections that the note's template requires and that nobody has written yet: they are not there,
 * are empty, or still hold the template's own prompt. A draft may have them.
 */
export function findEmptySections(context: NoteContext): readonly Problem[] {
  const { note, text, lines, templates = [], places } = context;
  const template = templates.find(({ name }) => name === note.template);
  if (!template || template.requires.length === 0 || note.status === 'draft') return [];
  const sections = findSections(text, note.bodyOffset);
  const missing = template.requires.filter((title) => !sections.some((it) => isCalled(it, title)));
  const empty = template.requires.flatMap((title): readonly Problem[] => {
    const found = sections.filter((section) => isCalled(section, title));
    const [first] = found;
    if (!first || found.some((section) => isWritten(section, template))) return [];
    const { start, end } = first.heading;
    const words = message('The section “{0}” is still empty', title);
    return [emptySection(lines.rangeBetween(start, end), words)];
  });
  const range = places?.value('template')?.range;
  if (missing.length === 0 || !range) return empty;
  const words = message('Sections missing that the template asks for: {0}', missing.join(', '));
  return [emptySection(range, words), ...empty];
}

function emptySection(range: Range, words: Message): Problem {
  return { code: 'empty-section', severity: 'warning', range, message: words };
}

function isCalled(section: Section, title: string): boolean {
  return section.title.toLowerCase() === title.replace(/\s+/g, ' ').trim().toLowerCase();
}

function isWritten({ title, content }: Section, template: Template): boolean {
  if (!/[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(content)) return false;
  return !promptsOf(template).some(
    (prompt) => isCalled(prompt, title) && prompt.content === content.replace(/\r\n?/g, '\n'),
  );
}

/** The sections of a note that has just been made from `template`. */
function promptsOf(template: Template): readonly Section[] {
  const { text } = newNoteFromTemplate(template, { title: '', date: '', criteria: [] });
  const unix = text.replace(/\r\n?/g, '\n');
  return findSections(unix, findFrontMatter(unix).bodyStart);
}
