/** How long emphasised words may be; more than that are stars and lines of some other meaning. */
const longestEmphasis = 300;

const heading = /^ {0,3}#{1,6} +(?=\S)/;
const strong = emphasisBy('\\*\\*|__');
const emphasis = emphasisBy('[*_]');

/**
 * The lines without the marks of Markdown's headings and emphasis, where a heading or `**bold**` says
 * that it is Markdown. Stars and lines inside words stay, as in any other text.
 */
export function withoutMarkdown(lines: readonly string[]): readonly string[] {
  if (
    !lines.some((line) => heading.test(line) || /(?<!\*)\*\*(?=[^\s*])[^*]{1,300}\*\*/.test(line))
  ) {
    return lines;
  }
  return lines.map((line) => {
    const isHeading = heading.test(line);
    const words = line.replace(heading, '').replace(strong, '$2').replace(emphasis, '$2');
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
