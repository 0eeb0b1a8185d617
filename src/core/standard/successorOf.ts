import type { Standard, Supersession } from './standard';

/** What replaces a standard by its file; one that its file says is replaced by itself is by none. */
export function successorOf({ urn, supersededBy }: Standard): Supersession | undefined {
  return supersededBy?.urn === urn ? undefined : supersededBy;
}
