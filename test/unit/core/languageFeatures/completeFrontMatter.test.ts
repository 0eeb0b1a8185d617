import { assert } from 'chai';
import { completeFrontMatter } from '../../../../src/core/languageFeatures/completeFrontMatter';
import type {
  Completion,
  CompletionSources,
} from '../../../../src/core/languageFeatures/completion';
import { noteKeys } from '../../../../src/core/languageFeatures/noteKeys';
import { frontMatterKeys } from '../../../../src/core/note/frontMatterKey';
import { parseNoteFile } from '../../../../src/core/note/parseNoteFile';
import { CriterionSearch } from '../../../../src/core/search/criterionSearch';
import { builtInStandards } from '../../../../src/core/standard/builtInStandards';
import { parseStandardFile } from '../../../../src/core/standard/parseStandardFile';
import { StandardSet } from '../../../../src/core/standard/standardSet';
import { builtInTemplates } from '../../../../src/core/template/builtInTemplates';
import { applyEdits } from '../../../../src/core/text/textEdit';

const other = parseStandardFile(
  'urn: OTHER-1\ntitle: Another\nperformance: [{code: P1, text: paint a fence}]',
  'OTHER-1.yaml',
).standard!;
const standards = new StandardSet([...builtInStandards, other], 'SKSPP05');

const sources: CompletionSources = {
  standards,
  search: new CriterionSearch(standards.standards.flatMap(({ criteria }) => criteria)),
  templates: builtInTemplates(),
  productions: () => [
    { name: 'HALCYON', noteCount: 2 },
    { name: 'Reel 2: "conform"', noteCount: 1 },
    { name: '2049', noteCount: 1 },
  ],
  roles: () => ['Assistant editor', 'Post coordinator'],
};

/** The completions at the `|` of `marked`. */
function complete(marked: string, stateOf?: CompletionSources['stateOf']): readonly Completion[] {
  const offset = marked.indexOf('|');
  const text = marked.replace('|', '');
  return completeFrontMatter(text, offset, { ...sources, ...(stateOf && { stateOf }) });
}

const labels = (marked: string) => complete(marked).map(({ label }) => label);

/** `marked` after the completion `label` was accepted; a tab stop is shown as `|`. */
function accept(marked: string, label: string): string {
  const item = complete(marked).find((it) => it.label === label);
  if (!item) throw new Error(`${label} is not offered in ${marked}`);
  const { insertText, isSnippet, range } = item;
  const newText = isSnippet ? insertText.replace(/\$[01]/, '|') : insertText;
  return applyEdits(marked.replace('|', ''), [{ range, newText }]);
}

const fenced = (yaml: string) => `---\n${yaml}\n---\nbody\n`;

