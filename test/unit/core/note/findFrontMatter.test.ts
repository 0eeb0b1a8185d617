import { assert } from 'chai';
import { findFrontMatter } from '../../../../src/core/note/findFrontMatter';

describe('findFrontMatter', () => {
  /** A text, and its parts: the YAML and the body. */
  const closed: readonly (readonly [name: string, text: string, yaml: string, body: string])[] = [
    ['plain', '---\na: b\n---\nbody', 'a: b\n', 'body'],
    ['empty', '---\n---\nbody', '', 'body'],
    ['with CRLF', '---\r\na: b\r\n---\r\nbody', 'a: b\r\n', 'body'],
    ['with CR alone', '---\ra: b\r---\rbody', 'a: b\r', 'body'],
    ['with mixed line ends', '---\r\na: b\n---\rbody', 'a: b\n', 'body'],
    ['with a byte order mark', '\uFEFF---\na: b\n---\nbody', 'a: b\n', 'body'],
    ['with blanks behind the fences', '--- \t\na: b\n---  \nbody', 'a: b\n', 'body'],
    ['without a body', '---\na: b\n---', 'a: b\n', ''],
    ['at the next line of dashes', '---\na\n---\nb\n---\n', 'a\n', 'b\n---\n'],
    ['after an indented fence', '---\na: |\n  ---\n---\nbody', 'a: |\n  ---\n', 'body'],
    ['after more dashes', '---\n----\n---\nbody', '----\n', 'body'],
    ['after dashes with text', '---\n---more\n--- b\n---\nbody', '---more\n--- b\n', 'body'],
    ['with an empty body line', '---\na: b\n---\n\nbody', 'a: b\n', '\nbody'],
    ['and leaves a line of dots below alone', '---\na: b\n---\n...\n', 'a: b\n', '...\n'],
  ];
  for (const [name, text, yaml, body] of closed) {
    it(`closes ${name}`, () => {
      const found = findFrontMatter(text);
      if (found.kind !== 'closed') assert.fail(found.kind);
      assert.equal(text.slice(found.yamlStart, found.yamlEnd), yaml);
      assert.equal(text.slice(found.bodyStart), body);
    });
  }

  const none = ['', 'text', '# Heading', '\n---\na: b\n---\n', ' ---\na: b\n---\n', '--\na\n--\n'];
  none.push('----\na: b\n----\n', '--- - -\na: b\n---\n', '--- a title ---\ntext\n', '\uFEFFtext');
  for (const text of none) {
    it(`finds none in ${JSON.stringify(text)}`, () => {
      const bodyStart = text.startsWith('\uFEFF') ? 1 : 0;
      assert.deepEqual(findFrontMatter(text), { kind: 'none', bodyStart });
    });
  }

  it('takes all of the text where the fence never closes', () => {
    for (const text of ['---\na: b\n', '---', '---\n', '---\na\n ---\n--\n']) {
      const yamlStart = Math.min(4, text.length);
      const end = text.length;
      const expected = { kind: 'unclosed', yamlStart, yamlEnd: end, bodyStart: end } as const;
      assert.deepEqual(findFrontMatter(text), expected);
    }
  });

  it('names the word behind the opening dashes', () => {
    for (const word of ['js', 'javascript', 'yaml', 'coffee', 'json', 'toml', '{json}', 'c++']) {
      for (const text of [`---${word}\na: b\n---\nbody`, `--- ${word} \na: b\n---\nbody`]) {
        const found = findFrontMatter(text);
        if (found.kind !== 'language') assert.fail(found.kind);
        assert.equal(found.language, word);
        assert.equal(text.slice(found.yamlStart, found.yamlEnd), 'a: b\n');
        assert.equal(text.slice(found.bodyStart), 'body');
      }
    }
    assert.equal(findFrontMatter('---js\nnever closed').kind, 'language');
  });

  it('tells a close of three dots from a close of three dashes', () => {
    const text = '---\na: b\n...\nbody\n---\n';
    const found = findFrontMatter(text);
    if (found.kind !== 'dots-close') assert.fail(found.kind);
    assert.equal(text.slice(found.yamlStart, found.yamlEnd), 'a: b\n');
    assert.equal(text.slice(found.bodyStart), 'body\n---\n');
  });
});
