import { constants } from 'node:os';

/** Ends this process in an orderly way when it is told to, so that what it started ends with it. */
export function endOnSignals() {
  for (const name of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.once(name, () => process.exit(128 + constants.signals[name]));
  }
}
