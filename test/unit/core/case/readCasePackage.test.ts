import { assert } from 'chai';
import { longestPackage, readCasePackage } from '../../../../src/core/case/readCasePackage';
import { casePackageText } from '../../../../src/core/case/writeCasePackage';
import type { ImportHints } from '../../../../src/core/import/importHints';
import type { ImportedStandard } from '../../../../src/core/import/importedStandard';
import { readStandardText } from '../../../../src/core/source/readStandardText';
import { builtInStandards } from '../../../../src/core/standard/builtInStandards';
import { formatMessage } from '../../../../src/core/text/message';

/** An item of a package under test: the identifier is also its name. */
interface Item {
  readonly id: string;
  readonly below?: string;
  readonly code?: string;
  readonly says?: string;
  readonly type?: string;
  readonly place?: number;
  readonly replacedBy?: string;
}

function packageText(items: readonly Item[], document: object = {}): string {
  const link = (identifier: string, title = identifier) => ({ title, identifier, uri: 'x:y' });
  return JSON.stringify({
    CFDocument: { identifier: 'doc', title: 'A framework', creator: 'Somebody', ...document },
    CFItems: items.map(({ id, code, says, type }) => ({
      identifier: id,
      fullStatement: says ?? `to ${id}`,
      humanCodingScheme: code,
      CFItemType: type,
    })),
    CFAssociations: items.flatMap(({ id, below, place, replacedBy }) => [
      ...(below === undefined
        ? []
        : [
            {
              associationType: 'isChildOf',
              originNodeURI: link(id),
              destinationNodeURI: link(below),
              sequenceNumber: place,
            },
          ]),
      ...(replacedBy === undefined
        ? []
        : [
            {
              associationType: 'replacedBy',
              originNodeURI: link(id),
              destinationNodeURI: link('elsewhere', replacedBy),
            },
          ]),
    ]),
  });
}

function read(text: string, hints?: ImportHints): ImportedStandard {
  const result = readCasePackage(text, hints);
  if (result.kind === 'refused') assert.fail(formatMessage(result.reason));
  return result.standard;
}

function refusal(text: string, hints?: ImportHints): string {
  const result = readCasePackage(text, hints);
  assert(result.kind === 'refused');
  return formatMessage(result.reason);
}

const listed = ({ performance, knowledge }: ImportedStandard) =>
  [...performance, ...knowledge].map(({ code, text }) => `${code} ${text}`);
const doubts = ({ warnings }: ImportedStandard) =>
  warnings.map(({ code, item = '', message }) => `${code} ${item}: ${formatMessage(message)}`);

/** A standard as other programs have it, with headings for its lists. */
const withLists: readonly Item[] = [
  { id: 'top', below: 'doc', code: 'SKSX1', says: 'Cut **pictures**' },
  { id: 'know', below: 'top', says: '2. Knowledge and Understanding', place: 2 },
  { id: 'perform', below: 'top', says: '1. Performance criteria', place: 1 },
  { id: 'late', below: 'perform', code: 'P10', says: 'hand over', place: 10 },
  { id: 'early', below: 'perform', code: 'P2', says: '<p>cut the <b>rushes</b></p>', place: 2 },
  { id: 'format', below: 'know', code: 'K1', says: 'which _formats_:\n\n- DPX\n- ProRes' },
];

