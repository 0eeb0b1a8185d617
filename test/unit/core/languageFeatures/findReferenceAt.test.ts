import { assert } from 'chai';
import { findReferenceAt } from '../../../../src/core/languageFeatures/findReferenceAt';
import { builtInStandards } from '../../../../src/core/standard/builtInStandards';
import { StandardSet } from '../../../../src/core/standard/standardSet';
import { sampleStandard } from '../../support/journalSamples';
import { readCursor, showRange } from './markedText';

const standards = new StandardSet(
  [...builtInStandards, sampleStandard('OTHER-1', ['P1'])],
  'SKSPP05',
);

/** The id of what the code at the `|` names, and the text with its range marked. */
function find(marked: string): readonly [id: string, marked: string] | undefined {
  const { text, offset } = readCursor(marked);
  const named = findReferenceAt(text, offset, standards);
  return named && [named.criterion.id, showRange(text, named.range)];
}

describe('findReferenceAt', () => {
  const found: readonly (readonly [marked: string, id: string, shown: string])[] = [
    ['---\ncriteria: [|P7]\n---\n', 'SKSPP05/P7', '---\ncriteria: [«P7»]\n---\n'],
    ['---\ncriteria: [P7|]\n---\n', 'SKSPP05/P7', '---\ncriteria: [«P7»]\n---\n'],
    [
      '---\r\ncriteria:\r\n  - "K|2"\r\n---\r\n',
      'SKSPP05/K2',
      '---\r\ncriteria:\r\n  - "«K2»"\r\n---\r\n',
    ],
    ['---\ncriteria: P1, p|07\n---\n', 'SKSPP05/P7', '---\ncriteria: P1, «p07»\n---\n'],
    [
      '---\nstandard: OTHER-1\ncriteria: [P|1]\n---\n',
      'OTHER-1/P1',
      '---\nstandard: OTHER-1\ncriteria: [«P1»]\n---\n',
    ],
    [
      '---\ntitle: a: b\ncriteria: [P|1]\n---\n',
      'SKSPP05/P1',
      '---\ntitle: a: b\ncriteria: [«P1»]\n---\n',
    ],
    [
      '---\ncriteria: []\n---\nSent (#P|10).',
      'SKSPP05/P10',
      '---\ncriteria: []\n---\nSent (#«P10»).',
    ],
    ['---\ncriteria: []\n---\n#OTHER-1/P|1', 'OTHER-1/P1', '---\ncriteria: []\n---\n#«OTHER-1/P1»'],
    ['No note, #SKSPP05/|P7', 'SKSPP05/P7', 'No note, #«SKSPP05/P7»'],
    ['See SKSPP|05/P7.', 'SKSPP05/P7', 'See «SKSPP05/P7».'],
    ['`SKSPP05/P7|`, in code', 'SKSPP05/P7', '`«SKSPP05/P7»`, in code'],
    ['a\tSKSPP05/P7|\tb', 'SKSPP05/P7', 'a\t«SKSPP05/P7»\tb'],
    [
      '---\naccepted:\n  - criteria: [SKSPP05/P|7]\n---\n',
      'SKSPP05/P7',
      '---\naccepted:\n  - criteria: [«SKSPP05/P7»]\n---\n',
    ],
    [
      '---\ncriteria: [P7]\naccepted:\n  - by: A\n    criteria: [K1, "P|7"]\n---\n',
      'SKSPP05/P7',
      '---\ncriteria: [P7]\naccepted:\n  - by: A\n    criteria: [K1, "«P7»"]\n---\n',
    ],
    [
      '---\r\nstandard: OTHER-1\r\ncriteria: []\r\naccepted: {by: A, criteria: P|1}\r\n---\r\n',
      'OTHER-1/P1',
      '---\r\nstandard: OTHER-1\r\ncriteria: []\r\naccepted: {by: A, criteria: «P1»}\r\n---\r\n',
    ],
  ];
  for (const [marked, id, shown] of found) {
    it(`finds ${id} in ${JSON.stringify(marked)}`, () => {
      assert.deepEqual(find(marked), [id, shown]);
    });
  }

  const nothing: readonly (readonly [what: string, marked: string])[] = [
    ['a bare code in running text', '---\ncriteria: []\n---\nAbout P|7'],
    ['a bare hashtag in a text that is no note', 'About #P|7'],
    ['a bare hashtag in code', '---\ncriteria: []\n---\n`#P|7`'],
    ['a code that the standard does not have', '---\ncriteria: [P9|9]\n---\n'],
    ['a code of an acceptance in a file that is no note', '---\naccepted: {criteria: P|1}\n---\n'],
    ['the name in an acceptance', '---\ncriteria: []\naccepted: [{by: P|1, criteria: P1}]\n---\n'],
    ['a standard that is not in use', 'See SKSPP5/P|7'],
    ['a path', 'See docs/SKSPP05/P|7 there'],
    ['an address', 'See https://example.org/SKSPP05/P|7'],
    ['a file’s name', 'See SKSPP05/P|7.pdf'],
    ['what is beside an id', 'See| SKSPP05/P7'],
    ['an empty text', '|'],
  ];
  for (const [what, marked] of nothing) {
    it(`finds nothing in ${what}`, () => {
      assert.isUndefined(find(marked));
    });
  }
});
