import type { Criterion } from '../standard/standard';
import { CriterionSuggester, type Suggestion } from './criterionSuggester';

/**
 * The criteria of `criteria` that a note speaks to, best first. Where several notes are looked at,
 * one {@link CriterionSuggester} for all of them saves its preparation.
 * @param body the note's Markdown, without its front matter
 */
export function suggestCriteria(
  body: string,
  title: string,
  criteria: readonly Criterion[],
): readonly Suggestion[] {
  return new CriterionSuggester(criteria).suggest(body, title);
}
