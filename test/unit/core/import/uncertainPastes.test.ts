import { assert } from 'chai';
import { importStandard } from '../../../../src/core/import/importStandard';
import { formatMessage } from '../../../../src/core/text/message';

/** A list, and how it is read. A doubt is the item's code with the words that it is about. */
interface Reading {
  readonly lines: readonly string[];
  readonly items: readonly string[];
  readonly doubts?: readonly string[];
}

/** What is read from `text`: the wordings of both lists, and the doubts that name words of a line. */
function readingOf(text: string): Omit<Reading, 'lines'> & { readonly title: string } {
  const result = importStandard(text);
  if (result.kind === 'refused') assert.fail(formatMessage(result.reason));
  const { title, performance, knowledge, warnings } = result.standard;
  return {
    title,
    items: [...performance, ...knowledge].map(({ code, text: words }) => `${code} ${words}`),
    doubts: warnings.flatMap(({ item, message }) => {
      const [, about] = /"(.*)"/.exec(formatMessage(message)) ?? [];
      return item === undefined ? [] : [`${item} ${about ?? formatMessage(message)}`];
    }),
  };
}

function assertReading(text: string, { items, doubts = [] }: Omit<Reading, 'lines'>): void {
  const reading = readingOf(text);
  assert.deepEqual(reading.items, items);
  assert.deepEqual(reading.doubts, doubts);
}

const head = 'SKSX1\nKeep the rushes in order\n';

