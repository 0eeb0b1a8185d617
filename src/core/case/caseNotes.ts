import type { Criterion, Revision, Standard } from '../standard/standard';

/**
 * What CASE has no field for and calls "information about the derivation of a statement": it goes
 * into the `notes` of a package in lines that a reader understands and that we read back.
 */

const breaksOff = 'The source text breaks off here.';
const until = /^Until (\d{4}-\d{2}-\d{2}): (.*)$/u;

/** What the notes of an item say. */
export interface ItemNotes {
  readonly incomplete: boolean;
  readonly revisions: readonly Revision[];
  /** Whether the standard that replaces this one has nothing in the item's place. */
  readonly ends: boolean;
}

/** The notes of a criterion; empty where there is nothing to say. */
export function itemNotes(
  { code, incomplete, revisions }: Criterion,
  supersededBy: Standard['supersededBy'],
): string {
  return [
    ...(incomplete ? [breaksOff] : []),
    ...revisions.map(({ date, was }) => `Until ${date}: ${was}`),
    ...(supersededBy?.map.get(code)?.length === 0 ? [endOf(supersededBy.urn)] : []),
  ].join('\n');
}

/** @param successor the URN of the standard that replaces this one */
export function readItemNotes(notes: string, successor: string | undefined): ItemNotes {
  const lines = notes.split('\n');
  return {
    incomplete: lines.includes(breaksOff),
    revisions: lines.flatMap((line): readonly Revision[] => {
      const [, date, was] = until.exec(line) ?? [];
      return date !== undefined && was ? [{ date, was }] : [];
    }),
    ends: successor !== undefined && lines.includes(endOf(successor)),
  };
}

function endOf(successor: string): string {
  return `Nothing takes its place in ${successor}.`;
}

/** The notes of the document: dates of which only the year is known, which CASE cannot write. */
export function documentNotes({ approved, reviewBy }: Standard): string {
  return [
    ...(approved?.length === 4 ? [`Approved: ${approved}`] : []),
    ...(reviewBy?.length === 4 ? [`Review by: ${reviewBy}`] : []),
  ].join('\n');
}

/** The years in the notes of a document. */
export function readDocumentNotes(notes: string): {
  readonly approved?: string;
  readonly reviewBy?: string;
} {
  const [, approved] = /^Approved: (\d{4})$/m.exec(notes) ?? [];
  const [, reviewBy] = /^Review by: (\d{4})$/m.exec(notes) ?? [];
  return { ...(approved && { approved }), ...(reviewBy && { reviewBy }) };
}
