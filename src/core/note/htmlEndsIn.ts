/**
 * Gives a function that finds the end of the HTML which starts at a `<` in a paragraph's `content`: a
 * tag, a comment, an instruction, a declaration or a CDATA section (CommonMark 0.31.2 §6.6,
 * https://spec.commonmark.org/0.31.2/#raw-html); or of a link such as `<https://example.org>` (§6.5).
 * Nothing where the `<` starts none of them.
 *
 * Asked for every `<` in ascending order it takes linear time: what never ends is looked for once.
 */
export function htmlEndsIn(content: string): (start: number) => number | undefined {
  const lastEnds = new Map<string, number>();
  const tag = new RegExp(tagPattern, 'y');
  const autolink = new RegExp(autolinkPattern, 'y');

  function findEnd(end: string, from: number): number | undefined {
    let last = lastEnds.get(end);
    if (last === undefined) {
      last = content.lastIndexOf(end);
      lastEnds.set(end, last);
    }
    return last < from ? undefined : content.indexOf(end, from) + end.length;
  }

  return (start) => {
    // `<!-->` and `<!--->` are whole comments.
    if (content.startsWith('<!--', start)) return findEnd('-->', start + 2);
    if (content.startsWith('<?', start)) return findEnd('?>', start + 2);
    if (content.startsWith('<![CDATA[', start)) return findEnd(']]>', start + 9);
    if (/[A-Za-z]/.test(content.charAt(start + 2)) && content.startsWith('<!', start)) {
      return findEnd('>', start + 3);
    }
    for (const pattern of [tag, autolink]) {
      pattern.lastIndex = start;
      if (pattern.test(content)) return pattern.lastIndex;
    }
    return undefined;
  };
}

const attribute = /\s+[A-Za-z_:][\w.:-]*(?:\s*=\s*(?:[^\s"'=<>`]+|'[^']*'|"[^"]*"))?/.source;

/** An opening or closing tag, as the source of a regular expression. */
export const tagPattern = `<(?:[A-Za-z][A-Za-z0-9-]*(?:${attribute})*\\s*/?|/[A-Za-z][A-Za-z0-9-]*\\s*)>`;

/** An address of the web or for e-mail. Neither has a `<` in it, so that no two search the same text. */
const autolinkPattern =
  '<(?:[A-Za-z][A-Za-z0-9.+-]{1,31}:[^<>\\x00-\\x20]*|' +
  "[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9-]+(?:\\.[a-zA-Z0-9-]+)*)>";