const endsOfLines: Readonly<Record<string, Reading>> = {
  'a field’s name': {
    lines: ['1. prepare an edit', 'suite', '2. know whom to ask', '3. leave'],
    items: ['P1 prepare an edit suite', 'P2 know whom to ask', 'P3 leave'],
    doubts: ['P1 suite'],
  },
  'a field’s name, with labels': {
    lines: ['P1 export it only when it has been', 'approved', 'P2 deliver it', 'P3 archive it'],
    items: ['P1 export it only when it has been approved', 'P2 deliver it', 'P3 archive it'],
    doubts: ['P1 approved'],
  },
  'a field’s name in the last item': {
    lines: ['1. deliver it', '2. tell who asks for its current', 'status'],
    items: ['P1 deliver it', 'P2 tell who asks for its current status'],
    doubts: ['P2 status'],
  },
  'a field with a colon': {
    lines: ['1. note on each copy its', 'version: number and date', '2. file it'],
    items: ['P1 note on each copy its version: number and date', 'P2 file it'],
    doubts: ['P1 version: number and date'],
  },
  'a field in capitals': {
    lines: ['1. report the', 'Status of the media', '2. file it'],
    items: ['P1 report the Status of the media', 'P2 file it'],
    doubts: ['P1 Status of the media'],
  },
  'a heading of one word': {
    lines: ['- develop your', 'skills', '- live by our', 'values', '- go on'],
    items: ['P1 develop your skills', 'P2 live by our values', 'P3 go on'],
    doubts: ['P1 skills', 'P2 values'],
  },
  'a heading in capitals': {
    lines: ['1. use the company’s', 'Glossary', '2. go on'],
    items: ['P1 use the company’s', 'P2 go on'],
    doubts: ['P2 Glossary'],
  },
  'headings of two words': {
    lines: ['1. ask for', 'additional information', '2. give an', 'overview', '3. go on'],
    items: ['P1 ask for additional information', 'P2 give an overview', 'P3 go on'],
    doubts: ['P1 additional information', 'P2 overview'],
  },
  'the heading of a list': {
    lines: [
      '1. extend your',
      'knowledge and understanding',
      '2. go on',
      'Knowledge and Understanding',
      '1. codecs',
    ],
    items: ['P1 extend your knowledge and understanding', 'P2 go on', 'K1 codecs'],
    doubts: ['P1 knowledge and understanding'],
  },
  'a field before the first mark': {
    lines: ['report it', 'Status of the media', '- file it', '- go on'],
    items: ['P1 report it', 'P2 file it', 'P3 go on'],
    doubts: ['P1 Nothing marks its start: is it an item of its own?', 'P2 Status of the media'],
  },
  'a heading among items without marks': {
    lines: ['cut film', 'Skills', 'mix sound'],
    items: ['P1 cut film'],
    doubts: ['P1 Skills'],
  },
  'the first word of a heading': {
    lines: [
      ...['1. cut', '2. revise it when', 'required', 'Knowledge and', 'understanding', '1. codecs'],
      ...['2. what is', 'essential'],
    ],
    items: ['P1 cut', 'P2 revise it when required', 'K1 codecs', 'K2 what is essential'],
  },
  'the heading of its own list': {
    lines: [
      ...['1. cut', 'Knowledge and understanding', '1. codecs', '2. ways to extend your'],
      ...['Knowledge and understanding', '3. cards'],
    ],
    items: [
      'P1 cut',
      'K1 codecs',
      'K2 ways to extend your Knowledge and understanding',
      'K3 cards',
    ],
    doubts: ['K2 Knowledge and understanding'],
  },
  'the heading of its own list, at the end': {
    lines: [
      ...['1. cut', 'Knowledge and understanding', '1. codecs', '2. how to extend your own'],
      ...['Knowledge and understanding'],
    ],
    items: ['P1 cut', 'K1 codecs', 'K2 how to extend your own'],
    doubts: ['K2 Knowledge and understanding'],
  },
  'the heading of the other list': {
    lines: [
      ...['• cut', 'Knowledge and understanding', '• codecs', '• the standard’s'],
      ...['Performance criteria', 'and what they mean', '• cards'],
    ],
    items: [
      'P1 cut',
      'K1 codecs',
      'K2 the standard’s Performance criteria and what they mean',
      'K3 cards',
    ],
    doubts: ['K2 Performance criteria'],
  },
  'a section’s name among dots': {
    lines: ['• cut', '• tell the team about your', 'Skills', 'and your plans', '• mix'],
    items: ['P1 cut', 'P2 tell the team about your Skills and your plans', 'P3 mix'],
    doubts: ['P2 Skills'],
  },
  'no words: a heading that goes on over the page': {
    lines: ['P1 cut film in the', 'Performance criteria (continued)', 'edit suite', 'P2 mix'],
    items: ['P1 cut film in the edit suite', 'P2 mix'],
  },
  'items that are such words': {
    lines: ['* Skills', '* Overview', '* status', '* Suite'],
    items: ['P1 Skills', 'P2 Overview', 'P3 status', 'P4 Suite'],
  },
};

const endsOfLists: Readonly<Record<string, Reading>> = {
  'a scope in a narrow column': {
    lines: [
      '1. cut',
      '',
      'Scope/range',
      'related to',
      'performance',
      'criteria',
      '1. film',
      'Knowledge and',
      'understanding',
      '1. codecs',
      'Scope/range related to',
      'knowledge and understanding',
      '1. formats',
    ],
    items: ['P1 cut', 'K1 codecs'],
  },
  'a scope with labels': {
    lines: [
      'P1 cut',
      'Knowledge and understanding',
      'K1 codecs',
      'Scope/range related',
      'to knowledge',
      'and understanding',
      'K1 kinds of codecs',
    ],
    items: ['P1 cut', 'K1 codecs'],
  },
  'a scope before a list': {
    lines: ['1. cut', 'Scope', 'Knowledge and understanding', '1. codecs'],
    items: ['P1 cut', 'K1 codecs'],
  },
  'a section that begins to count anew': {
    lines: ['1. cut', '2. mix', 'Skills', '1. patience', '2. care'],
    items: ['P1 cut', 'P2 mix'],
  },
  'a section of dots, which may be items': {
    lines: ['• cut', '• mix', 'Skills', '• patience'],
    items: ['P1 cut', 'P2 mix'],
    doubts: ['P2 Skills'],
  },
  'a section that nobody knows': {
    lines: [
      '1. cut',
      '2. mix',
      '',
      'Range of evidence',
      'From the workplace:',
      '1. logs',
      '',
      'Knowledge and understanding',
      '1. codecs',
    ],
    items: ['P1 cut', 'P2 mix', 'K1 codecs'],
    doubts: ['P2 Range of evidence'],
  },
  'a section that nobody knows behind labels': {
    lines: [
      'Knowledge and understanding',
      'K1 codecs',
      'K2 law',
      '',
      'Related units',
      'SKSS2',
      'SKSS3',
    ],
    items: ['K1 codecs', 'K2 law'],
    doubts: ['K2 Related units'],
  },
  'words in capitals behind an item that cannot end': {
    lines: ['P1 obey the', '', 'Data Protection Act', 'P2 cut'],
    items: ['P1 obey the Data Protection Act', 'P2 cut'],
  },
  'a date that looks like an item': {
    lines: ['1 cut', '2 mix', 'Date Approved', '3 January 2017', 'Review date', '31 Jan 2020'],
    items: ['P1 cut', 'P2 mix'],
  },
  'fields behind the performance criteria': {
    lines: ['1. cut', 'Version Number', '2', 'Keywords', 'cutting; suite'],
    items: ['P1 cut'],
  },
};

