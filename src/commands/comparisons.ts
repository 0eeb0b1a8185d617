/** Two texts to look at side by side. */
export interface Comparison {
  /** The title of the editor: what is compared, and which side is which. */
  readonly title: string;
  readonly before: string;
  readonly after: string;
}

/** Shows texts side by side. The commands know no editors, so tests can look at what they show. */
export interface Comparisons {
  /**
   * Shows the two texts, in place of those shown before; whatever has the keyboard keeps it. Never
   * rejects: a question goes on without a picture.
   */
  show(comparison: Comparison): Promise<void>;
  /** Takes away what was shown last, where the user has not done so. */
  close(): Promise<void>;
}

/**
 * The answer to a question that is open already when the texts are shown: while an editor opens, the
 * next Enter of a fast typist would otherwise go into whatever has the keyboard.
 */
export async function besideComparison<T>(asked: Promise<T>, shown: Promise<void>): Promise<T> {
  const [answer] = await Promise.all([asked, shown]);
  return answer;
}
