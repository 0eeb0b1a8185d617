/** See export.mjs. */
export function collectSentences(folder: string): Record<string, string>;
export function formatBundle(sentences: Record<string, string>): string;
