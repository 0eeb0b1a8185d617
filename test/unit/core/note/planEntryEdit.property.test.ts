import { assert } from 'chai';
import fc from 'fast-check';
import { FAILSAFE_SCHEMA, safeLoad } from 'js-yaml';
import type { EditPlan } from '../../../../src/core/note/editPlan';
import { findFrontMatter } from '../../../../src/core/note/findFrontMatter';
import { planAcceptance } from '../../../../src/core/note/planAcceptance';
import { planEvidence } from '../../../../src/core/note/planEvidence';
import { sealOf } from '../../../../src/core/note/sealOf';
import { formatMessage } from '../../../../src/core/text/message';
import { applyEdits } from '../../../../src/core/text/textEdit';
import { propertyRuns } from '../../support/properties';
import { noteWithAcceptances, noteWithEvidence, type NoteWithList } from './listArbitrary';

const anyText = fc
  .oneof(
    fc.constantFrom('S. Okafor', 'Ann: B', 'Lee', '#1', "O'Neil", '[x]', '2026', 'yes', '- a'),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 10 }),
  )
  .map((text) => text.trim())
  .filter((text) => text !== '');

const acceptance = fc.record({
  by: anyText,
  role: fc.option(fc.oneof(anyText, fc.constantFrom('Post supervisor', 'Tutor')), {
    nil: undefined,
  }),
  date: fc.constant('2026-12-01'),
  criteria: fc.constantFrom(['P3'], ['P3', 'K4'], ['P3', 'K4', 'P10'], ['X: 1/P7', 'P10']),
});

describe('planAcceptance', () => {
  it('adds or renews one acceptance and changes nothing else', () => {
    const seen = new Map<string, number>();
    fc.assert(
      fc.property(noteWithAcceptances, acceptance, (note, { role, ...rest }) => {
        const added = { ...rest, ...(role !== undefined && { role }) };
        const plan = planAcceptance(note.text, added);
        const changed = edit(note.text, plan);
        assertKept(note, changed, 'accepted');

        const [before, after] = [listIn(note.text, 'accepted'), listIn(changed, 'accepted')];
        const isRenewal = before.length === after.length;
        assert.isAtMost(after.length - before.length, 1);
        const at = isRenewal ? after.findIndex((it, index) => !isSame(it, before[index])) : -1;
        const entry: unknown = after.at(at);
        const others = after.filter((_, index) => index !== (at < 0 ? after.length - 1 : at));
        const othersBefore = before.filter((_, index) => !isRenewal || index !== at);
        assert.deepEqual(others, othersBefore);
        assert.deepInclude(entry, { date: added.date, seal: sealOf(note.body) });
        assert.deepEqual(planAcceptance(changed, added), { kind: 'edits', edits: [] });
        const what = isRenewal ? 'renewed' : note.form;
        seen.set(what, (seen.get(what) ?? 0) + 1);
      }),
    );
    for (const what of ['absent', 'empty', 'flow', 'block', 'single-map', 'renewed']) {
      assert.isAtLeast(seen.get(what) ?? 0, propertyRuns / 100, what);
    }
  });

  it('changes no other byte of any text, or says why it will not', () => {
    assertAllSafe('accepted', (text) =>
      planAcceptance(text, { by: 'A', date: '2026-12-01', criteria: ['P1'] }),
    );
  });
});

describe('planEvidence', () => {
  const item = fc.oneof(
    fc.record({ file: anyText }),
    fc.record({ file: fc.constantFrom('../a.pdf', 'b c.mov', 'c: d.txt'), sha256: hash() }),
    fc.record({ title: anyText, held: anyText, shownBy: anyText, sha256: hash() }),
    fc.record({ title: anyText }),
  );

  it('adds one thing, or the hash of one that is there, and changes nothing else', () => {
    let renewed = 0;
    fc.assert(
      fc.property(noteWithEvidence, item, (note, added) => {
        const changed = edit(note.text, planEvidence(note.text, added));
        assertKept(note, changed, 'evidence');
        const [before, after] = [listIn(note.text, 'evidence'), listIn(changed, 'evidence')];
        assert.isAtMost(after.length - before.length, 1);
        if (after.length > before.length) {
          assert.deepEqual(after.slice(0, -1), before);
          const isFileAlone = 'file' in added && !('sha256' in added);
          assert.deepEqual(after.at(-1), isFileAlone ? added.file : { ...added });
        } else {
          const differing = after.filter((it, index) => !isSame(it, before[index]));
          assert.isAtMost(differing.length, 1);
          for (const it of differing) assert.deepEqual(it, { ...added });
          renewed += 1;
        }
        if ('file' in added) {
          assert.deepEqual(planEvidence(changed, added), { kind: 'edits', edits: [] });
        }
      }),
    );
    assert.isAtLeast(renewed, propertyRuns / 50);
  });

  it('changes no other byte of any text, or says why it will not', () => {
    assertAllSafe('evidence', (text) => planEvidence(text, { file: 'x.pdf', sha256: '00' }));
  });
});

