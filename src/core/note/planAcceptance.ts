import { message } from '../text/message';
import { refused, type EditPlan } from './editPlan';
import { findFrontMatter } from './findFrontMatter';
import type { EntryField } from './listEntry';
import { planEntryEdit } from './planEntryEdit';
import type { FrontMatterValue } from './readFrontMatter';
import { fieldOf, readCriteria, readScalar } from './readNoteFields';
import { sealOf } from './sealOf';

/** What somebody accepts of a note as it stands. */
export interface NewAcceptance {
  readonly by: string;
  /** What they are to the author: post supervisor, assessor, witness … */
  readonly role?: string;
  /** The local date `YYYY-MM-DD`. */
  readonly date: string;
  /** The accepted codes as the note writes them; at least one. */
  readonly criteria: readonly string[];
}

/**
 * Plans the edit that writes an acceptance of the note `text`, with the seal of its body, under
 * `accepted`. Where the same person in the same role has accepted nothing but some of these criteria
 * before, that entry is brought up to date; what others have accepted stays as it is, and so does what
 * the same person accepted besides.
 */
export function planAcceptance(text: string, acceptance: NewAcceptance): EditPlan {
  const { by, role, date, criteria } = acceptance;
  const frontMatter = findFrontMatter(text);
  if (frontMatter.kind === 'none') {
    return refused(message('It names no criteria yet. Tag it first'));
  }
  const entry: readonly EntryField[] = [
    { key: 'by', value: by },
    ...(role === undefined ? [] : [{ key: 'role', value: role }]),
    { key: 'date', value: date },
    { key: 'criteria', value: criteria },
    { key: 'seal', value: sealOf(text.slice(frontMatter.bodyStart)) },
  ];
  return planEntryEdit(text, {
    key: 'accepted',
    entry,
    renews: (old) => isRenewedBy(old, acceptance),
  });
}

function isRenewedBy(old: FrontMatterValue, { by, role, criteria }: NewAcceptance): boolean {
  const name = typeof old === 'string' ? old : fieldOf(old, 'by');
  const oldRole = readScalar(fieldOf(old, 'role'));
  if (!isSamePerson(readScalar(name), by)) return false;
  if (oldRole !== undefined && (role === undefined || !isSamePerson(oldRole, role))) return false;
  const codes = readCriteria(fieldOf(old, 'criteria') ?? '');
  return codes?.every((code) => criteria.includes(code)) === true;
}

/** Whether two spellings of a name are one, without regard to case and blanks. */
export function isSamePerson(a: string | undefined, b: string): boolean {
  const fold = (name: string): string =>
    name.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();
  return a !== undefined && fold(a) === fold(b);
}
