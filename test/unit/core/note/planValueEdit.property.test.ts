import { assert } from 'chai';
import fc from 'fast-check';
import { FAILSAFE_SCHEMA, safeLoad } from 'js-yaml';
import { findFrontMatter } from '../../../../src/core/note/findFrontMatter';
import type { FrontMatterKey } from '../../../../src/core/note/frontMatterKey';
import { frontMatterScalar } from '../../../../src/core/note/frontMatterScalar';
import { planNewKey } from '../../../../src/core/note/planNewKey';
import { planValueEdit } from '../../../../src/core/note/planValueEdit';
import { formatMessage } from '../../../../src/core/text/message';
import { applyEdits } from '../../../../src/core/text/textEdit';
import { generatedNote } from './noteArbitrary';

describe('planValueEdit', () => {
  const keys = ['title', 'date', 'production', 'role', 'standard', 'status', 'template'] as const;
  const value = fc.oneof(
    fc.constantFrom('ready', 'draft', '2026-11-20', 'Reel 2: conform', "Bob's job", 'HALCYON'),
    fc.string({ unit: 'grapheme', maxLength: 12 }),
  );

  it('changes one value and no other byte', () => {
    fc.assert(
      fc.property(generatedNote, fc.constantFrom(...keys), value, (note, key, text) => {
        const changed = edit(note.text, key, text);
        const { [key]: written, ...others } = entriesOf(changed);
        assert.equal(written ?? '', text);
        const { [key]: old, ...otherBefore } = entriesOf(note.text);
        assert.deepEqual(Object.entries(others), Object.entries(otherBefore));
        assert.equal(changed.slice(findFrontMatter(changed).bodyStart), note.body);
        const head = changed.slice(0, changed.length - note.body.length);
        assert.deepEqual(head.match(/# note \d+ of mine/g) ?? [], [...note.comments]);

        assert.equal(edit(changed, key, text), changed);
        const needsNoQuotes = frontMatterScalar(text) === text;
        if (old === 'draft' && needsNoQuotes) {
          assert.equal(edit(changed, key, 'draft'), note.text);
        }
      }),
    );
  });

  it('has a new key where notes have it, and keeps every line that was there', () => {
    fc.assert(
      fc.property(generatedNote, fc.constantFrom('title', 'date', 'reviewed'), (note, key) => {
        const changed = edit(note.text, key, '2026-11-20', planNewKey);
        const { [key]: written, ...others } = entriesOf(changed);
        assert.equal(written, '2026-11-20');
        const { [key]: old, ...otherBefore } = entriesOf(note.text);
        assert.deepEqual(Object.entries(others), Object.entries(otherBefore));
        assert.equal(edit(changed, key, '2026-11-20', planNewKey), changed);
        if (old !== undefined || note.form === 'no-front-matter') return;
        const line = new RegExp(`^[ \\uFEFF]*${key}: 2026-11-20(?:\\r\\n?|\\n)`, 'm');
        assert.equal(changed.replace(line, ''), note.text);
      }),
    );
  });

  function edit(
    text: string,
    key: FrontMatterKey,
    value: string,
    planEdit: typeof planValueEdit = planValueEdit,
  ): string {
    const plan = planEdit(text, key, value);
    if (plan.kind === 'refused') assert.fail(formatMessage(plan.reason));
    assert.isAtMost(plan.edits.length, 1);
    return applyEdits(text, plan.edits);
  }

  /** All entries, read by a parser that knows nothing of NOS Notes. */
  function entriesOf(text: string): Record<string, unknown> {
    const frontMatter = findFrontMatter(text);
    if (frontMatter.kind !== 'closed') return {};
    const yaml = text.slice(frontMatter.yamlStart, frontMatter.yamlEnd);
    const data = safeLoad(yaml, { schema: FAILSAFE_SCHEMA });
    return typeof data === 'object' ? { ...data } : {};
  }
});
