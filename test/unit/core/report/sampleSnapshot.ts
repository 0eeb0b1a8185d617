import { EvidenceIndex } from '../../../../src/core/evidence/evidenceIndex';
import type { JournalSnapshot } from '../../../../src/core/evidence/journalSnapshot';
import type { NoteFile } from '../../../../src/core/note/noteFile';
import type { Standard } from '../../../../src/core/standard/standard';
import { StandardSet } from '../../../../src/core/standard/standardSet';
import {
  defaultBasis,
  noteWithout,
  sampleNote,
  sampleStandard,
  sampleUnreadable,
} from '../../support/journalSamples';

const standard = sampleStandard('X1', ['P1', 'P2', 'P3', 'K1']);

/** X1: P1 accepted by one of two notes, P2 only drafted, P3 missing, K1 evidenced and incomplete. */
export const sampleFiles: readonly NoteFile[] = [
  sampleNote({
    uri: 'file:///j/notes/new.md',
    title: 'Turnover',
    date: '2026-05-01',
    criteria: ['P1', 'K1'],
    acceptances: [{ criteria: ['P1'] }],
  }),
  noteWithout(['date', 'production'], { uri: 'file:///j/old.md', criteria: ['P1'] }),
  sampleNote({ uri: 'file:///j/draft.md', criteria: ['P2'], status: 'draft' }),
  sampleUnreadable('file:///j/bro*ken.md'),
];

export const sampleStandards: readonly Standard[] = [
  {
    ...standard,
    title: 'Cutting *rooms* & <more>',
    criteria: standard.criteria.map((criterion) =>
      criterion.code === 'K1' ? { ...criterion, incomplete: true } : criterion,
    ),
  },
];

/** The coverage of `standards` by `files` on 30 June 2026. */
export function sampleSnapshot(
  files: readonly NoteFile[] = sampleFiles,
  standards: readonly Standard[] = sampleStandards,
): JournalSnapshot {
  const index = new EvidenceIndex(
    defaultBasis(new StandardSet(standards, standards[0]?.urn ?? 'X1'), '2026-06-30'),
  );
  for (const file of files) index.set(file);
  return index.snapshot();
}

/** The file of a URI of the sample. */
export const fileOf = (uri: string): string => uri.replace('file:///j/', '');
