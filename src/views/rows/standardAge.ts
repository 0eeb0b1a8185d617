import * as vscode from 'vscode';
import type { Standard } from '../../core/standard/standard';
import { successorOf } from '../../core/standard/successorOf';
import { formatDay } from '../../workspace/dates';

/** What there is to say of a standard that is not the newest; nothing of one that is. */
export interface StandardAge {
  readonly superseded?: {
    /** A few words for its row. */
    readonly remark: string;
    readonly sentence: string;
    /** Whether the journal has the standard that replaces it. */
    readonly isHere: boolean;
  };
  /** A few words for its row; the sentence is {@link describeReview}. */
  readonly pastReview?: string;
}

/**
 * How old a standard is by what its file says.
 * @param available the standards that the journal could work to, by URN
 */
export function describeAge(
  standard: Standard,
  today: string,
  available: ReadonlyMap<string, Standard>,
): StandardAge {
  const successor = successorOf(standard);
  if (!successor) {
    const isPast = describeReview(standard, today).length > 0;
    return isPast ? { pastReview: vscode.l10n.t('past review') } : {};
  }
  const { urn } = successor;
  const isHere = available.has(urn);
  return {
    superseded: {
      remark: vscode.l10n.t('superseded by {0}', urn),
      sentence: isHere
        ? vscode.l10n.t('{0} replaces it, and is in this journal.', urn)
        : vscode.l10n.t('{0} replaces it. It is not in this journal yet: import it first.', urn),
      isHere,
    },
  };
}

/** The sentence for a standard whose date of review has passed. */
export function describeReview({ reviewBy }: Standard, today: string): readonly string[] {
  // A year alone is past only when the year is over.
  if (reviewBy === undefined || reviewBy >= today.slice(0, reviewBy.length)) return [];
  return [
    vscode.l10n.t(
      'It was to be reviewed by {0}. There may be a newer version.',
      formatDay(reviewBy),
    ),
  ];
}
