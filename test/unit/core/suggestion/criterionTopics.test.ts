import { assert } from 'chai';
import { builtInStandards } from '../../../../src/core/standard/builtInStandards';
import { linkTopics } from '../../../../src/core/suggestion/criterionTopics';

const criteria = builtInStandards.flatMap((standard) => standard.criteria);
const links = linkTopics(criteria);

/** The topics of a criterion, what it is most about first. */
function topicsOf(code: string): readonly string[] {
  const index = criteria.findIndex((criterion) => criterion.code === code);
  return [...links]
    .flatMap(([{ name }, ofTopic]) => ({ name, weight: ofTopic.get(index) ?? 0 }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .map(({ name }) => name);
}

describe('The topics of a criterion', () => {
  it('are at least one for every criterion of the built-in standards', () => {
    const without = criteria.filter(({ code }) => topicsOf(code).length === 0);
    assert.deepEqual(without, []);
  });

  it('go by the wording', () => {
    assert.deepEqual(topicsOf('P7'), ['confidentiality']);
    assert.sameMembers([...topicsOf('P6')], ['feedback', 'revising work']);
  });

  it('put a condition on a par with what it stands beside, and dependent clauses last', () => {
    const [first, second, ...rest] = topicsOf('P4');
    assert.sameMembers([first, second], ['asking for help', 'limits of one’s own knowledge']);
    assert.sameMembers(rest, ['time', 'money', 'quality']);
  });
});
