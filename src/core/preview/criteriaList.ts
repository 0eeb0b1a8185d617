import type { StateCore, Token } from 'markdown-it';
import type { Note } from '../note/noteFile';
import { message } from '../text/message';
import { criterionBadge, type EscapeHtml } from './criterionBadge';
import type { PreviewLookup } from './previewLookup';
import { withoutCriteria } from './withoutCriteria';

/** The token that stands for the list; each of its children holds one code as written. */
export const criteriaTokenType = 'nos_criteria';

/**
 * Puts the list of the note's criteria behind its front matter and takes them out of what the host
 * shows of that. VS Code 1.121 and later keeps the YAML in the token's `meta.content` and shows it as
 * a table, as code or not at all, as the user has set; older ones keep it in `meta` and show nothing.
 * Where the criteria cannot be taken out the host shows them, and there is no list.
 * @param frontMatter the host's token
 */
export function insertCriteria(state: StateCore, note: Note, frontMatter: Token): void {
  if (note.criteria.length === 0) return;
  const hostToken = takeOutCriteria(frontMatter);
  if (hostToken === 'impossible') return;
  const list = new state.Token(criteriaTokenType, 'ul', 0);
  list.block = true;
  list.map = frontMatter.map;
  list.attrSet('class', 'nos-criteria');
  list.children = note.criteria.map((written) => {
    const item = new state.Token('nos_criterion', 'li', 0);
    item.content = written;
    item.info = note.standard ?? '';
    return item;
  });
  const kept = hostToken === 'kept' ? [frontMatter] : [];
  state.tokens.splice(state.tokens.indexOf(frontMatter), 1, ...kept, list);
}

/** `empty`: the host has nothing left to show, for which it would draw an empty box. */
function takeOutCriteria(frontMatter: Token): 'kept' | 'empty' | 'impossible' {
  const meta: unknown = frontMatter.meta;
  if (typeof meta !== 'object' || meta === null || !('content' in meta)) return 'kept';
  const rest = withoutCriteria(String(meta.content));
  if (rest === undefined) return 'impossible';
  frontMatter.meta = { ...meta, content: rest };
  return rest.trim() === '' ? 'empty' : 'kept';
}

/** The items of the list as HTML, each criterion once; those that are unknown say so. */
export function renderCriteria(list: Token, lookup: PreviewLookup, escapeHtml: EscapeHtml): string {
  const seen = new Set<string>();
  const items = (list.children ?? []).map(({ content, info }) => {
    const criterion = lookup.find(content, info || undefined);
    const id = criterion?.id ?? content;
    if (seen.has(id)) return '';
    seen.add(id);
    if (!criterion) {
      const words = escapeHtml(lookup.translate(message('No standard in use has this criterion')));
      return `<li><span class="nos-badge nos-unknown">${escapeHtml(content)}</span> ${words}</li>\n`;
    }
    const title = escapeHtml(criterion.description);
    const badge = criterionBadge(criterion, escapeHtml);
    return `<li title="${title}">${badge} ${escapeHtml(criterion.wording)}</li>\n`;
  });
  return items.join('');
}
