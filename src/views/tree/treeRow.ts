/** A theme icon of VS Code, with the theme colour it is drawn in where it is not that of the text. */
export interface RowIcon {
  readonly id: string;
  readonly color?: string;
}

/** The place that a click on a row opens. */
export interface OpenTarget {
  /** The file's URI as a string. */
  readonly noteUri: string;
  /** The full id of the criterion at whose tag the file opens, `SKSPP05/P7`. */
  readonly criterionId?: string;
}

/** One row of a tree as plain data, so that two of them can be compared. */
export interface TreeRow {
  /** Unique in its tree, and the same from one snapshot to the next. */
  readonly id: string;
  readonly label: string;
  readonly description?: string;
  readonly icon?: RowIcon;
  /** Paragraphs of plain text; the first is the heading. */
  readonly tooltip?: readonly string[];
  /** What a screen reader says in place of the label and the description. */
  readonly spoken?: string;
  /** The words that `viewItem` clauses in package.json look for. */
  readonly context?: string;
  /** The criterion that the row is about, for the commands of its menu. */
  readonly criterionId?: string;
  /** The standard that the row is about, for the commands of its menu. */
  readonly urn?: string;
  /** The file that the row is about, for the commands of its menu. */
  readonly noteUri?: string;
  readonly opens?: OpenTarget;
  /** The rows below it, asked for when they are to be seen; absent where it can have none. */
  readonly rows?: () => readonly TreeRow[];
  /** Whether the rows below are shown until the user decides otherwise. */
  readonly expanded?: boolean;
}

/** Whether two rows look and act the same, whatever lies below them. */
export function isSameRow(a: TreeRow, b: TreeRow): boolean {
  return (
    a.id === b.id &&
    a.label === b.label &&
    a.description === b.description &&
    a.icon?.id === b.icon?.id &&
    a.icon?.color === b.icon?.color &&
    a.spoken === b.spoken &&
    a.context === b.context &&
    a.criterionId === b.criterionId &&
    a.urn === b.urn &&
    a.noteUri === b.noteUri &&
    a.opens?.noteUri === b.opens?.noteUri &&
    a.opens?.criterionId === b.opens?.criterionId &&
    (a.rows === undefined) === (b.rows === undefined) &&
    a.expanded === b.expanded &&
    a.tooltip?.join('\n') === b.tooltip?.join('\n')
  );
}
