import { isBefore } from '../../evidence/rewording';
import { findAcceptedReferences } from '../../note/findCriterionReferences';
import type { WrittenAcceptance } from '../../note/frontMatterPlaces';
import type { Acceptance } from '../../note/noteFile';
import { sealOf } from '../../note/sealOf';
import { message, type Message } from '../../text/message';
import type { Problem } from '../../text/problem';
import type { NoteContext } from './noteContext';

/** An acceptance as it is read, and its place. */
interface PlacedAcceptance {
  readonly acceptance: Acceptance;
  readonly place: WrittenAcceptance;
}

/** Acceptances that do not say what was accepted, and so count for nothing. */
export function findEmptyAcceptances(context: NoteContext): readonly Problem[] {
  return placedAcceptances(context).flatMap(({ acceptance, place }): readonly Problem[] => {
    if (acceptance.criteria.length > 0) return [];
    const words = message('This acceptance names no criteria, so it counts for nothing');
    const { range } = place;
    return [{ code: 'acceptance-without-criteria', severity: 'warning', range, message: words }];
  });
}

/**
 * Codes that somebody has accepted and that the note does not name: they count for nothing. Where the
 * wording that was accepted is no longer that of the criterion, it is history: a tag of it would not
 * make it count.
 */
export function findUntaggedAcceptances(context: NoteContext): readonly Problem[] {
  const { note, text } = context;
  if (note.acceptances.length === 0) return [];
  const tagged = new Set(note.criteria.map((written) => nameOf(written, context)));
  return findAcceptedReferences(text).flatMap(({ written, range }): readonly Problem[] => {
    if (tagged.has(nameOf(written, context)) || isOfEarlierWording(context, written)) return [];
    const words = message('{0} is not among the criteria of this note', written);
    return [{ code: 'accepted-not-tagged', severity: 'warning', range, message: words }];
  });
}

/** Whether the criterion was reworded after every acceptance of it in the note. */
function isOfEarlierWording(
  { standards, everyStandard = standards, note }: NoteContext,
  written: string,
): boolean {
  const resolution = everyStandard.resolve(written, note.standard);
  if (resolution.kind !== 'criterion') return false;
  const { revisions } = resolution.criterion;
  return note.acceptances
    .filter(({ criteria }) => criteria.includes(written))
    .every(({ date }) => revisions.some((revision) => isBefore(date, revision.date)));
}

/**
 * Acceptances of a text that has changed since. They are void until all of their criteria have been
 * accepted again, by whomever; what is left of them then is worth no more than a hint.
 */
export function findBrokenSeals(context: NoteContext): readonly Problem[] {
  const { note } = context;
  if (note.acceptances.every(({ seal }) => seal === undefined)) return [];
  const seal = sealOf(note.body);
  const stands = (it: Acceptance): boolean => it.seal === undefined || it.seal === seal;
  const standing = new Set(
    note.acceptances
      .filter(stands)
      .flatMap(({ criteria }) => criteria.map((written) => nameOf(written, context))),
  );
  return placedAcceptances(context).flatMap(({ acceptance, place }): readonly Problem[] => {
    if (stands(acceptance) || acceptance.criteria.length === 0) return [];
    const isRenewed = acceptance.criteria.every((it) => standing.has(nameOf(it, context)));
    const severity = isRenewed ? 'hint' : 'warning';
    const words = isRenewed ? renewed(acceptance) : voided(acceptance);
    return [{ code: 'seal-broken', severity, range: place.range, message: words }];
  });
}

function voided({ date }: Acceptance): Message {
  if (date === undefined) {
    return message('The accepted text has changed: this counts for nothing until accepted again');
  }
  return message(
    'The accepted text has changed since {0}: this counts for nothing until accepted again',
    { day: date },
  );
}

function renewed({ date }: Acceptance): Message {
  if (date === undefined) return message('The accepted text has changed, and was accepted again');
  return message('The accepted text has changed since {0}, and was accepted again', { day: date });
}

/** The full id of the criterion that `written` names, or else `written`. */
function nameOf(written: string, { standards, note }: NoteContext): string {
  const resolution = standards.resolve(written, note.standard);
  return resolution.kind === 'criterion' ? resolution.criterion.id : written;
}

function placedAcceptances({ note, places }: NoteContext): readonly PlacedAcceptance[] {
  const written = places?.acceptances ?? [];
  // Both leave out the same entries; if ever they do not, a wrong place is worse than none.
  if (written.length !== note.acceptances.length) return [];
  return note.acceptances.flatMap((acceptance, index) => {
    const place = written[index];
    return place ? [{ acceptance, place }] : [];
  });
}
