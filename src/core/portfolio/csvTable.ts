/**
 * Rows as CSV after RFC 4180: commas, CRLF, every cell in quotes, so that a program which takes
 * semicolons or tabs for what separates cells finds none in a text. A cell that a spreadsheet
 * would take for a formula gets an apostrophe before it, which spreadsheets read as "this is text".
 */
export function csvRow(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

function csvCell(text: string): string {
  const safe = isFormula(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}

/**
 * Whether a spreadsheet may run `text`: it starts with `=`, `+`, `-`, `@` (in full width too), a tab or
 * a line end, or does after blanks, which some programs trim (https://owasp.org/www-community/attacks/CSV_Injection).
 */
function isFormula(text: string): boolean {
  return /^(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/u.test(text);
}
