import { assert } from 'chai';
import fc from 'fast-check';
import type { CriterionReference } from '../../../../src/core/note/criterionReference';
import { findCriterionReferences } from '../../../../src/core/note/findCriterionReferences';
import { findFrontMatter } from '../../../../src/core/note/findFrontMatter';
import { parseNoteFile } from '../../../../src/core/note/parseNoteFile';
import { TextLines } from '../../../../src/core/text/textLines';
import { propertyRuns } from '../../support/properties';
import { generatedNote } from './noteArbitrary';

const line = fc.oneof(
  fc.constantFrom('---', '--- ', '---js', '...', '----', 'criteria: [P1]', 'criteria:', '- P1'),
  fc.constantFrom('title: x', 'title: a: b', 'x: &x [*x]', '"', '[', '#P1', '```', '<!--', ''),
  fc.string({ maxLength: 8 }),
);

/** Text that often nearly is a note. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .record({
      mark: fc.constantFrom('', '', '', '\uFEFF'),
      opening: fc.constantFrom('---', '---', '---', '--- ', '---js', '', 'text'),
      criteria: fc.constantFrom('criteria: [P1, K4]', 'criteria: P1', '- P1', ''),
      entries: fc.array(line, { maxLength: 2 }),
      closing: fc.constantFrom('---', '---', '...', ''),
      lines: fc.array(line, { maxLength: 6 }),
      lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
    })
    .map(({ mark, opening, criteria, entries, closing, lines, lineEnd }) => {
      return mark + [opening, criteria, ...entries, closing, ...lines].join(lineEnd);
    }),
);

describe('findFrontMatter', () => {
  it('divides any text into its parts', () => {
    let found = 0;
    fc.assert(
      fc.property(anyText, (text) => {
        const frontMatter = findFrontMatter(text);
        if (frontMatter.kind === 'none') {
          assert.equal(frontMatter.bodyStart, text.startsWith('\uFEFF') ? 1 : 0);
          return;
        }
        const { kind, yamlStart, yamlEnd, bodyStart } = frontMatter;
        assert.match(text.slice(0, yamlStart), /^\uFEFF?---[^\r\n]*(?:\r\n?|\n|$)$/);
        assert.isTrue(yamlStart <= yamlEnd && yamlEnd <= bodyStart && bodyStart <= text.length);
        const yaml = text.slice(yamlStart, yamlEnd);
        const closing = text.slice(yamlEnd, bodyStart);
        assert.isFalse(yaml.split(/[\r\n]/).some((line) => /^(?:---|\.\.\.)\s*$/.test(line)));
        if (kind === 'closed') assert.match(closing, /^---\s*$/);
        if (kind === 'dots-close') assert.match(closing, /^\.\.\.\s*$/);
        if (kind === 'unclosed') assert.equal(bodyStart, text.length);
        found += 1;
      }),
    );
    assert.isAtLeast(found, propertyRuns / 10);
  });
});

describe('parseNoteFile', () => {
  it('takes any text, and no text for a note that names no criteria', () => {
    const kinds = { note: 0, unreadable: 0, untagged: 0 };
    fc.assert(
      fc.property(anyText, fc.boolean(), (text, wasNote) => {
        const file = parseNoteFile('file:///note.md', text, wasNote);
        kinds[file.kind] += 1;
        if (file.kind === 'unreadable') {
          for (const { range } of file.problems) assertInside(text, range);
          return;
        }
        assert.equal(text.slice(file.bodyOffset), file.body);
        if (file.kind === 'note') assert.include(text.slice(0, file.bodyOffset), 'criteria');
      }),
    );
    for (const count of Object.values(kinds)) assert.isAtLeast(count, propertyRuns / 50);
  });

  it('reads every style of note', () => {
    fc.assert(
      fc.property(generatedNote, ({ text, form, codes, body }) => {
        const file = parseNoteFile('file:///note.md', text);
        if (form === 'no-key' || form === 'no-front-matter') {
          assert.equal(file.kind, 'untagged');
        } else {
          if (file.kind !== 'note') assert.fail(file.kind);
          assert.deepEqual(file.criteria, codes);
        }
        if (file.kind !== 'unreadable') assert.equal(file.body, body);
      }),
    );
  });
});

describe('findCriterionReferences', () => {
  it('finds the codes that the reader of the index finds, at their places', () => {
    fc.assert(
      fc.property(generatedNote, ({ text }) => {
        const file = parseNoteFile('file:///note.md', text);
        const references = findCriterionReferences(text);
        const [tags, passages] = [ofKind(references, 'tag'), ofKind(references, 'passage')];
        assert.deepEqual(
          tags.map(({ written }) => written),
          file.kind === 'note' ? file.criteria : [],
        );
        if (file.kind === 'note') {
          assert.deepEqual(
            passages.map(({ written }) => written),
            file.passages.map(({ code }) => code),
          );
        }
        for (const { written, range } of references) {
          assertInside(text, range);
          const marked = textIn(text, range);
          // A quoted code may hold an escape, and then stands there in other characters.
          if (!/["\\']/.test(marked)) assert.equal(marked, written);
        }
      }),
    );
  });

  it('finds places inside any text', () => {
    let found = 0;
    fc.assert(
      fc.property(anyText, (text) => {
        for (const { written, range } of findCriterionReferences(text)) {
          assert.isNotEmpty(written);
          assertInside(text, range);
          found += 1;
        }
      }),
    );
    assert.isAtLeast(found, propertyRuns / 10);
  });

  function ofKind(
    references: readonly CriterionReference[],
    kind: CriterionReference['kind'],
  ): readonly CriterionReference[] {
    return references.filter((reference) => reference.kind === kind);
  }
});

function textIn(text: string, { start, end }: CriterionReference['range']): string {
  const lines = new TextLines(text);
  return text.slice(lines.offsetAt(start), lines.offsetAt(end));
}

function assertInside(text: string, { start, end }: CriterionReference['range']): void {
  const lines = new TextLines(text);
  assert.deepEqual(lines.positionAt(lines.offsetAt(start)), start);
  assert.deepEqual(lines.positionAt(lines.offsetAt(end)), end);
  assert.isAtMost(lines.offsetAt(start), lines.offsetAt(end));
}
