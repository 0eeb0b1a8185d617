/** What stands around a standard on the page of a site. */
const siteLine =
  /^(?:skip to (?:main )?content|(?:uk |national )?occupational standards?(?: \(nos\))?|national occupational standards?(?: \(nos\))?|uk standards|home(?: ?[>›»/|].*)?|menu|search|log ?(?:in|out)|sign (?:in|up)|register|contact us|about us|print(?: this page)?|download(?: (?:as )?pdf)?|share this page|back to (?:results|search|search results|top)|find an? (?:standard|nos))$/i;

/** Whether a line of a standard's head is about the site that it stands on, or is its address. */
export function isSiteLine(text: string): boolean {
  return siteLine.test(text) || isAddress(text);
}

export function isAddress(text: string): boolean {
  return /^https?:\/\//i.test(text);
}
