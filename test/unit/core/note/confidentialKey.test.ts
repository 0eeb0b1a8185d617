import { assert } from 'chai';
import { findNoteProblems } from '../../../../src/core/languageFeatures/findNoteProblems';
import { findQuickFixes } from '../../../../src/core/languageFeatures/findQuickFixes';
import { parseNoteFile } from '../../../../src/core/note/parseNoteFile';
import { StandardSet } from '../../../../src/core/standard/standardSet';
import type { Problem } from '../../../../src/core/text/problem';
import { applyEdits } from '../../../../src/core/text/textEdit';
import { TextLines } from '../../../../src/core/text/textLines';
import { sampleStandard } from '../../support/journalSamples';

const uri = 'file:///journal/notes/a.md';
const standards = new StandardSet([sampleStandard('X1', ['P1'])], 'X1');
const sources = { standards, everyStandard: standards, today: '2026-11-30' };

const noteWith = (lines: string) =>
  `---\ntitle: T\ndate: 2026-11-20\n${lines}\ncriteria: [P1]\n---\nWords.\n`;

function isConfidential(text: string): boolean {
  const file = parseNoteFile(uri, text);
  assert(file.kind !== 'unreadable');
  return file.confidential;
}

const unclear = (text: string): readonly Problem[] =>
  findNoteProblems(uri, text, sources).filter(({ code }) => code.startsWith('confidential-'));

/** The problems of the key, as `code “the characters it stands at”`. */
function problemsOf(text: string): readonly string[] {
  const lines = new TextLines(text);
  return unclear(text).map(({ code, range: { start, end } }) => {
    return `${code} “${text.slice(lines.offsetAt(start), lines.offsetAt(end))}”`;
  });
}

/** The text after the preferred fix of the first of these problems, again and again. */
function fixed(text: string): string {
  for (const problem of unclear(text)) {
    const fix = findQuickFixes(uri, text, problem, sources).find(({ isPreferred }) => isPreferred);
    if (fix) return fixed(applyEdits(text, fix.edits));
  }
  return text;
}

