/**
 * Whether a link of a note stays one in what leaves the machine: to the web and to mail addresses.
 * Others lead into the author's own files or network, or to what a program would run.
 * @param href the target as a parser gives it, without entities
 */
export function isLiveLink(href: string | number | null): boolean {
  return /^(?:https?|mailto):/i.test(String(href));
}
