import { assert } from 'chai';
import fc from 'fast-check';
import { FAILSAFE_SCHEMA, safeLoad } from 'js-yaml';
import { findFrontMatter } from '../../../../src/core/note/findFrontMatter';
import { parseNoteFile } from '../../../../src/core/note/parseNoteFile';
import { planCriteriaEdit } from '../../../../src/core/note/planCriteriaEdit';
import { formatMessage } from '../../../../src/core/text/message';
import { applyEdits } from '../../../../src/core/text/textEdit';
import { propertyRuns } from '../../support/properties';
import { generatedNote, oddCode, simpleCode, type GeneratedNote } from './noteArbitrary';

describe('planCriteriaEdit', () => {
  const code = fc.oneof({ weight: 4, arbitrary: simpleCode }, { weight: 1, arbitrary: oddCode });

  it('takes a code that it has added away again to the byte', () => {
    const statistics = { crlf: 0, comments: 0, blockLists: 0, quotes: 0, restored: 0 };
    fc.assert(
      fc.property(generatedNote, code, (note, added) => {
        fc.pre(!note.codes.includes(added));
        const tagged = edit(note.text, [added], []);
        assert.deepEqual(criteriaOf(tagged), [...note.codes, added]);
        assertKept(note, tagged);
        assertNoEdit(tagged, [added], []);

        const untagged = edit(tagged, [], [added]);
        assertKept(note, untagged);
        assertNoEdit(untagged, [], [added]);
        if (isRestored(note, added)) assert.equal(untagged, note.text);
        else assert.deepEqual(criteriaOf(untagged), note.codes);

        if (note.lineEnd === '\r\n') statistics.crlf += 1;
        if (note.comments.length > 0) statistics.comments += 1;
        if (note.form === 'block') statistics.blockLists += 1;
        if (/["']/.test(note.text)) statistics.quotes += 1;
        if (isRestored(note, added)) statistics.restored += 1;
      }),
    );
    for (const [name, count] of Object.entries(statistics)) {
      assert.isAtLeast(count, propertyRuns / 10, name);
    }
    assert.isAtLeast(statistics.restored, propertyRuns * 0.8);
  });

  it('removes any of the codes and nothing else', () => {
    fc.assert(
      fc.property(generatedNote, fc.nat(), (note, seed) => {
        fc.pre(note.codes.length > 0);
        const removed = note.codes[seed % note.codes.length] ?? '';
        const untagged = edit(note.text, [], [removed]);
        assert.deepEqual(
          criteriaOf(untagged),
          note.codes.filter((other) => other !== removed),
        );
        assertKept(note, untagged);
        assertNoEdit(untagged, [], [removed]);
      }),
    );
  });

  it('does many changes in one edit', () => {
    const codes = fc.array(code, { maxLength: 4 });
    fc.assert(
      fc.property(generatedNote, codes, codes, fc.nat(3), (note, add, others, count) => {
        const remove = [...others, ...note.codes.slice(0, count)];
        const kept = note.codes.filter((old) => !remove.includes(old) || add.includes(old));
        const changed = edit(note.text, add, remove);
        const isEmpty = note.form === 'no-key' || note.form === 'no-front-matter';
        if (!isEmpty || add.length > 0) {
          assert.deepEqual(criteriaOf(changed), [
            ...kept,
            ...new Set(add.filter((added) => !kept.includes(added))),
          ]);
        }
        assertKept(note, changed);
        assertNoEdit(changed, add, remove);
      }),
    );
  });

  it('changes no other byte of any text, or says why it will not', () => {
    const line = fc.oneof(
      fc.constantFrom('criteria: [P1, K4]', 'criteria:', '- P1', '  - K4 # x', 'title: a: b', ']'),
      fc.constantFrom('criteria: &a [P1]', 'criteria: !!str P1', 'x: [', '---', '...', '\t', '{'),
      fc.constantFrom('criteria: {a: b}', '? criteria', ': [P1]', '"', 'criteria: |', '  P1, K4'),
      fc.string({
        unit: fc.constantFrom(...Array.from(' \t:,[]{}#&*!|>\'"%@`-?P1criteria')),
        maxLength: 12,
      }),
    );
    const text = fc
      .tuple(fc.array(line, { maxLength: 6 }), fc.constantFrom('\n', '\r\n', '\r'))
      .map(([lines, lineEnd]) => ['---', ...lines, '---', 'body', ''].join(lineEnd));
    let [edited, refused] = [0, 0];
    fc.assert(
      fc.property(fc.oneof(text, fc.string({ unit: 'binary' })), code, (before, added) => {
        const plan = planCriteriaEdit(before, { add: [added], remove: ['P1'] });
        if (plan.kind === 'refused') {
          assert.isNotEmpty(formatMessage(plan.reason));
          refused += 1;
          return;
        }
        assert.isAtMost(plan.edits.length, 1);
        const after = applyEdits(before, plan.edits);
        const isNew = before !== after && findFrontMatter(before).kind === 'none';
        assert.equal(bodyOf(after), isNew ? before.replace(/^\uFEFF/, '') : bodyOf(before));
        assert.deepEqual(otherEntries(after), otherEntries(before));
        assert.include(criteriaOf(after), added);
        edited += 1;
      }),
    );
    assert.isAtLeast(edited, propertyRuns / 10);
    assert.isAtLeast(refused, propertyRuns / 10);
  });

  /** The law: everything comes back, but for what an empty list has taken the place of. */
  function isRestored({ form }: GeneratedNote, added: string): boolean {
    if (form === 'null' || form === 'no-key' || form === 'no-front-matter') return false;
    const isScalar = form === 'scalar' || form === 'quoted-scalar';
    return !isScalar || /^[A-Za-z0-9][\w./-]*$/.test(added);
  }

  /** Body, line ends, byte order mark, comments, other keys and their order are as they were. */
  function assertKept(note: GeneratedNote, changed: string): void {
    assert.equal(bodyOf(changed), note.body);
    assert.equal(changed.startsWith('\uFEFF'), note.text.startsWith('\uFEFF'));
    const usesLineEnds = new Set(changed.match(/\r\n?|\n/g));
    const expected = /[\r\n]/.test(note.text) ? note.lineEnd : '\n';
    assert.isTrue([...usesLineEnds].every((lineEnd) => lineEnd === expected));
    const head = changed.slice(0, changed.length - note.body.length);
    assert.deepEqual(head.match(/# note \d+ of mine/g) ?? [], [...note.comments]);
    assert.deepEqual(otherEntries(changed), otherEntries(note.text));
  }

  /** All entries but `criteria`, read by a parser that knows nothing of NOS Notes. */
  function otherEntries(text: string): unknown {
    const frontMatter = findFrontMatter(text);
    if (frontMatter.kind !== 'closed') return [];
    const yaml = text.slice(frontMatter.yamlStart, frontMatter.yamlEnd);
    const data = safeLoad(yaml, { schema: FAILSAFE_SCHEMA }) ?? {};
    return Object.entries(data).filter(([key]) => key !== 'criteria');
  }

  function bodyOf(text: string): string {
    return text.slice(findFrontMatter(text).bodyStart);
  }

  function criteriaOf(text: string): readonly string[] {
    const file = parseNoteFile('file:///note.md', text);
    if (file.kind !== 'note') assert.fail(`${file.kind}: ${text}`);
    return file.criteria;
  }

  function edit(text: string, add: readonly string[], remove: readonly string[]): string {
    const plan = planCriteriaEdit(text, { add, remove });
    if (plan.kind === 'refused') assert.fail(formatMessage(plan.reason));
    assert.isAtMost(plan.edits.length, 1);
    return applyEdits(text, plan.edits);
  }

  function assertNoEdit(text: string, add: readonly string[], remove: readonly string[]): void {
    assert.deepEqual(planCriteriaEdit(text, { add, remove }), { kind: 'edits', edits: [] });
  }
});
