import { frequencyOf } from './everydayWords';
import { expressionWeight } from './expressionWeight';
import type { TradeTopic } from './tradeTopics';
import { readWords } from './words';

/** An expression as a topic lists it, and how much it speaks for the topic: above 0. */
export interface TopicExpression {
  readonly written: string;
  readonly weight: number;
}

/** What an expression of each list of a topic is worth. */
const worth = { word: 1, hint: 0.7 };

/**
 * The expressions of `topic`. A topic with a long list of common words is met in any note by chance;
 * so that it doesn't crowd out the others, its expressions are worth less.
 */
export function weighTopic({ words, hints }: TradeTopic): readonly TopicExpression[] {
  const listed = [
    ...words.split(',').map((written) => ({ written, value: worth.word })),
    ...hints.split(',').map((written) => ({ written, value: worth.hint })),
  ].map(({ written, value }) => {
    const stems = readWords(written).map((word) => word.stem);
    const weight = value * expressionWeight(stems);
    return { written, weight, expected: weight * frequencyOf(stems) };
  });
  const byChance = listed.reduce((sum, { expected }) => sum + expected, 0);
  return listed.map(({ written, weight }) => ({ written, weight: weight / Math.sqrt(byChance) }));
}
