/** What places a file in the order of the journal. */
export interface Dated {
  readonly date?: string;
  readonly uri: string;
}

/** Orders files by date, newest first and undated ones last; files of one day by URI. */
export function compareNewestFirst(a: Dated, b: Dated): number {
  const [dateA, dateB] = [a.date ?? '', b.date ?? ''];
  if (dateA !== dateB) return dateA > dateB ? -1 : 1;
  return a.uri < b.uri ? -1 : a.uri > b.uri ? 1 : 0;
}
