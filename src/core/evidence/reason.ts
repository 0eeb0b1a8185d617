import type { CalendarDate } from '../text/calendarDate';
import { message, type Message } from '../text/message';

/** A rule that is not met for a criterion, with its figures. */
export type Reason =
  | { readonly code: 'no-notes' }
  | { readonly code: 'draft-only' }
  | { readonly code: 'notes'; readonly have: number; readonly need: number }
  | { readonly code: 'productions'; readonly have: number; readonly need: number }
  /** `months`: the age of the youngest note that is too old; absent where none has a date. */
  | { readonly code: 'too-old'; readonly months?: number; readonly limit: number }
  | { readonly code: 'suspect'; readonly revised: string }
  /** `per`: what is counted, notes where it is absent; the productions are those of accepted notes. */
  | {
      readonly code: 'not-accepted';
      readonly per?: 'production';
      readonly have: number;
      readonly need: number;
    }
  /** `since`: the latest day on which the text was accepted as it was; absent where none is known. */
  | { readonly code: 'seal-broken'; readonly since?: CalendarDate };

/** That an accepted text has changed since the day `since`, where one is known. */
export function sealBroken(since: CalendarDate | undefined): Reason {
  return { code: 'seal-broken', ...(since !== undefined && { since }) };
}

/** The reason in words, the same in trees, reports and on the command line. */
export function describeReason(reason: Reason): Message {
  switch (reason.code) {
    case 'no-notes':
      return message('no note yet');
    case 'draft-only':
      return message('only drafts');
    case 'notes':
      return message('{0} of {1} notes', reason.have, reason.need);
    case 'productions':
      return reason.need === 1
        ? message('no note names a production')
        : message('{0} of {1} productions', reason.have, reason.need);
    case 'too-old':
      return reason.months === undefined
        ? message('undated, and only the last {0} months count', reason.limit)
        : message('{0} months old, and only the last {1} count', reason.months, reason.limit);
    case 'suspect':
      return message('reworded on {0}, after the note', { day: reason.revised });
    case 'not-accepted':
      return reason.per === 'production'
        ? message('accepted notes from {0} of {1} productions', reason.have, reason.need)
        : message('{0} of {1} notes accepted', reason.have, reason.need);
    case 'seal-broken':
      return reason.since === undefined
        ? message('accepted text has changed since')
        : message('accepted text has changed since {0}', { day: reason.since });
  }
}
