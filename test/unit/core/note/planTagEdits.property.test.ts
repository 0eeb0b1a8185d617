import { assert } from 'chai';
import fc from 'fast-check';
import { findCriterionReferences } from '../../../../src/core/note/findCriterionReferences';
import { parseNoteFile } from '../../../../src/core/note/parseNoteFile';
import { planTagEdits, type TagEdit } from '../../../../src/core/note/planTagEdits';
import { applyEdits } from '../../../../src/core/text/textEdit';
import { TextLines } from '../../../../src/core/text/textLines';
import { generatedNote } from './noteArbitrary';

const uri = 'file:///note.md';

/** The offsets of the tags in `text`, in order. */
function tagOffsets(text: string): readonly number[] {
  const lines = new TextLines(text);
  return findCriterionReferences(text)
    .filter(({ kind }) => kind === 'tag')
    .map(({ range }) => lines.offsetAt(range.start));
}

function codesOf(text: string): readonly string[] {
  const file = parseNoteFile(uri, text);
  return file.kind === 'note' ? file.criteria : [];
}

/** The text after the edit; nothing where it is refused. */
function edited(text: string, edit: TagEdit): string | undefined {
  const plan = planTagEdits(text, [edit]);
  return plan.kind === 'edits' ? applyEdits(text, plan.edits) : undefined;
}

describe('planTagEdits', () => {
  it('rewrites one tag, and rewriting it back restores every byte', () => {
    fc.assert(
      fc.property(generatedNote, fc.nat(), ({ text, codes }, seed) => {
        if (codes.length === 0) return;
        const index = seed % codes.length;
        const offset = tagOffsets(text)[index];
        if (offset === undefined) return;
        const changed = edited(text, { offset, code: 'Z9' });
        assert(changed !== undefined, 'none of these notes is refused');
        assert.deepEqual(
          codesOf(changed),
          codes.map((code, at) => (at === index ? 'Z9' : code)),
        );
        const back = edited(changed, {
          offset: tagOffsets(changed)[index] ?? -1,
          code: codes[index] ?? '',
        });
        assert.equal(back, text);
      }),
    );
  });

  it('removes one tag and leaves the others, the body and every comment', () => {
    fc.assert(
      fc.property(generatedNote, fc.nat(), ({ text, codes, body, comments }, seed) => {
        if (codes.length === 0) return;
        const index = seed % codes.length;
        const offset = tagOffsets(text)[index];
        if (offset === undefined) return;
        const changed = edited(text, { offset });
        if (changed === undefined) return;
        assert.deepEqual(
          codesOf(changed),
          codes.filter((_, at) => at !== index),
        );
        assert.isTrue(changed.endsWith(body));
        for (const comment of comments) assert.include(changed, comment);
      }),
    );
  });
});
