import { frequencyOf } from './everydayWords';
import { expressionWeight } from './expressionWeight';
import type { PhraseBook } from './phraseBook';
import type { TradeTopic } from './tradeTopics';

/** What an expression stands for, and how much it speaks for its topic: above 0. */
export interface TopicExpression<T> {
  readonly meaning: T;
  readonly weight: number;
}

/** What an expression of each list of a topic is worth. */
const worth = { words: 1, hints: 0.7 };

/**
 * Enters the expressions of `topic` into `book` and weighs them. A topic with a long list of common
 * words is met in any note by chance; so that it doesn't crowd out the others, its expressions are
 * worth less.
 */
export function enterTopic<T extends object>(
  book: PhraseBook<T>,
  topic: TradeTopic,
  create: () => T,
): readonly TopicExpression<T>[] {
  const entered = (['words', 'hints'] as const).flatMap((list) =>
    topic[list].split(',').flatMap((written) => {
      const entry = book.enter(written, create);
      if (!entry) return [];
      const weight = worth[list] * expressionWeight(entry.stems);
      return [{ meaning: entry.meaning, weight, expected: weight * frequencyOf(entry.stems) }];
    }),
  );
  const byChance = entered.reduce((sum, { expected }) => sum + expected, 0);
  return entered.map(({ meaning, weight }) => ({ meaning, weight: weight / Math.sqrt(byChance) }));
}
