import type { Criterion } from '../standard/standard';
import { inverseFrequency } from './inverseFrequency';
import { PhraseBook } from './phraseBook';
import { tradeTopics, type TradeTopic } from './tradeTopics';
import { readWords } from './words';

/** How far criteria are about a topic: above 0, by the criterion's index. */
export type TopicLinks = ReadonlyMap<number, number>;

/** What a topic counts that stands in a dependent clause of the wording. */
const inDependentClause = 0.3;

/**
 * The topics of the trade that each of `criteria` is about by its wording. A topic that many of
 * them share says less; a criterion of several topics gets less from each than a criterion of one.
 */
export function linkTopics(criteria: readonly Criterion[]): ReadonlyMap<TradeTopic, TopicLinks> {
  const cues = collectCues();
  const named = criteria.map(({ text }) => findTopics(cues, text));
  const frequency = new Map<TradeTopic, number>();
  for (const topics of named) {
    for (const topic of topics.keys()) frequency.set(topic, (frequency.get(topic) ?? 0) + 1);
  }
  const links = new Map<TradeTopic, Map<number, number>>();
  named.forEach((topics, index) => {
    const weights = [...topics].map(([topic, prominence]) => {
      const rarity = inverseFrequency(frequency.get(topic) ?? 1, criteria.length);
      return [topic, prominence * rarity] as const;
    });
    const size = Math.sqrt(weights.reduce((sum, [, weight]) => sum + weight ** 2, 0));
    for (const [topic, weight] of weights) {
      const criteriaOfTopic = links.get(topic) ?? new Map<number, number>();
      links.set(topic, criteriaOfTopic.set(index, weight / size));
    }
  });
  return links;
}

function collectCues(): PhraseBook<Set<TradeTopic>> {
  const cues = new PhraseBook<Set<TradeTopic>>();
  for (const topic of tradeTopics) {
    for (const cue of topic.cues.split(',')) cues.enter(cue, () => new Set())?.meaning.add(topic);
  }
  return cues;
}

/** The topics that a wording names, with 1 for those in its main clause. */
function findTopics(
  cues: PhraseBook<ReadonlySet<TradeTopic>>,
  wording: string,
): ReadonlyMap<TradeTopic, number> {
  const topics = new Map<TradeTopic, number>();
  for (const [text, prominence] of [
    [wording, inDependentClause],
    [mainClauseOf(wording), 1],
  ] as const) {
    for (const found of cues.find(readWords(text))) {
      for (const topic of found) topics.set(topic, prominence);
    }
  }
  return topics;
}

/** What comes before the first dependent clause; at least three words, as in "identify when …". */
function mainClauseOf(wording: string): string {
  for (const { index } of wording.matchAll(dependentClause)) {
    const before = wording.slice(0, index);
    if (/^\s*(?:\S+\s+){3}/.test(before)) return before;
  }
  return wording;
}

/** What opens a dependent clause or phrase. A condition ("when …") is part of what is asked for. */
const dependentClause =
  /\b(?:so that|in line with|with which|in which|using|that will|according to|(?<=(?:effect|impact) )on)\b/gi;
