import { assert } from 'chai';
import type { PastedLine } from '../../../../src/core/import/pastedLines';
import { readItems } from '../../../../src/core/import/readItems';
import { formatMessage } from '../../../../src/core/text/message';

/** The lines of `text` with their indents and the empty lines above them. */
function linesOf(text: string): readonly PastedLine[] {
  const lines: PastedLine[] = [];
  let gap = 0;
  for (const raw of text.split('\n')) {
    if (raw.trim() === '') gap += 1;
    else {
      lines.push({ text: raw.trim(), indent: raw.length - raw.trimStart().length, gap });
      gap = 0;
    }
  }
  return lines;
}

/** What is read of the lines, as `P1 wording`; behind it ` ?` where the item's lines are doubted. */
function read(text: string, letter: 'P' | 'K' = 'P'): readonly string[] {
  const { items, warnings } = readItems(linesOf(text), letter);
  const doubted = new Set(warnings.map(({ item }) => item));
  return items.map((item) => `${item.code} ${item.text}${doubted.has(item.code) ? ' ?' : ''}`);
}

function doubts(text: string): readonly string[] {
  return readItems(linesOf(text), 'P').warnings.map(
    ({ item, message }) => `${item}: ${formatMessage(message)}`,
  );
}

const plain = ['P1 log rushes', 'P2 mark faults', 'P3 tell the lab'];

type Shapes = Readonly<Record<string, readonly [text: string, items: readonly string[]]>>;

