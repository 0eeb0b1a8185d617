import type { QuickFix } from '../languageFeatures/fixes/quickFix';
import type { Standard } from '../standard/standard';
import { readStandardOutline } from '../standard/standardOutline';
import type { Problem, ProblemCode } from '../text/problem';
import { TextLines } from '../text/textLines';
import { fixCode, fixUnknownCode } from './fixes/codeFixes';
import { fixDate, fixUnknownKey, fixUrn } from './fixes/fieldFixes';
import { fixRemark } from './fixes/remarkFixes';
import { isWholeAfter, type StandardFixContext } from './fixes/standardFix';
import { fixYaml } from './fixes/yamlFixes';

/**
 * The changes that mend `problem`, which `findStandardProblems` has found in `text`; the best come
 * first.
 * @param text without a byte order mark
 * @param fileName the file's name with its ending
 * @param standards every standard that the journal could work to, by URN
 */
export function findStandardFixes(
  text: string,
  fileName: string,
  problem: Problem,
  standards: ReadonlyMap<string, Standard>,
): readonly QuickFix[] {
  const fix = fixers[problem.code];
  const outline = readStandardOutline(text);
  if (!fix || !outline) return [];
  const lines = new TextLines(text);
  const { start, end } = problem.range;
  const target = outline.successor && standards.get(outline.successor.text);
  const context: StandardFixContext = {
    text,
    fileName,
    lines,
    problem,
    written: text.slice(lines.offsetAt(start), lines.offsetAt(end)),
    outline,
    targetCodes: (target?.criteria ?? []).map(({ code }) => code),
  };
  const fixes = fix(context);
  // A file whose YAML is broken says nothing yet that could be kept.
  return fix === fixYaml ? fixes : fixes.filter((it) => isWholeAfter(context, it));
}

const fixers: Readonly<
  Partial<Record<ProblemCode, (context: StandardFixContext) => readonly QuickFix[]>>
> = {
  'standard-yaml': fixYaml,
  'standard-urn': fixUrn,
  'standard-file-name': fixUrn,
  'standard-repeated-urn': fixUrn,
  'standard-unknown-key': fixUnknownKey,
  'standard-code': fixCode,
  'standard-repeated-code': fixCode,
  'standard-unknown-code': fixUnknownCode,
  'standard-date': fixDate,
  'standard-check': fixRemark,
};
