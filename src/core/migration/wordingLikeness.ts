import type { Criterion } from '../standard/standard';
import { linkTopics } from '../suggestion/criterionTopics';
import { rarityOf } from '../suggestion/everydayWords';
import { inverseFrequency } from '../suggestion/inverseFrequency';
import type { TradeTopic } from '../suggestion/tradeTopics';
import { readWords } from '../suggestion/words';

/** What each kind of likeness counts; chosen on a rewritten standard, see the unit tests. */
const worth = { words: 0.5, topics: 0.35, letters: 0.15 };

/** Words that this many notes of the trade have say nothing by their spelling. */
const leastRarity = 0.3;

/** A word, by its stem; a topic of the trade; or three letters in a row. */
type Feature = string | TradeTopic;

/** What there is of a kind in one wording, and how much each says: a vector of length 1. */
type Features = ReadonlyMap<Feature, number>;

interface Wording {
  readonly words: Features;
  readonly topics: Features;
  readonly letters: Features;
}

/**
 * Tells how much alike the wordings of criteria are, by the words they have in common (those that few
 * of the criteria have say the most), by the topics of the trade that they are about, and by the
 * spelling of their words. The same criteria always give the same figures.
 */
export class WordingLikeness {
  readonly #wordings: ReadonlyMap<Criterion, Wording>;

  /** @param criteria all that are to be compared, of both sides */
  constructor(criteria: readonly Criterion[]) {
    const stems = criteria.map(({ text }) => new Set(readWords(text).map(({ stem }) => stem)));
    const frequency = new Map<string, number>();
    for (const stem of stems.flatMap((it) => [...it])) {
      frequency.set(stem, (frequency.get(stem) ?? 0) + 1);
    }
    const topics = criteria.map(() => new Map<TradeTopic, number>());
    for (const [topic, links] of linkTopics(criteria)) {
      for (const [index, weight] of links) topics[index]?.set(topic, weight);
    }
    const weigh = (stem: string): readonly [string, number] => [
      stem,
      inverseFrequency(frequency.get(stem) ?? 1, criteria.length),
    ];
    this.#wordings = new Map(
      criteria.map((criterion, index) => {
        const own = [...(stems[index] ?? [])];
        return [
          criterion,
          {
            words: normalised(own.map(weigh)),
            topics: normalised([...(topics[index] ?? [])]),
            letters: normalised(letterTriples(own).map((triple) => [triple, 1])),
          },
        ];
      }),
    );
  }

  /** How much alike two of the criteria are, from 0 to 1. */
  between(a: Criterion, b: Criterion): number {
    const [one, other] = [this.#wordings.get(a), this.#wordings.get(b)];
    if (!one || !other) return 0;
    // A wording that names no topic is not less like another one for it.
    const topics = one.topics.size > 0 && other.topics.size > 0 ? worth.topics : 0;
    const sum =
      worth.words * product(one.words, other.words) +
      topics * product(one.topics, other.topics) +
      worth.letters * product(one.letters, other.letters);
    return Math.min(1, sum / (worth.words + topics + worth.letters));
  }

  /** What one has to share with a criterion to be like it at all. */
  featuresOf(criterion: Criterion): readonly Feature[] {
    const wording = this.#wordings.get(criterion);
    return wording ? [...wording.words.keys(), ...wording.topics.keys()] : [];
  }
}

function letterTriples(stems: readonly string[]): readonly string[] {
  const rare = stems.filter((stem) => rarityOf([stem]) > leastRarity);
  return rare.flatMap((stem) => {
    const word = ` ${stem} `;
    return Array.from({ length: word.length - 2 }, (_, at) => word.slice(at, at + 3));
  });
}

function normalised(weights: readonly (readonly [Feature, number])[]): Features {
  const features = new Map(weights);
  const length = Math.sqrt([...features.values()].reduce((sum, it) => sum + it ** 2, 0));
  return new Map([...features].map(([feature, weight]) => [feature, weight / length]));
}

function product(a: Features, b: Features): number {
  let sum = 0;
  for (const [feature, weight] of a) sum += weight * (b.get(feature) ?? 0);
  return sum;
}
