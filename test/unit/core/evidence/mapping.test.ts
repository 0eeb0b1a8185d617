import { assert } from 'chai';
import { judgeMapping, type Mapping } from '../../../../src/core/evidence/mapping';
import { defaultRules, type Rules } from '../../../../src/core/evidence/rules';
import type { Acceptance, Note } from '../../../../src/core/note/noteFile';
import { sealOf } from '../../../../src/core/note/sealOf';
import { StandardSet } from '../../../../src/core/standard/standardSet';
import { noteWithout, sampleNote, sampleStandard } from '../../support/journalSamples';

/** P1 was never reworded, P2 was on 1 May 2026 and before, P3 some time in 2026. */
const standard = sampleStandard('SKSPP05', ['P1', 'P2', 'P3'], {
  P2: [
    { date: '2026-05-01', was: 'later' },
    { date: '2025-01-01', was: 'first' },
  ],
  P3: [{ date: '2026', was: 'older' }],
});
const standards = new StandardSet([standard, sampleStandard('CAM1', ['P1'])], 'SKSPP05');

function judge(note: Note, code = 'P1', rules: Partial<Rules> = {}, today = '2026-06-30'): Mapping {
  const criterion = standards.criterion(`SKSPP05/${code}`);
  assert.isDefined(criterion);
  return judgeMapping(note, criterion, standards, { ...defaultRules, ...rules }, today);
}

describe('judgeMapping: whether a note counts', () => {
  it('counts a finished note', () => {
    assert.deepEqual(judge(sampleNote()).verdict, { kind: 'counts' });
  });

  it('does not count a draft', () => {
    assert.deepEqual(judge(sampleNote({ status: 'draft' })).verdict, { kind: 'draft' });
  });

  it('calls an old draft a draft', () => {
    const note = sampleNote({ status: 'draft', date: '2020-01-01' });
    assert.deepEqual(judge(note, 'P2', { maxAgeMonths: 1 }).verdict, { kind: 'draft' });
  });

  it('counts an undated note where age does not matter', () => {
    assert.deepEqual(judge(noteWithout(['date'])).verdict, { kind: 'counts' });
  });

  const ages: readonly (readonly [
    date: string | undefined,
    today: string,
    limit: number,
    expected: Mapping['verdict'],
  ])[] = [
    ['2026-06-15', '2026-06-15', 1, { kind: 'counts' }],
    ['2026-07-15', '2026-06-15', 1, { kind: 'counts' }],
    ['2025-06-15', '2026-06-15', 12, { kind: 'counts' }],
    ['2025-06-14', '2026-06-15', 12, { kind: 'too-old', months: 12 }],
    ['2025-05-15', '2026-06-15', 12, { kind: 'too-old', months: 13 }],
    ['2026-02-28', '2026-03-31', 1, { kind: 'counts' }],
    ['2026-02-27', '2026-03-31', 1, { kind: 'too-old', months: 1 }],
    ['2024-02-29', '2024-03-31', 1, { kind: 'counts' }],
    ['2024-02-28', '2024-03-31', 1, { kind: 'too-old', months: 1 }],
    ['2023-02-28', '2024-02-29', 12, { kind: 'counts' }],
    ['2023-02-27', '2024-02-29', 12, { kind: 'too-old', months: 12 }],
    ['2026', '2026-12-31', 12, { kind: 'counts' }],
    ['2025', '2026-01-01', 12, { kind: 'counts' }],
    ['2025', '2026-01-02', 12, { kind: 'too-old', months: 12 }],
    [undefined, '2026-06-15', 1200, { kind: 'too-old' }],
  ];
  for (const [date, today, maxAgeMonths, expected] of ages) {
    it(`on ${today}, within ${maxAgeMonths} months, ${date ?? 'no date'}: ${expected.kind}`, () => {
      const note = date === undefined ? noteWithout(['date']) : sampleNote({ date });
      assert.deepEqual(judge(note, 'P1', { maxAgeMonths }, today).verdict, expected);
    });
  }

  const suspect = (revised: string): Mapping['verdict'] => ({ kind: 'suspect', revised });
  const revisions: readonly (readonly [
    what: string,
    code: string,
    note: Note,
    expected: Mapping['verdict'],
  ])[] = [
    ['the day before', 'P2', sampleNote({ date: '2026-04-30' }), suspect('2026-05-01')],
    ['on the same day', 'P2', sampleNote({ date: '2026-05-01' }), { kind: 'counts' }],
    ['afterwards', 'P2', sampleNote({ date: '2026-05-02' }), { kind: 'counts' }],
    ['after an earlier rewording', 'P2', sampleNote({ date: '2025-06-01' }), suspect('2026-05-01')],
    [
      'before, reviewed the day before',
      'P2',
      sampleNote({ date: '2026-04-01', reviewed: '2026-04-30' }),
      suspect('2026-05-01'),
    ],
    [
      'before, reviewed on the day',
      'P2',
      sampleNote({ date: '2026-04-01', reviewed: '2026-05-01' }),
      { kind: 'counts' },
    ],
    ['without a date', 'P2', noteWithout(['date']), suspect('2026-05-01')],
    [
      'without a date, reviewed since',
      'P2',
      noteWithout(['date'], { reviewed: '2026-06-01' }),
      { kind: 'counts' },
    ],
    ['in the year alone', 'P2', sampleNote({ date: '2026' }), suspect('2026-05-01')],
    [
      'in the year of a rewording without a day',
      'P3',
      sampleNote({ date: '2026' }),
      { kind: 'counts' },
    ],
    ['before the year of a rewording', 'P3', sampleNote({ date: '2025-12-31' }), suspect('2026')],
    ['whenever, of a criterion never reworded', 'P1', noteWithout(['date']), { kind: 'counts' }],
  ];
  for (const [what, code, note, expected] of revisions) {
    it(`a note written ${what}: ${expected.kind}`, () => {
      assert.deepEqual(judge(note, code).verdict, expected);
    });
  }

  it('calls a note that is both old and suspect too old', () => {
    const verdict = judge(sampleNote({ date: '2025-01-01' }), 'P2', { maxAgeMonths: 1 }).verdict;
    assert.deepEqual(verdict, { kind: 'too-old', months: 17 });
  });
});

