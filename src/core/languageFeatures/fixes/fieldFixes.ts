import { mayDenyConfidential } from '../../note/confidentialKey';
import { fileTitle } from '../../note/fileTitle';
import { findFrontMatter } from '../../note/findFrontMatter';
import type { EditPlan } from '../../note/editPlan';
import { planInFrontMatter } from '../../note/planInFrontMatter';
import { planNewKey } from '../../note/planNewKey';
import { scanBody } from '../../note/scanBody';
import { spliceText, type Splice } from '../../note/spliceText';
import { nearestCodes } from '../../search/nearestCodes';
import { isCalendarDate } from '../../text/calendarDate';
import { message } from '../../text/message';
import { readDates } from './readDates';
import { fixOf, replacingValue, type FixContext, type QuickFix } from './quickFix';

/** The first heading or the file's name as a title. */
export function fixMissingTitle({ uri, text }: FixContext): readonly QuickFix[] {
  const [heading] = scanBody(text, findFrontMatter(text).bodyStart).headings;
  const titles = [uri.startsWith('untitled:') ? '' : titleFromName(uri), heading?.trim() ?? ''];
  return [...new Set(titles)]
    .filter((title) => title !== '')
    .flatMap((title, index) =>
      fixOf(message('Add the title “{0}”', title), planNewKey(text, 'title', title), index === 0),
    );
}

/** The date in the file's name, or today. */
export function fixMissingDate({ uri, text, today }: FixContext): readonly QuickFix[] {
  const named = /^\d{4}-\d{2}-\d{2}/.exec(fileTitle(uri))?.[0] ?? '';
  const dates = isCalendarDate(named) ? [named, today] : [today];
  return [...new Set(dates)].flatMap((date, index) =>
    fixOf(message('Add the date {0}', date), planNewKey(text, 'date', date), index === 0),
  );
}

/** The dates that may have been meant; preferred where there is only one way to read it. */
export function fixBadDate(context: FixContext): readonly QuickFix[] {
  const dates = readDates(context.written);
  return (dates.length > 0 ? dates : [context.today]).flatMap((date) =>
    replacingValue(context, message('Change to {0}', date), date, dates.length === 1),
  );
}

export function fixBadStatus(context: FixContext): readonly QuickFix[] {
  const statuses = ['draft', 'ready'];
  const [nearest] = nearestCodes(context.written.trim().toLowerCase(), statuses);
  return [...statuses]
    .sort((a, b) => Number(b === nearest) - Number(a === nearest))
    .flatMap((status) =>
      replacingValue(context, message('Change to {0}', status), status, status === nearest),
    );
}

/**
 * Renames the key, where the note hasn't got the right one besides: that would be there twice. Not
 * where the key may mean the opposite.
 */
export function fixConfidentialKey(context: FixContext): readonly QuickFix[] {
  const { text, lines, problem, written } = context;
  if (mayDenyConfidential(written)) return [];
  const start = lines.offsetAt(problem.range.start);
  const splice = { start, end: start + written.length, newText: 'confidential' };
  const title = message('Change to {0}', 'confidential');
  return fixOf(title, planConfidential(text, splice, written), true);
}

/** A plain yes, or else a plain no; a key without a value gets one. */
export function fixConfidentialValue(context: FixContext): readonly QuickFix[] {
  const { text, lines, problem, written } = context;
  if (written.includes('\n')) return [];
  const [start, end] = [lines.offsetAt(problem.range.start), lines.offsetAt(problem.range.end)];
  // Where there is no value the problem is at the key.
  const [gap, colon = ''] =
    /^(["']?[ \t]*:)(?:[ \t]*(?:~|null|""|''))?/.exec(text.slice(end)) ?? [];
  return ['true', 'false'].flatMap((answer, index) => {
    const splice =
      gap === undefined
        ? { start, end, newText: answer }
        : { start: end, end: end + gap.length, newText: `${colon} ${answer}` };
    const title = message('Change to {0}', `confidential: ${answer}`);
    return fixOf(title, planConfidential(text, splice), index === 0);
  });
}

/** @param splice with offsets of `text` */
function planConfidential(text: string, splice: Splice, insteadOf?: string): EditPlan {
  const { bodyStart, ...frontMatter } = findFrontMatter(text);
  const offset = frontMatter.kind === 'closed' ? frontMatter.yamlStart : bodyStart;
  return planInFrontMatter(text, {
    key: 'confidential',
    ...(insteadOf !== undefined && { insteadOf }),
    edit: ({ yaml }) => ({
      kind: 'yaml',
      yaml: spliceText(yaml, {
        ...splice,
        start: splice.start - offset,
        end: splice.end - offset,
      }),
    }),
    isDone: (value) => value !== undefined,
  });
}

/** `2026-11-06-turnover-to-sound.md` is called “Turnover to sound”. */
function titleFromName(uri: string): string {
  const name = fileTitle(uri).replace(/^\d{4}-\d{2}-\d{2}[-_ ]*/, '');
  const words = /\s/.test(name) ? name : name.replace(/[-_]+/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
