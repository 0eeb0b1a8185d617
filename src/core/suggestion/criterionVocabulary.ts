import type { Criterion } from '../standard/standard';
import { linkTopics } from './criterionTopics';
import { isEverydayWord } from './everydayWords';
import { expressionWeight } from './expressionWeight';
import { inverseFrequency } from './inverseFrequency';
import { PhraseBook } from './phraseBook';
import { enterTopic } from './topicExpressions';
import { readWords } from './words';

/** An expression, and how strongly it speaks for criteria: above 0, by the criterion's index. */
export type Expression = Map<number, number>;

/** What one expression of a criterion's own is worth, beside those of its topics. */
const worth = { wording: 0.3, keyword: 0.4 };

/**
 * Collects the expressions that speak for `criteria`: the vocabulary of the topics of the trade that
 * a wording names, the keywords, and the words of the wording itself. What many notes have, and what
 * speaks for many criteria, says less.
 */
export function collectVocabulary(criteria: readonly Criterion[]): PhraseBook<Expression> {
  const book = new PhraseBook<Expression>();
  enterTopics(book, criteria);
  const keywords = criteria.map((it) => it.keywords);
  enterShared(book, keywords, (frequency) => worth.keyword / frequency);
  const wordings = criteria.map(({ text }) => readWords(text).map(({ written }) => written));
  enterShared(
    book,
    wordings.map((words) => words.filter((it) => !isEverydayWord(it))),
    (frequency) => worth.wording * inverseFrequency(frequency, criteria.length),
  );
  return book;
}

function enterTopics(book: PhraseBook<Expression>, criteria: readonly Criterion[]): void {
  for (const [topic, links] of linkTopics(criteria)) {
    for (const { meaning, weight } of enterTopic(book, topic, (): Expression => new Map())) {
      for (const [index, link] of links) raise(meaning, index, link * weight);
    }
  }
}

/**
 * Enters what each criterion has in `lists`, on top of what is known.
 * @param value what an expression is worth that so many of the criteria have
 */
function enterShared(
  book: PhraseBook<Expression>,
  lists: readonly (readonly string[])[],
  value: (frequency: number) => number,
): void {
  const entries = lists.map((list) => {
    const entered = list.flatMap((it) => book.enter(it, () => new Map()) ?? []);
    return new Map(entered.map(({ meaning, stems }) => [meaning, stems]));
  });
  const frequencies = new Map<Expression, number>();
  for (const expression of entries.flatMap((it) => [...it.keys()])) {
    frequencies.set(expression, (frequencies.get(expression) ?? 0) + 1);
  }
  entries.forEach((ofCriterion, index) => {
    for (const [expression, stems] of ofCriterion) {
      const weight = value(frequencies.get(expression) ?? 1) * expressionWeight(stems);
      expression.set(index, (expression.get(index) ?? 0) + weight);
    }
  });
}

function raise(expression: Expression, index: number, weight: number): void {
  expression.set(index, Math.max(expression.get(index) ?? 0, weight));
}
