/** How long emphasised words may be; more than that are stars and lines of some other meaning. */
const longestEmphasis = 300;

const heading = /^ {0,3}#{1,6} +(?=\S)/;
const bold = /(?<!\*)\*\*(?=[^\s*])[^*]{1,300}\*\*/;
/** As messages in a chat have it. */
const boldLine = /^ *\*(?=[^\s*])[^*]{0,300}[^\s*]\*:? *$/;
const strong = emphasisBy('\\*\\*|__');
const emphasis = emphasisBy('[*_]');
const code = /(?<!`)`([^`]{1,300})`(?!`)/g;
const link = /(?<!!)\[([^[\]]{1,300})\]\([^()\s]{1,1000}\)/g;

/**
 * The lines without the marks of Markdown's headings, emphasis and links, where a heading, `**bold**` or
 * lines in `*bold*` say that it is Markdown. Stars and lines inside words stay, as in any other text.
 */
export function withoutMarkdown(lines: readonly string[]): readonly string[] {
  const isMarkdown = lines.some((line) => heading.test(line) || bold.test(line));
  if (!isMarkdown && lines.filter((line) => boldLine.test(line)).length < 2) return lines;
  return lines.map((line) => {
    const isHeading = heading.test(line);
    const words = line
      .replace(heading, '')
      .replace(strong, '$2')
      .replace(emphasis, '$2')
      .replace(code, '$1')
      .replace(link, '$1');
    return isHeading ? words.replace(/ #{1,6} *$/, '') : words;
  });
}

/** Words between two equal marks that stand at their edges. */
function emphasisBy(marks: string): RegExp {
  return new RegExp(
    `(?<![\\p{L}\\p{N}*_\\\\])(${marks})(?=[^\\s*_])([^*_]{0,${longestEmphasis}}[^\\s*_])\\1(?![\\p{L}\\p{N}*_])`,
    'gu',
  );
}
