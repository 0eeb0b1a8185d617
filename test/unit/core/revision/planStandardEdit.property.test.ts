import { assert } from 'chai';
import fc from 'fast-check';
import { compareStandards } from '../../../../src/core/revision/compareStandards';
import { planStandardEdit } from '../../../../src/core/revision/planStandardEdit';
import {
  criterionChanges,
  isRevision,
  type StandardChange,
} from '../../../../src/core/revision/standardChange';
import { parseStandardFile } from '../../../../src/core/standard/parseStandardFile';
import type { Standard } from '../../../../src/core/standard/standard';
import { formatMessage, message } from '../../../../src/core/text/message';
import { applyEdits } from '../../../../src/core/text/textEdit';
import { propertyRuns } from '../../support/properties';
import { standardFile, unknownKeys, wording, type SampleItem } from './standardFileArbitrary';

const options = { date: '2026-05-01', translate: formatMessage };

/** What an import makes of a list: some wordings go, some change, some come, some change places. */
const alteration = fc.record({
  drop: fc.array(fc.nat(5), { maxLength: 2 }),
  reword: fc.array(fc.tuple(fc.nat(5), wording), { maxLength: 2 }),
  insert: fc.array(fc.tuple(fc.nat(6), wording), { maxLength: 2 }),
  swap: fc.boolean(),
});
type Alteration = typeof alteration extends fc.Arbitrary<infer T> ? T : never;

function altered(letter: string, items: readonly SampleItem[], by: Alteration): SampleItem[] {
  const texts = items.map(({ text }) => text);
  for (const [at, text] of by.reword) if (at < texts.length) texts[at] = text;
  for (const at of by.drop) if (at < texts.length) texts.splice(at, 1);
  for (const [at, text] of by.insert) texts.splice(at, 0, text);
  if (by.swap) texts.push(...texts.splice(0, 1));
  return texts.map((text, index) => ({ code: `${letter}${index + 1}`, text }));
}

const fields = fc.record(
  {
    title: fc.constantFrom('The title', 'Another: title'),
    suite: wording,
    approved: fc.constant('2026-05-01'),
    overview: wording,
    supersededBy: fc.record({
      urn: fc.constantFrom('Y', 'Y', 'Z z'),
      map: fc
        .dictionary(fc.constantFrom('P1', 'P2', 'P3', 'K1'), fc.subarray(['Q1', 'Q2', 'K2.1']))
        .map((rows) => new Map(Object.entries(rows))),
    }),
  },
  { requiredKeys: ['title'] },
);

describe('planStandardEdit', () => {
  it('takes over what was chosen and nothing else, in files of every style', () => {
    const kinds = new Map<string, number>();
    fc.assert(
      fc.property(
        standardFile,
        alteration,
        alteration,
        fields,
        fc.integer(),
        (file, forP, forK, head, choice) => {
          const before = read(file.text);
          const imported = {
            ...head,
            performance: altered('P', file.performance, forP),
            knowledge: altered('K', file.knowledge, forK),
            warnings: ['P1', 'P2', 'K1'].map((item) => ({
              code: 'numbering' as const,
              item,
              message: message('doubt about {0}', item),
            })),
          };
          const all = compareStandards(before, imported);
          for (const { kind } of all) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
          const chosen = all.filter(
            (_, index) => choice % 3 === 0 || ((choice >> index) & 1) === 1,
          );
          if (leavesNothing(before, chosen)) return;
          const changed = edit(file.text, chosen);

          const after = read(changed);
          assert.deepEqual(wordings(after), expectedWordings(before, chosen));
          assert.deepEqual(revisions(after), expectedRevisions(before, chosen));
          for (const change of chosen) {
            if (change.kind === 'field') assert.equal(after[change.field], change.text);
          }
          assert.equal(changed.startsWith('\uFEFF'), file.text.startsWith('\uFEFF'));
          assert.isEmpty(
            [...(changed.match(/\r\n?|\n/g) ?? [])].filter((it) => it !== file.lineEnd),
          );
          assert.deepEqual(unknownKeys(changed), unknownKeys(file.text));
          for (const comment of file.comments) assert.include(changed, comment);
          const replaced = replacedCodes(chosen);
          for (const { code } of after.criteria) {
            const remark = `# CHECK: is ${code} right?`;
            const hasRemark = file.text.includes(remark) && !replaced.has(code);
            assert.equal(changed.includes(remark), hasRemark, remark);
            if (file.text.includes(`# about ${code}`)) assert.include(changed, `# about ${code}`);
          }
          if (chosen.some(({ kind }) => kind === 'successor')) {
            assert.equal(after.supersededBy?.urn, head.supersededBy?.urn);
          }
          const rest = compareStandards(after, imported);
          if (chosen.length === all.length) assert.deepEqual(rest, []);
          if (chosen.length === 0) assert.equal(changed, file.text);
          if (chosen.length === all.length) assertOrder(after, imported, before);
        },
      ),
    );
    for (const kind of [
      'field',
      'successor',
      'respelled',
      'reworded',
      'added',
      'removed',
      'recoded',
    ]) {
      assert.isAtLeast(kinds.get(kind) ?? 0, propertyRuns / 100, kind);
    }
  });

  it('edits any text that is a standard so that it stays one, or says why it will not', () => {
    const line = fc.constantFrom(
      ...[
        'performance:',
        '- code: P1',
        '  text: a',
        '- {code: P2, text: b}',
        '- &x {code: P3, text: c}',
      ],
      ...['- code: P4', '  text: &y d', '- *x', '  text: *y', 'knowledge: [{code: K1, text: e}]'],
      ...['keywords: {P1: [a], P2: b}', 'revisions:', '- {date: 2020-01-01, code: P1, was: z}'],
      ...[
        'incomplete: P1',
        '? P1',
        'supersededBy: {urn: Y, map: {P1: P1}}',
        '  # c',
        '',
        '- !!str {code: P5, text: f}',
      ],
      ...['suite: *y', 'suite: |', '   two', 'title: "U"', 'performance: []'],
    );
    let [edited, refused] = [0, 0];
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), wording, (lines, text) => {
        const start = ['urn: X', 'title: T', 'performance:', '- code: P7', '  text: g'];
        const file = [...start, ...lines, ''].join('\n');
        const { standard } = parseStandardFile(file, 'X.yaml');
        if (!standard) return;
        const performance = [
          { code: 'P1', text },
          { code: 'P2', text: 'a' },
          { code: 'P9', text: 'n' },
        ];
        const imported = { title: 'T', suite: 'S', performance, knowledge: [], warnings: [] };
        const changes = compareStandards(standard, imported);
        const plan = planStandardEdit(file, changes, options);
        if (plan.kind === 'refused') {
          refused += 1;
          assert.isNotEmpty(formatMessage(plan.reason));
          return;
        }
        edited += 1;
        const after = read(applyEdits(file, plan.edits));
        assert.deepEqual(wordings(after), expectedWordings(standard, changes));
      }),
    );
    assert.isAtLeast(edited, propertyRuns / 20);
    assert.isAtLeast(refused, propertyRuns / 50);
  });
});

