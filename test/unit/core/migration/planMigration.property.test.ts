import { assert } from 'chai';
import fc from 'fast-check';
import { planMigration } from '../../../../src/core/migration/planMigration';
import { parseNoteFile } from '../../../../src/core/note/parseNoteFile';
import { sealOf } from '../../../../src/core/note/sealOf';
import { builtInStandards } from '../../../../src/core/standard/builtInStandards';
import { StandardSet } from '../../../../src/core/standard/standardSet';
import { applyEdits } from '../../../../src/core/text/textEdit';
import { sampleStandard } from '../../support/journalSamples';
import { propertyRuns } from '../../support/properties';
import { generatedNote } from '../note/noteArbitrary';

const uri = 'file:///note.md';
const target = sampleStandard('SKSCMGS3', ['P1', 'P7', 'K1', 'K2']);
const standards = new StandardSet([...builtInStandards, target], 'SKSPP05');
const old = builtInStandards.flatMap(({ criteria }) => criteria);

const mapping = fc
  .array(fc.tuple(fc.constantFrom(...old), fc.subarray([...target.criteria])), { maxLength: 29 })
  .map((rows) => new Map<string, typeof target.criteria>(rows.map(([{ id }, to]) => [id, to])));

/** What a note names, by full id where it can be. */
function named(text: string): readonly string[] {
  const file = parseNoteFile(uri, text);
  if (file.kind !== 'note') return [];
  return file.criteria.map((written) => {
    const resolution = standards.resolve(written, file.standard);
    return resolution.kind === 'criterion' ? resolution.criterion.id : written;
  });
}

describe('planMigration', () => {
  it('adds just what is missing, once, at the end, and changes nothing else', () => {
    let changed = 0;
    fc.assert(
      fc.property(generatedNote, mapping, ({ text, body, codes, comments }, successors) => {
        const plan = planMigration(uri, text, successors, standards);
        assert(plan.kind === 'edits', 'none of these notes is refused');
        const after = applyEdits(text, plan.edits);
        const [was, is] = [named(text), named(after)];
        const due = new Set(was.flatMap((id) => successors.get(id) ?? []).map(({ id }) => id));
        const added = [...due].filter((id) => !was.includes(id));
        assert.deepEqual(is, [...was, ...added]);

        const [before, now] = [parseNoteFile(uri, text), parseNoteFile(uri, after)];
        assert(before.kind !== 'unreadable' && now.kind !== 'unreadable');
        assert.equal(sealOf(now.body), sealOf(before.body));
        assert.isTrue(after.endsWith(body));
        if (before.kind === 'note' && now.kind === 'note') {
          assert.deepEqual(now.criteria.slice(0, codes.length), codes);
          assert.deepEqual(now.acceptances, before.acceptances);
          assert.equal(now.standard, before.standard);
        }
        for (const comment of comments) assert.include(after, comment);

        const again = planMigration(uri, after, successors, standards);
        assert.deepEqual(again, { kind: 'edits', edits: [] });
        if (added.length > 0) changed += 1;
        else assert.equal(after, text);
      }),
    );
    assert.isAtLeast(changed, propertyRuns / 10);
  });
});
