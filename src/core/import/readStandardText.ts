import { readCasePackage } from '../case/readCasePackage';
import { importStandard, type ImportHints } from './importStandard';
import type { ImportResult } from './importedStandard';

/**
 * Reads a standard from what a person has: the JSON of a CASE package, or the text that one gets by
 * copying the standard's page or PDF. Takes time in proportion to the text, and never throws.
 */
export function readStandardText(text: string, hints: ImportHints = {}): ImportResult {
  return isJson(text) || /\.json$/i.test(hints.source ?? '')
    ? readCasePackage(text, hints)
    : importStandard(text, hints);
}

/** Whether `text` begins as JSON does. A pasted line may begin with a bracket, but not with these. */
function isJson(text: string): boolean {
  return /^[\s\uFEFF]*(?:\{|\[\s*(?:[[{"\]]|$))/.test(text);
}