const groups: Readonly<Record<string, Shapes>> = {
  'leaves out lead-ins and headings': {
    'a heading above a lead-in, in a list with labels': [
      'Receiving rushes\nYou must be able to:\nP1 log rushes\nP2 mark faults\nTelling others\nYou must be able to:\nP3 tell the lab',
      ['P1 log rushes ?', 'P2 mark faults', 'P3 tell the lab ?'],
    ],
    'a heading between numbers': [
      'Receiving rushes\n1. log rushes\n2. mark faults\nTelling others\n3. tell the lab',
      ['P1 log rushes ?', 'P2 mark faults', 'P3 tell the lab ?'],
    ],
    'a heading between empty lines': [
      '1. log rushes\n2. mark faults\n\n\nTelling others\n\n\n3. tell the lab',
      ['P1 log rushes', 'P2 mark faults', 'P3 tell the lab ?'],
    ],
    'a heading between bullets': [
      'Receiving rushes\n• log rushes\n• mark faults\nTelling others\n• tell the lab',
      ['P1 log rushes ?', 'P2 mark faults', 'P3 tell the lab ?'],
    ],
    'headings with numbers above labels': [
      '1. Receiving rushes\nP1 log rushes\nP2 mark faults\n2. Telling others\nP3 tell the lab',
      ['P1 log rushes ?', 'P2 mark faults', 'P3 tell the lab ?'],
    ],
    'numbers without dots that begin again below a heading': [
      '1 log rushes\n2 mark faults\nTelling others\n1 tell the lab',
      ['P1 log rushes', 'P2 mark faults', 'P3 tell the lab ?'],
    ],
    'no heading: a name where the line above must go on': [
      '1. deliver to the standards of the\nBroadcaster\n2. mark faults',
      ['P1 deliver to the standards of the Broadcaster', 'P2 mark faults'],
    ],
    'no heading: a name where the line above most likely goes on': [
      '1. deliver in line with\nCreative Skillset\n2. mark faults',
      ['P1 deliver in line with Creative Skillset ?', 'P2 mark faults'],
    ],
    'no heading: an abbreviation': [
      '1. make cuts and\nlists\n2. check turnovers for sound\nVFX and grading\n3. tell the lab',
      [
        'P1 make cuts and lists',
        'P2 check turnovers for sound VFX and grading ?',
        'P3 tell the lab',
      ],
    ],
    'an intro that ends with a colon': [
      'When rushes arrive:\n1. log rushes\n2. mark faults',
      ['P1 log rushes ?', 'P2 mark faults'],
    ],
    'no heading: an item with a capital among others': [
      'Log rushes\n- Mark faults\n- Tell the lab',
      ['P1 Log rushes ?', 'P2 Mark faults', 'P3 Tell the lab'],
    ],
    'a line that has no label, beside labels': [
      'keep calm\nP1 log rushes\nP2 mark faults',
      ['P3 keep calm ?', 'P1 log rushes', 'P2 mark faults'],
    ],
    'long lead-ins': [
      'To meet this standard you must be able to do the following:\n1. log rushes\n2. mark faults\n3. tell the lab',
      plain,
    ],
    'a lead-in without "you must"': [
      'This standard requires you to:\n1. log rushes\n2. mark faults\n3. tell the lab',
      plain,
    ],
    'a lead-in in lines of a narrow column': [
      'You must be\nable\nto:\nP1 log rushes\nP2 mark faults\nP3 tell the lab',
      plain,
    ],
    'no lead-in: words of an item': [
      '1. say what\nyou need to know\n2. mark faults',
      ['P1 say what you need to know', 'P2 mark faults'],
    ],
  },
  'reads an item in the line of the lead-in': {
    'with a label': ['You must be able to: P1 log rushes\nP2 mark faults\nP3 tell the lab', plain],
    'with a number': ['You must be able to: 1. log rushes\n2. mark faults\n3. tell the lab', plain],
    'with a label and no colon': [
      'You must be able to P1 log rushes\nP2 mark faults\nP3 tell the lab',
      plain,
    ],
    'in a long line': [
      'You must be able to: P1 log the rushes that come in from each camera, as soon as they come\nP2 mark faults',
      ['P1 log the rushes that come in from each camera, as soon as they come', 'P2 mark faults'],
    ],
    'that looks like a lead-in': [
      'You must know the brief\nYou must know the crew',
      ['P1 You must know the brief ?', 'P2 You must know the crew'],
    ],
    'that has a colon itself': [
      'You must be able\nto\nP1 log:\n• rushes\n• sound\nP2 mark faults',
      ['P1 log: rushes; sound', 'P2 mark faults'],
    ],
  },
  'keeps to one style': {
    'words like a label among numbers': [
      '1. log what has come in on\nP2 cards and discs\n2. mark faults\n3. tell the lab',
      ['P1 log what has come in on P2 cards and discs ?', 'P2 mark faults', 'P3 tell the lab'],
    ],
    'numbers behind bullets inside numbers': [
      '1. prepare the rushes:\n  - 1. log\n  - 2. sync\n2. mark faults',
      ['P1 prepare the rushes: 1. log; 2. sync', 'P2 mark faults'],
    ],
    'words like a label among bullets': [
      '• log what has come in on\nP2 cards and discs\n• mark faults',
      ['P1 log what has come in on P2 cards and discs ?', 'P2 mark faults'],
    ],
    'numbers inside bullets': [
      '• prepare the rushes:\n1. log\n2. sync\n• mark faults\n• tell the lab',
      ['P1 prepare the rushes: log; sync', 'P2 mark faults', 'P3 tell the lab'],
    ],
    'bullets inside an item that has lost its number': [
      'deliver files that are:\n- named\n- logged\n2. mark faults\n3. tell the lab',
      ['P1 deliver files that are: named; logged ?', 'P2 mark faults', 'P3 tell the lab'],
    ],
    'a figure of the text': [
      '1. keep to the rule of\n1.5 hours\n2. mark faults',
      ['P1 keep to the rule of 1.5 hours', 'P2 mark faults'],
    ],
    'figures of a list inside': [
      '1. keep the law\n1.1 on safety\n1.2 on data\n2. mark faults',
      ['P1 keep the law on safety; on data ?', 'P2 mark faults'],
    ],
    'figures of the list itself': ['1.1 log rushes\n1.2 mark faults\n2.1 tell the lab', plain],
  },
  'reads lists without marks': {
    'short items between empty lines': [
      'keep to the schedule of the edit\n\nreport to the head of the lab',
      ['P1 keep to the schedule of the edit ?', 'P2 report to the head of the lab'],
    ],
    'items in lines between empty lines': [
      'log rushes\n\nplan your day so that your work is\ndone on time\n\ntell the lab',
      [
        'P1 log rushes ?',
        'P2 plan your day so that your work is done on time ?',
        'P3 tell the lab',
      ],
    ],
    'short items of like length': [
      'log the rushes\nmark the fault\ntell the labor',
      ['P1 log the rushes ?', 'P2 mark the fault', 'P3 tell the labor'],
    ],
    'groups of short items': [
      'log\nsync\nname\n\nmark\ntell\nask',
      ['P1 log ?', 'P2 sync', 'P3 name', 'P4 mark', 'P5 tell', 'P6 ask'],
    ],
    'bullets inside items that have no marks': [
      'name files that are:\n- new\n- whole\ntell the lab:\n- by day\n- by night\nlog rushes',
      [
        'P1 name files that are: new; whole ?',
        'P2 tell the lab: by day; by night ?',
        'P3 log rushes ?',
      ],
    ],
    'a dash of the text among them': [
      'work within\n– the plan\nlog rushes',
      ['P1 work within ?', 'P2 the plan log rushes ?'],
    ],
    'one item that may be two': [
      'log the rushes of the day as soon as they are in\nand tell the lab at once what is amiss with them',
      [
        'P1 log the rushes of the day as soon as they are in and tell the lab at once what is amiss with them ?',
      ],
    ],
  },
  'knows the marks': Object.fromEntries(
    [
      ...[
        '(1) @(2) @(3) ',
        '1) @2) @3) ',
        '[1] @[2] @[3] ',
        '1.@2.@3.',
        '1)@2)@3)',
        '1.\n@2.\n@3.\n',
      ],
      ...['1: @2: @3: ', '1- @2- @3- ', 'A. @B. @C. ', '• P1 @• P2 @• P3 ', '- 1. @- 2. @- 3. '],
      ...['1 @2 @3 ', '1 - @2 - @3 - ', '| 1 | @| 2 | @| 3 | '],
      ...['P.1 @P.2 @P.3 ', '[P1] @[P2] @[P3] ', '(P1) @(P2) @(P3) ', 'P1 – @P2 – @P3 – '],
      ...[
        'PC 1: @PC 2: @PC 3: ',
        '| P1 | @| P2 | @| P3 | ',
        'P1,@P2,@P3,',
        '**P1** @**P2** @**P3** ',
      ],
      ...[
        '\uf0a7 ',
        '\uf0b7',
        '➢ ',
        '✓ ',
        '■ ',
        '► ',
        '⁃ ',
        '∙ ',
        '§ ',
        'Ø ',
        'ü ',
        '•',
        '-',
        '–',
        '•\n',
      ].map((mark) => `${mark}@${mark}@${mark}`),
    ].map((list) => {
      const marks = list.split('@');
      const words = ['log rushes', 'mark faults', 'tell the lab'];
      const end = list.startsWith('|') ? ' |' : '';
      const text = words.map((it, index) => `${marks[index]}${it}${end}`).join('\n');
      return [JSON.stringify(marks[0]), [text, plain]] as const;
    }),
  ),
  'reads other marks': {
    'labels of two figures': [
      'PC1.1 log rushes\nPC1.2 mark faults\nPC2.1 tell the lab',
      ['P1.1 log rushes', 'P1.2 mark faults', 'P2.1 tell the lab'],
    ],
    'labels with quoted words behind a comma': [
      'P1,"log rushes, and ""sync"""\nP2,mark faults',
      ['P1 log rushes, and "sync"', 'P2 mark faults'],
    ],
    'numbers without dots before anything': [
      '1 4K conform\n2 "best" takes\n3 (if asked) tell the lab',
      ['P1 4K conform', 'P2 "best" takes', 'P3 (if asked) tell the lab'],
    ],
    'a figure that counts on by chance': [
      '1 keep levels at minus\n2 decibels\n2 mark faults\n3 tell the lab',
      ['P1 keep levels at minus', 'P2 decibels 2 mark faults ?', 'P3 tell the lab'],
    ],
    'a table with a head that is drawn': [
      '|---|---|\n| P1 | log rushes |\n| P2 | mark faults |\n| P3 | tell the lab |',
      plain,
    ],
    'capitals behind o': ['o Log\no Sync', ['P1 Log', 'P2 Sync']],
    "Word's second level": [
      '• prepare the rushes:\no Log\no Sync\n• mark faults',
      ['P1 prepare the rushes: Log; Sync', 'P2 mark faults'],
    ],
    "Word's second level without a colon": [
      '• prepare\no Log\no Sync\n• mark faults',
      ['P1 prepare Log; Sync ?', 'P2 mark faults'],
    ],
    'a mark of each kind': [
      '* log rushes\n- mark faults\n• tell the lab',
      ['P1 log rushes', 'P2 mark faults ?', 'P3 tell the lab ?'],
    ],
    'the same bullet further in': [
      '• log rushes\n    • sync\n• tell the lab',
      ['P1 log rushes', 'P2 sync ?', 'P3 tell the lab'],
    ],
    'letters that are words': [
      'ü is\n1. log rushes\n2. mark faults',
      ['P1 ü is ?', 'P2 log rushes', 'P3 mark faults'],
    ],
    'no mark: a copyright': ['1. log rushes\n© 2017 Somebody', ['P1 log rushes © 2017 Somebody']],
  },
  'joins words that a line divides': {
    'with any hyphen': [
      '1. co-\nordinate\n2. co‐\nordinate\n3. co‑\nordinate\n4. end–\nto end',
      ['P1 co-ordinate ?', 'P2 co‐ordinate ?', 'P3 co‑ordinate ?', 'P4 end–to end ?'],
    ],
  },
  'doubts what may be two items': {
    'a capital in the middle of a list': [
      '1. log rushes\nMark faults in the log and on the reel\nat once\n2. tell the lab',
      ['P1 log rushes Mark faults in the log and on the reel at once ?', 'P2 tell the lab'],
    ],
    'no capital': ['1. log\nrushes\n2. tell\nthe lab', ['P1 log rushes', 'P2 tell the lab']],
    'the next label in the same line': [
      'P1 log rushes P2 mark faults\nP3 tell the lab',
      ['P1 log rushes P2 mark faults ?', 'P3 tell the lab ?'],
    ],
    'no label: an item that names the next one': [
      'P1 log rushes before P2 begins\nP2 mark faults',
      ['P1 log rushes before P2 begins', 'P2 mark faults'],
    ],
    'the next number in the same line': ['1. log 2. mark', ['P1 log 2. mark ?']],
    'the same bullet in the same line': ['• log • mark', ['P1 log • mark ?']],
    'a dash of the text that begins a line': [
      '1. log rushes\n– and sound –\nat once\n2. tell the lab',
      ['P1 log rushes and sound – at once ?', 'P2 tell the lab'],
    ],
    'labels of one column above the words of the other': [
      'P1\nP2\nlog\nmark',
      ['P1  ?', 'P2 log mark ?'],
    ],
    'a number that goes back': ['1. log\n2. mark\n2. tell', ['P1 log', 'P2 mark', 'P3 tell ?']],
  },
};

