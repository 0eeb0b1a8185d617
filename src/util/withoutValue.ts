import type { Event } from 'vscode';

/** The event without what it tells: for those who only need to know that something has changed. */
export function withoutValue(event: Event<unknown>): Event<void> {
  return (listener, thisArgs: unknown, disposables) =>
    event(() => void listener.call(thisArgs), undefined, disposables);
}