/** The codes that have another wording now. */
function replacedCodes(chosen: readonly StandardChange[]): ReadonlySet<string> {
  const codes = criterionChanges(chosen).flatMap((change) => change.codes);
  return new Set(codes.map(({ code }) => code));
}

function read(text: string): Standard {
  const { standard, problems } = parseStandardFile(text, 'X.yaml');
  if (!standard) assert.fail(`${problems.map((it) => formatMessage(it.message)).join()}\n${text}`);
  return standard;
}

function edit(text: string, changes: readonly StandardChange[]): string {
  const plan = planStandardEdit(text, changes, options);
  if (plan.kind === 'refused') {
    assert.fail(`${formatMessage(plan.reason)}\n${text}\n${JSON.stringify(changes)}`);
  }
  return applyEdits(text, plan.edits);
}

const byCode = (a: readonly [string, unknown], b: readonly [string, unknown]): number =>
  a[0] < b[0] ? -1 : 1;

function wordings({ criteria }: Standard): readonly (readonly [string, string])[] {
  return criteria.map(({ code, text }) => [code, text] as const).sort(byCode);
}

function expectedWordings(before: Standard, chosen: readonly StandardChange[]): unknown {
  const texts = new Map(before.criteria.map(({ code, text }) => [code, text]));
  for (const { code, text } of criterionChanges(chosen).flatMap(({ codes }) => codes)) {
    if (text === undefined) texts.delete(code);
    else texts.set(code, text);
  }
  return [...texts].sort(byCode);
}

function revisions({ criteria }: Standard): unknown {
  return criteria
    .filter((it) => it.revisions.length > 0)
    .map((it) => [it.code, it.revisions.map(({ date, was }) => `${date} ${was}`)] as const)
    .sort(byCode);
}

function expectedRevisions(before: Standard, chosen: readonly StandardChange[]): unknown {
  const rows = new Map(
    before.criteria.map((it) => [it.code, it.revisions.map(({ date, was }) => `${date} ${was}`)]),
  );
  for (const change of criterionChanges(chosen)) {
    for (const code of change.codes) {
      if (code.text === undefined) rows.delete(code.code);
      else if (isRevision(change, code)) rows.get(code.code)?.push(`2026-05-01 ${code.was}`);
    }
  }
  return [...rows].filter(([, its]) => its.length > 0).sort(byCode);
}

/** Codes of the import follow each other as they do there, where the file had them in that order. */
function assertOrder(
  after: Standard,
  { performance, knowledge }: { performance: SampleItem[]; knowledge: SampleItem[] },
  before: Standard,
): void {
  const moved = before.criteria.some(
    ({ code, kind }) => (kind === 'performance') !== code.startsWith('P'),
  );
  if (moved) return;
  assert.deepEqual(
    after.criteria.map(({ code }) => code),
    [...performance, ...knowledge].map(({ code }) => code),
  );
}

function leavesNothing({ criteria }: Standard, chosen: readonly StandardChange[]): boolean {
  const codes = criterionChanges(chosen).flatMap((change) => change.codes);
  const gone = codes.filter(({ text }) => text === undefined).length;
  return criteria.length - gone + codes.filter(({ was }) => was === undefined).length === 0;
}
