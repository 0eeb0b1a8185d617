import { assert } from 'chai';
import fc from 'fast-check';
import { importStandard } from '../../../../src/core/import/importStandard';
import { standardFileText } from '../../../../src/core/import/standardFileText';
import { parseStandardFile } from '../../../../src/core/standard/parseStandardFile';
import { formatMessage, message } from '../../../../src/core/text/message';

describe('standardFileText', () => {
  it('is a standard file that reads back, with what is uncertain above its item', () => {
    const result = importStandard(
      [
        'SKSX1 - Cutting: the basics',
        'Suite: Post',
        'Approved on: 01 Jan 2017',
        'Performance criteria',
        '1. work with the',
        '2. yes',
        '3. "quoted": #not a comment',
        'Knowledge and understanding',
        '1. - how',
      ].join('\n'),
    );
    assert(result.kind === 'standard');
    const text = standardFileText(result.standard, formatMessage);
    const { standard, problems } = parseStandardFile(text, 'SKSX1.yaml');
    assert.deepEqual(
      problems.map(({ code, message }) => [code, formatMessage(message)]),
      [['standard-check', 'It ends with "the": does it go on?']],
    );
    assert.deepInclude(standard, {
      urn: 'SKSX1',
      title: 'Cutting: the basics',
      suite: 'Post',
      approved: '2017-01-01',
    });
    assert.deepEqual(
      standard?.criteria.map(({ code, text: wording }) => [code, wording]),
      [
        ['P1', 'work with the'],
        ['P2', 'yes'],
        ['P3', '"quoted": #not a comment'],
        ['K1', '- how'],
      ],
    );
    assert.match(text, /# CHECK: It ends with "the": does it go on\?\n +- code: P1\n/);
  });

  it('puts what is uncertain about the standard at the top, each on one line', () => {
    const text = standardFileText(
      {
        title: 'T',
        performance: [{ code: 'P1', text: 'cut' }],
        knowledge: [],
        warnings: [
          { code: 'no-urn', message: message('The text names no URN') },
          { code: 'unread-date', message: message('"{0}" was not read as a date', 'a\nb') },
        ],
      },
      formatMessage,
    );
    assert.match(
      text,
      /^# CHECK: The text names no URN\n# CHECK: "a b" was not read as a date\n\nurn: ""\n/,
    );
    const remarks = parseStandardFile(text, 'X.yaml').problems.filter(
      ({ code }) => code === 'standard-check',
    );
    assert.deepEqual(
      remarks.map(({ range }) => range.start),
      [
        { line: 0, character: 0 },
        { line: 1, character: 0 },
      ],
    );
  });

  it('takes time in proportion to the doubts', () => {
    const codes = Array.from({ length: 20_000 }, (_, index) => `P${index + 1}`);
    const start = process.cpuUsage();
    const text = standardFileText(
      {
        title: 'T',
        performance: codes.map((code) => ({ code, text: 'cut' })),
        knowledge: [],
        warnings: codes.map((item) => ({ code: 'cut-off', item, message: message('Look') })),
      },
      formatMessage,
    );
    assert.lengthOf(text.match(/# CHECK: Look\n/g) ?? [], codes.length);
    assert.isBelow(process.cpuUsage(start).user, 4_000_000);
  }).timeout(20_000);

  it('keeps any wording', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1 }), (texts) => {
        const performance = texts
          .map((text) => text.replace(/\s+/g, ' ').trim())
          .map((text, index) => ({ code: `P${index + 1}`, text: text || 'x' }));
        const imported = { urn: 'X1', title: 'T', performance, knowledge: [], warnings: [] };
        const { standard } = parseStandardFile(
          standardFileText(imported, formatMessage),
          'X1.yaml',
        );
        assert.deepEqual(
          standard?.criteria.map(({ code, text }) => ({ code, text })),
          performance,
        );
      }),
      { numRuns: 300, seed: 1 },
    );
  });
});
