import type { CriterionReference } from '../note/criterionReference';
import { findCriterionReferences } from '../note/findCriterionReferences';
import { findFrontMatter } from '../note/findFrontMatter';
import type { Note } from '../note/noteFile';
import { parseNoteFile } from '../note/parseNoteFile';
import { findScalar, parseYaml } from '../note/yamlDocument';
import { criterionId } from '../standard/standard';
import type { StandardSet } from '../standard/standardSet';
import { message } from '../text/message';
import type { Problem } from '../text/problem';
import { TextLines } from '../text/textLines';

/**
 * What is wrong in a Markdown file that means to be a note, with the exact places: why it cannot be
 * read, or else what is off in it. A file that is no note has no problems.
 * @param uri the file's URI as a string
 * @param wasNote whether the file was a note before, as in `parseNoteFile`
 */
export function findNoteProblems(
  uri: string,
  text: string,
  standards: StandardSet,
  wasNote = false,
): readonly Problem[] {
  const file = parseNoteFile(uri, text, wasNote);
  switch (file.kind) {
    case 'untagged':
      return [];
    case 'unreadable':
      return isFenceBeingTyped(text) ? [] : file.problems;
    case 'note': {
      const references = findCriterionReferences(text);
      const tags = references.filter(({ kind }) => kind === 'tag');
      const context = { text, lines: new TextLines(text), note: file, tags, standards };
      return finders.flatMap((find) => find(context));
    }
  }
}

/** A note that can be read, and what its problems are judged by. */
interface NoteContext {
  readonly text: string;
  readonly lines: TextLines;
  readonly note: Note;
  /** The elements of `criteria`, in order. */
  readonly tags: readonly CriterionReference[];
  readonly standards: StandardSet;
}

/** Each finds the problems of one kind. */
const finders: readonly ((context: NoteContext) => readonly Problem[])[] = [
  findYamlWarning,
  findUnknownStandard,
  findUnknownCriteria,
  findRepeats,
  findOtherSpellings,
];

/** Somebody who is closing the front matter has typed one dash or two of three. */
function isFenceBeingTyped(text: string): boolean {
  return findFrontMatter(text).kind === 'unclosed' && /^--?[ \t]*$/m.test(text);
}

/** What the journal's own reader lets pass and a stricter one does not. The rest may follow from it. */
function findYamlWarning({ text, lines }: NoteContext): readonly Problem[] {
  const frontMatter = findFrontMatter(text);
  if (frontMatter.kind !== 'closed') return [];
  const { yamlStart, yamlEnd } = frontMatter;
  const [error] = parseYaml(text.slice(yamlStart, yamlEnd))?.errors ?? [];
  if (!error) return [];
  const [start, end] = error.pos;
  return [
    {
      code: 'yaml-warning',
      severity: 'warning',
      range: lines.rangeBetween(yamlStart + start, yamlStart + end),
      message: message('Other programs may not read this: {0}', error.message),
    },
  ];
}

/** The note's own key `standard`, which its bare codes belong to. */
function findUnknownStandard({ text, lines, note, standards }: NoteContext): readonly Problem[] {
  const { standard } = note;
  if (standard === undefined || isActive(standards, standard)) return [];
  const frontMatter = findFrontMatter(text);
  if (frontMatter.kind !== 'closed') return [];
  const { yamlStart, yamlEnd } = frontMatter;
  const span = findScalar(text.slice(yamlStart, yamlEnd), 'standard');
  if (!span) return [];
  return [
    {
      code: 'unknown-standard',
      severity: 'warning',
      range: lines.rangeBetween(yamlStart + span.start, yamlStart + span.end),
      message: unknownStandard(standard),
    },
  ];
}

function findUnknownCriteria({ note, tags, standards }: NoteContext): readonly Problem[] {
  return tags.flatMap(({ written, range }): readonly Problem[] => {
    const resolution = standards.resolve(written, note.standard);
    switch (resolution.kind) {
      case 'criterion':
        return [];
      case 'unknown-criterion': {
        const words = message('{0} is not in {1}', resolution.code, resolution.urn);
        return [{ code: 'unknown-criterion', severity: 'warning', range, message: words }];
      }
      case 'unknown-standard': {
        // Said once, at the key.
        if (!written.includes('/') && note.standard !== undefined) return [];
        const words = unknownStandard(resolution.urn);
        return [{ code: 'unknown-standard', severity: 'warning', range, message: words }];
      }
    }
  });
}

/** The second and further times that one criterion is named, in whatever spelling. */
function findRepeats({ note, tags, standards }: NoteContext): readonly Problem[] {
  const seen = new Set<string>();
  return tags.flatMap(({ written, range }): readonly Problem[] => {
    const resolution = standards.resolve(written, note.standard);
    const id = resolution.kind === 'criterion' ? resolution.criterion.id : written;
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    const words = message('{0} is in the list already', written);
    return [{ code: 'repeated-criterion', severity: 'warning', range, message: words }];
  });
}

/** `p1`, `P01` and `PC1`, which are understood as P1. */
function findOtherSpellings({ note, tags, standards }: NoteContext): readonly Problem[] {
  return tags.flatMap(({ written, range }): readonly Problem[] => {
    const resolution = standards.resolve(written, note.standard);
    if (resolution.kind !== 'criterion' || resolution.canonical) return [];
    const { urn, code } = resolution.criterion;
    const canonical = written.includes('/') ? criterionId(urn, code) : code;
    const words = message('Write {0}', canonical);
    return [{ code: 'non-canonical-code', severity: 'hint', range, message: words }];
  });
}

function isActive({ standards }: StandardSet, urn: string): boolean {
  return standards.some((standard) => standard.urn === urn);
}

function unknownStandard(urn: string): Problem['message'] {
  return message('The standard {0} is not in this journal', urn);
}