describe('The key confidential', () => {
  const key = (spelling: string) => `confidential-key “${spelling}”`;
  const value = (written: string) => `confidential-value “${written}”`;
  const cases: readonly (readonly [lines: string, isIn: boolean, after: string, ...string[]])[] = [
    ['confidential: true', true, 'confidential: true'],
    ['confidential: Yes', true, 'confidential: Yes'],
    ['confidential: false', false, 'confidential: false'],
    ['confidential: "off"', false, 'confidential: "off"'],
    ['Confidential: true', true, 'confidential: true', key('Confidential')],
    ['CONFIDENTIAL: yes', true, 'confidential: yes', key('CONFIDENTIAL')],
    ['"Confidential": true', true, '"confidential": true', key('Confidential')],
    ['Confidential: false', false, 'confidential: false', key('Confidential')],
    ['confidental: true', true, 'confidential: true', key('confidental')],
    ['confidentail: true', true, 'confidential: true', key('confidentail')],
    ['confidentiality: true', true, 'confidential: true', key('confidentiality')],
    ['con-fidential : true', true, 'confidential : true', key('con-fidential')],
    ['соnfidentiаl: true', true, 'confidential: true', key('соnfidentiаl')],
    ['ｃｏｎｆｉｄｅｎｔｉａｌ: 1', true, 'confidential: 1', key('ｃｏｎｆｉｄｅｎｔｉａｌ')],
    ['confi\u200bdential: true', true, 'confidential: true', key('confi\u200bdential')],
    ['confidential:', true, 'confidential: true', value('confidential')],
    ['confidential: ~', true, 'confidential: true', value('confidential')],
    ['confidential: ""', true, 'confidential: true', value('confidential')],
    ['confidential: NDA', true, 'confidential: true', value('NDA')],
    ['"confidential" :', true, '"confidential" : true', value('confidential')],
    ['confidential: # why', true, 'confidential: true # why', value('confidential')],
    ['confidential: [x]', true, 'confidential: true', value('[x]')],
    ['confidential:\n  - x\n  - y', true, 'confidential:\n  - x\n  - y', value('- x\n  - y\n')],
    ['Confidential:', true, 'confidential: true', key('Confidential')],
    [
      'confidential: false\nConfidential: true',
      true,
      'confidential: false\nConfidential: true',
      key('Confidential'),
    ],
    [
      'Confidential: true\nconfidential: no',
      true,
      'Confidential: true\nconfidential: no',
      key('Confidential'),
    ],
    ['Confidential: no\nCONFIDENTIAL: off', false, '', key('Confidential'), key('CONFIDENTIAL')],
    ['confidence: 4', false, 'confidence: 4'],
    ['tags: [confidential]', false, 'tags: [confidential]'],
  ];
  for (const [lines, isIn, after, ...problems] of cases) {
    const name = JSON.stringify(lines);
    it(`${isIn ? 'keeps the text in' : 'lets the text out'}: ${name}`, () => {
      assert.equal(isConfidential(noteWith(lines)), isIn);
      assert.equal(isConfidential(`---\n${lines}\n---\nNot a note.\n`), isIn);
      assert.deepEqual(problemsOf(noteWith(lines)), problems);
      if (after !== '') assert.equal(fixed(noteWith(lines)), noteWith(after));
      assert.equal(isConfidential(fixed(noteWith(lines))), isIn);
    });
  }

  const denials = ['non-confidential', 'notconfidential', 'unconfidential', 'Un_Confidental']
    .concat([
      'nonconfidential',
      'not confidential',
      'inconfidential',
      'confidential-no',
      'сonfidentialnot',
    ])
    .concat(['"non-confidential"', 'ｎon-confidential', '\u200bunconfidential', 'onfidential']);
  for (const spelling of denials) {
    it(`keeps the text in whatever ${JSON.stringify(spelling)} says, and offers no fix`, () => {
      for (const answer of ['false', 'no', 'true', '', 'x']) {
        const text = noteWith(`${spelling}: ${answer}`);
        assert.isTrue(isConfidential(text));
        assert.deepEqual(problemsOf(text), [key(spelling.replaceAll('"', ''))]);
        for (const problem of unclear(text)) {
          assert.match(problem.message.text, /confidential: true or false/);
          assert.deepEqual(findQuickFixes(uri, text, problem, sources), []);
        }
      }
      assert.isTrue(isConfidential(noteWith(`confidential: no\n${spelling}: no`)));
      assert.isTrue(isConfidential(noteWith(`${spelling}: no\nconfidential: no`)));
    });
  }

  const misread: readonly (readonly [what: string, text: string])[] = [
    ['YAML that is broken', '---\ntitle: a: b\nconfidential: true\n---\nWords.\n'],
    ['YAML that is no list of keys', '---\n- confidential: true\n---\nWords.\n'],
    ['a map in braces that is broken', '---\n{title: a: b, "confidential": true}\n---\nWords.\n'],
    ['front matter that never closes', '---\nconfidential: true\n\nWords.\n'],
    ['front matter that closes with dots', '---\nconfidential: true\n...\nWords.\n'],
    ['a language at the fence', '---yaml\nconfidential: true\n---\nWords.\n'],
    ['several words at the fence', '--- my note\nconfidential: true\n---\nWords.\n'],
    ['too many dashes', '----\nconfidential: true\n----\nWords.\n'],
    ['an empty line first', '\n---\nconfidential: true\ncriteria: [P1]\n---\nWords.\n'],
    ['spaces first', '\uFEFF \r\n  ---\r\nConfidental: yes\r\n---\r\nWords.\r\n'],
  ];
  for (const [what, text] of misread) {
    it(`keeps the text in despite ${what}`, () => {
      const file = parseNoteFile(uri, text);
      assert.equal(file.kind, 'untagged');
      assert.isTrue(file.confidential);
      assert.isFalse(parseNoteFile(uri, text.replace(/confidenti?al/i, 'other')).confidential);
    });
  }

  it('lets the text out of a document without front matter that has the word', () => {
    assert.isFalse(isConfidential('# A talk\n\nConfidential: what that means.\n'));
  });

  it('lets the text out of a note without it', () => {
    assert.isFalse(isConfidential(noteWith('role: Editor')));
    assert.isFalse(isConfidential('No front matter.\n'));
  });
});
