/** The parts that there are, as a sentence that reads well aloud. */
export function speakParts(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join(', ');
}
