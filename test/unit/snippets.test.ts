import { readFileSync, readdirSync } from 'node:fs';
import { assert } from 'chai';
import { parseNoteFile } from '../../src/core/note/parseNoteFile';
import { frontMatterKeys } from '../../src/core/note/frontMatterKey';
import type { SnippetFile } from '../../src/core/snippets/snippetFile';
import { snippetFiles } from '../../src/core/snippets/snippetFiles';
import { builtInStandards } from '../../src/core/standard/builtInStandards';
import { builtInTemplates } from '../../src/core/template/builtInTemplates';
import { newNoteFromTemplate } from '../../src/core/template/newNoteFromTemplate';

const read = (name: string): SnippetFile =>
  JSON.parse(readFileSync(`snippets/${name}`, 'utf8')) as SnippetFile;
const notes = Object.values(read('markdown.json'));
const frontMatter = read('front-matter.json');

/** What VS Code writes for `body`, with each prompt in its place and this year as the date. */
const written = (body: readonly string[]) => {
  const text = body.join('\n').replace('$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE', '2026-11-20');
  return newNoteFromTemplate(
    { name: '', description: '', requires: [], text },
    { title: '', date: '', criteria: [] },
  );
};

describe('the snippet files', () => {
  it('are in step with the templates and the standard', () => {
    const files = readdirSync('snippets').filter((name) => name.endsWith('.json'));
    assert.sameMembers(files, [...snippetFiles.keys()]);
    for (const [name, snippets] of snippetFiles) {
      assert.equal(
        JSON.stringify(read(name)),
        JSON.stringify(snippets),
        'run: npm run generate:snippets',
      );
    }
  });

  it('hold a whole note for each built-in template', () => {
    assert.deepEqual(
      notes.map(({ prefix }) => prefix),
      ['nos-quick', 'nos-star', 'nos-gibbs', 'nos-kolb', 'nos-knowledge'],
    );
    notes.forEach(({ body, description, isFileTemplate }, index) => {
      const { name, requires, description: expected } = builtInTemplates()[index]!;
      assert.equal(description, expected);
      assert.isTrue(isFileTemplate);
      const { text, tabStops } = written(body);
      const note = parseNoteFile('file:///a.md', text);
      if (note.kind !== 'note') throw new Error(`${name} is ${note.kind}`);
      assert.deepInclude(note, { status: 'draft', template: name, date: '2026-11-20' });
      assert.deepEqual(note.criteria, []);
      assert.includeMembers([...note.headings], [...requires]);
      assert.notInclude(text, '${');
      const numbers = tabStops.map(({ number }) => number);
      assert.deepEqual(numbers, [...numbers.slice(0, -1).map((_, at) => at + 1), 0]);
      assert.equal(text.slice(0, tabStops[3]?.ranges[0]?.start).split('\n').at(-1), 'criteria: [');
    });
  });

  it('hold every key of a note with what it means', () => {
    for (const key of frontMatterKeys) {
      if (key === 'requires' || key === 'description') continue;
      assert.equal(frontMatter[key]?.prefix, key);
      assert.match(frontMatter[key]?.description ?? '', /^[A-Z].{20,}\.$/);
      assert.isTrue(frontMatter[key]?.body[0]?.startsWith(`${key}:`));
    }
  });

  it('hold every code of SKSPP05 with its whole text', () => {
    const criteria = builtInStandards.flatMap((standard) => standard.criteria);
    assert.lengthOf(criteria, 29);
    for (const { id, code, text } of criteria) {
      assert.deepEqual(frontMatter[id]?.prefix, [code, `SKSPP05/${code}`]);
      assert.deepEqual(frontMatter[id]?.body, [code]);
      assert.isTrue(frontMatter[id]?.description.startsWith(text));
    }
    assert.equal(
      frontMatter['SKSPP05/K7']?.description,
      'how to adapt workflow and plan solutions to deal with the … (The source text breaks off here.)',
    );
  });

  it('register only what VS Code shows in the right places', () => {
    const { contributes } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      contributes: { snippets: unknown };
    };
    // Before VS Code 1.109 a snippet for YAML shows in every YAML file; our completion offers those.
    assert.deepEqual(contributes.snippets, [
      { language: 'markdown', path: './snippets/markdown.json' },
    ]);
  });
});
