import type { Range } from '../text/range';

/**
 * One place in a note that names a criterion, with the exact characters that do so. Every feature
 * that needs a place (completion, hover, problems, fixes, rename, opening a note at its tag) reads
 * this one fact.
 */
export interface CriterionReference {
  /**
   * `tag`: an element of the front matter's `criteria`; `passage`: a hashtag in the body; `accepted`:
   * a code of an acceptance, which stays as it was written then.
   */
  readonly kind: 'tag' | 'passage' | 'accepted';
  /** The code as written and trimmed, without quotes or `#`: `P7`, `SKSCMGS3/P7`, `p07`. */
  readonly written: string;
  /** The characters of `written` in the text: inside any quotes, after the `#`. */
  readonly range: Range;
}
