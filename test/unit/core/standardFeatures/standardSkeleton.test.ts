import { assert } from 'chai';
import fc from 'fast-check';
import { parseStandardFile } from '../../../../src/core/standard/parseStandardFile';
import { findStandardProblems } from '../../../../src/core/standardFeatures/findStandardProblems';
import {
  standardSkeleton,
  type StandardSort,
} from '../../../../src/core/standardFeatures/standardSkeleton';
import { formatMessage } from '../../../../src/core/text/message';

const surroundings = { today: '2026-11-26', standards: new Map(), filesBefore: new Map() };
const sorts: readonly StandardSort[] = ['nos', 'job', 'skills'];

describe('standardSkeleton', () => {
  for (const sort of sorts) {
    it(`is a standard without a problem that begins with its first wording: ${sort}`, () => {
      const options = { urn: 'EDIT-ASSIST', title: 'What our assistants do: all', sort };
      const { text, first } = standardSkeleton(options, formatMessage);
      const { standard } = parseStandardFile(text, 'EDIT-ASSIST.yaml');
      assert.deepEqual(findStandardProblems(text, 'EDIT-ASSIST.yaml', surroundings), []);
      assert.equal(standard?.title, options.title);
      assert.deepEqual(
        standard?.criteria.map(({ code }) => code),
        ['P1', 'K1'],
      );
      assert.equal(text.slice(first.start, first.end), standard?.criteria[0]?.text);
      assert.isBelow(Math.max(...text.split('\n').map((line) => line.length)), 92);
    });

    it(`is one as well where everything is uncommented: ${sort}`, () => {
      const { text } = standardSkeleton({ urn: 'X', title: 'T', sort }, formatMessage);
      const keys = text.replace(/^# ?((?: *-? *\w+:| {2}).*)$/gm, '$1');
      const { standard } = parseStandardFile(keys, 'X.yaml');
      assert.deepEqual(
        findStandardProblems(keys, 'X.yaml', surroundings).map(({ code }) => code),
        // The map names an example that is none of its criteria; a comment's last words are no key.
        [],
      );
      assert.equal(standard?.supersededBy?.urn, 'OTHER');
      assert.deepEqual(standard?.criteria[0]?.keywords, ['sync', 'proxies', 'bins']);
    });
  }

  it('names a schema for other editors where there is one', () => {
    const options = { urn: 'X', title: 'T', sort: 'nos' as const };
    const { text, first } = standardSkeleton({ ...options, schema: 's.json' }, formatMessage);
    assert.match(text, /^# yaml-language-server: \$schema=s\.json\n/);
    assert.match(text.slice(first.start, first.end), /^write/);
    assert.notInclude(standardSkeleton(options, formatMessage).text, '$schema');
  });

  it('holds whatever title it is given, on one line', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (written) => {
        const title = written.replace(/\s+/gu, ' ').trim();
        fc.pre(title !== '');
        const { text } = standardSkeleton({ urn: 'X', title, sort: 'job' }, formatMessage);
        assert.equal(parseStandardFile(text, 'X.yaml').standard?.title, title);
      }),
      { numRuns: 300, seed: 1 },
    );
  });
});
