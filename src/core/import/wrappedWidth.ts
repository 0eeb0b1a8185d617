/** How wide the lines of a text are that has been wrapped by hand or by a PDF, in characters. */
const [narrowestWrap, widestWrap] = [45, 110];

/** How wide the lines are where they have been wrapped; endless where nothing speaks for that. */
export function wrappedWidth(lines: readonly { readonly text: string }[]): number {
  const width = lines.reduce((widest, { text }) => Math.max(widest, text.length), 0);
  const full = lines.filter(({ text }) => text.length > width * 0.85);
  return width < narrowestWrap || width > widestWrap || full.length < 2 ? Infinity : width;
}

/** Whether the first word of `next` would not have fitted into the line above it. */
export function wasFull(above: string, next: string, width: number): boolean {
  const [word = ''] = next.split(' ', 1);
  return above.length + 1 + word.length > width && !/[.;]$/.test(above);
}
