import { isCalendarDate } from '../text/calendarDate';
import { keepsTextIn } from './confidentialKey';
import type { FrontMatterKey } from './frontMatterKey';
import type { Acceptance, EvidenceItem, Note } from './noteFile';
import type { FrontMatterData, FrontMatterValue } from './readFrontMatter';
import { isNothing, readCode, splitCodes } from './splitCodes';

/** What the front matter of a note says, apart from its title and its criteria. */
export type NoteFields = Pick<
  Note,
  | 'date'
  | 'production'
  | 'role'
  | 'standard'
  | 'status'
  | 'template'
  | 'confidential'
  | 'reviewed'
  | 'evidence'
  | 'acceptances'
>;

/** Reads what can be read; a value of the wrong type is as good as absent. */
export function readNoteFields(data: FrontMatterData): NoteFields {
  const scalar = (key: FrontMatterKey): string | undefined => readScalar(data.get(key));
  const [date, reviewed] = [readDate(data.get('date')), readDate(data.get('reviewed'))];
  const [production, role] = [scalar('production'), scalar('role')];
  const [standard, template] = [scalar('standard'), scalar('template')];
  return {
    ...(date !== undefined && { date }),
    ...(production !== undefined && { production }),
    ...(role !== undefined && { role }),
    ...(standard !== undefined && { standard }),
    status: scalar('status')?.toLowerCase() === 'draft' ? 'draft' : 'ready',
    ...(template !== undefined && { template }),
    confidential: readConfidential(data),
    ...(reviewed !== undefined && { reviewed }),
    evidence: listOf(data.get('evidence')).flatMap(readEvidence),
    acceptances: listOf(data.get('accepted')).flatMap(readAcceptance),
  };
}

/**
 * The codes under the key `criteria` as written and in order; `undefined` where an element is no
 * scalar, or the value is neither a list nor a scalar.
 */
export function readCriteria(value: FrontMatterValue): readonly string[] | undefined {
  if (typeof value === 'string') return splitCodes(value);
  if (!isList(value)) return undefined;
  const codes: string[] = [];
  for (const element of value) {
    if (typeof element !== 'string') return undefined;
    codes.push(...readCode(element));
  }
  return codes;
}

/** A scalar trimmed and on one line; `undefined` where there is none. */
export function readScalar(value: FrontMatterValue | undefined): string | undefined {
  if (typeof value !== 'string') return undefined;
  const trimmed = value.trim();
  const scalar = trimmed.includes('\n') ? joinLines(trimmed) : trimmed;
  return isNothing(scalar) ? undefined : scalar;
}

function joinLines(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trim())
    .join(' ');
}

/** A calendar date; `undefined` where the value is none. */
export function readDate(value: FrontMatterValue | undefined): string | undefined {
  const scalar = readScalar(value);
  return scalar !== undefined && isCalendarDate(scalar) ? scalar : undefined;
}

/** Whether the text must stay on the machine. */
export function readConfidential(data: FrontMatterData): boolean {
  const value = data.get('confidential');
  return value !== undefined && keepsTextIn(value);
}

function readEvidence(value: FrontMatterValue): readonly EvidenceItem[] {
  if (typeof value === 'string') {
    const file = readScalar(value);
    return file === undefined ? [] : [{ file }];
  }
  if (isList(value)) return [];
  const [file, title] = [readScalar(value.get('file')), readScalar(value.get('title'))];
  const [held, shownBy] = [readScalar(value.get('held')), readScalar(value.get('shownBy'))];
  const sha256 = readScalar(value.get('sha256'))?.toLowerCase();
  const item: EvidenceItem = {
    ...(file !== undefined && { file }),
    ...(title !== undefined && { title }),
    ...(held !== undefined && { held }),
    ...(shownBy !== undefined && { shownBy }),
    ...(sha256 !== undefined && { sha256 }),
  };
  return Object.keys(item).length > 0 ? [item] : [];
}

function readAcceptance(value: FrontMatterValue): readonly Acceptance[] {
  if (typeof value === 'string') {
    const by = readScalar(value);
    return by === undefined ? [] : [{ by, criteria: [] }];
  }
  if (isList(value)) return [];
  const [by, role] = [readScalar(value.get('by')), readScalar(value.get('role'))];
  const date = readDate(value.get('date'));
  const criteria = readCriteria(value.get('criteria') ?? '') ?? [];
  const seal = readSeal(value.get('seal'));
  return [
    {
      ...(by !== undefined && { by }),
      ...(role !== undefined && { role }),
      ...(date !== undefined && { date }),
      criteria,
      ...(seal !== undefined && { seal }),
    },
  ];
}

/** A seal that is no scalar is a broken one, never a missing one: a missing one is not checked. */
function readSeal(value: FrontMatterValue | undefined): string | undefined {
  return value !== undefined && typeof value !== 'string' ? '' : readScalar(value)?.toLowerCase();
}

/** The entries of a list; a single value is a list of one. */
export function listOf(value: FrontMatterValue | undefined): readonly FrontMatterValue[] {
  if (value === undefined) return [];
  return isList(value) ? value : [value];
}

/** What an entry with keys says under `key`; nothing for any other value. */
export function fieldOf(value: FrontMatterValue, key: string): FrontMatterValue | undefined {
  return typeof value === 'string' || isList(value) ? undefined : value.get(key);
}

function isList(value: FrontMatterValue): value is readonly FrontMatterValue[] {
  return Array.isArray(value);
}
