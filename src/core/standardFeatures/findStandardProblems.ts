import { parseStandardFile } from '../standard/parseStandardFile';
import { readStandardOutline } from '../standard/standardOutline';
import type { Problem } from '../text/problem';
import { TextLines } from '../text/textLines';
import { findNumberingSlips, findWrongLists } from './problems/codeProblems';
import { findOddRevisions, findReviewBeforeApproval } from './problems/dateProblems';
import {
  findOtherEnding,
  findOwnSuccessor,
  findRepeatedUrn,
  findUnknownTargets,
} from './problems/journalProblems';
import { findUnknownKeys } from './problems/keyProblems';
import type { StandardContext, StandardSurroundings } from './problems/standardContext';

/**
 * What is wrong in a standard's file: why it cannot be read, or else what is off in it, by place.
 * @param fileName the file's name with its ending
 */
export function findStandardProblems(
  text: string,
  fileName: string,
  surroundings: StandardSurroundings,
): readonly Problem[] {
  const { problems } = parseStandardFile(text, fileName);
  // Where the YAML is broken the places of all else are guesses.
  if (problems.some(({ code }) => code === 'standard-yaml')) return problems;
  const read = text.replace(/^\uFEFF/, '');
  const outline = readStandardOutline(read);
  if (!outline) return problems;
  const lines = new TextLines(read);
  const context: StandardContext = { ...surroundings, fileName, lines, outline };
  return [...problems, ...finders.flatMap((find) => find(context))].sort(byPlace);
}

/** Each finds the problems of one kind. */
const finders: readonly ((context: StandardContext) => readonly Problem[])[] = [
  findUnknownKeys,
  findRepeatedUrn,
  findOtherEnding,
  findReviewBeforeApproval,
  findWrongLists,
  findNumberingSlips,
  findOddRevisions,
  findOwnSuccessor,
  findUnknownTargets,
];

function byPlace({ range: { start: a } }: Problem, { range: { start: b } }: Problem): number {
  return a.line - b.line || a.character - b.character;
}
