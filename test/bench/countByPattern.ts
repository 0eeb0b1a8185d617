/** What a journal holds, found without any of the product's code. */
export interface PatternCounts {
  /** Notes that name each code, by code. */
  readonly named: ReadonlyMap<string, number>;
  /** Those of them that are no drafts. */
  readonly finished: ReadonlyMap<string, number>;
  readonly unreadable: number;
}

/** Counts by regular expressions over the raw texts of a made-up journal. */
export function countByPattern(texts: Iterable<string>): PatternCounts {
  const named = new Map<string, number>();
  const finished = new Map<string, number>();
  let unreadable = 0;
  for (const text of texts) {
    const header = /^---\r?\n([^]*?)\r?\n---\r?\n/.exec(text)?.[1];
    if (header === undefined) {
      if (/^criteria:/m.test(text)) unreadable++;
      continue;
    }
    const tags = /^criteria:.*(?:\r?\n {2}- .*)*/m.exec(header)?.[0] ?? '';
    for (const code of new Set(tags.match(/\b[PK]\d+\b/g))) {
      named.set(code, (named.get(code) ?? 0) + 1);
      if (!/^status: draft/m.test(header)) finished.set(code, (finished.get(code) ?? 0) + 1);
    }
  }
  return { named, finished, unreadable };
}
