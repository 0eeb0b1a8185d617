/** A URN in capitals and digits, as a page's head and a title have it in front. */
export const urnAtStart = /^(?=[A-Z0-9]{4,})[A-Z]{2,}[A-Z0-9]*\d[A-Z0-9]*(?: ?[-–—:]+ ?| +|$)/;

/** The URN in an address, a file's name, or at the start of a line. */
export function findUrn(text: string): string | undefined {
  return /(?:^|[/\\ _-])([A-Z]{2,}[A-Z0-9]*\d[A-Z0-9]*)(?=$|[^A-Za-z0-9])/.exec(text)?.[1];
}
