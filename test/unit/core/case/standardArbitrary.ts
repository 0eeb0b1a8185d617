import fc from 'fast-check';
import { criterionId, type Criterion, type Standard } from '../../../../src/core/standard/standard';

/** A line of any text, as a standard's file gives it: trimmed, with single blanks. */
export const line = fc
  .oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }),
    fc.constantFrom('*a* _b_ `c`', '<b>x</b> &amp; y', '[x](command:y)', '# 1', '- how', 'a\\*b'),
    fc.constantFrom('Until 2026-05-01: x', 'Nothing takes its place in X.', '__proto__', 'null'),
    fc.constantFrom('Performance criteria', 'The source text breaks off here.', '2017', '1.10'),
  )
  .map((text) => text.replace(/[\s\p{Cc}\uFEFF\uFFFE\uFFFF]+/gu, ' ').trim())
  .filter((text) => text !== '');
const code = fc.stringMatching(/^(?:P|K|PC|ab)[1-9]\d?(?:\.\d){0,2}$/);
const urn = fc.oneof(
  fc.constantFrom('SKSPP05', 'X', 'P1', 'EDIT-ASSIST', 'Unsere Liste', '__proto__'),
  fc.stringMatching(/^[A-Za-z][A-Za-z0-9-]{0,8}[A-Za-z0-9]$/).filter((it) => !reserved.test(it)),
);
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;
const day = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2040-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const date = fc.oneof(
  day,
  day.map((it) => it.slice(0, 4)),
);

const criterion = fc.record({
  code,
  kind: fc.constantFrom('performance', 'knowledge'),
  text: line,
  keywords: fc.uniqueArray(line, { maxLength: 3 }),
  incomplete: fc.boolean(),
  revisions: fc
    .array(fc.record({ date: day, was: line }), { maxLength: 2 })
    .map((rows) => rows.sort((a, b) => a.date.localeCompare(b.date))),
});

/** Any standard that a standard's file can hold. */
export const anyStandard: fc.Arbitrary<Standard> = fc
  .record(
    {
      urn,
      title: line,
      criteria: fc.uniqueArray(criterion, {
        minLength: 1,
        maxLength: 5,
        selector: (it) => it.code,
      }),
      suite: line,
      developedBy: line,
      approved: date,
      reviewBy: date,
      overview: line,
      supersededBy: fc.record({ urn, targets: fc.array(fc.array(code, { maxLength: 3 })) }),
    },
    { requiredKeys: ['urn', 'title', 'criteria'] },
  )
  .map(({ criteria, supersededBy, ...fields }) => {
    const rows = criteria.map((it): Criterion => ({
      id: criterionId(fields.urn, it.code),
      urn: fields.urn,
      ...it,
    }));
    const map = supersededBy?.targets
      .slice(0, rows.length)
      .map((targets, index) => [rows[index]?.code ?? '', targets] as const);
    return {
      ...fields,
      criteria: [
        ...rows.filter(({ kind }) => kind === 'performance'),
        ...rows.filter(({ kind }) => kind === 'knowledge'),
      ],
      ...(supersededBy && { supersededBy: { urn: supersededBy.urn, map: new Map(map) } }),
    };
  });
