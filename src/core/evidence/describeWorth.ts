import { message, type Message } from '../text/message';
import type { Mapping } from './mapping';
import { describeReason, sealBroken } from './reason';

/** Why a note does not count, or that it has been accepted; nothing for plain evidence. */
export function describeWorth({
  verdict,
  acceptance,
  changedSince,
}: Omit<Mapping, 'note'>): Message | undefined {
  switch (verdict.kind) {
    case 'draft':
      return message('draft');
    case 'too-old':
      return message('too old');
    case 'suspect':
      return describeReason({ code: 'suspect', revised: verdict.revised });
    case 'counts':
      if (acceptance === 'accepted') return message('accepted');
      return acceptance === 'seal-broken' ? describeReason(sealBroken(changedSince)) : undefined;
  }
}
