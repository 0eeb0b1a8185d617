import { assert } from 'chai';
import { EvidenceIndex } from '../../../src/core/evidence/evidenceIndex';
import { parseNoteFile } from '../../../src/core/note/parseNoteFile';
import { builtInStandards } from '../../../src/core/standard/builtInStandards';
import { StandardSet } from '../../../src/core/standard/standardSet';
import { notesRows } from '../../../src/views/notes/notesRows';
import { defaultBasis } from '../../unit/support/journalSamples';

/** How many formatters of dates are made while `run` runs, and how many dates they put into words. */
function countFormatting(run: () => void): { readonly made: number; readonly formatted: number } {
  const { prototype } = Intl.DateTimeFormat;
  const constructor = Object.getOwnPropertyDescriptor(Intl, 'DateTimeFormat');
  const format = Object.getOwnPropertyDescriptor(prototype, 'format');
  assert(constructor && format);
  const counts = { made: 0, formatted: 0 };
  class Counted extends Intl.DateTimeFormat {
    constructor(...args: ConstructorParameters<typeof Intl.DateTimeFormat>) {
      super(...args);
      counts.made += 1;
    }
  }
  Object.defineProperty(Intl, 'DateTimeFormat', { ...constructor, value: Counted });
  Object.defineProperty(prototype, 'format', {
    ...format,
    get() {
      counts.formatted += 1;
      return format.get?.call(this) as unknown;
    },
  });
  try {
    run();
  } finally {
    Object.defineProperty(Intl, 'DateTimeFormat', constructor);
    Object.defineProperty(prototype, 'format', format);
  }
  return counts;
}

describe('The rows of many notes', () => {
  const months = 4;
  const notes = 100 * months;
  const index = new EvidenceIndex(
    defaultBasis(new StandardSet(builtInStandards, 'SKSPP05'), '2026-12-01'),
  );
  for (let note = 0; note < notes; note++) {
    const day = `2026-0${1 + (note % months)}-${10 + (note % 18)}`;
    index.set(parseNoteFile(`file:///n${note}.md`, `---\ndate: ${day}\ncriteria: [P3]\n---\n`));
  }
  const snapshot = index.snapshot();

  it('name the month of each group once', () => {
    const { formatted } = countFormatting(() => {
      assert.lengthOf(notesRows(snapshot, 'month'), months);
    });
    assert.equal(formatted, months);
  });

  it('make one formatter for each style of date at most', () => {
    const { made, formatted } = countFormatting(() => {
      for (const group of notesRows(snapshot, 'month')) group.rows?.();
    });
    assert.isAtLeast(formatted, notes);
    assert.isAtMost(made, 5);
  });
});