describe('judgeMapping: whether a note has been accepted', () => {
  const body = 'I checked the turnover.\nIt went out.\n';
  const seal = sealOf(body);
  const accepted: Acceptance = { by: 'S. Okafor', date: '2026-06-20', criteria: ['P1'] };

  const cases: readonly (readonly [
    what: string,
    parts: Partial<Note>,
    expected: Mapping['acceptance'],
    code?: string,
  ])[] = [
    ['not at all', {}, 'not-accepted'],
    ['without a seal', { acceptances: [accepted] }, 'accepted'],
    ['with the seal of the body', { acceptances: [{ ...accepted, seal }] }, 'accepted'],
    [
      'with the seal of the body under other line ends',
      { body: body.replaceAll('\n', '\r\n'), acceptances: [{ ...accepted, seal }] },
      'accepted',
    ],
    [
      'before the body changed',
      { body: `${body} `, acceptances: [{ ...accepted, seal }] },
      'seal-broken',
    ],
    [
      'again after the body changed',
      {
        acceptances: [
          { ...accepted, seal: sealOf('old') },
          { ...accepted, seal },
        ],
      },
      'accepted',
    ],
    ['for another criterion', { acceptances: [{ ...accepted, criteria: ['P2'] }] }, 'not-accepted'],
    [
      'with a broken seal for another criterion',
      { acceptances: [{ ...accepted, criteria: ['P2'], seal: sealOf('old') }] },
      'not-accepted',
    ],
    ['for no criteria', { acceptances: [{ ...accepted, criteria: [] }] }, 'not-accepted'],
    ['for a loose spelling', { acceptances: [{ ...accepted, criteria: ['pc01'] }] }, 'accepted'],
    ['for a full id', { acceptances: [{ ...accepted, criteria: ['SKSPP05/P1'] }] }, 'accepted'],
    [
      'for the same code of another standard',
      { acceptances: [{ ...accepted, criteria: ['CAM1/P1'] }] },
      'not-accepted',
    ],
    [
      'for a bare code of the note’s own standard',
      { standard: 'CAM1', criteria: ['SKSPP05/P1'], acceptances: [accepted] },
      'not-accepted',
    ],
    ['without a date', { acceptances: [{ criteria: ['P1'] }] }, 'accepted'],
    [
      'before the rewording',
      { acceptances: [{ ...accepted, criteria: ['P2'], date: '2026-04-30' }] },
      'not-accepted',
      'P2',
    ],
    [
      'before the rewording, with a broken seal',
      { acceptances: [{ criteria: ['P2'], date: '2026-04-30', seal: sealOf('old') }] },
      'not-accepted',
      'P2',
    ],
    [
      'on the day of the rewording',
      { acceptances: [{ ...accepted, criteria: ['P2'], date: '2026-05-01' }] },
      'accepted',
      'P2',
    ],
    [
      'without a date, for a reworded criterion',
      { acceptances: [{ criteria: ['P2'] }] },
      'not-accepted',
      'P2',
    ],
  ];
  for (const [what, parts, expected, code = 'P1'] of cases) {
    it(`a note accepted ${what}: ${expected}`, () => {
      const note = sampleNote({ body, criteria: ['P1', 'P2'], ...parts });
      assert.equal(judge(note, code).acceptance, expected);
    });
  }

  it('knows since when an accepted text has changed', () => {
    const old = { ...accepted, seal: sealOf('old') };
    const acceptances = [{ ...old, date: '2026-06-22' }, old, { ...old, criteria: ['P2'] }];
    assert.equal(judge(sampleNote({ body, acceptances })).changedSince, '2026-06-22');
    const undated = [{ criteria: ['P1'], seal: sealOf('old') }];
    assert.isUndefined(judge(sampleNote({ body, acceptances: undated })).changedSince);
  });

  it('says that a draft was accepted, which does not make it count', () => {
    const mapping = judge(sampleNote({ status: 'draft', acceptances: [accepted] }));
    assert.deepEqual([mapping.verdict.kind, mapping.acceptance], ['draft', 'accepted']);
  });
});
