import { assert } from 'chai';
import { importStandard } from '../../../../src/core/import/importStandard';
import { formatMessage } from '../../../../src/core/text/message';

/** A text as somebody pastes it, and how it is read. */
interface Shape {
  readonly text: readonly string[];
  /** The codes and wordings of both lists. */
  readonly items: readonly string[];
  /** All that is doubted; not looked at where it is left out. */
  readonly doubts?: readonly string[];
  readonly title?: string;
  readonly urn?: string;
}

const performance = ['Performance criteria', '1. ingest', '2. back up'];
const knowledge = ['Knowledge and understanding', '1. codecs', '2. cards'];
const bothItems = ['P1 ingest', 'P2 back up', 'K1 codecs', 'K2 cards'];

const headings: Readonly<Record<string, Shape>> = {
  'a lead-in in small letters, above letters': {
    text: [
      ...['Performance criteria', 'you must be able to:', 'a) ingest', 'b) back up', 'c) log'],
      ...['Knowledge and understanding', 'you need to know and understand:', 'a) codecs'],
    ],
    items: ['P1 ingest', 'P2 back up', 'P3 log', 'K1 codecs'],
  },
  'a lead-in behind the heading, above items without marks': {
    text: [
      ...['Performance criteria: you must be able to', 'ingest', 'back up'],
      ...['Knowledge and understanding – You need to know and understand:', 'codecs', 'cards'],
    ],
    items: bothItems,
  },
};

/** What is read from a text with a head of its own. */
function readingOf(text: readonly string[]): Required<Omit<Shape, 'text'>> {
  const result = importStandard(text.join('\n'));
  if (result.kind === 'refused') assert.fail(formatMessage(result.reason));
  const { standard } = result;
  return {
    items: [...standard.performance, ...standard.knowledge].map((it) => `${it.code} ${it.text}`),
    doubts: standard.warnings.map(
      ({ item = 'all', message }) => `${item} ${formatMessage(message)}`,
    ),
    title: standard.title,
    urn: standard.urn ?? '',
  };
}

function testShapes(shapes: Readonly<Record<string, Shape>>): void {
  for (const [name, { text, ...expected }] of Object.entries(shapes)) {
    it(name, () => {
      const hasHead = expected.title !== undefined || expected.urn !== undefined;
      const reading = readingOf(hasHead ? text : ['SKSX1', 'Keep the rushes', ...text]);
      assert.deepEqual({ ...reading, ...expected }, reading);
    });
  }
}

describe('shapes of pasted standards', () => {
  describe('headings', () => {
    testShapes(headings);
  });
});
