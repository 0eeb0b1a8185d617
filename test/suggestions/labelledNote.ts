/** A note and the criteria that a fair assessor would accept it for; see README.md. */
export interface LabelledNote {
  readonly id: string;
  readonly role: string;
  readonly title: string;
  readonly text: string;
  /** The code that it most clearly proves. */
  readonly best: string;
  /** Further codes that it clearly touches. */
  readonly also: readonly string[];
}
