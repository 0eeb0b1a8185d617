import { assert } from 'chai';
import fc from 'fast-check';
import { CriterionSearch } from '../../../../src/core/search/criterionSearch';
import { builtInStandards } from '../../../../src/core/standard/builtInStandards';

const criteria = builtInStandards.flatMap((standard) => standard.criteria);
const search = new CriterionSearch(criteria);

describe('CriterionSearch, for any query', () => {
  it('finds each criterion once at most, and says why', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 8 }), (query) => {
        const hits = search.hits(query);
        assert.lengthOf(new Set(hits.map(({ criterion }) => criterion)), hits.length);
        for (const { criterion, match } of hits) {
          if (match.kind === 'keyword') assert.include(criterion.keywords, match.keyword);
        }
      }),
    );
  });

  // Every keyword there is, in place of a sample of them.
  it('finds a criterion by each of its keywords in any case', () => {
    for (const criterion of criteria) {
      for (const keyword of criterion.keywords) {
        assert.include(search.search(keyword), criterion, keyword);
        assert.include(search.search(` ${keyword.toUpperCase()} `), criterion, keyword);
      }
    }
  });
});
