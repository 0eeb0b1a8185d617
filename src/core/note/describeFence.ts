import { message } from '../text/message';
import type { Problem } from '../text/problem';
import { TextLines } from '../text/textLines';
import type { FrontMatter } from './findFrontMatter';

/** Front matter whose fences keep it from being read. */
export type MisfencedFrontMatter = Exclude<FrontMatter, { kind: 'none' | 'closed' }>;

/** The problem that the fences of `frontMatter` in `text` are. */
export function describeFence(text: string, frontMatter: MisfencedFrontMatter): Problem {
  const lines = new TextLines(text);
  const opening = text.indexOf('---');
  switch (frontMatter.kind) {
    case 'unclosed':
      return {
        code: 'fence-unclosed',
        severity: 'error',
        range: lines.rangeBetween(opening, opening + 3),
        message: message('The front matter is not closed: a line with --- is missing after it'),
      };
    case 'language': {
      const label = text.indexOf(frontMatter.language, opening + 3);
      return {
        code: 'fence-language',
        severity: 'error',
        range: lines.rangeBetween(label, label + frontMatter.language.length),
        message: message(
          'The first line must be --- alone: front matter marked “{0}” is neither read nor run',
          frontMatter.language,
        ),
      };
    }
    case 'dots-close':
      return {
        code: 'fence-close',
        severity: 'error',
        range: lines.rangeBetween(frontMatter.yamlEnd, frontMatter.yamlEnd + 3),
        message: message('The front matter must close with --- and not with ...'),
      };
  }
}