describe('readItems', () => {
  for (const [group, shapes] of Object.entries(groups)) {
    describe(group, () => {
      for (const [name, [text, items]] of Object.entries(shapes)) {
        it(name, () => assert.deepEqual(read(text), items));
      }
    });
  }

  it('takes labels of the other letter for words', () => {
    assert.deepEqual(read('1. colours such as\nP3 and others\n2. codecs', 'K'), [
      'K1 colours such as P3 and others',
      'K2 codecs',
    ]);
  });

  it('says what may be missing before, between and behind', () => {
    assert.deepEqual(doubts('P2 log\nP3 mark\nP5 tell'), [
      'P2: The numbers begin at 2: is what comes before it missing?',
      'P5: The numbers go from 3 to 5: is an item missing?',
    ]);
    assert.deepEqual(doubts('PC1.1 log\nPC1.3 mark\nPC2.1 tell\nPC4.1 ask'), [
      'P1.3: The numbers go from 1.1 to 1.3: is an item missing?',
      'P4.1: The numbers go from 2.1 to 4.1: is an item missing?',
    ]);
  });

  it('quotes what it left out or added', () => {
    assert.deepEqual(doubts('Part one\nRushes\n1. log\n2. mark\n• sync\n• name\n3. tell'), [
      'P1: "Part one / Rushes" stands above it and was left out as a heading',
      'P2: The line "• sync" was added to it: is that an item of its own?',
    ]);
  });

  it('takes time in proportion to the lines', () => {
    const pieces = [
      'Heading\n',
      '• a\n',
      '- a\no b\n',
      'P1 a\nHand\n',
      '1. a:\n• b\n',
      'You must\nbe\nable\n',
    ];
    for (const piece of pieces) {
      const lines = linesOf(`Hand\n1. a\n${piece.repeat(Math.floor(150_000 / piece.length))}`);
      const start = process.cpuUsage();
      readItems(lines, 'P');
      // Anything that is not linear takes minutes here.
      assert.isBelow(process.cpuUsage(start).user, 4_000_000, JSON.stringify(piece));
    }
  }).timeout(40_000);
});