function hash(): fc.Arbitrary<string> {
  return fc.constantFrom('77aa', '1234', '12e4', 'ff00');
}

function brokenText(key: string): fc.Arbitrary<string> {
  const line = fc.oneof(
    fc.constantFrom(`${key}:`, `${key}: [a, {b: c}]`, '- a', '  - b # x', '  by: A', 'x: a: b'),
    fc.constantFrom(`${key}: &a [b]`, `${key}: !!str b`, `${key}: *a`, '---', '\t', '{', '}'),
    fc.constantFrom(`? ${key}`, ': [a]', `${key}: |`, '  text', `${key}: "a`, '  b"', '  # c'),
    fc.constantFrom('criteria: [P1]', '  - by: A', '    date: |', '      t', '  -', '  - - x'),
    fc.string({ unit: fc.constantFrom(...Array.from(' \t:,[]{}#&*!|>\'"-?a')), maxLength: 8 }),
  );
  return fc
    .tuple(fc.array(line, { maxLength: 7 }), fc.constantFrom('\n', '\r\n', '\r'))
    .map(([lines, lineEnd]) => ['---', ...lines, '---', 'body', ''].join(lineEnd));
}

/** Every edit leaves body and other keys as they are; some texts are edited, and some are not. */
function assertAllSafe(key: string, plan: (text: string) => EditPlan): void {
  let [edited, refused] = [0, 0];
  fc.assert(
    fc.property(brokenText(key), (text) => {
      const planned = plan(text);
      if (planned.kind === 'refused') {
        assert.isNotEmpty(formatMessage(planned.reason));
        refused += 1;
        return;
      }
      const changed = edit(text, planned);
      assert.equal(bodyOf(changed), bodyOf(text));
      assert.deepEqual(otherEntries(changed, key), otherEntries(text, key));
      edited += 1;
    }),
  );
  assert.isAtLeast(edited, propertyRuns / 20);
  assert.isAtLeast(refused, propertyRuns / 20);
}

/** Body, line ends, byte order mark, comments, other keys and their order are as they were. */
function assertKept(note: NoteWithList, changed: string, key: string): void {
  assert.equal(bodyOf(changed), note.body);
  assert.equal(changed.startsWith('\uFEFF'), note.text.startsWith('\uFEFF'));
  const lineEnds = new Set(changed.match(/\r\n?|\n/g));
  assert.deepEqual([...lineEnds], [note.lineEnd]);
  const head = changed.slice(0, changed.length - note.body.length);
  assert.deepEqual(head.match(/# note \d+ of mine/g) ?? [], [...note.comments]);
  assert.deepEqual(otherEntries(changed, key), otherEntries(note.text, key));
}

function edit(text: string, plan: EditPlan): string {
  if (plan.kind === 'refused') assert.fail(`${formatMessage(plan.reason)}\n${text}`);
  assert.isAtMost(plan.edits.length, 1);
  return applyEdits(text, plan.edits);
}

function bodyOf(text: string): string {
  return text.slice(findFrontMatter(text).bodyStart);
}

/** What stands in the front matter, read by a parser that knows nothing of NOS Notes. */
function read(text: string): Readonly<Record<string, unknown>> {
  const frontMatter = findFrontMatter(text);
  if (frontMatter.kind !== 'closed') return {};
  const yaml = text.slice(frontMatter.yamlStart, frontMatter.yamlEnd).replace(/\r\n?/g, '\n');
  const data = safeLoad(yaml, { schema: FAILSAFE_SCHEMA });
  return typeof data === 'object' ? { ...data } : {};
}

function otherEntries(text: string, key: string): unknown {
  return Object.entries(read(text)).filter(([name]) => name !== key);
}

function listIn(text: string, key: string): readonly unknown[] {
  const value = read(text)[key];
  if (Array.isArray(value)) return value;
  const isText = typeof value === 'string';
  const isNothing = !value || (isText && ['~', 'null'].includes(value));
  return isNothing ? [] : [value];
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
