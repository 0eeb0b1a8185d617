import { planReplacement } from '../../note/editPlan';
import { findFrontMatter } from '../../note/findFrontMatter';
import { parseNoteFile } from '../../note/parseNoteFile';
import { dominantLineEnd, lineEndOf, lineStartOf } from '../../note/spliceText';
import { message } from '../../text/message';
import { applyEdits } from '../../text/textEdit';
import { repairsOf } from './lineRepairs';
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
