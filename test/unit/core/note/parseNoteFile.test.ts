import { assert } from 'chai';
import type { Note, UnreadableNote, UntaggedFile } from '../../../../src/core/note/noteFile';
import {
  frontMatterSizeLimit,
  noteSizeLimit,
  oversizedNote,
  parseNoteFile,
} from '../../../../src/core/note/parseNoteFile';
import { formatMessage } from '../../../../src/core/text/message';
import { TextLines } from '../../../../src/core/text/textLines';

const uri = 'file:///journal/2026-11-20%20Turnover.md';

describe('parseNoteFile', () => {
  it('reads every key of a note', () => {
    const head = [
      '---',
      'title: Turnover to sound, episode 2',
      'date: 2026-11-20',
      'production: " HALCYON "',
      'role: Assistant editor',
      'standard: SKSPP05          # what bare codes belong to',
      'criteria: [P3, P10, K10, SKSCMGS3/P7]',
      'status: Draft',
      'template: star',
      'confidential: true',
      'reviewed: 2026-12-01',
      'evidence:',
      '  - ../turnovers/ep2-checklist.pdf',
      '  - {file: ../turnovers/ep2.mov, sha256: 77AA}',
      '  - title: Turnover e-mail',
      '    held: Facility mail archive',
      '    shownBy: Post supervisor',
      'accepted:',
      '  - by: S. Okafor',
      '    role: Post supervisor',
      '    date: 2026-11-25',
      '    criteria: [P3]',
      '    seal: 4BE1',
      '---',
      '',
    ].join('\n');
    const body = '## What happened\n\nI checked the list. #P3\n';
    const expected: Note = {
      kind: 'note',
      uri,
      title: 'Turnover to sound, episode 2',
      date: '2026-11-20',
      production: 'HALCYON',
      role: 'Assistant editor',
      standard: 'SKSPP05',
      criteria: ['P3', 'P10', 'K10', 'SKSCMGS3/P7'],
      status: 'draft',
      template: 'star',
      confidential: true,
      reviewed: '2026-12-01',
      evidence: [
        { file: '../turnovers/ep2-checklist.pdf' },
        { file: '../turnovers/ep2.mov', sha256: '77aa' },
        { title: 'Turnover e-mail', held: 'Facility mail archive', shownBy: 'Post supervisor' },
      ],
      acceptances: [
        {
          by: 'S. Okafor',
          role: 'Post supervisor',
          date: '2026-11-25',
          criteria: ['P3'],
          seal: '4be1',
        },
      ],
      passages: [{ code: 'P3', offset: head.length + body.indexOf('#P3') }],
      headings: ['What happened'],
      body,
      bodyOffset: head.length,
    };
    assert.deepEqual(parseNoteFile(uri, head + body), expected);
  });

  it('makes do with the one key', () => {
    assert.deepEqual(noteOf('criteria: []\n'), {
      kind: 'note',
      uri,
      title: '2026-11-20 Turnover',
      criteria: [],
      status: 'ready',
      confidential: false,
      evidence: [],
      acceptances: [],
      passages: [],
      headings: [],
      body: '',
      bodyOffset: 21,
    });
  });

  describe('reads criteria', () => {
    for (const [yaml, ...codes] of [
      ['criteria: [P1, K4]', 'P1', 'K4'],
      ['criteria: [ "P1" , \'K4\', ]', 'P1', 'K4'],
      ['criteria:\n- P1\n- K4', 'P1', 'K4'],
      ['criteria:\n  - P1 # why\n  -\n  - K4', 'P1', 'K4'],
      ['criteria: P1', 'P1'],
      ['criteria: P1, K4', 'P1', 'K4'],
      ['criteria: "P1,,K4,"', 'P1', 'K4'],
      ['criteria: P1,\n  K4', 'P1', 'K4'],
      ['criteria: |\n  P1\n  K4', 'P1', 'K4'],
      ['criteria: [P1, p1, P1]', 'P1', 'p1', 'P1'],
      ['criteria: [1.10, 007, 12:30, true, __proto__]', ...['1.10', '007', '12:30', 'true']].concat(
        ['__proto__'],
      ),
      ['criteria: [A B, "C, D"]', 'A B', 'C, D'],
      ['criteria: [a/b/P1]', 'a/b/P1'],
      ['x: &x [P1]\ncriteria: *x', 'P1'],
      ['criteria:'],
      ['criteria: ~'],
      ['criteria: null'],
      ['criteria: ""'],
      ['criteria: []'],
      ['criteria: [~, null, ""]'],
    ]) {
      it(JSON.stringify(yaml), () => {
        for (const lineEnd of ['\n', '\r\n', '\r']) {
          const note = noteOf(`${String(yaml)}\n`.replaceAll('\n', lineEnd), lineEnd);
          assert.deepEqual(note.criteria, codes);
        }
      });
    }
  });

  describe('takes the title', () => {
    for (const [from, title] of [
      ['file:///j/Turnover.md', 'Turnover'],
      ['file:///j/2026-11-20%20a.b.markdown', '2026-11-20 a.b'],
      ['file:///j/%E2%82%AC.md?x#y', '€'],
      ['untitled:Untitled-1', 'untitled:Untitled-1'],
      ['file:///j/100%25%.md', '100%25%'],
      ['file:///j/.md', '.md'],
      ['', ''],
    ] as const) {
      it(`from ${from || 'nothing'}`, () => {
        assert.equal(parseNoteFile(from, '').title, title);
      });
    }

    it('from the front matter, on one line', () => {
      assert.equal(noteOf('criteria:\ntitle: |\n  Two\n  lines\n').title, 'Two lines');
      assert.equal(noteOf('criteria:\ntitle: 2049\n').title, '2049');
    });

    it('from the file where the key holds none', () => {
      for (const value of ['', '~', '""', '[x]', '{x: y}']) {
        assert.equal(noteOf(`criteria:\ntitle: ${value}\n`).title, '2026-11-20 Turnover');
      }
    });
  });

  it('passes over values of the wrong kind', () => {
    for (const value of ['', '[]', '[[x]]', '{a: {b: [c]}}', '[{a: b}]', '~']) {
      const keys = ['date', 'production', 'role', 'standard', 'status', 'template', 'reviewed'];
      const yaml = [...keys, 'evidence', 'accepted'].map((key) => `${key}: ${value}\n`).join('');
      const { date, production, role, standard, status, template, reviewed, evidence } = noteOf(
        `criteria: []\n${yaml}`,
      );
      assert.deepEqual([date, production, role, standard, template, reviewed], Array(6));
      assert.equal(status, 'ready');
      assert.isEmpty(evidence);
    }
  });

  it('takes real dates and years alone', () => {
    for (const [written, date] of [
      ['2026-11-20', '2026-11-20'],
      ['"2026"', '2026'],
      ['2026-02-30', undefined],
      ['20 November', undefined],
      ['2026-11-20T10:00', undefined],
    ]) {
      assert.equal(noteOf(`criteria:\ndate: ${String(written)}\n`).date, date);
      const untagged = parseNoteFile(uri, `---\ndate: ${String(written)}\n---\n`);
      assert.equal((untagged as UntaggedFile).date, date);
    }
  });

  it('keeps a body back unless it is plainly not confidential', () => {
    for (const [written, confidential] of [
      ['true', true],
      ['Yes', true],
      ['NDA', true],
      ['[x]', true],
      ['false', false],
      ['No', false],
      ['"off"', false],
      ['', true],
    ] as const) {
      assert.equal(noteOf(`criteria:\nconfidential: ${written}\n`).confidential, confidential);
    }
  });

  it('reads one evidence file or acceptance without a list', () => {
    assert.deepEqual(noteOf('criteria:\nevidence: a.pdf\n').evidence, [{ file: 'a.pdf' }]);
    assert.deepEqual(noteOf('criteria:\nevidence: {title: Mail}\n').evidence, [{ title: 'Mail' }]);
    assert.deepEqual(noteOf('criteria:\naccepted: {by: S, criteria: P1}\n').acceptances, [
      { by: 'S', criteria: ['P1'] },
    ]);
  });

  it('lets no acceptance count for more than it says', () => {
    assert.deepEqual(noteOf('criteria:\naccepted: S. Okafor\n').acceptances, [
      { by: 'S. Okafor', criteria: [] },
    ]);
    const [vague, broken] = noteOf(
      'criteria:\naccepted:\n- by: S\n- {criteria: [P1], date: soon, seal: [x]}\n',
    ).acceptances;
    assert.deepEqual(vague, { by: 'S', criteria: [] });
    // A seal that cannot be read must not pass for one that was never set.
    assert.deepEqual(broken, { criteria: ['P1'], seal: '' });
  });

  it('keeps the offsets of a text with a byte order mark', () => {
    const text = '\uFEFF---\ncriteria: [P1]\n---\n#P1\n';
    const note = parseNoteFile(uri, text) as Note;
    assert.equal(text.slice(note.bodyOffset), note.body);
    assert.deepEqual(note.passages, [{ code: 'P1', offset: text.indexOf('#P1') }]);
  });

  describe('takes for untagged', () => {
    for (const [name, text, body, title] of [
      ['a file without front matter', '# Heading\n', '# Heading\n'],
      ['an empty file', '', ''],
      ['front matter without the key', '---\ntitle: x\n---\n# Heading\n', '# Heading\n', 'x'],
      ['the key in other letters', '---\nCriteria: [P1]\n---\nx', 'x'],
      ['a key that only resembles it', '---\ncriterias: [P1]\n---\nx', 'x'],
      ['broken YAML that names no criteria', '---\ntitle: a: b\n---\nx', 'x'],
      ['prose between rules', '---\nOnce: upon: a time\n---\nx', 'x'],
      ['a rule at the top', '---\n# Heading\n', '# Heading\n'],
      ['a language fence that names none', '---js\nmodule.exports = {}\n---\nx', 'x'],
      ['the word in the body alone', '---\ntitle: a: b\n---\ncriteria: [P1]\n', 'criteria: [P1]\n'],
    ] as const) {
      it(name, () => {
        const file = parseNoteFile(uri, text);
        if (file.kind !== 'untagged') assert.fail(file.kind);
        assert.equal(file.body, body);
        assert.equal(text.slice(file.bodyOffset), body);
        assert.equal(file.title, title ?? '2026-11-20 Turnover');
        assert.deepEqual(file.headings, body.startsWith('#') ? ['Heading'] : []);
      });
    }
  });

  describe('says why a note is unreadable', () => {
    for (const [yaml, marked, words] of [
      [
        'title: Reel 2: conform\ncriteria: [P1]\n',
        'title: Reel 2: conform',
        'A colon inside the title needs quotes: title: "Reel 2: conform"',
      ],
      [
        'criteria: [P1]\ntitle: Reel 2: conform # x\n',
        'title: Reel 2: conform # x',
        'A colon inside the title needs quotes: title: "Reel 2: conform"',
      ],
      [
        'title: *Reel* 2\ncriteria: [P1]\n',
        'title: *Reel* 2',
        'A value that starts with * needs quotes: title: "*Reel* 2"',
      ],
      [
        'title: @edit\ncriteria: [P1]\n',
        'title: @edit',
        'A value that starts with @ needs quotes: title: "@edit"',
      ],
      [
        'title: !x y\ncriteria: [P1]\n',
        'title: !x y',
        'A value that starts with ! needs quotes: title: "!x y"',
      ],
      ['title: "x\ncriteria: [P1]\n', 'title: "x', 'A quotation mark is not closed'],
      ...['\\evidence\\list', '\\users\\b', '\\xyz'].map(
        (path) =>
          [
            `criteria: [P1]\nevidence:\n  - "..${path}"\n`,
            `- "..${path}"`,
            `A text with a backslash needs single quotes: '…' instead of "…"`,
          ] as const,
      ),
      [
        'title: "Reel 2" conform\ncriteria: [P1]\n',
        'title: "Reel 2" conform',
        'The quotation marks must go around the whole title',
      ],
      [
        'criteria: [P1\nstatus: ready\n',
        'criteria: [P1',
        'A bracket is not closed, or a comma is missing',
      ],
      [
        'criteria: [P1 K4}\n',
        'criteria: [P1 K4}',
        'A bracket is not closed, or a comma is missing',
      ],
      [
        'title:Conform\ncriteria: [P1]\n',
        'title:Conform',
        'A blank is missing after the colon: title: Conform',
      ],
      ['criteria:[P1]\n', 'criteria:[P1]', 'A blank is missing after the colon: criteria: [P1]'],
      [
        'title: x\nConform\ncriteria: [P1]\n',
        'Conform',
        'This line is not of the form “key: value”',
      ],
      ['criteria P1\n', 'criteria P1', 'This line is not of the form “key: value”'],
      [
        'title: x\n  role: y\ncriteria: [P1]\n',
        'role: y',
        'This line is not indented like the lines above',
      ],
      ['criteria: [P1]\ncriteria: [K4]\n', 'criteria: [K4]', 'The key “criteria” is there twice'],
      [
        'title: a\u0007b\ncriteria: [P1]\n',
        'title: a\u0007b',
        'There is a control character in this line',
      ],
      ['- criteria\n', '', 'The front matter must be lines of the form “key: value”'],
      [`criteria: ${'['.repeat(5000)}\n`, '', 'The brackets are nested too deeply'],
      [`criteria: [P1]\n${'\n'.repeat(5000)}`, '', 'There are too many blank lines in a row'],
    ] as const) {
      it(JSON.stringify(yaml.slice(0, 50)), () => {
        for (const lineEnd of ['\n', '\r\n']) {
          const text = `---\n${yaml}---\nbody\n`.replaceAll('\n', lineEnd);
          const [problem, ...rest] = unreadable(text).problems;
          assert.isEmpty(rest);
          assert.equal(problem.code, 'yaml-error');
          assert.equal(problem.severity, 'error');
          assert.equal(formatMessage(problem.message), words);
          assert.equal(markedIn(text, problem.range), marked);
        }
      });
    }

    for (const [yaml, marked] of [
      ['criteria: {P1: x}\n', '{P1: x}'],
      ['criteria: [P1, [K4]]\n', '[K4]'],
      ['title: x\ncriteria:\n  - P1\n  - K4: x\n', 'K4: x'],
    ] as const) {
      it(`${JSON.stringify(yaml)}, where a criterion is no code`, () => {
        const text = `---\n${yaml}---\n`;
        const [problem] = unreadable(text).problems;
        assert.equal(problem.code, 'criteria-not-codes');
        assert.equal(markedIn(text, problem.range).trim(), marked);
      });
    }

    for (const [code, text, marked] of [
      ['fence-unclosed', '---\ncriteria: [P1]\nbody\n', '---'],
      ['fence-unclosed', '\uFEFF---\ncriteria: [P1]\n', '---'],
      ['fence-language', '---js\ncriteria: [P1]\n---\n', 'js'],
      ['fence-language', '--- yaml \ncriteria: [P1]\n', 'yaml'],
      ['fence-close', '---\ncriteria: [P1]\n...\nbody\n', '...'],
      ['note-too-large', `---\ncriteria: [P1]\nx: ${'y'.repeat(frontMatterSizeLimit)}\n---\n`, ''],
      ['note-too-large', 'x'.repeat(noteSizeLimit + 1), ''],
      ['note-too-large', '€'.repeat(noteSizeLimit / 3 + 1), ''],
      ['note-not-text', '\u0089PNG\r\n\u001a\n\0\0', ''],
    ] as const) {
      it(`with ${code} for ${JSON.stringify(text.slice(0, 24))}`, () => {
        const [problem] = unreadable(text).problems;
        assert.equal(problem.code, code);
        assert.equal(markedIn(text, problem.range), marked);
      });
    }

    it('with the same problem twice for the same text', () => {
      const text = '---\ntitle: Reel 2: conform\ncriteria: [P1]\n---\n';
      assert.deepEqual(unreadable(text), unreadable(text));
    });
  });

  it('takes files up to the limits', () => {
    const head = '---\ncriteria: [P1]\n---\n';
    assert.equal(parseNoteFile(uri, head + 'x'.repeat(noteSizeLimit - head.length)).kind, 'note');
    assert.equal(parseNoteFile(uri, 'é'.repeat(noteSizeLimit / 2)).kind, 'untagged');
    const long = `title: ${'x'.repeat(frontMatterSizeLimit - 23)}\ncriteria: [P1]\n`;
    assert.lengthOf(long, frontMatterSizeLimit);
    assert.equal(parseNoteFile(uri, `---\n${long}---\n`).kind, 'note');
  });

  it('says of a file that is too large to read what it would say had it read it', () => {
    assert.deepEqual(oversizedNote(uri), parseNoteFile(uri, 'x'.repeat(noteSizeLimit + 1)));
  });

  describe('holds on to a file that was a note', () => {
    for (const text of [
      '---\ntitle: a: b\n---\n',
      '---\ntitle: x\n',
      '---js\n---\n',
      '---\n...\n',
    ]) {
      it(JSON.stringify(text), () => {
        assert.equal(parseNoteFile(uri, text).kind, 'untagged');
        assert.equal(parseNoteFile(uri, text, true).kind, 'unreadable');
      });
    }

    it('but not if its key was taken out', () => {
      assert.equal(parseNoteFile(uri, '---\ntitle: x\n---\n', true).kind, 'untagged');
      assert.equal(parseNoteFile(uri, 'text', true).kind, 'untagged');
    });
  });

  function noteOf(yaml: string, lineEnd = '\n'): Note {
    const file = parseNoteFile(uri, `---${lineEnd}${yaml}---${lineEnd}`);
    if (file.kind !== 'note') assert.fail(file.kind);
    return file;
  }

  function unreadable(text: string): UnreadableNote {
    const file = parseNoteFile(uri, text);
    if (file.kind !== 'unreadable') assert.fail(file.kind);
    assert.equal(file.title, '2026-11-20 Turnover');
    return file;
  }

  function markedIn(text: string, { start, end }: UnreadableNote['problems'][0]['range']): string {
    const lines = new TextLines(text);
    return text.slice(lines.offsetAt(start), lines.offsetAt(end));
  }
});
