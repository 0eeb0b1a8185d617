import type { CriterionReference } from '../../note/criterionReference';
import { criterionId, type Criterion } from '../../standard/standard';
import { latinLookAlike } from '../../text/latinLookAlike';
import type { Resolution, StandardSet } from '../../standard/standardSet';
import { message, type Message } from '../../text/message';
import type { Problem } from '../../text/problem';
import type { Range } from '../../text/range';
import type { NoteContext } from './noteContext';

type UnknownCriterion = Extract<Resolution, { kind: 'unknown-criterion' }>;

/** Codes that name nothing, and those that only look like a criterion's. */
export function findUnknownCriteria(context: NoteContext): readonly Problem[] {
  const { note, standards, tags, passages } = context;
  const unusedUrns = new Set<string>();
  return [...tags, ...passages].flatMap((reference): readonly Problem[] => {
    const { kind, written, range } = reference;
    const resolution = standards.resolve(written, note.standard);
    if (resolution.kind === 'criterion' || (kind === 'passage' && isOtherHashtag(context, written)))
      return [];
    const unused = unusedStandard(context, written);
    if (unused !== undefined) {
      // Said once a note, be it here or at its key.
      const isSaid = unusedUrns.has(unused) || unused === note.standard;
      unusedUrns.add(unused);
      return isSaid ? [] : [notInUse(context, unused, range)];
    }
    const meant = readLookAlike(written, standards, note.standard);
    if (meant) {
      const words = message('Written with letters of another alphabet: write {0}', meant.written);
      return [{ code: 'look-alike-code', severity: 'warning', range, message: words }];
    }
    const unknown =
      resolution.kind === 'unknown-criterion' ? resolution : unknownInUnused(context, written);
    if (unknown) {
      const words = unknownCriterion(written, unknown, standards);
      return [{ code: 'unknown-criterion', severity: 'warning', range, message: words }];
    }
    // Said once, at the key.
    if (!written.includes('/') && note.standard !== undefined) return [];
    const words = unknownStandard(resolution.urn, written, context);
    return [{ code: 'unknown-standard', severity: 'warning', range, message: words }];
  });
}

/**
 * The standard, there and not in use, that has the criterion which `written` names; nothing where that
 * may have been meant for one in use.
 */
function unusedStandard(
  { note, standards, everyStandard }: NoteContext,
  written: string,
): string | undefined {
  const resolution = everyStandard?.resolve(written, note.standard);
  if (resolution?.kind !== 'criterion') return undefined;
  const isOfNote = written.includes('/') || note.standard !== undefined;
  if (!isOfNote && readElsewhere(written, standards).length > 0) return undefined;
  return resolution.criterion.urn;
}

/** The code that a standard which is there, but not in use, does not have; nothing where it does. */
function unknownInUnused(
  { note, everyStandard }: NoteContext,
  written: string,
): UnknownCriterion | undefined {
  // A bare code of the default standard may belong to one that is in use.
  if (!written.includes('/') && note.standard === undefined) return undefined;
  const resolution = everyStandard?.resolve(written, note.standard);
  return resolution?.kind === 'unknown-criterion' ? resolution : undefined;
}

/** Beside codes that count it may well be history that is kept; alone it makes the note worthless. */
function notInUse({ note, standards }: NoteContext, urn: string, range: Range): Problem {
  const isAlone = note.criteria.every(
    (written) => standards.resolve(written, note.standard).kind !== 'criterion',
  );
  return {
    code: 'standard-not-in-use',
    severity: isAlone ? 'warning' : 'hint',
    range,
    message: message(
      '{0} is not among the standards in use, so this does not count at present',
      urn,
    ),
  };
}

/** The criteria of other active standards that a bare code may have been meant for. */
export function readElsewhere(written: string, standards: StandardSet): readonly Criterion[] {
  return written.includes('/') ? [] : standards.criteriaWith(written);
}

/** The criterion that `written` would name if its letters were what they look like. */
export function readLookAlike(
  written: string,
  standards: StandardSet,
  noteStandard: string | undefined,
): { readonly criterion: Criterion; readonly written: string } | undefined {
  const latin = latinLookAlike(written);
  if (latin === written) return undefined;
  const resolution = standards.resolve(latin, noteStandard);
  if (resolution.kind !== 'criterion') return undefined;
  const { criterion } = resolution;
  return { criterion, written: canonicalSpelling(latin, criterion) };
}

