import type { CoverageState } from '../../evidence/coverageState';

/**
 * Part of a document for people to read: what it says, and none of how a format writes it. All text
 * is shown as it is, whatever it contains.
 */
export type Block =
  | {
      readonly kind: 'heading';
      readonly level: 1 | 2 | 3;
      readonly text: string;
      /** Unique in the document, of letters, digits and `-`. */
      readonly id?: string;
    }
  /** A criterion's own heading, of level 4, with its wording and its state. */
  | {
      readonly kind: 'criterion';
      readonly id: string;
      readonly code: string;
      readonly text: string;
      readonly state: StateSpan;
    }
  | {
      readonly kind: 'paragraph';
      readonly line: Line;
      /** What it is to the heading before it, where that shows. */
      readonly role?: 'subtitle' | 'details' | 'remark';
    }
  | { readonly kind: 'facts'; readonly facts: readonly (readonly [name: string, value: string])[] }
  | { readonly kind: 'list'; readonly items: readonly (readonly Block[])[] }
  /** Links to the document's chapters. */
  | { readonly kind: 'contents'; readonly links: readonly LinkSpan[] }
  | {
      readonly kind: 'table';
      readonly columns: readonly TableColumn[];
      /** A cell for each column; the first names the row. */
      readonly rows: readonly (readonly Line[])[];
    }
  | { readonly kind: 'quotation'; readonly text: string }
  /** The body of a note: Markdown that may try anything. */
  | { readonly kind: 'note'; readonly markdown: string };

/** The content of one line. */
export type Line = readonly Span[];

export type Span =
  | string
  | { readonly kind: 'strong' | 'emphasis' | 'code'; readonly text: string }
  | StateSpan
  | LinkSpan;

/** The words of a state. */
export interface StateSpan {
  readonly kind: 'state';
  readonly state: CoverageState;
  readonly text: string;
}

/** A link to the block of the same document that has the id `to`. */
export interface LinkSpan {
  readonly kind: 'link';
  readonly text: string;
  readonly to: string;
}

export interface TableColumn {
  readonly heading: string;
  /** What is in it, where that is not text of any length. */
  readonly holds?: 'short' | 'number';
}
