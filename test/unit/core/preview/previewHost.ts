import MarkdownIt15, { type MarkdownIt, type MarkdownItOptions } from 'markdown-it';
import MarkdownIt14 from 'markdown-it-14';
import { notePreviewPlugin } from '../../../../src/core/preview/notePreviewPlugin';
import { lookUpIn, type PreviewLookup } from '../../../../src/core/preview/previewLookup';
import { formatMessage } from '../../../../src/core/text/message';
import { sampleSnapshot } from '../report/sampleSnapshot';

/** The versions of markdown-it that hosts may pass in. */
export const markdownIts = { 'markdown-it 14': MarkdownIt14, 'markdown-it 15': MarkdownIt15 };

/**
 * What a host does with front matter: VS Code before 1.121 shows nothing of it; later ones hand over
 * its YAML and show it, here in a `<pre>`, or hide it.
 */
export type FrontMatterHost = 'older' | 'shows' | 'hides';

/** What the sample snapshot of the tests says: X1 with P1 (accepted), P2, P3 and K1. */
export const sampleLookup = lookUpIn({ snapshot: sampleSnapshot() }, formatMessage);

/**
 * A markdown-it set up as VS Code sets up that of its preview: HTML is let through, and the front
 * matter is taken in after the plugins.
 */
export function previewHost({
  create = MarkdownIt15,
  frontMatter = 'hides',
  lookup = sampleLookup,
  plugin = true,
  options = {},
}: {
  readonly create?: typeof MarkdownIt15;
  readonly frontMatter?: FrontMatterHost;
  readonly lookup?: PreviewLookup;
  readonly plugin?: boolean;
  readonly options?: MarkdownItOptions;
} = {}): MarkdownIt {
  const md = create({ html: true, ...options });
  if (plugin) md.use(notePreviewPlugin(lookup));
  return md.use(takeFrontMatter, frontMatter);
}

function takeFrontMatter(md: MarkdownIt, host: FrontMatterHost): void {
  md.block.ruler.before(
    'fence',
    'front_matter',
    (state, startLine, endLine, silent) => {
      const lines = state.src.split('\n');
      const close = startLine === 0 && lines[0] === '---' ? lines.indexOf('---', 1) : -1;
      if (close < 0 || close >= endLine) return false;
      if (silent) return true;
      const content = lines.slice(1, close).join('\n');
      const token = state.push('front_matter', '', 0);
      token.hidden = true;
      token.map = [0, close + 1];
      Object.assign(token, { meta: host === 'older' ? content : { content } });
      state.line = close + 1;
      return true;
    },
    { alt: ['paragraph', 'reference', 'blockquote', 'list'] },
  );
  if (host === 'older') return;
  md.renderer.rules['front_matter'] = (tokens, index) => {
    const { content } = tokens[index]!.meta as { content: string };
    return host === 'hides' ? '' : `<pre>${md.utils.escapeHtml(content)}</pre>\n`;
  };
}

/** `body` as the text of a note that is tagged P1. */
export function inNote(body: string, frontMatter = 'criteria: [P1]'): string {
  return `---\n${frontMatter}\n---\n${body}`;
}

/** HTML without the list of criteria. */
export function withoutList(html: string): string {
  return html.replace(/<ul class="nos-criteria">[^]*?<\/ul>\n/, '');
}

/** HTML with every badge as `[P1]`, which reads more easily. */
export function shortBadges(html: string): string {
  return html.replace(/<span class="nos-badge [^>]*>([^<]*)<\/span>/g, '[$1]');
}