/** How `written` should be spelled, with its standard where it has that. */
export function canonicalSpelling(written: string, { urn, code }: Criterion): string {
  return written.includes('/') ? criterionId(urn, code) : code;
}

/** The second and further times that one criterion is named, in whatever spelling. */
export function findRepeats({ note, tags, standards }: NoteContext): readonly Problem[] {
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
export function findOtherSpellings({ note, tags, standards }: NoteContext): readonly Problem[] {
  return tags.flatMap(({ written, range }): readonly Problem[] => {
    const resolution = standards.resolve(written, note.standard);
    if (resolution.kind !== 'criterion' || resolution.canonical) return [];
    const words = message('Write {0}', canonicalSpelling(written, resolution.criterion));
    return [{ code: 'non-canonical-code', severity: 'hint', range, message: words }];
  });
}

/** Hashtags of criteria that the note is not tagged with: by itself a passage maps nothing. */
export function findUntaggedPassages(context: NoteContext): readonly Problem[] {
  const { note, tags, passages, standards } = context;
  const idOf = ({ written }: CriterionReference): string | undefined => {
    const resolution = standards.resolve(written, note.standard);
    return resolution.kind === 'criterion' ? resolution.criterion.id : undefined;
  };
  const tagged = new Set(tags.map(idOf));
  return passages.flatMap((passage): readonly Problem[] => {
    const id = idOf(passage);
    if (id === undefined || tagged.has(id)) return [];
    const { written, range } = passage;
    const words = message('{0} is not among the criteria of this note', written);
    return [{ code: 'passage-not-tagged', severity: 'warning', range, message: words }];
  });
}

/** The note's own key `standard`, which its bare codes belong to. */
export function findUnknownStandard(context: NoteContext): readonly Problem[] {
  const { note, places, standards } = context;
  const { standard } = note;
  const written = places?.value('standard');
  if (standard === undefined || !written || isActive(standards, standard)) return [];
  const { range } = written;
  if (isThere(context, standard)) return [notInUse(context, standard, range)];
  const words = message('The standard {0} is not in this journal', standard);
  return [{ code: 'unknown-standard', severity: 'warning', range, message: words }];
}

/**
 * Whether a hashtag that names no criterion may well be about something else: `#A007` is a card and
 * `#V2` a track. `#P99` is not, where the standard has other codes in P.
 */
function isOtherHashtag({ note, standards }: NoteContext, written: string): boolean {
  const resolution = standards.resolve(written, note.standard);
  if (resolution.kind !== 'unknown-criterion') return true;
  const letters = lettersOf(resolution.code);
  const standard = standards.standards.find(({ urn }) => urn === resolution.urn);
  return !standard?.criteria.some(({ code }) => lettersOf(code) === letters);
}

function lettersOf(code: string): string {
  return (/^[A-Za-z]*/.exec(code)?.[0] ?? '').toUpperCase();
}

function isActive({ standards }: StandardSet, urn: string): boolean {
  return standards.some((standard) => standard.urn === urn);
}

/** Whether the journal has the standard, in use or not. */
function isThere({ standards, everyStandard = standards }: NoteContext, urn: string): boolean {
  return isActive(everyStandard, urn);
}

function unknownCriterion(
  written: string,
  { urn, code }: UnknownCriterion,
  standards: StandardSet,
): Message {
  const [first, ...more] = readElsewhere(written, standards);
  if (!first) return message('{0} is not in {1}', code, urn);
  return more.length === 0
    ? message('{0} is not in {1}, but in {2}: write {3}', code, urn, first.urn, first.id)
    : message('{0} is not in {1}. It could be {2}', code, urn, idsOf([first, ...more]));
}

/** @param written the code that belongs to the standard, where one does */
function unknownStandard(urn: string, written: string, context: NoteContext): Message {
  const [first, ...more] = readElsewhere(written, context.standards);
  if (!first) return message('The standard {0} is not in this journal', urn);
  if (isThere(context, urn)) {
    return more.length === 0
      ? message('The default standard {0} is not among those in use: write {1}', urn, first.id)
      : message(
          'The default standard {0} is not among those in use. It could be {1}',
          urn,
          idsOf([first, ...more]),
        );
  }
  return more.length === 0
    ? message('The default standard {0} is not in this journal: write {1}', urn, first.id)
    : message(
        'The default standard {0} is not in this journal. It could be {1}',
        urn,
        idsOf([first, ...more]),
      );
}

function idsOf(criteria: readonly Criterion[]): string {
  return criteria.map(({ id }) => id).join(', ');
}
