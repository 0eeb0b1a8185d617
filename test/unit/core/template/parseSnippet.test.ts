import { assert } from 'chai';
import {
  escapeSnippet,
  parseSnippet,
  type SnippetPart,
} from '../../../../src/core/template/parseSnippet';

const text = (value: string): SnippetPart => ({ kind: 'text', text: value });
const stop = (number: number, ...parts: readonly SnippetPart[]): SnippetPart => ({
  kind: 'tabStop',
  number,
  parts,
});

describe('parseSnippet', () => {
  const cases: readonly (readonly [snippet: string, parts: readonly SnippetPart[]])[] = [
    ['', []],
    ['plain', [text('plain')]],
    ['a$1b', [text('a'), stop(1), text('b')]],
    ['${12}$0', [stop(12), stop(0)]],
    ['${1:ask}', [stop(1, text('ask'))]],
    ['${1:}', [stop(1)]],
    ['${1:a ${2:b} c}', [stop(1, text('a '), stop(2, text('b')), text(' c'))]],
    ['\\$1 \\${1} \\} \\\\', [text('$1 ${1} } \\')]],
    ['a\\b', [text('a\\b')]],
    ['{a} } $', [text('{a} } $')]],
    ['${1|a,b|}', [{ kind: 'choice', number: 1, options: ['a', 'b'] }]],
    ['${1|a\\,b,c\\|d,e\\\\|}', [{ kind: 'choice', number: 1, options: ['a,b', 'c|d', 'e\\'] }]],
    ['${1||}', [{ kind: 'choice', number: 1, options: [''] }]],
    ['${1|a,b}', [text('${1|a,b}')]],
    ['$CLIPBOARD ${CLIPBOARD}', [text('$CLIPBOARD ${CLIPBOARD}')]],
    ['${1:${TM_FILENAME}}', [stop(1, text('${TM_FILENAME}'))]],
    ['${1:a ${TM_FILENAME:b} c}', [stop(1, text('a ${TM_FILENAME:b} c'))]],
    ['${CLIPBOARD/(.*)/${1:/upcase}/g}', [text('${CLIPBOARD/(.*)/${1:/upcase}/g}')]],
    ['${1/(.*)\\/x/a$1/}', [text('${1/(.*)\\/x/a$1/}')]],
    ['${1:never closed $2', [text('${1:never closed '), stop(2)]],
    ['${1:a ${2:b} c', [text('${1:a '), stop(2, text('b')), text(' c')]],
    ['a ${x', [text('a ${x')]],
  ];
  for (const [snippet, expected] of cases) {
    it(JSON.stringify(snippet), () => {
      assert.deepEqual(parseSnippet(snippet), expected);
    });
  }

  it('takes many openings without trouble', () => {
    for (const opening of ['${1:', '${a:', '${1|', '${1/', '$1', '\\', '}', '${']) {
      const snippet = opening.repeat(40_000 / opening.length);
      assert.isNotEmpty(parseSnippet(snippet));
    }
  });

  it('reads back what escapeSnippet wrote', () => {
    const hostile = '${1:x} $CLIPBOARD \\ } \\} ${2|a,b|} \\\\$';
    assert.deepEqual(parseSnippet(escapeSnippet(hostile)), [text(hostile)]);
  });
});
