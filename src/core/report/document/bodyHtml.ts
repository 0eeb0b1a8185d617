import createMarkdown, { type MarkdownIt, type Token } from 'markdown-it';
import { once } from '../../text/once';
import { isLiveLink } from './isLiveLink';
import { escapeHtml, Markup } from './markup';
import { textOf } from './plainText';

/** How far headings of notes are moved down, below those of the page around them. */
const headingShift = 3;

/** Markdown without HTML: what looks like a tag is text, and a fence between tags is a fence. */
export const bodyMarkdown = once(createBodyMarkdown);

/**
 * The body of a note as HTML that loads nothing and runs nothing: HTML in it is shown as text, an
 * image by its words, and only links to the web and to mail addresses are links.
 */
export function bodyHtml(body: string): Markup {
  return new Markup(bodyMarkdown().render(body));
}

function createBodyMarkdown(): MarkdownIt {
  const md = createMarkdown({ html: false });
  // Judged here, so that a link is either one or its words.
  md.validateLink = () => true;
  md.core.ruler.push('portfolio', ({ tokens }) => {
    for (const token of tokens) {
      if (token.type === 'heading_open' || token.type === 'heading_close') lower(token);
      else if (token.children) dropLinks(token.children);
    }
  });
  md.renderer.rules['image'] = (tokens, index) => {
    const image = tokens[index];
    return image ? `<em>[${escapeHtml(textOf(image))}]</em>` : '';
  };
  return md;
}

function lower(heading: Token): void {
  heading.tag = `h${Math.min(Number(heading.tag.slice(1)) + headingShift, 6)}`;
}

/** Leaves the words of links that are not to be live. */
function dropLinks(tokens: readonly Token[]): void {
  let isDropped = false;
  for (const token of tokens) {
    if (token.type === 'link_open') {
      isDropped = !isLiveLink(token.attrGet('href'));
      if (!isDropped) token.attrSet('rel', 'noreferrer');
    }
    if (isDropped && (token.type === 'link_open' || token.type === 'link_close')) {
      token.tag = 'span';
      token.attrs = null;
    }
    if (token.type === 'link_close') isDropped = false;
  }
}
