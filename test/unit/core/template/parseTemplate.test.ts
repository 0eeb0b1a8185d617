import { assert } from 'chai';
import { builtInTemplates } from '../../../../src/core/template/builtInTemplates';
import { parseTemplate } from '../../../../src/core/template/parseTemplate';

describe('builtInTemplates', () => {
  it('are offered in a fixed order', () => {
    assert.deepEqual(
      builtInTemplates().map(({ name }) => name),
      ['quick', 'star', 'gibbs', 'kolb', 'knowledge'],
    );
  });

  for (const { name, description, requires, text } of builtInTemplates()) {
    it(`${name} says what it suits, and requires sections that it has`, () => {
      assert.match(description, /^[A-Z][^\n]{20,}$/);
      assert.isAtLeast(requires.length, 3);
      for (const heading of requires) assert.include(text, `\n## ${heading}\n`);
      assert.notMatch(text, /^(description|requires):/m);
      for (const value of ['title', 'date', 'production', 'role', 'criteria']) {
        assert.include(text, `\n${value}: \${${value}}\n`);
      }
      assert.include(text, `\nstatus: draft\ntemplate: ${name}\n---\n`);
    });
  }
});

describe('parseTemplate', () => {
  it('takes its own keys out and leaves every other byte', () => {
    const { text, description, requires } = parseTemplate(
      'mine',
      [
        '---',
        '# a comment',
        'title: "${title}"   # kept',
        'requires:',
        '- Why: the reason',
        '  # inside',
        '- "Next, then"',
        '',
        'date: ${date}',
        'description: >',
        '  Two',
        '  lines',
        'tags: [x, ${2:y}]',
        'criteria: ${criteria}',
        'template: mine',
        '---',
        'requires: not a key here',
        '',
      ].join('\r\n'),
    );
    assert.equal(description, 'Two lines');
    assert.deepEqual(requires, ['Next, then']);
    assert.equal(
      text,
      [
        '---',
        '# a comment',
        'title: "${title}"   # kept',
        'date: ${date}',
        'tags: [x, ${2:y}]',
        'criteria: ${criteria}',
        'template: mine',
        '---',
        'requires: not a key here',
        '',
      ].join('\r\n'),
    );
  });

  it('adds the keys for what the user chooses where they are missing', () => {
    const { text } = parseTemplate('mine', '---\ntitle: Log\n---\nbody\n');
    assert.equal(
      text,
      '---\ntitle: Log\ndate: ${date}\ncriteria: ${criteria}\ntemplate: mine\n---\nbody\n',
    );
  });

  it('gives a text without front matter one of its own, with its line ends', () => {
    const { text, description, requires } = parseTemplate('mine', '\uFEFF## What I did\r\n$1\r\n');
    assert.equal(
      text,
      [
        '---',
        'title: ${title}',
        'date: ${date}',
        'production: ${production}',
        'role: ${role}',
        'criteria: ${criteria}',
        'status: draft',
        'template: mine',
        '---',
        '## What I did',
        '$1',
        '',
      ].join('\r\n'),
    );
    assert.equal(description, '');
    assert.deepEqual(requires, []);
  });

  it('takes one required heading for a list of one', () => {
    const text = '---\nrequires: Why\ncriteria: []\n---\n';
    assert.deepEqual(parseTemplate('mine', text).requires, ['Why']);
  });

  it('requires nothing where its own keys cannot be read', () => {
    for (const value of ['[a', '{a: b}', '*a', '['.repeat(50_000), '']) {
      const { requires, text } = parseTemplate('mine', `---\nrequires: ${value}\n---\n`);
      assert.deepEqual(requires, []);
      assert.notInclude(text, 'requires');
    }
  });

  it('does not parse a list of sections that is longer than a front matter may be', () => {
    const requires = (size: number) =>
      parseTemplate('x', `---\nrequires: [${'a,'.repeat(size / 2)}]\n---\n`).requires.length;
    assert.equal(requires(60_000), 30_000);
    assert.equal(requires(70_000), 0);
  });
});
