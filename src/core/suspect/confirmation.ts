import { refused, type EditPlan } from '../note/editPlan';
import type { StandardSet } from '../standard/standardSet';
import { message } from '../text/message';
import type { SuspectMapping } from './suspectEvidence';

/** What the author has confirmed, and by which standards. */
export interface Confirmation {
  /** The reworded criteria whose wordings the author has seen. */
  readonly shown: readonly SuspectMapping[];
  /** Every standard there is: what is not in use today may be tomorrow, and the day stays. */
  readonly standards: StandardSet;
  /** The local date `YYYY-MM-DD`. */
  readonly today: string;
}

/** Why a note is not confirmed that is suspect for a criterion which its author has not been shown. */
export function refuseUnseen({ criterion }: SuspectMapping): EditPlan {
  return refused(message('{0} was reworded too, in a way you have not been shown', criterion.code));
}
