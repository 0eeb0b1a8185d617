import { repairsOf, type Repair } from '../../languageFeatures/fixes/lineRepairs';
import type { QuickFix } from '../../languageFeatures/fixes/quickFix';
import { doubleQuoted } from '../../note/frontMatterScalar';
import { lineEndOf, lineStartOf } from '../../note/spliceText';
import { parseStandardFile } from '../../standard/parseStandardFile';
import { message } from '../../text/message';
import type { Problem } from '../../text/problem';
import { applyEdits } from '../../text/textEdit';
import { splicing, type StandardFixContext } from './standardFix';

/**
 * Rewrites the line that the YAML breaks at, or the one before it, in the first way after which the
 * file can be read, or at least further down.
 */
export function fixYaml(context: StandardFixContext): readonly QuickFix[] {
  const { text, lines, problem } = context;
  const start = lines.offsetAt({ line: problem.range.start.line, character: 0 });
  const starts = start > 0 ? [start, lineStartOf(text, start - 1)] : [start];
  for (const lineStart of starts) {
    const end = lineEndOf(text, lineStart);
    const line = text.slice(lineStart, end);
    for (const { title, line: repaired } of [...flowRepairs(line), ...repairsOf(line)]) {
      if (repaired === line) continue;
      const fix = splicing(context, title, [lineStart, end, repaired]);
      const rest = faultsOf(applyEdits(text, fix.edits), context.fileName);
      if (rest.length === 0) return [{ ...fix, isPreferred: true }];
      if (isLater(rest[0], problem)) return [fix];
    }
  }
  return [];
}

/** The longest line that {@link flowRepairs} looks at: it tries each brace with each key and each end. */
const longestFlow = 1_000;

/** `- {code: P1, text: Reel 2: conform}`, with the text in quotes. */
function flowRepairs(line: string): readonly Repair[] {
  if (line.length > longestFlow) return [];
  const [, opening, value, closing] =
    /^([^"'#]*\{[^"'#]*\btext:[ \t]+)([^"'\s].*?)([ \t]*\}[ \t]*[\],]*[ \t]*)$/.exec(line) ?? [];
  if (opening === undefined || value === undefined || closing === undefined) return [];
  const repaired = `${opening}${doubleQuoted(value)}${closing}`;
  return [{ title: message('Put the {0} in quotes', 'text'), line: repaired }];
}

function faultsOf(text: string, fileName: string): readonly Problem[] {
  const { problems } = parseStandardFile(text, fileName);
  return problems.filter(({ code }) => code === 'standard-yaml');
}

function isLater(next: Problem | undefined, { range }: Problem): boolean {
  return next !== undefined && next.range.start.line > range.start.line;
}
