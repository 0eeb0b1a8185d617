import { fileTitle } from '../../note/fileTitle';
import { findFrontMatter } from '../../note/findFrontMatter';
import { planNewKey } from '../../note/planNewKey';
import { scanBody } from '../../note/scanBody';
import { findPair, parseYaml } from '../../note/yamlDocument';
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

/** Renames the key, where the note hasn't got the right one besides: that would be there twice. */
export function fixConfidentialKey(context: FixContext): readonly QuickFix[] {
  const { text } = context;
  const frontMatter = findFrontMatter(text);
  if (frontMatter.kind !== 'closed') return [];
  const document = parseYaml(text.slice(frontMatter.yamlStart, frontMatter.yamlEnd));
  if (!document || findPair(document, 'confidential')) return [];
  return [replacing(context, message('Change to {0}', 'confidential'), 'confidential', true)];
}

/** A plain yes, or else a plain no; a key without a value gets one. */
export function fixConfidentialValue(context: FixContext): readonly QuickFix[] {
  const { text, lines, problem, written } = context;
  if (written.includes('\n')) return [];
  const end = lines.offsetAt(problem.range.end);
  const [gap, colon = ''] =
    /^(["']?[ \t]*:)(?:[ \t]*(?:~|null|""|''))?/.exec(text.slice(end)) ?? [];
  return ['true', 'false'].map((answer, index): QuickFix => {
    const title = message('Change to {0}', `confidential: ${answer}`);
    if (gap === undefined) return replacing(context, title, answer, index === 0);
    const range = lines.rangeBetween(end, end + gap.length);
    return { title, edits: [{ range, newText: `${colon} ${answer}` }], isPreferred: index === 0 };
  });
}

/** `2026-11-06-turnover-to-sound.md` is called “Turnover to sound”. */
function titleFromName(uri: string): string {
  const name = fileTitle(uri).replace(/^\d{4}-\d{2}-\d{2}[-_ ]*/, '');
  const words = /\s/.test(name) ? name : name.replace(/[-_]+/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
