/**
 * The codes in a scalar that holds several, separated by commas or line ends. Empty ones and YAML's
 * two words for nothing (`null`, `~`) are left out.
 */
export function splitCodes(scalar: string): readonly string[] {
  return scalar.split(/[,\n]/).flatMap(readCode);
}

/** The code that one scalar holds, trimmed: none or one. */
export function readCode(scalar: string): readonly string[] {
  const code = scalar.trim();
  return isNothing(code) ? [] : [code];
}

/** Whether a trimmed scalar says that there is no value. */
export function isNothing(scalar: string): boolean {
  return scalar === '' || scalar === '~' || scalar === 'null';
}
