import { assert } from 'chai';
import { findCriterionReferences } from '../../../../src/core/note/findCriterionReferences';
import { TextLines } from '../../../../src/core/text/textLines';

describe('findCriterionReferences', () => {
  /** YAML, and each code with its line and character in a text whose YAML starts at line 1. */
  for (const [yaml, ...expected] of [
    ['criteria: [P1, "K4", X/Y/P3]', 'P1@1:11', 'K4@1:16', 'X/Y/P3@1:21'],
    ["criteria:\n  - P1 # x\n  - 'K4'\n  -", 'P1@2:4', 'K4@3:5'],
    ['criteria: P1', 'P1@1:10'],
    ['criteria: " P1,  K4 "', 'P1@1:12', 'K4@1:17'],
    ['criteria: P1,\n  K4', 'P1@1:10', 'K4@2:2'],
    ['criteria: [\n  P1, # x\n  P1\n]', 'P1@2:2', 'P1@3:2'],
    ['criteria: [\nP1,\nK4\n]', 'P1@2:0', 'K4@3:0'],
    ['criteria: |\n  P1\n  K4', 'P1@2:2', 'K4@3:2'],
    ['criteria: [~, null, ""]'],
    ['criteria: [P1, [K4], {a: b}]', 'P1@1:11'],
    ['x: &x P1\ncriteria: [*x, K4]', 'K4@2:15'],
    ['title: x'],
    ['nested:\n  criteria: [P1]'],
    // While it is being typed.
    ['criteria: [P1, K4\nstatus: x', 'P1@1:11', 'K4@1:15'],
    ['title: "x\ncriteria: [P1]', 'P1@2:11'],
    ['title: a: b\ncriteria:\n- P1\n- K4\nx: y', 'P1@3:2', 'K4@4:2'],
    ['criteria: P1\ncriteria: P2', 'P1@1:10', 'P2@2:10'],
  ] as const) {
    it(JSON.stringify(yaml), () => {
      for (const lineEnd of ['\n', '\r\n', '\r']) {
        for (const mark of ['', '\uFEFF']) {
          const text = `${mark}---\n${yaml}\n---\nbody\n`.replaceAll('\n', lineEnd);
          assert.deepEqual(placesIn(text, 'tag'), expected);
        }
      }
    });
  }

  it('finds passages after the tags, with their codes alone', () => {
    const text = '---\ncriteria: [P1]\n---\nI checked it. #P1\n(#SKSPP05/K2)\n';
    assert.deepEqual(placesIn(text, 'passage'), ['P1@3:15', 'SKSPP05/K2@4:2']);
    assert.deepEqual(
      findCriterionReferences(text).map(({ kind }) => kind),
      ['tag', 'passage', 'passage'],
    );
  });

  it('counts a byte order mark as a character of the first line', () => {
    assert.deepEqual(placesIn('\uFEFF#P1\n#P2', 'passage'), ['P1@0:2', 'P2@1:1']);
    assert.deepEqual(placesIn('#P1\n#P2', 'passage'), ['P1@0:1', 'P2@1:1']);
  });

  it('marks all of a scalar that writes its codes with escapes', () => {
    const [reference] = findCriterionReferences('---\ncriteria: ["\\x501"]\n---\n');
    assert.deepEqual(reference, {
      kind: 'tag',
      written: 'P1',
      range: { start: { line: 1, character: 12 }, end: { line: 1, character: 17 } },
    });
  });

  it('takes all that follows a quote which is never closed, and no half of a line end', () => {
    const text = '---\r\ncriteria: [P1, K4]\r\ncriteria:\r\n\r\n"\r\n```\r\n[\r\n';
    assert.deepEqual(
      findCriterionReferences(text)[2]?.range.end,
      new TextLines(text).positionAt(text.length),
    );
  });

  it('finds none in what is too large for a note or nested too deeply', () => {
    const text = '---\ncriteria: [P1]\n---\n';
    assert.isEmpty(findCriterionReferences(text + 'x'.repeat(2_000_000)));
    assert.isEmpty(findCriterionReferences(`---\nx: ${'['.repeat(5000)}\n---\n`));
  });

  function placesIn(text: string, kind: 'tag' | 'passage'): readonly string[] {
    return findCriterionReferences(text)
      .filter((reference) => reference.kind === kind)
      .map(({ written, range: { start, end } }) => {
        assert.equal(end.line, start.line);
        assert.equal(end.character - start.character, written.length);
        return `${written}@${start.line}:${start.character}`;
      });
  }
});