const pageEnds: Readonly<Record<string, Reading>> = {
  'once, with everything': {
    lines: ['P1 cut', 'SKSX1 Keep the rushes in order 2', 'P2 mix'],
    items: ['P1 cut', 'P2 mix'],
  },
  'title first': {
    lines: [
      '1. cut',
      'Keep the rushes in order        SKSX1    1',
      '2. mix',
      'Page 2 | SKSX1',
      'and match',
    ],
    items: ['P1 cut', 'P2 mix and match'],
  },
  'number first': {
    lines: [
      '1. cut',
      '1 SKSX1 Keep the rushes in order',
      '2. mix',
      '2 SKSX1 Keep the rushes in order',
      '3. go',
    ],
    items: ['P1 cut', 'P2 mix', 'P3 go'],
  },
  'rights and the page': {
    lines: ['1. cut', '© 2017 A Council', 'Page 3 of 4', '2. mix', '- 4 -', 'it'],
    items: ['P1 cut', 'P2 mix it'],
  },
  'fields on every page': {
    lines: ['1. cut', 'URN: SKSX1', '2. mix', 'SKSX1', '3. go'],
    items: ['P1 cut', 'P2 mix', 'P3 go'],
  },
  'the title alone and once': {
    lines: ['1. cut', 'Keep the rushes in order', '2. mix'],
    items: ['P1 cut', 'P2 mix'],
    doubts: ['P1 Keep the rushes in order'],
  },
  'a figure that is part of the text': {
    lines: ['1. work within', '25', '2. mix'],
    items: ['P1 work within 25', 'P2 mix'],
    doubts: ['P1 25'],
  },
  'a number beside another end': {
    lines: ['1. cut', '', '25', '', 'SKSX1 Keep the rushes in order', '', '2. mix'],
    items: ['P1 cut', 'P2 mix'],
  },
  'a figure beside an end with a number': {
    lines: ['1. work within', '25', 'SKSX1 Keep the rushes in order 2', '2. mix'],
    items: ['P1 work within 25', 'P2 mix'],
    doubts: ['P1 25'],
  },
  'a number before a form feed': {
    lines: ['1. cut', '1', '\fand join', '2. mix'],
    items: ['P1 cut and join', 'P2 mix'],
  },
  'numbers that rise': {
    lines: [
      '1. a1',
      'b1',
      'c1',
      'd1',
      '1',
      'e1',
      '2. a2',
      'b2',
      'c2',
      '2',
      'd2',
      '3. a3',
      'b3',
      'c3',
      '3',
      'd3',
    ],
    items: ['P1 a1 b1 c1 d1 e1', 'P2 a2 b2 c2 d2', 'P3 a3 b3 c3 d3'],
  },
  'two numbers, which may rise by chance': {
    lines: ['1. a1', 'b1', 'c1', 'd1', '1', 'e1', '2. a2', 'b2', 'c2', '2', 'd2'],
    items: ['P1 a1 b1 c1 d1 e1', 'P2 a2 b2 c2 d2'],
    doubts: ['P1 1', 'P2 2'],
  },
};

