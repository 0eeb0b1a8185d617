/**
 * What two spellings of the same words have in common: neither capitals nor punctuation nor blanks.
 * Between figures they stay, since 1.5 is not 15.
 */
export function plainWording(text: string): string {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\p{P}\p{Z}\p{C}\s]+/gu, (gap: string, offset: number, whole: string) =>
      isFigure(whole.charAt(offset - 1)) && isFigure(whole.charAt(offset + gap.length)) ? gap : '',
    );
  return plain === '' ? text : plain;
}

function isFigure(character: string): boolean {
  return character >= '0' && character <= '9';
}
