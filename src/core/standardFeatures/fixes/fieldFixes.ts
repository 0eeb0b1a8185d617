import { readDates } from '../../languageFeatures/fixes/readDates';
import type { QuickFix } from '../../languageFeatures/fixes/quickFix';
import { frontMatterScalar } from '../../note/frontMatterScalar';
import { dominantLineEnd } from '../../note/spliceText';
import { isStandardUrn, urnOfFileName } from '../../standard/standardUrn';
import { isCalendarDate } from '../../text/calendarDate';
import { message } from '../../text/message';
import { keyMeantBy } from '../problems/keyProblems';
import { rewriting, splicing, type StandardFixContext } from './standardFix';

/** A key with a slip in it. */
export function fixUnknownKey(context: StandardFixContext): readonly QuickFix[] {
  const { outline, lines, problem } = context;
  const offset = lines.offsetAt(problem.range.start);
  const key = outline.keys.find(({ start }) => start === offset);
  const meant = key && keyMeantBy(key);
  if (meant === undefined) return [];
  return [rewriting(context, message('Change to {0}', meant), meant, true)];
}

/** The name of the file as the URN. */
export function fixUrn(context: StandardFixContext): readonly QuickFix[] {
  const { outline, text, fileName, problem } = context;
  // The one of the standard that replaces this one, or one that notes may name already.
  if (problem.code === 'standard-urn' && problem.severity === 'warning') return [];
  const urn = urnOfFileName(fileName);
  if (!isStandardUrn(urn) || outline.urn?.text === urn) return [];
  const title = message('Set the urn to the name of the file, {0}', urn);
  const value = frontMatterScalar(urn);
  if (outline.urn)
    return [splicing(context, title, [outline.urn.start, outline.urn.end, value], true)];
  const key = outline.keys.find((it) => it.level === 'standard' && it.text === 'urn');
  // A value that is no text, such as a list, is not ours to replace.
  if (key) {
    const rest = /^["']?[ \t]*:[ \t]*(?=[\r\n]|$)/.exec(text.slice(key.end));
    return rest
      ? [splicing(context, title, [key.end, key.end + rest[0].length, `: ${value}`], true)]
      : [];
  }
  const first = outline.keys[0];
  if (!first) return [];
  const line = `urn: ${value}${dominantLineEnd(text)}`;
  return [splicing(context, title, [first.start, first.start, line], true)];
}

/** What may have been meant by something that is no date. */
export function fixDate(context: StandardFixContext): readonly QuickFix[] {
  const written = context.written.replace(/^["']|["']$/g, '');
  if (isCalendarDate(written)) return [];
  const dates = readDates(written);
  return dates.map((date) =>
    rewriting(context, message('Change to {0}', date), date, dates.length === 1),
  );
}
