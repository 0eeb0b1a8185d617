import type { MarkdownIt, StateCore, StateInline, Token } from 'markdown-it';
import type { Note } from '../note/noteFile';
import { parseNoteFile } from '../note/parseNoteFile';
import { criteriaTokenType, insertCriteria, renderCriteria } from './criteriaList';
import { criterionBadge } from './criterionBadge';
import { markPassages, type PassageMarks } from './markPassages';
import type { PreviewLookup } from './previewLookup';

const passageTokenType = 'nos_passage';

/**
 * A plugin for the Markdown preview: passages become badges, and a note's criteria stand as a list
 * above its text. It works with the markdown-it that the host passes in, from version 12 on.
 *
 * The host parses a document once for each of its versions and renders the tokens as often as it
 * likes, so the tokens hold what the text says alone; `lookup` is asked when they are rendered. What
 * a front matter is, the host decides: without its token `front_matter` a document is no note.
 */
export function notePreviewPlugin(lookup: PreviewLookup): (md: MarkdownIt) => void {
  return (md) => {
    const { escapeHtml } = md.utils;
    const marks: PassageMarks = new WeakMap();

    md.core.ruler.before('inline', 'nos_note', (state) => {
      const frontMatter = state.tokens.find(({ type }) => type === 'front_matter');
      const note = frontMatter && readNote(state);
      markPassages(state, note, marks);
      if (frontMatter && note) insertCriteria(state, note, frontMatter);
    });
    // Last, so that it only gets a `#` that nothing else in Markdown has taken.
    md.inline.ruler.push(passageTokenType, (state, silent) => readPassage(state, silent, marks));

    md.renderer.rules[passageTokenType] = (tokens, index) => {
      const token = tokens[index];
      if (!token) return '';
      const criterion = lookup.find(token.content.slice(1), token.info || undefined);
      if (!criterion) return escapeHtml(token.content);
      return criterionBadge(criterion, escapeHtml, criterion.description);
    };
    md.renderer.rules[criteriaTokenType] = (tokens, index, _options, _env, renderer) => {
      const token = tokens[index];
      if (!token) return '';
      const items = renderCriteria(token, lookup, escapeHtml);
      return `<ul${renderer.renderAttrs(token)}>\n${items}</ul>\n`;
    };
  };
}

function readNote({ src }: StateCore): Note | undefined {
  const file = parseNoteFile('', src);
  return file.kind === 'note' ? file : undefined;
}

function readPassage(state: StateInline, silent: boolean, marks: PassageMarks): boolean {
  const marked = marks.get(state.tokens);
  const code = marked?.codes.get(state.pos);
  if (code === undefined) return false;
  const end = state.pos + 1 + code.length;
  if (end > state.posMax) return false;
  if (!silent) {
    const token = state.push(passageTokenType, '', 0);
    token.content = state.src.slice(state.pos, end);
    token.info = marked?.noteStandard ?? '';
    // Hosts make a heading's anchor of its text tokens, which this one should not be missing from.
    token.children = [textToken(state, token.content)];
  }
  state.pos = end;
  return true;
}

function textToken(state: StateInline, content: string): Token {
  const token = new state.Token('text', '', 0);
  token.content = content;
  return token;
}