describe('completeFrontMatter', () => {
  describe('offers nothing', () => {
    const places: readonly (readonly [what: string, marked: string])[] = [
      ['in the body', '---\ncriteria: [P1]\n---\nP|\n'],
      ['in a text without front matter', 'criteria: [|]\n'],
      ['in an empty text', '|'],
      ['in the opening fence', '---|\ncriteria: []\n---\n'],
      ['before the opening fence', '|---\ncriteria: []\n---\n'],
      ['in the closing fence', '---\ncriteria: []\n--|-\n'],
      ['before the closing fence', '---\ncriteria: []\n|---\n'],
      ['in front matter of another language', '---js\ncriteria: [|]\n---\n'],
      ['in a comment', fenced('# |')],
      ['in a comment after a value', fenced('criteria: [P1] # |')],
      ['after the list', fenced('criteria: [P1]|')],
      ['before the list', fenced('criteria: | [P1]')],
      ['after a closed quote', fenced('criteria: ["P1"|]')],
      ['after an item of a block list', fenced('criteria:\n  - P1 |')],
      ['in the text of a title', fenced('title: P|')],
      ['in the values of other keys', fenced('evidence:\n  - |')],
      ['in other values of an acceptance', fenced('accepted:\n  - criteria: [P1]\n    by: P|')],
      ['after the criteria of an acceptance', fenced('accepted:\n  - {criteria: [P1], by: P|}')],
      ['in a status that is a list', fenced('status: [|]')],
      ['in a key that is a sentence', fenced('the wa| we work')],
      ['inside the list of another key', fenced('tags: [a,\n|')],
      ['after an unclosed fence and a blank line', '---\ntitle: a\n\n|'],
    ];
    for (const [what, marked] of places) {
      it(what, () => {
        assert.deepEqual(labels(marked), []);
      });
    }
  });

  describe('for keys', () => {
    it('offers those that are not there yet, each with what it means', () => {
      const items = complete(fenced('title: a\nstatus: draft\n|\ncriteria: [P1]'));
      assert.deepEqual(
        items.map(({ label }) => label),
        [
          'date',
          'production',
          'role',
          'standard',
          'template',
          'confidential',
          'reviewed',
          'evidence',
          'accepted',
        ],
      );
      for (const { kind, documentation } of items) {
        assert.equal(kind, 'key');
        assert.isNotEmpty(documentation?.text);
      }
    });

    it('knows every key that a note may have', () => {
      assert.sameMembers(
        noteKeys.map(({ name }) => name),
        frontMatterKeys.filter((key) => key !== 'requires' && key !== 'description'),
      );
    });

    it('narrows to what has been typed', () => {
      assert.deepEqual(labels(fenced('cr|')), ['criteria']);
      assert.deepEqual(labels(fenced('CR|')), ['criteria']);
      assert.deepEqual(labels(fenced('x|')), []);
    });

    it('brings the colon and the brackets, or the name alone before a colon', () => {
      assert.equal(accept(fenced('cr|'), 'criteria'), fenced('criteria: [|]'));
      assert.equal(accept(fenced('cr|it: [P1]'), 'criteria'), fenced('criteria: [P1]'));
    });

    it('is offered while the closing fence is still missing', () => {
      assert.include(labels('---\n|'), 'title');
      assert.include(labels('---\ntitle: a\nda|'), 'date');
      assert.deepEqual(labels('---\ncriteria: [P12|'), ['P12']);
    });
  });

  describe('for criteria', () => {
    it('offers all of them with their whole texts, those of the default standard first', () => {
      const items = complete(fenced('criteria: [|]'));
      assert.lengthOf(items, 30);
      assert.deepEqual(
        items.slice(0, 2).map(({ label, detail, kind }) => [label, detail, kind]),
        [
          [
            'P1',
            'make sure you work to the brief and to meet expected quality standards',
            'criterion',
          ],
          ['P2', 'manage your own time so that your work is delivered on schedule', 'criterion'],
        ],
      );
      assert.equal(items.at(-1)?.label, 'OTHER-1/P1');
      const sorted = [...items].sort((a, b) => (a.sortText < b.sortText ? -1 : 1));
      assert.deepEqual(sorted, [...items]);
    });

    it('says that the text of K7 breaks off', () => {
      const items = complete(fenced('criteria: [K7|]'));
      assert.equal(items[0]?.documentation?.text, 'The source text breaks off here.');
    });

    it('writes bare the codes of the standard that the note names', () => {
      const items = labels(fenced('standard: "OTHER-1" # mine\ncriteria: [|]'));
      assert.deepEqual(items.slice(0, 2), ['P1', 'SKSPP05/P1']);
    });

    it('finds by code, by wording and by keyword', () => {
      assert.deepEqual(labels(fenced('criteria: [nda|]')), ['P7']);
      assert.deepEqual(labels(fenced('criteria: [P3, turnover|]')), ['P10']);
      assert.deepEqual(labels(fenced('criteria: [fence|]')), ['OTHER-1/P1']);
      assert.deepEqual(labels(fenced('criteria: [p12|]')), ['P12']);
      assert.deepEqual(complete(fenced('criteria: [nda|]'))[0]?.filterText, 'nda');
    });

    it('leaves out what is there already, however it is written', () => {
      for (const yaml of [
        'criteria: [P1, |, p02, "SKSPP05/K7"]',
        'criteria:\n  - P1 # why\n  - |\n  - p02\n  - "SKSPP05/K7"',
        'criteria: P1, |, p02, SKSPP05/K7',
        'criteria: [\n  P1, p02, # why\n  |\n  SKSPP05/K7\n]',
      ]) {
        const offered = labels(fenced(yaml));
        assert.lengthOf(offered, 27, yaml);
        assert.notIncludeMembers(offered, ['P1'], yaml);
        assert.notIncludeMembers(offered, ['P2'], yaml);
        assert.notIncludeMembers(offered, ['K7'], yaml);
      }
    });

    it('puts gaps first and marks them, but for the code that has been typed', () => {
      const states = new Map([
        ['SKSPP05/P11', 'missing'],
        ['SKSPP05/K2', 'mapped'],
        ['SKSPP05/P1', 'evidenced'],
        ['SKSPP05/P2', 'accepted'],
        ['OTHER-1/P1', 'missing'],
      ] as const);
      const stateOf = (id: string) => [...states].find(([known]) => known === id)?.[1];
      const marksOf = (marked: string) =>
        complete(fenced(marked), stateOf).map(({ label, mark }) => [label, mark?.text]);
      const all = marksOf('criteria: [|]');
      assert.deepEqual(all.slice(0, 3), [
        ['P11', 'no evidence'],
        ['K2', 'not yet evidenced'],
        ['P1', undefined],
      ]);
      assert.deepEqual(all.at(-1), ['OTHER-1/P1', 'no evidence']);
      assert.deepEqual(
        marksOf('criteria: [P1|]').map(([label]) => label),
        ['P1', 'OTHER-1/P1', 'P11', 'P10', 'P12'],
      );
    });

    it("offers an acceptance the note's own criteria first, without those it has", () => {
      const yaml = 'criteria: [K10, P3, P7]\naccepted:\n  - by: S. Okafor\n    criteria: [P3, |]';
      assert.deepEqual(labels(fenced(yaml)).slice(0, 3), ['P7', 'K10', 'P1']);
      assert.notInclude(labels(fenced(yaml)), 'P3');
    });

    it('offers codes and no keys at the start of a line inside the list', () => {
      assert.deepEqual(labels(fenced('criteria: [P1,\nK17|')), ['K17']);
    });

    it('offers the code at the cursor again', () => {
      assert.include(labels(fenced('criteria: [P1|]')), 'P1');
      assert.include(labels(fenced('criteria: [P2, P|1]')), 'P1');
    });

    const accepted: readonly (readonly [yaml: string, label: string, expected: string])[] = [
      ['criteria: [|]', 'P7', 'criteria: [P7]'],
      ['criteria: [|', 'P7', 'criteria: [P7'],
      ['criteria: [P3,|]', 'P7', 'criteria: [P3,P7]'],
      ['criteria: [P3, |, K1]', 'P7', 'criteria: [P3, P7, K1]'],
      ['criteria: [P3, nda|, K1]', 'P7', 'criteria: [P3, P7, K1]'],
      ['criteria: [P3 |]', 'P7', 'criteria: [P3, P7]'],
      ['criteria: ["P3", "|"]', 'P7', 'criteria: ["P3", "P7"]'],
      ["criteria: ['k|2', K1]", 'K2', "criteria: ['K2', K1]"],
      ['criteria: [\n  P3,\n  |\n]', 'P7', 'criteria: [\n  P3,\n  P7\n]'],
      ['criteria: |', 'P7', 'criteria: [P7|]'],
      ['criteria:|', 'P7', 'criteria: [P7|]'],
      ['criteria: P|', 'P7', 'criteria: P7'],
      ['criteria: P3, |', 'P7', 'criteria: P3, P7'],
      ['criteria: P3 |', 'P7', 'criteria: P3, P7'],
      ['criteria: "P3, |"', 'P7', 'criteria: "P3, P7"'],
      ['criteria:\n  |', 'P7', 'criteria:\n  - P7'],
      ['criteria:\n  - |', 'P7', 'criteria:\n  - P7'],
      ['criteria:\n  -|', 'P7', 'criteria:\n  - P7'],
      ['criteria:\n  - P3\n  |', 'P7', 'criteria:\n  - P3\n  - P7'],
      ['criteria:\n- P3\n- nda|\ntitle: a', 'P7', 'criteria:\n- P3\n- P7\ntitle: a'],
      ['criteria:\n  - "|"', 'P7', 'criteria:\n  - "P7"'],
      ['criteria: [|]', 'OTHER-1/P1', 'criteria: [OTHER-1/P1]'],
      ['"criteria": [|]', 'P7', '"criteria": [P7]'],
    ];
    for (const [yaml, label, expected] of accepted) {
      it(`writes ${JSON.stringify(expected)}`, () => {
        assert.equal(accept(fenced(yaml), label), fenced(expected));
        const crlf = accept(fenced(yaml).replaceAll('\n', '\r\n'), label);
        assert.equal(crlf, fenced(expected).replaceAll('\n', '\r\n'));
        if (yaml === 'criteria: [|') return;
        const note = parseNoteFile('file:///a.md', crlf.replace('|', ''));
        assert.isTrue(note.kind === 'note' && note.criteria.includes(label), crlf);
      });
    }

    const inAcceptance: readonly (readonly [yaml: string, expected: string])[] = [
      ['- by: A\n  criteria: [|]\n  role: B', '- by: A\n  criteria: [P7]\n  role: B'],
      ['- by: A\n  criteria: |', '- by: A\n  criteria: [P7|]'],
      ['- criteria: [K1, nda|]\n- by: B', '- criteria: [K1, P7]\n- by: B'],
      ['- criteria:\n    - K1\n    - |\n  by: A', '- criteria:\n    - K1\n    - P7\n  by: A'],
      ['- {by: A, criteria: [K1, |], role: B}', '- {by: A, criteria: [K1, P7], role: B}'],
      ['- criteria: "|"\n- criteria: [P7]', '- criteria: "P7"\n- criteria: [P7]'],
    ];
    for (const [yaml, expected] of inAcceptance) {
      it(`writes ${JSON.stringify(expected)} in an acceptance`, () => {
        const inNote = (accepted: string) => fenced(`accepted:\n${accepted}\ncriteria: [P7]`);
        const written = accept(inNote(yaml), 'P7');
        assert.equal(written, inNote(expected));
        const note = parseNoteFile('file:///a.md', written.replace('|', ''));
        assert.isTrue(note.kind === 'note' && note.acceptances[0]?.criteria.includes('P7'));
      });
    }
  });

  describe('for values', () => {
    const cases: readonly (readonly [yaml: string, labels: readonly string[]])[] = [
      ['status: |', ['draft', 'ready']],
      ['status:|', ['draft', 'ready']],
      ['status: r|', ['ready']],
      ['status: "dr|"', ['draft']],
      ['status: d|raft # not yet', ['draft']],
      ['template: |', ['quick', 'star', 'gibbs', 'kolb', 'knowledge']],
      ['standard: |', ['SKSPP05', 'OTHER-1']],
      ['confidential: |', ['true', 'false']],
      ['production: |', ['HALCYON', 'Reel 2: "conform"', '2049']],
      ['production: hal|', ['HALCYON']],
      ['production: con|', []],
      ['production: 2|', ['Reel 2: "conform"', '2049']],
      ['role: |', ['Assistant editor', 'Post coordinator']],
      ['role: ed|', ['Assistant editor']],
    ];
    for (const [yaml, expected] of cases) {
      it(`offers ${expected.join(', ')} in ${JSON.stringify(yaml)}`, () => {
        assert.deepEqual(labels(fenced(yaml)), expected);
      });
    }

    it('replaces what is there, inside its quotes and before its comment', () => {
      assert.equal(accept(fenced('status:|'), 'ready'), fenced('status: ready'));
      assert.equal(accept(fenced('status: "dr|a"'), 'draft'), fenced('status: "draft"'));
      assert.equal(accept(fenced('status: |draft # x'), 'ready'), fenced('status: ready # x'));
    });

    const productions: readonly (readonly [yaml: string, label: string, expected: string])[] = [
      ['production: |', 'HALCYON', 'production: HALCYON'],
      ['production: |', 'Reel 2: "conform"', `production: 'Reel 2: "conform"'`],
      ['production: "|"', 'Reel 2: "conform"', 'production: "Reel 2: \\"conform\\""'],
      ['production:|', '2049', 'production: "2049"'],
      ["production: '2|'", '2049', "production: '2049'"],
    ];
    for (const [yaml, label, expected] of productions) {
      it(`writes ${expected}`, () => {
        const written = accept(fenced(`criteria: []\n${yaml}`), label);
        assert.equal(written, fenced(`criteria: []\n${expected}`));
        const note = parseNoteFile('file:///a.md', written);
        assert.isTrue(note.kind === 'note' && note.production === label);
      });
    }

    it('describes a template', () => {
      assert.equal(
        complete(fenced('template: st|'))[0]?.detail,
        builtInTemplates()[1]?.description,
      );
    });
  });
});