describe('readCasePackage', () => {
  it('reads the built-in standard back from its package', () => {
    const [standard] = builtInStandards;
    assert(standard);
    const read = readStandardText(`\uFEFF${casePackageText(standard, '2026-11-30')}`);
    assert(read.kind === 'standard');
    assert.equal(read.standard.urn, 'SKSPP05');
    assert.lengthOf(read.standard.performance, 12);
    assert.lengthOf(read.standard.knowledge, 17);
    assert.deepEqual(read.standard.warnings, []);
  });

  it('reads lists by their headings, in the order of the sequence numbers', () => {
    const standard = read(
      packageText(withLists, {
        description: 'About *cutting*.',
        subject: ['Post'],
        statusStartDate: '2017-01-31T00:00:00+00:00',
        statusEndDate: '2020-02-01',
      }),
    );
    assert.deepInclude(standard, {
      urn: 'SKSX1',
      title: 'Cut pictures',
      suite: 'Post',
      developedBy: 'Somebody',
      approved: '2017-01-31',
      reviewBy: '2020-02-01',
      overview: 'About cutting.',
      warnings: [],
    });
    assert.deepEqual(listed(standard), [
      'P2 cut the rushes',
      'P10 hand over',
      'K1 which formats: DPX ProRes',
    ]);
  });

  it('leaves out what is in neither list, and says so', () => {
    const standard = read(
      packageText([
        ...withLists,
        { id: 'values', below: 'top', says: 'Values' },
        { id: 'kind', below: 'values', says: 'be kind' },
        { id: 'typed', below: 'values', says: 'be quick', type: 'Performance Criterion' },
      ]),
    );
    assert.deepEqual(listed(standard).slice(0, 3), [
      'P2 cut the rushes',
      'P10 hand over',
      'P3 be quick',
    ]);
    assert.include(
      doubts(standard).join('\n'),
      'structure : Items in neither of the lists, which are left out: 1',
    );
  });

  for (const [what, items, expected] of [
    [
      'a flat list by its codes',
      [
        { id: 'a', code: 'K1' },
        { id: 'b', code: 'P2' },
        { id: 'c', code: 'P1' },
      ],
      ['P1 to c', 'P2 to b', 'K1 to a'],
    ],
    [
      'a flat list by its types',
      [
        { id: 'a', type: 'Knowledge' },
        { id: 'b', type: 'Performance statement' },
      ],
      ['P1 to b', 'K1 to a'],
    ],
    [
      'the ends of a deep tree, as performance criteria',
      [
        { id: 'a', below: 'doc' },
        { id: 'b', below: 'a' },
        { id: 'c', below: 'b', place: 2 },
        { id: 'd', below: 'b', place: 1 },
      ],
      ['P1 to d', 'P2 to c'],
    ],
    [
      'codes with the URN before them, and others by their place',
      [
        { id: 'a', code: 'SKSX1.P4' },
        { id: 'b', code: 'CCSS.Math.6.RP', place: 1 },
        { id: 'c', code: 'P 1.' },
      ],
      ['P2 to b', 'P1 to c', 'P4 to a'],
    ],
    [
      'kinds by codes with a URN before them, though it is that of another standard',
      [
        { id: 'a', code: 'SKSZ1 K1' },
        { id: 'b', code: 'SKSZ1 P10' },
        { id: 'c', code: 'SKSZ1 P2' },
        { id: 'd', code: 'SKSX1/K2.' },
        { id: 'e', code: 'k 3' },
      ],
      ['P2 to c', 'P10 to b', 'K1 to a', 'K2 to d', 'k3 to e'],
    ],
    [
      'the parts of an item as one, whatever marks them, and those with codes apart',
      [
        { id: 'list', says: 'Performance criteria' },
        { id: 'p1', below: 'list', code: 'P1', says: 'identify hazards, including:' },
        { id: 'slips', below: 'p1', says: 'slips', place: 1 },
        { id: 'falls', below: 'p1', says: 'falls from:', place: 2, code: 'b)' },
        { id: 'steps', below: 'falls', says: 'steps', place: 1 },
        { id: 'roofs', below: 'falls', says: 'roofs', place: 2 },
        { id: 'p1.1', below: 'p1', code: 'P1.1', place: 3 },
        { id: 'p3', below: 'list', code: 'P3', says: 'hand over' },
        { id: 'none', below: 'list', says: 'sign off', place: 1 },
      ],
      [
        'P2 sign off',
        'P1 identify hazards, including: slips; falls from: steps; roofs',
        'P1.1 to p1.1',
        'P3 hand over',
      ],
    ],
    [
      'the parts of a group that has another letter as items',
      [
        { id: 'g', code: 'LO1', says: 'Plan' },
        { id: 'a', below: 'g', says: 'plan the cut', place: 1 },
        { id: 'b', below: 'g', says: 'plan the day', place: 2 },
      ],
      ['P1 plan the cut', 'P2 plan the day'],
    ],
    [
      'a list that is empty as no item',
      [
        ...withLists.slice(0, 2),
        { id: 'x', below: 'know', code: 'K1' },
        { id: 'perform', below: 'top', says: 'Performance criteria' },
      ],
      ['K1 to x'],
    ],
  ] as const) {
    it(`reads ${what}`, () => {
      assert.deepEqual(listed(read(packageText(items), { urn: 'SKSX1' })), [...expected]);
    });
  }

  it('says what is uncertain about codes and words', () => {
    const standard = read(
      packageText([
        { id: 'a', code: 'P1' },
        { id: 'b', code: 'P1' },
        { id: 'c', code: 'six\nb' },
        { id: 'd', says: '<br>' },
        { id: 'e', code: 'P9' },
        { id: 'f', below: 'e', code: 'P9.1' },
      ]),
    );
    assert.sameMembers(doubts(standard), [
      'no-urn : The package names no URN',
      'numbering : Items without a code, numbered in the order of the package: 1',
      'numbering P1: The text has P1 more than once',
      'numbering P6: Its code in the package is "six b"',
      'cut-off P2: It has no words',
      'structure P9.1: It is a part of P9, whose own words are left out',
    ]);
  });

  it('reads the ends of the tree where parents are missing or go round in a ring', () => {
    const standard = read(
      packageText([
        { id: 'a', below: 'nowhere' },
        { id: 'b', below: 'c' },
        { id: 'c', below: 'b' },
        { id: 'd', below: 'd' },
        { id: 'a', says: 'again' },
        { id: '__proto__', below: 'constructor', says: 'to end' },
      ]),
      { urn: 'X1' },
    );
    assert.sameMembers(
      standard.performance.map(({ text }) => text),
      ['to a', 'to b', 'to d', 'to end'],
    );
    assert.deepEqual(
      doubts(standard)
        .filter((it) => it.startsWith('structure'))
        .map((it) => it.replace(/\D+/g, '')),
      ['2', '2', '1'],
    );
  });

  it('takes the one item with a URN for its code as the standard', () => {
    const standard = read(
      packageText([
        { id: 'top', below: 'doc', code: 'SKSCMGS3', says: 'Manage sound' },
        { id: 'k', below: 'top', code: 'SKSCMGS3/K1' },
        { id: 'p', below: 'top', code: 'SKSCMGS3/P1' },
      ]),
    );
    assert.deepInclude(standard, { urn: 'SKSCMGS3', title: 'Manage sound', warnings: [] });
    assert.deepEqual(listed(standard), ['P1 to p', 'K1 to k']);
  });

  it('leaves nothing out beside an item with a URN for its code', () => {
    const standard = read(
      packageText([
        { id: 'top', code: 'SKSX1' },
        { id: 'p', below: 'top', code: 'P1' },
        { id: 'lost', code: 'P2' },
      ]),
    );
    assert.equal(standard.urn, 'SKSX1');
    assert.sameMembers(listed(standard), ['P1 to p', 'P2 to lost']);
  });

  it('finds the URN before the codes where they agree about it', () => {
    const codes = (...its: readonly string[]) =>
      packageText(its.map((code) => ({ id: code, code })));
    assert.equal(read(codes('SKSZ1 P1', 'SKSZ1 K1', 'P2')).urn, 'SKSZ1');
    assert.isUndefined(read(codes('SKSZ1 P1', 'SKSZ2 K1')).urn);
    assert.isUndefined(read(codes('PC1.P2', 'CCSS.Math.6.RP')).urn);
  });

  it('takes the URN from the reader, the package or the file’s name', () => {
    const flat = [{ id: 'a', code: 'P1' }];
    const titled = packageText(flat, { title: 'SKSX2 - Grade' });
    assert.deepInclude(read(titled), { urn: 'SKSX2', title: 'Grade' });
    assert.equal(read(titled, { urn: 'OWN' }).urn, 'OWN');
    assert.equal(read(packageText(flat, { humanCodingScheme: 'SKSX3' })).urn, 'SKSX3');
    assert.equal(read(packageText(flat), { source: 'a/SKSX4.case.json' }).urn, 'SKSX4');
  });

  it('reads what replaces the standard and its criteria', () => {
    const standard = read(
      packageText([
        { id: 'a', code: 'P1', replacedBy: 'SKSX9/P4' },
        { id: 'b', code: 'P2', replacedBy: 'something' },
      ]),
    );
    assert.deepEqual(standard.supersededBy, { urn: 'SKSX9', map: new Map([['P1', ['P4']]]) });
    assert.include(
      doubts(standard),
      'structure P2: The package says that "something" replaces it: does it still belong here?',
    );
  });

  const suite: readonly Item[] = ['SKSA1', 'SKSB2'].flatMap((urn) => [
    { id: urn, below: 'doc', code: urn, says: `About ${urn}` },
    { id: `${urn}-list`, below: urn, says: 'Performance criteria' },
    { id: `${urn}-1`, below: `${urn}-list`, code: 'P1' },
  ]);

  it('refuses two standards whose lists have no headings', () => {
    const bare = suite.flatMap(({ says, below = '', ...item }) =>
      says === 'Performance criteria' ? [] : [{ ...item, below: below.replace('-list', '') }],
    );
    assert.match(refusal(packageText(bare)), /holds 2 standards: SKSA1, SKSB2\. Name/);
    assert.deepEqual(listed(read(packageText(bare), { urn: 'SKSB2' })), ['P1 to SKSB2-1']);
  });

  it('keeps the URN of a standard that was there before its like were refused', () => {
    const flat = [{ id: 'a', code: 'P1' }];
    assert.equal(read(packageText(flat, { humanCodingScheme: 'Our list' })).urn, 'Our list');
    assert.equal(read(packageText(flat), { urn: 'Our list' }).urn, 'Our list');
  });

  it('says which standards of a suite can be named', () => {
    const result = readCasePackage(packageText(suite));
    assert(result.kind === 'refused');
    assert.deepEqual(result.urns, ['SKSA1', 'SKSB2']);
    const [first = ''] = result.urns ?? [];
    assert.equal(read(packageText(suite), { urn: first }).urn, 'SKSA1');
  });

  it('reads one standard of a suite where it is named', () => {
    assert.match(refusal(packageText(suite)), /holds 2 standards: SKSA1, SKSB2\. Name/);
    const standard = read(packageText(suite), { urn: 'SKSB2' });
    assert.deepInclude(standard, { urn: 'SKSB2', title: 'About SKSB2', suite: 'A framework' });
    assert.deepEqual(listed(standard), ['P1 to SKSB2-1']);
  });

  for (const [what, text, words] of [
    ['JSON that breaks off', packageText(withLists).slice(0, 200), /breaks off/],
    ['JSON with a slip', '{\n  "CFDocument": {},\n  oops\n}', /line 3/],
    ['a list', '[{"CFDocument": {}}]', /is a list/],
    ['a text', '"CFDocument"', /is a list|is no CASE package/],
    ['other JSON', '{"urn": "X", "performance": []}', /is no CASE package/],
    ['fields of the wrong type', '{"CFDocument": [], "CFItems": {}}', /is no CASE package/],
    ['a package without items', packageText([]), /has no items/],
    ['items that are none', '{"CFDocument": {}, "CFItems": [1, null, "a", []]}', /has no items/],
    ['what is too long', ' '.repeat(longestPackage + 1), /larger than 5 MB/],
    ['deep nesting', '['.repeat(1_000_000), /breaks off|cannot be read/],
    ['a key of the language', '{"__proto__": {"CFDocument": {}, "CFItems": []}}', /no CASE/],
  ] as const) {
    it(`refuses ${what} in words`, () => {
      assert.match(refusal(text), words);
    });
  }

  it('refuses a URN that cannot name a file', () => {
    assert.match(refusal(packageText(withLists), { urn: '../x' }), /cannot name a file/);
  });

  it('reads thousands of items, a deep tree and hostile words in little time', () => {
    const many = Array.from({ length: 1000 }, (_, index) => ({ id: `i${index}`, below: 'doc' }));
    const chain = many.map(({ id }, index) => ({
      id,
      below: index === 0 ? 'doc' : `i${index - 1}`,
    }));
    const hostile = ['[', '*', '`', '<', '&', '-', '![a](', '<p'].map((piece, index) => ({
      id: `h${index}`,
      says: piece.repeat(500_000 / piece.length),
    }));
    const started = performance.now();
    assert.lengthOf(read(packageText(many)).performance, 1000);
    assert.lengthOf(read(packageText(chain)).performance, 1);
    assert.lengthOf(read(packageText(hostile)).performance, hostile.length);
    assert.match(refusal(packageText([...many, { id: 'more', below: 'doc' }])), /has 1001 items/);
    assert.isBelow(performance.now() - started, 4000);
  });
});
