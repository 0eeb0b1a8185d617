import { assert } from 'chai';
import { builtInTemplates } from '../../../../src/core/template/builtInTemplates';
import {
  newNoteFromTemplate,
  type NewNote,
} from '../../../../src/core/template/newNoteFromTemplate';
import { parseTemplate } from '../../../../src/core/template/parseTemplate';

const values = {
  title: 'Turnover to sound, episode 2',
  date: '2026-11-20',
  production: 'HALCYON',
  role: 'Assistant editor',
  criteria: ['P3', 'SKSCMGS3/P7'],
};

const create = (text: string, changed: Partial<typeof values> = {}): NewNote =>
  newNoteFromTemplate(
    { name: 'mine', description: '', requires: [], text },
    { ...values, ...changed },
  );

/** The front matter that `yaml` becomes. */
const fill = (yaml: string, changed: Partial<typeof values> = {}): string =>
  create(`---\n${yaml}\n---\n`, changed).text.slice(4, -5);

const stopsIn = ({ text, tabStops }: NewNote) =>
  tabStops.map(({ number, ranges }) => [
    number,
    ...ranges.map(({ start, end }) => text.slice(start, end)),
  ]);

describe('newNoteFromTemplate', () => {
  it('writes a note from the quick template', () => {
    const quick = builtInTemplates().find(({ name }) => name === 'quick')!;
    const note = newNoteFromTemplate(quick, values);
    assert.equal(
      note.text,
      `---
title: Turnover to sound, episode 2
date: 2026-11-20
production: HALCYON
role: Assistant editor
criteria: [P3, SKSCMGS3/P7]
status: draft
template: quick
---

## What happened

What did you do, see or get wrong? Two or three plain sentences.

## So what

Why does it matter, to the job and to the way you work?

## Now what

One thing you will do differently, and when.
`,
    );
    assert.deepEqual(stopsIn(note), [
      [1, 'What did you do, see or get wrong? Two or three plain sentences.'],
      [2, 'Why does it matter, to the job and to the way you work?'],
      [3, 'One thing you will do differently, and when.'],
      [0, ''],
    ]);
    assert.equal(note.tabStops.at(-1)?.ranges[0]?.end, note.text.length - 1);
  });

  it('leaves the lines of an absent production and role out', () => {
    const yaml = 'production: ${production}\nrole: "${role}"  # whose\ncriteria: ${criteria}';
    assert.equal(fill(yaml, { production: '', role: '  ', criteria: [] }), 'criteria: []');
  });

  const filled: readonly (readonly [yaml: string, title: string, expected: string])[] = [
    ['title: ${title}', 'a: b', 'title: "a: b"'],
    ['title: ${title}  # why', 'a #b', 'title: "a #b"  # why'],
    ['title: "${title}"', 'say "x" \\ y', 'title: "say \\"x\\" \\\\ y"'],
    ["title: '${title}'", "it's", "title: 'it''s'"],
    ['title: Log of ${title}', 'a: b', 'title: "Log of a: b"'],
    ['title: ${date} ${title}', 'a', 'title: "2026-11-20 a"'],
    ['tags: [x, ${title}]', 'a, b', 'tags: [x, "a, b"]'],
    ['tags:\n  - ${title}', 'a: b', 'tags:\n  - "a: b"'],
    ['more: {about: ${title}}', 'a}', 'more: {about: "a}"}'],
    ['title: ${1:${title}}', 'a: b', 'title: "a: b"'],
    ['title: ${title}', '${1:x} $CLIPBOARD', 'title: ${1:x} $CLIPBOARD'],
    ['title: ${title}', 'two\nlines', 'title: "two\\nlines"'],
    ['title: ${title}', '2049', 'title: "2049"'],
    ['title: \\${title}', 'a', 'title: ${title}'],
    ['title: $title', 'a', 'title: $title'],
    ['title: ${titel}', 'a', 'title: ${titel}'],
  ];
  for (const [yaml, title, expected] of filled) {
    it(`fills ${JSON.stringify(yaml)} with ${JSON.stringify(title)}`, () => {
      assert.equal(fill(yaml, { title }), expected);
    });
  }

  it('brings brackets for the criteria only where there are none', () => {
    assert.equal(fill('criteria: ${criteria}'), 'criteria: [P3, SKSCMGS3/P7]');
    assert.equal(fill('criteria: [K1, ${criteria}]'), 'criteria: [K1, P3, SKSCMGS3/P7]');
    assert.equal(fill('criteria: ${criteria}', { criteria: [] }), 'criteria: []');
  });

  it('writes values into the body as they are, on one line', () => {
    const { text } = create('# ${title}\n${production}: ${criteria}\n', {
      title: 'a: "b"\n${1:c}',
      production: '',
    });
    assert.equal(text, '# a: "b" ${1:c}\n: P3, SKSCMGS3/P7\n');
  });

  it('keeps a value out of the tab stops, and in the snippet as text', () => {
    const note = create('${title}$1', { title: '${2:x} $CLIPBOARD } \\' });
    assert.equal(note.text, '${2:x} $CLIPBOARD } \\');
    assert.equal(note.snippet, '\\${2:x\\} \\$CLIPBOARD \\} \\\\${1}${0}');
    assert.deepEqual(stopsIn(note), [
      [1, ''],
      [0, ''],
    ]);
  });

  it('puts tab stops in the order in which they are visited', () => {
    const note = create('$0 ${10:ten} ${2:two ${3:three}} $2 ${1|a,b|}');
    assert.equal(note.text, ' ten two three two three a');
    assert.deepEqual(stopsIn(note), [
      [1, 'a'],
      [2, 'two three', 'two three'],
      [3, 'three'],
      [10, 'ten'],
      [0, ''],
    ]);
    assert.deepEqual(note.tabStops[0]?.choices, ['a', 'b']);
    assert.equal(note.snippet, '${0} ${10:ten} ${2:two ${3:three}} ${2} ${1|a,b|}');
  });

  it('ends at the end of the text where the template does not say', () => {
    assert.deepEqual(create('ab${1:c}d').tabStops.at(-1), {
      number: 0,
      ranges: [{ start: 4, end: 4 }],
    });
  });

  it('repeats no prompt without bound', () => {
    const { text } = create(`\${1:${'x'.repeat(100_000)}}${'$1'.repeat(10_000)}`);
    assert.isBelow(text.length, 200_000);
  });

  it('never looks anything up or runs anything', () => {
    const note = create('${CLIPBOARD} $TM_FILENAME ${1/(.*)/${1:/upcase}/} ${UUID:x}');
    assert.equal(note.text, '${CLIPBOARD} $TM_FILENAME ${1/(.*)/${1:/upcase}/} ${UUID:x}');
    assert.equal(
      note.snippet,
      '\\${CLIPBOARD\\} \\$TM_FILENAME \\${1/(.*)/\\${1:/upcase\\}/\\} \\${UUID:x\\}${0}',
    );
  });

  it('keeps the line ends of the template', () => {
    const template = parseTemplate('mine', '---\r\ntitle: ${title}\r\n---\r\nbody\r\n');
    const { text } = newNoteFromTemplate(template, { ...values, title: 'a' });
    assert.equal(
      text,
      '---\r\ntitle: a\r\ndate: 2026-11-20\r\ncriteria: [P3, SKSCMGS3/P7]\r\ntemplate: mine\r\n---\r\nbody\r\n',
    );
  });
});
