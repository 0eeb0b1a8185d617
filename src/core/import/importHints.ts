/** What is known about a standard's text or package besides what it holds. */
export interface ImportHints {
  /** The standard's URN, which the text may have as well; this one wins. */
  readonly urn?: string;
  /** A file's name or a page's address, which may hold the URN. */
  readonly source?: string;
}
