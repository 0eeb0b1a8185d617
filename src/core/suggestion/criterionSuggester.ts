import type { Criterion } from '../standard/standard';
import type { TextSpan } from '../note/markdownLine';
import { collectVocabulary, type Expression } from './criterionVocabulary';
import { leaningOf } from './leaning';
import { findSentences } from './sentences';
import type { PhraseBook } from './phraseBook';
import { readWords } from './words';

/** A criterion that a note may be evidence for. */
export interface Suggestion {
  readonly criterion: Criterion;
  /** How strongly the note speaks for it: above 0, below 1. Comparable within one note alone. */
  readonly score: number;
  /** The sentence that speaks for it most, as written. */
  readonly sentence: string;
  /** Where that sentence stands in the body: UTF-16 offsets, the end exclusive. */
  readonly range: TextSpan;
}

/** So much of a body is read, in UTF-16 units; nobody writes more, and the time stays bounded. */
const longestBody = 100_000;
const longestTitle = 1_000;
/** What an expression in the title is worth, against one in the body. */
const worthOfTitle = 1.2;
/** How much more an expression says that is repeated: by this for each e-fold. */
const worthOfRepeats = 0.8;
/** How much the best sentence counts on top of the whole note. */
const worthOfBestSentence = 0.15;
/** How much more, or less, a criterion of the kind that the note leans to gets. */
const worthOfLeaning = 0.4;
/** The evidence at which the score is a half. */
const middlingEvidence = 4;

/** Suggests the criteria of a standard that a note speaks to. Keeps what it needs to know of them. */
export class CriterionSuggester {
  readonly #criteria: readonly Criterion[];
  readonly #vocabulary: PhraseBook<Expression>;

  constructor(criteria: readonly Criterion[]) {
    this.#criteria = criteria;
    this.#vocabulary = collectVocabulary(criteria);
  }

  /**
   * The criteria that match what was written, best first; equal ones in the standard's own order.
   * Those that no sentence speaks for are left out.
   * @param body the note's Markdown, without its front matter
   */
  suggest(body: string, title = ''): readonly Suggestion[] {
    const read = body.slice(0, longestBody);
    const best = new Map<number, { readonly evidence: number; readonly range: TextSpan }>();
    const counts = new Map<Expression, number>();
    for (const range of findSentences(read)) {
      const expressions = this.#findExpressions(body.slice(range.start, range.end));
      for (const it of expressions) counts.set(it, (counts.get(it) ?? 0) + 1);
      addUp(expressions, () => 1).forEach((evidence, index) => {
        if (evidence > (best.get(index)?.evidence ?? 0)) best.set(index, { evidence, range });
      });
    }
    for (const it of this.#findExpressions(title.slice(0, longestTitle)))
      counts.set(it, (counts.get(it) ?? 0) + worthOfTitle);
    const whole = addUp(counts.keys(), (it) => worthOfCount(counts.get(it) ?? 0));
    const leaning = leaningOf(read);
    return this.#criteria
      .flatMap((criterion, index): readonly Suggestion[] => {
        const sentence = best.get(index);
        if (!sentence) return [];
        const { range } = sentence;
        const lean = criterion.kind === 'knowledge' ? leaning : -leaning;
        const evidence = (whole.get(index) ?? 0) + worthOfBestSentence * sentence.evidence;
        const weighed = evidence * (1 + worthOfLeaning * lean);
        const score = weighed / (weighed + middlingEvidence);
        return [{ criterion, score, sentence: body.slice(range.start, range.end), range }];
      })
      .sort((a, b) => b.score - a.score);
  }

  /** The expressions of the vocabulary in `text`, each once. */
  #findExpressions(text: string): ReadonlySet<Expression> {
    return new Set(this.#vocabulary.find(readWords(text)));
  }
}

/** The evidence of `expressions` for each criterion, by its index. */
function addUp(
  expressions: Iterable<Expression>,
  worth: (expression: Expression) => number,
): ReadonlyMap<number, number> {
  const sums = new Map<number, number>();
  for (const expression of expressions) {
    const factor = worth(expression);
    for (const [index, weight] of expression) {
      sums.set(index, (sums.get(index) ?? 0) + weight * factor);
    }
  }
  return sums;
}

/** What an expression is worth that so many sentences have; a title counts as one and a bit. */
function worthOfCount(count: number): number {
  return count < 1 ? count : 1 + worthOfRepeats * Math.log(count);
}
