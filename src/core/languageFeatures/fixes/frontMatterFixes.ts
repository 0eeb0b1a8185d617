import { planReplacement } from '../../note/editPlan';
import { findFrontMatter } from '../../note/findFrontMatter';
import { frontMatterScalar } from '../../note/frontMatterScalar';
import { parseNoteFile } from '../../note/parseNoteFile';
import { dominantLineEnd, lineEndOf, lineStartOf } from '../../note/spliceText';
import { message, type Message } from '../../text/message';
import { applyEdits } from '../../text/textEdit';
import { fixOf, type FixContext, type QuickFix } from './quickFix';

/** Rewrites the line that the YAML breaks at, in the first way after which it can be read. */
export function fixYamlError(context: FixContext): readonly QuickFix[] {
  const { text, lines, problem } = context;
  const start = lines.offsetAt({ line: problem.range.start.line, character: 0 });
  const end = lineEndOf(text, start);
  for (const { title, line } of repairsOf(text.slice(start, end))) {
    const fix = checked(context, fixOf(title, planReplacement(text, start, end, line)));
    if (fix.length > 0) return fix;
  }
  return [];
}

/** Closes the front matter after its last key, or where somebody meant to. */
export function fixUnclosedFence(context: FixContext): readonly QuickFix[] {
  const { text } = context;
  const frontMatter = findFrontMatter(text);
  if (frontMatter.kind !== 'unclosed') return [];
  const lineEnd = dominantLineEnd(text);
  const lastKey = endOfKeys(text, frontMatter.yamlStart);
  const slip = /^(?:--|----+|—|–{1,3})[ \t]*$/m.exec(text.slice(lastKey));
  const start = slip ? lastKey + slip.index : lastKey;
  const end = slip ? lineEndOf(text, start) : start;
  const isOwnLine = lineStartOf(text, start) === start;
  const fence = `${isOwnLine ? '' : lineEnd}---${slip ? '' : lineEnd}`;
  const title = message('Close the front matter');
  return checked(context, fixOf(title, planReplacement(text, start, end, fence)));
}

/** `...` becomes `---`. */
export function fixFenceClose(context: FixContext): readonly QuickFix[] {
  const { text, lines, problem } = context;
  const start = lines.offsetAt(problem.range.start);
  const plan = planReplacement(text, start, start + 3, '---');
  return fixOf(message('Close the front matter with ---'), plan, true);
}

/** `---js` becomes `---`. */
export function fixFenceLanguage(context: FixContext): readonly QuickFix[] {
  const { text, written } = context;
  const dashes = text.indexOf('---') + 3;
  const plan = planReplacement(text, dashes, lineEndOf(text, dashes), '');
  return fixOf(message('Take “{0}” away', written), plan, true);
}

interface Repair {
  readonly title: Message;
  readonly line: string;
}

/** What may be wrong with a line of YAML, and how it reads then. The likeliest come first. */
function repairsOf(line: string): readonly Repair[] {
  const repairs: Repair[] = [];
  const [, opening = '', value, , comment = ''] =
    /^(\s*(?:- +)?[^\s:'"[\]{},#][^\s:]*[ \t]*:[ \t]+|\s*- +)(.*?(?=\s+#|\s*$))((\s+#.*|\s*)$)/.exec(
      line,
    ) ?? [];
  if (value !== undefined && value !== '') {
    const [mark] = /^["']/.exec(value) ?? [];
    if (mark !== undefined && value.split(mark).length === 2) {
      const closed = opening + value + mark + comment;
      repairs.push({ title: message('Close the quotation marks'), line: closed });
    }
    const brackets = value.startsWith('[') ? ']' : value.startsWith('{') ? '}' : '';
    if (brackets !== '') {
      const closed = opening + value.replace(/,$/, '') + brackets + comment;
      repairs.push({ title: message('Close the bracket'), line: closed });
    }
    const quoted = opening + frontMatterScalar(value) + comment;
    repairs.push({ title: message('Put the {0} in quotes', keyOf(opening)), line: quoted });
  }
  const [, key, rest] = /^(\s*(?:- +)?[\w-]+):([^\s/:].*)$/.exec(line) ?? [];
  if (key !== undefined && rest !== undefined) {
    repairs.push({ title: message('Put a blank after the colon'), line: `${key}: ${rest}` });
  }
  if (/^\s*\t/.test(line)) {
    const spaced = line.replace(/^\s+/, (blanks) => blanks.replaceAll('\t', '  '));
    repairs.push({ title: message('Indent with spaces'), line: spaced });
  }
  return repairs;
}

function keyOf(opening: string): string {
  return /([^\s:-][^\s:]*)[ \t]*:/.exec(opening)?.[1] ?? '-';
}

/**
 * The fix if the note can be read after it, which makes it the preferred one, or at least up to a later
 * line.
 */
function checked(context: FixContext, fixes: readonly QuickFix[]): readonly QuickFix[] {
  const { uri, text, problem } = context;
  return fixes.flatMap((fix): readonly QuickFix[] => {
    const file = parseNoteFile(uri, applyEdits(text, fix.edits), true);
    if (file.kind !== 'unreadable') return [{ ...fix, isPreferred: true }];
    const [next] = file.problems;
    const isLater = next.range.start.line > problem.range.start.line;
    return isLater && next.code === 'yaml-error' ? [fix] : [];
  });
}

/** The offset after the last line that belongs to the keys from `start` on. */
function endOfKeys(text: string, start: number): number {
  let end = start;
  for (let offset = start; offset < text.length;) {
    const lineEnd = lineEndOf(text, offset);
    const line = text.slice(offset, lineEnd);
    const next = lineEnd + (text.startsWith('\r\n', lineEnd) ? 2 : lineEnd < text.length ? 1 : 0);
    if (/^(?:["']?[\w-]+["']?[ \t]*:(?:\s|$)|[ \t]+\S|-[ \t]+\S|[\]}])/.test(line)) end = next;
    else if (!line.startsWith('#')) break;
    if (next === offset) break;
    offset = next;
  }
  return end;
}
