import { assert } from 'chai';
import { listAcceptors } from '../../../../src/core/evidence/listAcceptors';
import { sampleNote } from '../../support/journalSamples';

describe('listAcceptors', () => {
  const accepted = (by: string, date?: string, role?: string) => ({
    by,
    criteria: ['P1'],
    ...(date !== undefined && { date }),
    ...(role !== undefined && { role }),
  });

  it('names everybody once, as they were last written, the latest first', () => {
    const notes = [
      sampleNote({
        acceptances: [
          accepted('S. Okafor', '2026-11-25', 'Post supervisor'),
          accepted('s.  okafor', '2025', 'Editor'),
          accepted('Lee', '2026-12-01'),
        ],
      }),
      sampleNote({ acceptances: [accepted('LEE', '2026-01-01', 'Tutor'), { criteria: ['P1'] }] }),
      sampleNote({ acceptances: [accepted('Ann')] }),
    ];
    assert.deepEqual(listAcceptors(notes), [
      { by: 'Lee', noteCount: 2 },
      { by: 'S. Okafor', role: 'Post supervisor', noteCount: 1 },
      { by: 'Ann', noteCount: 1 },
    ]);
  });

  it('is empty where nobody has accepted anything', () => {
    assert.deepEqual(listAcceptors([sampleNote()]), []);
  });
});
