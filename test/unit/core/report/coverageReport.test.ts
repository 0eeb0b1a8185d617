import { assert } from 'chai';
import type { Note } from '../../../../src/core/note/noteFile';
import { coverageReport, type NoteReport } from '../../../../src/core/report/coverageReport';
import type { Criterion } from '../../../../src/core/standard/standard';
import { formatMessage } from '../../../../src/core/text/message';
import { fileOf, sampleSnapshot } from './sampleSnapshot';

const context = { fileOf, lineOf: () => 7, translate: formatMessage };

describe('coverageReport', () => {
  it('has the whole coverage as plain data', () => {
    const old: NoteReport = {
      file: 'old.md',
      line: 7,
      title: 'A note',
      date: null,
      production: null,
      confidential: false,
      status: 'ready',
      counts: true,
    };
    const turnover: NoteReport = {
      ...old,
      file: 'notes/new.md',
      title: 'Turnover',
      date: '2026-05-01',
      production: 'HALCYON',
    };
    const draft: NoteReport = {
      ...old,
      file: 'draft.md',
      date: '2026-06-15',
      production: 'HALCYON',
      status: 'draft',
      counts: false,
      reason: { code: 'draft' },
    };
    assert.deepEqual(coverageReport(sampleSnapshot(), context), {
      standards: [
        {
          urn: 'X1',
          title: 'Cutting *rooms* & <more>',
          summary: { total: 4, missing: 1, mapped: 1, evidenced: 1, accepted: 1 },
          criteria: [
            {
              code: 'P1',
              kind: 'performance',
              text: 'the wording of P1',
              state: 'accepted',
              reasons: [],
              notes: [turnover, old],
            },
            {
              code: 'P2',
              kind: 'performance',
              text: 'the wording of P2',
              state: 'mapped',
              reasons: [{ code: 'draft-only' }],
              notes: [draft],
            },
            {
              code: 'P3',
              kind: 'performance',
              text: 'the wording of P3',
              state: 'missing',
              reasons: [{ code: 'no-notes' }],
              notes: [],
            },
            {
              code: 'K1',
              kind: 'knowledge',
              text: 'the wording of K1',
              state: 'evidenced',
              reasons: [],
              notes: [turnover],
            },
          ],
        },
      ],
      unreadable: [{ file: 'bro*ken.md', line: 1, message: 'Broken' }],
    });
  });

  it('survives JSON as it is, with its keys in the order of the format', () => {
    const report = coverageReport(sampleSnapshot(), context);
    const text = JSON.stringify(report);
    assert.deepEqual(JSON.parse(text), report);
    assert.match(text, /^{"standards":\[{"urn":.*?,"title":.*?,"summary":{"total":/);
    assert.match(
      text,
      /{"file":.*?,"line":7,"title":.*?,"date":.*?,"production":.*?,"confidential":false,"status":.*?,"counts":true}/,
    );
  });

  it('asks for the line of each note and criterion', () => {
    const asked: string[] = [];
    const lineOf = ({ uri }: Note, { id }: Criterion): number => asked.push(`${fileOf(uri)} ${id}`);
    const report = coverageReport(sampleSnapshot(), { ...context, lineOf });
    assert.deepEqual(asked, [
      'notes/new.md X1/P1',
      'old.md X1/P1',
      'draft.md X1/P2',
      'notes/new.md X1/K1',
    ]);
    assert.deepEqual(
      report.standards[0]?.criteria[0]?.notes.map(({ line }) => line),
      [1, 2],
    );
  });

  it('is empty without standards', () => {
    assert.deepEqual(coverageReport(sampleSnapshot([], []), context), {
      standards: [],
      unreadable: [],
    });
  });
});
