import { longestPackage, readCasePackage } from '../case/readCasePackage';
import { describeOtherUrn } from '../import/describeOtherUrn';
import type { ImportHints } from '../import/importHints';
import { importStandard, longestImport } from '../import/importStandard';
import { refused, type ImportResult } from '../import/importedStandard';
import { message, type Message } from '../text/message';
import { isStandardYaml, readStandardYaml } from './readStandardYaml';

/** The most bytes that a file to import may have: as many as the longest text can take in UTF-8. */
export const importSizeLimit = 4 * Math.max(longestImport, longestPackage);

/**
 * Reads a standard from what a person has: the JSON of a CASE package, the text of a standard's file,
 * or that which one gets by copying the standard's page or PDF. Takes time in proportion to the text, and never throws.
 */
export function readStandardText(text: string, hints: ImportHints = {}): ImportResult {
  const reason = describeNoText(text);
  if (reason) return refused(reason);
  if (isJson(text) || /\.json$/i.test(hints.source ?? '')) return readPackage(text, hints);
  return isStandardYaml(text) ? readStandardYaml(text, hints) : importStandard(text, hints);
}

/** Says so where the standard has another URN than the one that it is read as. */
function readPackage(text: string, { urn, ...hints }: ImportHints): ImportResult {
  if (urn === undefined) return readCasePackage(text, hints);
  const result = readCasePackage(text, { ...hints, urn });
  const own = readCasePackage(text, hints);
  if (result.kind === 'refused' || own.kind === 'refused') return result;
  const other = own.standard.urn;
  if (other === undefined || other === urn) return result;
  const { standard } = result;
  const warnings = [describeOtherUrn(other, urn), ...standard.warnings];
  return { kind: 'standard', standard: { ...standard, warnings } };
}

/** Why a file that is no text holds nothing to read; the text of one is often to be had by copying. */
function describeNoText(text: string): Message | undefined {
  const start = text.slice(0, 1000);
  if (start.startsWith('%PDF')) {
    return message('This is a PDF file. Open it, copy all of its text, and import that.');
  }
  if (start.startsWith('PK\u0003\u0004')) {
    return message(
      'This is a Word document or a packed file. Open it, copy all of its text, and import that.',
    );
  }
  if (/^\s*\{\\rtf/.test(start)) {
    return message(
      'This is a rich text file (RTF). Open it, copy all of its text, and import that.',
    );
  }
  if (start.includes('\0')) {
    return message('This is no text. Open the file, copy all of its text, and import that.');
  }
  return undefined;
}

/** Whether `text` begins as JSON does. A pasted line may begin with a bracket, but not with these. */
function isJson(text: string): boolean {
  return /^[\s\uFEFF]*(?:\{|\[\s*(?:[[{"\]]|$))/.test(text);
}
