/**
 * `value` as indented JSON with a line end, in ASCII where terminals and editors would act upon a
 * character: DEL, C1 controls, line separators and marks that turn the direction of text.
 */
export function jsonText(value: unknown): string {
  const escaped = JSON.stringify(value, null, 2).replace(
    /[\x7f-\x9f\u2028-\u202e\u2066-\u2069]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `${escaped}\n`;
}
