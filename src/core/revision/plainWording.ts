/**
 * What two spellings of the same words have in common: neither capitals nor punctuation nor blanks.
 * Between figures they stay, since 1.5 is not 15, and so does the # of a name such as C#.
 */
export function plainWording(text: string): string {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\p{P}\p{Z}\p{C}\s]+/gu, (gap: string, offset: number, whole: string) => {
      const before = whole.charAt(offset - 1);
      if (isFigure(before) && isFigure(whole.charAt(offset + gap.length))) return gap;
      return gap.startsWith('#') && isLetter(before) ? '#' : '';
    });
  return plain === '' ? text : plain;
}

/** Whether two wordings are the same but for their spelling. */
export function hasSameWords(a: string, b: string): boolean {
  return a === b || plainWording(a) === plainWording(b);
}

function isFigure(character: string): boolean {
  return character >= '0' && character <= '9';
}

function isLetter(character: string): boolean {
  return /^\p{L}$/u.test(character);
}
