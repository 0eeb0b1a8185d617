import { assert } from 'chai';
import {
  doubleQuoted,
  flowScalar,
  frontMatterScalar,
  quotedLike,
  singleQuoted,
} from '../../../../src/core/note/frontMatterScalar';

describe('frontMatterScalar', () => {
  const plain = [
    'Turnover to sound, episode 2',
    'HALCYON',
    '2026-11-20',
    'Ep#3',
    'P1',
    'é',
    '🎬 x',
  ];
  plain.push('1080p', "O'Neil", 'the "final" mix', 'a:b', 'http://x/y', 'SKSPP05/P7', 'not null');
  for (const value of plain) {
    it(`leaves ${value} plain`, () => {
      assert.equal(frontMatterScalar(value), value);
    });
  }

  for (const [value, written] of [
    ['', '""'],
    ['Reel 2: conform', '"Reel 2: conform"'],
    ['Reel:', '"Reel:"'],
    ['Ep #3', '"Ep #3"'],
    [' x', '" x"'],
    ['- x', '"- x"'],
    ['-', '"-"'],
    ['[x]', '"[x]"'],
    ['*Reel*', '"*Reel*"'],
    ['@edit', '"@edit"'],
    ['"x" y', `'"x" y'`],
    ["'x' y", `"'x' y"`],
    ['C:\\x: y', `'C:\\x: y'`],
    ['true', '"true"'],
    ['No', '"No"'],
    ['null', '"null"'],
    ['~', '"~"'],
    ['2049', '"2049"'],
    ['1.10', '"1.10"'],
    ['12:30', '"12:30"'],
    ['E1', '"E1"'],
    ['1e3', '"1e3"'],
    ['0x1F', '"0x1F"'],
    ['.inf', '".inf"'],
    ['-5', '"-5"'],
    ['2026-11-20 10:00', '"2026-11-20 10:00"'],
    ['two\nlines', '"two\\nlines"'],
    ['tab\tinside', '"tab\\tinside"'],
    ['"a"\n', '"\\"a\\"\\n"'],
    ['\uFEFFx', '"\\ufeffx"'],
    ['---', '"---"'],
    ['...', '"..."'],
    ['<<', '"<<"'],
    ['=', '"="'],
  ] as const) {
    it(`writes ${JSON.stringify(value)} as ${written}`, () => {
      assert.equal(frontMatterScalar(value), written);
    });
  }
});

describe('flowScalar', () => {
  it('quotes what means something between brackets', () => {
    assert.equal(flowScalar('P1'), 'P1');
    assert.equal(flowScalar('a,b/P1'), '"a,b/P1"');
    assert.equal(flowScalar('x[1]'), '"x[1]"');
    assert.equal(flowScalar('x{1}'), '"x{1}"');
  });

  it('quotes what other readers of YAML stop at between brackets', () => {
    assert.equal(flowScalar('is this P1?'), '"is this P1?"');
    assert.equal(flowScalar('a?b'), '"a?b"');
    assert.equal(flowScalar('http://x/y'), '"http://x/y"');
  });
});

describe('quotedLike', () => {
  it('takes on the quotes of a neighbour', () => {
    assert.equal(quotedLike('"', 'P1'), '"P1"');
    assert.equal(quotedLike("'", "O'Neil/P1"), "'O''Neil/P1'");
    assert.equal(quotedLike('P', 'P1'), 'P1');
  });

  it('escapes where single quotes cannot', () => {
    assert.equal(singleQuoted('a\nb'), '"a\\nb"');
    assert.equal(doubleQuoted('a"\\\u0007'), '"a\\"\\\\\\u0007"');
  });
});
