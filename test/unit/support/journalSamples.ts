import type { CoverageBasis } from '../../../src/core/evidence/evidenceIndex';
import { readRuleBook } from '../../../src/core/evidence/readRuleBook';
import type { Note, UnreadableNote, UntaggedFile } from '../../../src/core/note/noteFile';
import {
  criterionId,
  type Criterion,
  type CriterionKind,
  type Revision,
  type Standard,
} from '../../../src/core/standard/standard';
import type { StandardSet } from '../../../src/core/standard/standardSet';
import { message } from '../../../src/core/text/message';
import { startOfText } from '../../../src/core/text/range';

/** A criterion that has never been reworded, but for what `parts` says. */
export function sampleCriterion(
  urn: string,
  code: string,
  parts: Partial<Criterion> = {},
): Criterion {
  const kind: CriterionKind = code.startsWith('K') ? 'knowledge' : 'performance';
  return {
    id: criterionId(urn, code),
    urn,
    code,
    kind,
    text: `the wording of ${code}`,
    keywords: [],
    incomplete: false,
    revisions: [],
    ...parts,
  };
}

/** A standard with the criteria `codes`; `revisions` by code. */
export function sampleStandard(
  urn: string,
  codes: readonly string[],
  revisions: Readonly<Record<string, readonly Revision[]>> = {},
): Standard {
  return {
    urn,
    title: `Standard ${urn}`,
    criteria: codes.map((code) => sampleCriterion(urn, code, { revisions: revisions[code] ?? [] })),
  };
}

/** A finished note about HALCYON, tagged P1, but for what `parts` says. */
export function sampleNote(parts: Partial<Note> = {}): Note {
  const { uri = 'file:///journal/note.md', body = 'What happened.\n' } = parts;
  return {
    kind: 'note',
    uri,
    title: 'A note',
    date: '2026-06-15',
    production: 'HALCYON',
    criteria: ['P1'],
    status: 'ready',
    confidential: false,
    evidence: [],
    acceptances: [],
    passages: [],
    headings: [],
    body,
    bodyOffset: 20,
    ...parts,
  };
}

/** A finished note without the keys `absent`. */
export function noteWithout(absent: readonly (keyof Note)[], parts: Partial<Note> = {}): Note {
  const kept = Object.entries(sampleNote(parts)).filter(
    ([key]) => !absent.includes(key as keyof Note),
  );
  return Object.fromEntries(kept) as unknown as Note;
}

/** A note that cannot be read, and what it was before. */
export function sampleUnreadable(uri: string, lastGood?: Note): UnreadableNote {
  return {
    kind: 'unreadable',
    uri,
    title: 'broken',
    confidential: false,
    problems: [
      { code: 'yaml-error', severity: 'error', range: startOfText, message: message('Broken') },
    ],
    ...(lastGood && { lastGood }),
  };
}

/** A Markdown file without criteria. */
export function sampleUntagged(uri: string, date?: string): UntaggedFile {
  return {
    kind: 'untagged',
    uri,
    title: 'A file',
    confidential: false,
    headings: [],
    body: '',
    bodyOffset: 0,
    ...(date && { date }),
  };
}

/** What coverage is judged by without any settings. */
export function defaultBasis(standards: StandardSet, today: string): CoverageBasis {
  return { standards, rules: readRuleBook({}), today };
}