const title = 'Keep the rushes in order';
const titles: Readonly<Record<string, Reading>> = {
  'below its label': {
    lines: ['P1', title, 'P2', 'Cut', title, 'P3', 'Mix'],
    items: [`P1 ${title}`, 'P2 Cut', 'P3 Mix'],
    doubts: [`P1 ${title}`, `P2 ${title}`],
  },
  'below its dot': {
    lines: ['•', title, '•', 'Cut'],
    items: [`P1 ${title}`, 'P2 Cut'],
    doubts: [`P1 ${title}`],
  },
  'in a list without marks': {
    lines: ['Cut', title, 'Mix'],
    items: ['P1 Cut', `P2 ${title}`, 'P3 Mix'],
    doubts: ['P1 Nothing marks where items begin: is each an item of its own?', `P2 ${title}`],
  },
  'the first of a list without marks': {
    lines: [title, 'Cut', 'Mix'],
    items: [`P1 ${title}`, 'P2 Cut', 'P3 Mix'],
    doubts: ['P1 Nothing marks where items begin: is each an item of its own?', `P1 ${title}`],
  },
  'in small letters, at the end of an item': {
    lines: ['1. show others how to', 'keep the rushes in order', '2. mix'],
    items: ['P1 show others how to keep the rushes in order', 'P2 mix'],
  },
  'no item: twice in a list without marks': {
    lines: ['Cut', title, 'Mix', title, 'Go on'],
    items: ['P1 Cut', 'P2 Mix', 'P3 Go on'],
    doubts: [
      'P1 Nothing marks where items begin: is each an item of its own?',
      `P1 ${title}`,
      `P2 ${title}`,
    ],
  },
  'no item: right below the heading of a list with marks': {
    lines: [title, '1. cut', '2. mix'],
    items: ['P1 cut', 'P2 mix'],
    doubts: [`P1 ${title}`],
  },
};

describe('importStandard, of what can be read in two ways', () => {
  for (const [group, readings] of Object.entries({
    'a wrapped line that is': endsOfLines,
    'the end of a list at': endsOfLists,
    'the end of a page:': pageEnds,
    'the words of the title': titles,
  })) {
    for (const [name, reading] of Object.entries(readings)) {
      it(`reads ${group} ${name}`, () => {
        assertReading(`${head}Performance criteria\n${reading.lines.join('\n')}\n`, reading);
      });
    }
  }

  it('reads a title of two lines that stands on every page', () => {
    const title =
      'Help an editor to keep all of the material in order for\nthe sound and the picture';
    for (const running of [`SKSX1 ${title}\n1`, `SKSX1\n${title}`, title]) {
      const reading = readingOf(
        `SKSX1\n${title}\n\nOverview\nIt is about order.\n${running}\nPerformance criteria\n1. cut\n${running}\nand join\n2. mix\n`,
      );
      assert.equal(reading.title, title.replace('\n', ' '));
      assert.deepEqual(reading.items, ['P1 cut and join', 'P2 mix']);
      assert.deepEqual(reading.doubts, []);
    }
  });

  it('joins a word that a soft hyphen divides at the end of a line', () => {
    const text = `${head}Performance criteria\n1. main\u00ad\r\n   tain the con\u00ad\nfi\u00addence\n2. co\u00ad\n3. go\n`;
    assert.deepEqual(readingOf(text).items, ['P1 maintain the confidence', 'P2 co', 'P3 go']);
  });

  it('tells no more than a few doubts about one item', () => {
    const text = `${head}Performance criteria\n1. cut\n${'skills\n'.repeat(1000)}2. mix\n`;
    assert.lengthOf(readingOf(text).doubts ?? [], 4);
  });
});
