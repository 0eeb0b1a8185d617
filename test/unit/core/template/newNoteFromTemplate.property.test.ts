import { assert } from 'chai';
import fc from 'fast-check';
import { parse } from 'yaml';
import { findFrontMatter } from '../../../../src/core/note/findFrontMatter';
import { builtInTemplates } from '../../../../src/core/template/builtInTemplates';
import { newNoteFromTemplate } from '../../../../src/core/template/newNoteFromTemplate';
import { parseSnippet, type SnippetPart } from '../../../../src/core/template/parseSnippet';

const piece = fc.constantFrom(
  ...['${1:x}', '$1', '$0', '${title}', '${date}', '}', '{', '\\', '"', "'", ': ', ' #', '#', '- '],
  ...['\n', '\r\n', '\t', '---', '[', ']', ',', '&', '*', '!', '|', '>', '%', '@', '`', '~', '?'],
  ...[
    '😀',
    'é',
    'ß',
    '字',
    'P1',
    '2026',
    '1.10',
    '0x1f',
    'yes',
    'null',
    ' ',
    '  ',
    '\u2028',
    '=',
    '<<',
  ],
);
const hostile = fc.oneof(
  fc.array(piece, { minLength: 1, maxLength: 8 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 30 }),
);
const filled = hostile.filter((text) => text.trim() !== '');
const codes = fc.array(fc.stringMatching(/^([A-Z]{1,6}\d{1,2}\/)?[PK]\d{1,2}(\.\d)?$/), {
  maxLength: 6,
});
const values = fc.record({
  title: hostile,
  date: fc.constantFrom('2026-11-20', '1999-01-01'),
  production: filled,
  role: filled,
  criteria: codes,
});
const template = fc.constantFrom(...builtInTemplates());

function frontMatterOf(text: string): unknown {
  const frontMatter = findFrontMatter(text);
  if (frontMatter.kind !== 'closed') throw new Error(`front matter is ${frontMatter.kind}`);
  return parse(text.slice(frontMatter.yamlStart, frontMatter.yamlEnd), { schema: 'failsafe' });
}

function defaultText(parts: readonly SnippetPart[]): string {
  return parts
    .map((part) => {
      if (part.kind === 'text') return part.text;
      return part.kind === 'choice' ? (part.options[0] ?? '') : defaultText(part.parts);
    })
    .join('');
}

describe('newNoteFromTemplate, for any values', () => {
  it('writes front matter that reads back exactly', () => {
    fc.assert(
      fc.property(template, values, (chosen, given) => {
        const { text } = newNoteFromTemplate(chosen, given);
        const { criteria, ...scalars } = given;
        assert.deepInclude(frontMatterOf(text), {
          ...scalars,
          criteria,
          status: 'draft',
          template: chosen.name,
        });
      }),
    );
  });

  it('reads back from inside quotes, lists and mixed texts too', () => {
    const text =
      '---\na: "${title}"\nb: [x, ${title}]\nc: {d: ${title}}\ne: ${title} ${date}\nf:\n  - ${title}\n---\n';
    const odd = { name: 'odd', description: '', requires: [], text };
    fc.assert(
      fc.property(values, (given) => {
        const { title, date } = given;
        assert.deepEqual(frontMatterOf(newNoteFromTemplate(odd, given).text), {
          a: title,
          b: ['x', title],
          c: { d: title },
          e: `${title} ${date}`,
          f: [title],
        });
      }),
    );
  });

  it('gives a snippet whose text is the note, and no tab stop but the template’s own', () => {
    fc.assert(
      fc.property(template, values, (chosen, given) => {
        const { text, snippet, tabStops } = newNoteFromTemplate(chosen, given);
        const plain = newNoteFromTemplate(chosen, { ...given, title: 'T' });
        assert.equal(defaultText(parseSnippet(snippet)), text);
        assert.deepEqual(
          tabStops.map(({ number }) => number),
          plain.tabStops.map(({ number }) => number),
        );
        const last = plain.tabStops.at(-1)!.ranges[0]!;
        assert.equal(
          text.length - tabStops.at(-1)!.ranges[0]!.start,
          plain.text.length - last.start,
        );
      }),
    );
  });
});

describe('a template of any text', () => {
  it('becomes a note without an exception, with tab stops inside it', () => {
    const parts = fc.array(
      fc.oneof(
        piece,
        fc.constantFrom(
          '${1:',
          '${2|a,b|}',
          '${3|',
          '${x/',
          '${x:',
          '${criteria}',
          '\n---\n',
          '$2',
        ),
      ),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(parts, fc.boolean(), values, (pieces, inFrontMatter, given) => {
        const text = (inFrontMatter ? '---\n' : '') + pieces.join('');
        const note = newNoteFromTemplate({ name: 'x', description: '', requires: [], text }, given);
        for (const { ranges } of note.tabStops) {
          for (const { start, end } of ranges) {
            assert.isTrue(0 <= start && start <= end && end <= note.text.length);
          }
        }
        assert.equal(note.tabStops.at(-1)?.number, 0);
      }),
    );
  });
});
