import { performance } from 'node:perf_hooks';

/** How long `work` takes, in milliseconds. */
export function time(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** The middle of `values`, of which there is at least one. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** The value that `percent` of `values` do not exceed; there is at least one. */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(Math.ceil((sorted.length * percent) / 100), 1) - 1]!;
}

/**
 * Runs all of `works` in turn, `rounds` times after one round that does not count, so that whatever
 * else the machine does falls on all alike.
 * @returns the median of each, in milliseconds
 */
export function compare<Name extends string>(
  works: Readonly<Record<Name, () => void>>,
  rounds: number,
): Readonly<Record<Name, number>> {
  const names = Object.keys(works) as Name[];
  const times = new Map<Name, number[]>(names.map((name) => [name, []]));
  for (let round = 0; round <= rounds; round++) {
    for (const name of names) {
      const taken = time(works[name]);
      if (round > 0) times.get(name)?.push(taken);
    }
  }
  return Object.fromEntries(names.map((name) => [name, median(times.get(name)!)])) as Record<
    Name,
    number
  >;
}
