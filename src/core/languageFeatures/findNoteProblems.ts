import { findCriterionReferences } from '../note/findCriterionReferences';
import { findFrontMatter } from '../note/findFrontMatter';
import { FrontMatterPlaces } from '../note/frontMatterPlaces';
import type { Note } from '../note/noteFile';
import { parseNoteFile } from '../note/parseNoteFile';
import { parseYaml } from '../note/yamlDocument';
import { message } from '../text/message';
import type { Problem } from '../text/problem';
import { TextLines } from '../text/textLines';
import {
  findBrokenSeals,
  findEmptyAcceptances,
  findUntaggedAcceptances,
} from './problems/acceptanceProblems';
import { findAmbiguousCriteria } from './problems/ambiguousCriteria';
import {
  findOtherSpellings,
  findRepeats,
  findUnknownCriteria,
  findUnknownStandard,
  findUntaggedPassages,
} from './problems/criterionProblems';
import {
  findBadHashes,
  findChangedEvidence,
  findMissingEvidence,
  findUncheckedEvidence,
} from './problems/evidenceProblems';
import {
  findBadDates,
  findBadStatus,
  findMissingKeys,
  findUnclearConfidential,
} from './problems/fieldProblems';
import type { NoteContext, NoteSurroundings } from './problems/noteContext';
import { findEmptySections } from './problems/sectionProblems';
import { findSuspectCriteria } from './problems/suspectProblems';

/**
 * What is wrong in a Markdown file that means to be a note, with the exact places: why it cannot be
 * read, or else what is off in it. A file that is no note has no problems.
 * @param uri the file's URI as a string
 */
export function findNoteProblems(
  uri: string,
  text: string,
  surroundings: NoteSurroundings,
): readonly Problem[] {
  const file = parseNoteFile(uri, text, surroundings.wasNote);
  switch (file.kind) {
    case 'untagged':
      return [];
    case 'unreadable':
      return isFenceBeingTyped(text) ? [] : file.problems;
    case 'note':
      return findInNote(text, file, surroundings);
  }
}

function findInNote(text: string, note: Note, surroundings: NoteSurroundings): readonly Problem[] {
  const lines = new TextLines(text);
  const references = findCriterionReferences(text);
  const { yamlStart, yamlEnd } = frontMatterOf(text);
  const document = parseYaml(text.slice(yamlStart, yamlEnd));
  const [error] = document?.errors ?? [];
  const context: NoteContext = {
    ...surroundings,
    text,
    lines,
    note,
    tags: references.filter(({ kind }) => kind === 'tag'),
    passages: references.filter(({ kind }) => kind === 'passage'),
    ...(document && !error && { places: new FrontMatterPlaces(document, yamlStart, lines) }),
  };
  const problems = finders.flatMap((find) => find(context));
  if (!error) return problems;
  // What the journal's own reader lets pass and a stricter one does not.
  const warning: Problem = {
    code: 'yaml-warning',
    severity: 'warning',
    range: lines.rangeBetween(yamlStart + error.pos[0], yamlStart + error.pos[1]),
    message: message('Other programs may not read this: {0}', error.message),
  };
  return [warning, ...problems];
}

/** Each finds the problems of one kind. */
const finders: readonly ((context: NoteContext) => readonly Problem[])[] = [
  findMissingKeys,
  findBadDates,
  findBadStatus,
  findUnclearConfidential,
  findUnknownStandard,
  findUnknownCriteria,
  findAmbiguousCriteria,
  findRepeats,
  findOtherSpellings,
  findMissingEvidence,
  findChangedEvidence,
  findUncheckedEvidence,
  findBadHashes,
  findEmptyAcceptances,
  findBrokenSeals,
  findUntaggedAcceptances,
  findUntaggedPassages,
  findSuspectCriteria,
  findEmptySections,
];

function frontMatterOf(text: string): { readonly yamlStart: number; readonly yamlEnd: number } {
  const frontMatter = findFrontMatter(text);
  return frontMatter.kind === 'none' ? { yamlStart: 0, yamlEnd: 0 } : frontMatter;
}

/** Somebody who is closing the front matter has typed one dash or two of three. */
function isFenceBeingTyped(text: string): boolean {
  return findFrontMatter(text).kind === 'unclosed' && /^--?[ \t]*$/m.test(text);
}
