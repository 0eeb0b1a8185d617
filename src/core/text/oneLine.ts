/** `text` with each run of white space as one blank, as the texts of a standard are read. */
export function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
