import { assert } from 'chai';
import matter from 'gray-matter';
import { readFrontMatter, type FrontMatterData } from '../../../../src/core/note/readFrontMatter';

describe('readFrontMatter', () => {
  it('keeps every scalar as it was written', () => {
    const data = dataOf(
      'criteria: [1.10, 007, 12:30, 1e3, true, 2024-13-45, 0x1F]\ndate: 2026-11-20',
    );
    assert.deepEqual(data.get('criteria'), [
      ...['1.10', '007', '12:30', '1e3', 'true', '2024-13-45', '0x1F'],
    ]);
    assert.equal(data.get('date'), '2026-11-20');
  });

  it('reads lists and maps, and the empty string where there is no value', () => {
    const data = dataOf(
      'title:\nevidence:\n- a.pdf\n- {file: b.mov, sha256: 77aa}\n-\naccepted:\n- criteria: [P3]\n',
    );
    assert.equal(data.get('title'), '');
    const file = new Map([
      ['file', 'b.mov'],
      ['sha256', '77aa'],
    ]);
    assert.deepEqual(data.get('evidence'), ['a.pdf', file, '']);
    assert.deepEqual(data.get('accepted'), [new Map([['criteria', ['P3']]])]);
  });

  it('reads known keys alone', () => {
    assert.deepEqual(
      [...dataOf('title: x\nmood: y\n__proto__: {status: draft}').keys()],
      ['title'],
    );
  });

  for (const [name, yaml] of [
    ['nothing', ''],
    ['blank lines', '\n\n'],
    ['a comment', '# criteria: [P1]\n'],
    ['a comment with CR', '# criteria: [P1]\r'],
  ] as const) {
    it(`finds no key in ${name}`, () => {
      assert.equal(dataOf(yaml).size, 0);
    });
  }

  it('reads on after a comment where lines end at CR alone', () => {
    assert.deepEqual(dataOf('# mine\rcriteria: [P1]\r').get('criteria'), ['P1']);
  });

  it('is not closed by dashes inside the YAML', () => {
    assert.equal(dataOf('description: |\n  ---\n  x\nstatus: draft\n').get('status'), 'draft');
    // Not even where they are a mistake: what follows would be lost without a word.
    assert.equal(readFrontMatter('title: x\n---more\ncriteria: [P1]\n').kind, 'error');
  });

  for (const [name, yaml, offset] of [
    ['a colon in a value', 'title: Reel 2: conform\n', 13],
    ['a key that is there twice', 'title: x\ntitle: y\n', 9],
    ['a bracket that is not closed', 'criteria: [P1\nstatus: ready\n', 14],
    ['an unknown tag', 'title: !!js/function x\n', undefined],
    ['an unknown alias', 'title: *x\n', undefined],
    ['text alone', 'just text\n', 0],
    ['a list', '- P1\n', 0],
    ['a control character', 'title: a\u0007b\n', undefined],
  ] as const) {
    it(`gives ${name} as an error`, () => {
      const reading = readFrontMatter(yaml);
      if (reading.kind !== 'error') assert.fail('read');
      assert.isNotEmpty(reading.message);
      assert.isAtMost(reading.offset, yaml.length);
      if (offset !== undefined) assert.equal(reading.offset, offset);
    });
  }

  for (const yaml of [
    'title: *SECRET* and more\n',
    'title: !SECRET x\n',
    'title: !a!SECRET x\n',
    'title: !SECRET!a x\n',
    'title: !<tag:SECRET> x\n',
    'title: !<SECRET[> x\n',
    'SECRET: x\nSECRET: y\n',
    'title: SECRET: SECRET\n',
    'title: "SECRET\\SECRET"\n',
    'title: [SECRET\n',
    'title: `SECRET`\n',
    '%SECRET\ntitle: x\n',
  ]) {
    it(`gives an error that holds none of the words of ${JSON.stringify(yaml)}`, () => {
      const reading = readFrontMatter(yaml);
      if (reading.kind !== 'error') assert.fail('read');
      assert.isNotEmpty(reading.message);
      assert.notInclude(reading.message, 'SECRET');
    });
  }

  it('gives the same error the second time', () => {
    const broken = 'title: Reel 2: conform\ncriteria: [P1]\n';
    const first = readFrontMatter(broken);
    assert.equal(first.kind, 'error');
    assert.deepEqual(readFrontMatter(broken), first);
  });

  it('leaves nothing in the cache of gray-matter', () => {
    readFrontMatter('criteria: [P1]\n');
    const { cache } = matter as unknown as { cache: object };
    assert.isEmpty(Object.keys(cache));
  });

  describe('runs nothing', () => {
    const canary = 'globalThis.canary = true';
    const labels = [
      'js',
      'javascript',
      'JS',
      'JavaScript',
      'coffee',
      'coffeescript',
      'cson',
      'json',
    ];
    for (const label of [...labels, 'node', 'ts', 'eval', '__proto__', 'constructor']) {
      for (const fence of [`---${label}`, `--- ${label}`, `---${label} `, `---\t${label}`]) {
        it(`under the label ${JSON.stringify(fence)}`, () => {
          for (const code of [canary, `{x: (${canary})}`, `(() => { ${canary} })()`]) {
            readFrontMatter(`${fence.slice(3)}\n${code}\n`);
            readFrontMatter(`${fence}\n${code}\n`);
            readFrontMatter(`${code}\n`);
            assert.notProperty(globalThis, 'canary');
          }
        });
      }
    }

    it('and the canary would have shown it', () => {
      try {
        matter(`---js\n{x: (${canary})}\n---\n`, {});
        assert.property(globalThis, 'canary');
      } finally {
        Reflect.deleteProperty(globalThis, 'canary');
      }
    });
  });

  describe('bears hostile input', () => {
    const levels = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
    const bomb = levels
      .map((name, index) => {
        const before = levels[index - 1];
        return `${name}: &${name} [${Array<string>(9)
          .fill(before ? `*${before}` : 'x')
          .join(', ')}]\n`;
      })
      .join('');

    it('brackets nested thousands deep', () => {
      for (const bracket of ['[', '{a: ', '- ', '? ']) {
        const reading = readFrontMatter(`criteria:\n  ${bracket.repeat(5000)}\n`);
        assert.equal(reading.kind, 'error', bracket);
      }
    });

    it('aliases that spell out millions of values', () => {
      const reading = readFrontMatter(`${bomb}evidence: *h\n`);
      assert.deepInclude(reading, { kind: 'error', message: 'aliases repeat too much' });
    });

    it('such aliases under a key that gray-matter makes a string of', () => {
      const reading = readFrontMatter(`${bomb}excerpt_separator: *h\ncriteria: [P1]\n`);
      assert.equal(reading.kind, 'data');
    });

    it('a list that contains itself', () => {
      assert.equal(readFrontMatter('criteria: &x [P1, *x]\n').kind, 'data');
    });

    it('thousands of blank lines', () => {
      assert.equal(readFrontMatter(`${'\n'.repeat(60_000)}criteria: [P1]\n`).kind, 'error');
      assert.equal(readFrontMatter(`${'\n'.repeat(100)}criteria: [P1]\n`).kind, 'data');
    });

    it('the names of an object’s own machinery as codes and keys', () => {
      const data = dataOf(
        'criteria: [__proto__, constructor, toString]\nevidence: {__proto__: x}\n',
      );
      assert.deepEqual(data.get('criteria'), ['__proto__', 'constructor', 'toString']);
      assert.deepEqual(data.get('evidence'), new Map([['__proto__', 'x']]));
      assert.notProperty({}, 'x');
    });
  });

  function dataOf(yaml: string): FrontMatterData {
    const reading = readFrontMatter(yaml);
    if (reading.kind !== 'data') assert.fail(reading.message);
    return reading.data;
  }
});
