import { assert } from 'chai';
import { sealOf } from '../../../../src/core/note/sealOf';
import { isSealed, voidsSeal } from '../../../../src/core/note/voidsSeal';

describe('voidsSeal', () => {
  const body = 'I checked it. #P1\n';

  const noteWith = (seal: string): string =>
    `---\ncriteria: [P1]\naccepted:\n  - {by: A, criteria: [P1], seal: ${seal}}\n---\n${body}`;

  function edit(line: number, start: number, end: number, newText: string) {
    const range = { start: { line, character: start }, end: { line, character: end } };
    return { range, newText };
  }

  const sealed = noteWith(sealOf(body));
  const inFrontMatter = edit(1, 11, 13, 'P2');
  const inBody = edit(5, 15, 17, 'P2');

  it('knows a text that somebody has accepted', () => {
    assert.isTrue(isSealed('', sealed));
    assert.isFalse(isSealed('', noteWith(sealOf('another'))));
    assert.isFalse(isSealed('', body));
  });

  for (const [name, text, edits, expected] of [
    ['a change of the body', sealed, [inBody], true],
    ['a change of both parts', sealed, [inFrontMatter, inBody], true],
    ['a change of the front matter', sealed, [inFrontMatter], false],
    ['no change', sealed, [], false],
    ['a body that nobody has accepted', noteWith(sealOf('another')), [inBody], false],
  ] as const) {
    it(`${expected ? 'says so of' : 'does not mind'} ${name}`, () => {
      assert.equal(voidsSeal('', text, edits), expected);
    });
  }
});
